import type { Problem } from '../../model/report.js'
import type { Descriptor } from '../../oci/descriptor.js'
import type { Digest } from '../../oci/digest.js'
import { cosignTags, referrersTag } from '../../oci/referrers.js'
import type { FetchedDocument } from '../../registry/answer.js'
import type { RegistryClient } from '../../registry/client.js'
import { RegistryError } from '../../registry/error.js'
import type { ReferrerListing } from '../../registry/referrers.js'
import type { Repository } from '../../registry/repository.js'
import type { Fetched } from '../image-store.js'
import { asListed, eachOnce, type StoredReferrer, type StoredReferrers } from '../referrers.js'
import type { SharedAnswers } from './shared-answers.js'

/** An answer, or why there is none. */
type Heard<T> = { readonly kind: 'heard'; readonly value: T } | { readonly kind: 'unheard'; readonly problem: Problem }

/** What referrers are asked with. */
export interface ReferrerQuestion {
  readonly client: Pick<RegistryClient, 'referrers' | 'manifest'>
  readonly answers: Pick<SharedAnswers, 'referrers' | 'tagged'>
  readonly target: Repository
}

/**
 * What refers to a digest in a repository: by the API, by the tag of the list that stands for it, and by cosign's tags
 * (distribution-spec, Listing Referrers). All are asked: an empty list of the API proves nothing of a cache. Only what the
 * registry does not say to any of them is left open.
 */
export async function registryReferrers(
  question: ReferrerQuestion,
  subject: Digest,
  signal: AbortSignal,
): Promise<StoredReferrers> {
  const { client, answers, target } = question
  const place = `${target.registry}/${target.repository}`
  const tagged = (tag: string): Promise<Heard<Fetched<FetchedDocument>>> =>
    heard(signal, () =>
      answers.tagged.once(`${place}:${tag}`, signal, (shared) => client.manifest(target, { kind: 'tag', tag }, shared)),
    )
  const [listing, list, ...signatures] = await Promise.all([
    heard(signal, () =>
      answers.referrers.once(`${place}@${subject}`, signal, (shared) => client.referrers(target, subject, shared)),
    ),
    tagged(referrersTag(subject)),
    ...cosignTags(subject).map(tagged),
  ])
  const inTag = listIn(list, subject)
  const found = [
    ...(listing.kind === 'heard' && listing.value.kind === 'listed' ? listing.value.entries : []).map(asListed),
    ...inTag.entries.map(asListed),
    ...signatures.flatMap((answer) => taggedIn(answer, subject)),
  ]
  const problem = problemIn(listing, list, signatures)
  return {
    found: eachOnce(found),
    ...(inTag.isStray ? { strayTag: referrersTag(subject) } : {}),
    ...(problem === undefined ? {} : { problem }),
  }
}

async function heard<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<Heard<T>> {
  try {
    return { kind: 'heard', value: await ask() }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof RegistryError) return { kind: 'unheard', problem: error.problem }
    throw error
  }
}

/** A list that is not empty is one; beside it the tag may be out of reach. */
function problemIn(
  listing: Heard<ReferrerListing>,
  list: Heard<unknown>,
  signatures: readonly Heard<unknown>[],
): Problem | undefined {
  const isListed = listing.kind === 'heard' && listing.value.kind === 'listed' && listing.value.entries.length > 0
  const needed = [listing, ...(isListed ? [] : [list]), ...signatures]
  return needed.flatMap((answer) => (answer.kind === 'unheard' ? [answer.problem] : []))[0]
}

/**
 * The list behind the tag. Some registries answer this tag with the image itself, and some tools put an image there: that
 * is no list.
 */
function listIn(
  list: Heard<Fetched<FetchedDocument>>,
  subject: Digest,
): { readonly entries: readonly Descriptor[]; readonly isStray: boolean } {
  if (list.kind === 'unheard' || list.value.kind === 'missing') return { entries: [], isStray: false }
  const { document, digest } = list.value.value
  if (document.kind !== 'index' || digest === subject) return { entries: [], isStray: true }
  return { entries: document.manifests, isStray: false }
}

function taggedIn(answer: Heard<Fetched<FetchedDocument>>, subject: Digest): readonly StoredReferrer[] {
  if (answer.kind === 'unheard' || answer.value.kind === 'missing') return []
  const { digest, bytes, document } = answer.value.value
  if (digest === subject) return []
  const named = { mediaType: document.mediaType, digest, size: bytes.byteLength }
  return [{ descriptor: { ...named, urls: [], annotations: new Map() }, way: 'tagged' }]
}
