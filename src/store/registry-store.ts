import { createMemory } from '../async/memory.js'
import type { Descriptor } from '../oci/descriptor.js'
import { formatReference, type Reference } from '../oci/reference.js'
import type { RegistryClient } from '../registry/client.js'
import { RegistryError } from '../registry/error.js'
import type { ManifestQuestion } from '../registry/manifest.js'
import { keyOf } from './descriptor-key.js'
import type { Fetched, ImageStore, SmallBlob, StoredDocument } from './image-store.js'
import { collect } from './stored-file.js'

/** An image in a registry. Documents and small blobs are asked for once per digest; failures are not remembered. */
export function createRegistryStore(client: RegistryClient, reference: Reference): ImageStore {
  const { registry, repository, tag, digest } = reference
  const target = { registry, repository }
  const documents = createMemory<Fetched<StoredDocument>>()
  const smallBlobs = createMemory<SmallBlob>()

  async function readSmallBlob(descriptor: Descriptor, signal: AbortSignal): Promise<SmallBlob> {
    if (descriptor.size > client.limits.documentBytes) throw tooLarge(client, reference, descriptor)
    const answer = await client.blob(target, descriptor, signal)
    if (answer.kind === 'missing') return answer
    const bytes = await collect(answer.value.chunks)
    const end = answer.value.end()
    return end.kind === 'whole' ? { kind: 'found', value: bytes } : { kind: 'wrong', end }
  }

  return {
    reference: formatReference(reference),
    repository: `${registry}/${repository}`,
    tag,
    pinnedByDigest: digest !== undefined,
    top: (signal) => documents.once('top', async () => await client.manifest(target, topQuestion(reference), signal)),
    tagDigest: async (signal) => (tag === undefined ? undefined : await client.tagDigest(target, tag, signal)),
    document: (descriptor, signal) =>
      documents.once(keyOf(descriptor), () => client.manifest(target, { kind: 'descriptor', descriptor }, signal)),
    smallBlob: (descriptor, signal) => smallBlobs.once(keyOf(descriptor), () => readSmallBlob(descriptor, signal)),
    head: async (signal) => await client.head(target, topQuestion(reference), signal),
    proveManifest: (descriptor, signal) => client.proveManifest(target, descriptor, signal),
    lookUp: (descriptor, signal) => client.lookUp(target, descriptor, signal),
    blob: (descriptor, signal) => client.blob(target, descriptor, signal),
    notes: () => client.notes(target),
  }

  function topQuestion(from: Reference): ManifestQuestion {
    if (digest !== undefined) return { kind: 'digest', digest }
    if (from.tag !== undefined) return { kind: 'tag', tag: from.tag }
    throw new RegistryError(client.subject(target, ''), {
      code: 'reference.invalid',
      why: 'it has no tag and no digest',
    })
  }
}

function tooLarge(client: RegistryClient, reference: Reference, descriptor: Descriptor): RegistryError {
  return new RegistryError(client.subject(reference, `@${descriptor.digest}`), {
    code: 'blob.too-large',
    why: `a config of ${descriptor.size} bytes is larger than ${client.limits.documentBytes} bytes`,
  })
}
