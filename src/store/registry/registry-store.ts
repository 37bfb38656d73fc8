import type { Clock } from '../../model/clock.js'
import type { Descriptor } from '../../oci/descriptor.js'
import { formatReference, type Reference } from '../../oci/reference.js'
import { createMemory } from '../../async/memory.js'
import type { RegistryClient } from '../../registry/client.js'
import { RegistryError } from '../../registry/error.js'
import type { ManifestQuestion } from '../../registry/manifest.js'
import { blobKey, keyOf } from '../descriptor-key.js'
import type { ImageStore, Look, SmallBlob } from '../image-store.js'
import { registryReferrers } from './registry-referrers.js'
import type { Resolved, SharedAnswers } from './shared-answers.js'
import { collect } from '../stored-file.js'

/** What a registry's store shares with the others of its side. */
export interface RegistryStoreDependencies {
  readonly client: RegistryClient
  readonly answers: SharedAnswers
  readonly clock: Clock
}

/** What a tag named longer ago, in milliseconds, is asked for once more by whoever wants to know it now. */
const TOP_FRESH_MS = 10_000

/** An image in a registry. What was asked for another image of the repository is not asked again; failures are. */
export function createRegistryStore(
  { client, answers, clock }: RegistryStoreDependencies,
  reference: Reference,
  look: Look,
): ImageStore {
  const { registry, repository, tag, digest } = reference
  const target = { registry, repository }
  const place = `${registry}/${repository}`
  const name = formatReference(reference)
  const own = createMemory<Resolved>()
  let resolvedAt: number | undefined

  async function readSmallBlob(descriptor: Descriptor, signal: AbortSignal): Promise<SmallBlob> {
    if (descriptor.size > client.limits.documentBytes) throw tooLarge(client, reference, descriptor)
    const answer = await client.blob(target, descriptor, signal)
    if (answer.kind === 'missing') return answer
    const bytes = await collect(answer.value.chunks)
    const end = answer.value.end()
    return end.kind === 'whole' ? { kind: 'found', value: bytes } : { kind: 'wrong', end }
  }

  async function askTop(signal: AbortSignal): Promise<Resolved> {
    const at = clock.now()
    return { at, top: await client.manifest(target, topQuestion(reference), signal) }
  }

  /** What the reference names, as this store goes by it from now on. */
  function resolve(signal: AbortSignal): Promise<Resolved> {
    return own.once('top', async () => {
      const known = look === 'again' ? undefined : await answers.tops.once(name, signal, askTop)
      const isFresh = known !== undefined && clock.now() - known.at <= TOP_FRESH_MS
      const resolved = isFresh ? known : await answers.tops.anew(name, signal, askTop)
      resolvedAt = resolved.at
      return resolved
    })
  }

  function topQuestion(from: Reference): ManifestQuestion {
    if (digest !== undefined) return { kind: 'digest', digest }
    if (from.tag !== undefined) return { kind: 'tag', tag: from.tag }
    throw new RegistryError(client.subject(target, ''), {
      code: 'reference.invalid',
      why: 'it has no tag and no digest',
    })
  }

  return {
    reference: name,
    transport: 'registry',
    repository: place,
    tag,
    pinnedByDigest: digest !== undefined,
    pinned: digest,
    top: async (signal) => (await resolve(signal)).top,
    resolvedAt: () => resolvedAt,
    tagDigest: async (signal, known) =>
      tag === undefined ? undefined : await client.tagDigest(target, tag, signal, known),
    document: (descriptor, signal) =>
      answers.documents.once(`${place} ${keyOf(descriptor)}`, signal, (shared) =>
        client.manifest(target, { kind: 'descriptor', descriptor }, shared),
      ),
    smallBlob: (descriptor, signal) =>
      answers.smallBlobs.once(`${place} ${keyOf(descriptor)}`, signal, (shared) => readSmallBlob(descriptor, shared)),
    head: async (signal) => {
      // What HEAD says is held against what GET gave at that time; asked before any GET, it is as fresh as a top has to be.
      const at = resolvedAt ?? `before ${Math.floor(clock.now() / TOP_FRESH_MS)}`
      return await answers.heads.once(`${name} ${at}`, signal, (shared) =>
        client.head(target, topQuestion(reference), shared),
      )
    },
    proveManifest: (descriptor, signal) =>
      answers.manifests.once(`${place} ${keyOf(descriptor)}`, signal, (shared) =>
        client.proveManifest(target, descriptor, shared),
      ),
    referrers: (subject, signal) => registryReferrers({ client, answers, target }, subject, signal),
    lookUp: (descriptor, signal) =>
      answers.lookUps.once(`${place} ${blobKey(descriptor)}`, signal, (shared) =>
        client.lookUp(target, descriptor, shared),
      ),
    blob: (descriptor, signal) => client.blob(target, descriptor, signal),
    notes: () => client.notes(target),
    tls: () => client.tls(target),
  }
}

function tooLarge(client: RegistryClient, reference: Reference, descriptor: Descriptor): RegistryError {
  return new RegistryError(client.subject(reference, `@${descriptor.digest}`), {
    code: 'blob.too-large',
    why: `a config of ${descriptor.size} bytes is larger than ${client.limits.documentBytes} bytes`,
  })
}
