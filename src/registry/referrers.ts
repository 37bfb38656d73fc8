import type { Descriptor } from '../oci/descriptor.js'
import type { Digest } from '../oci/digest.js'
import { parseDocument } from '../oci/document.js'
import { OciError } from '../oci/error.js'
import { MEDIA_TYPES } from '../oci/media-type.js'
import { RegistryError, type Subject } from './error.js'
import { discard, headerOf, readBody } from './http/body.js'
import { failureOf } from './http/failure.js'
import type { HttpResponse } from './http/http.js'
import { nextPage } from './http/next-page.js'
import { withRetries } from './http/retry.js'
import type { Repository } from './repository.js'
import type { ReaderContext } from './send-request.js'

/** What the API for referrers says: its whole list, or that there is no such API. */
export type ReferrerListing =
  { readonly kind: 'listed'; readonly entries: readonly Descriptor[] } | { readonly kind: 'unsupported' }

/** How registries say that they know no such API. */
const UNSUPPORTED: ReadonlySet<number> = new Set([404, 405, 406, 501])

type Page =
  | { readonly kind: 'page'; readonly entries: readonly Descriptor[]; readonly next: string | undefined }
  /** The answer is no list of referrers; `isForAll`: nor would it be for another digest. */
  | { readonly kind: 'none'; readonly isForAll: boolean }

/**
 * What refers to a digest, page by page (distribution-spec, Listing Referrers). A list is whole or it throws a
 * `RegistryError`. That an entry refers to the digest is the registry's word; an empty list proves nothing of a repository
 * that is no repository, or of a cache.
 */
export async function fetchReferrers(
  context: ReaderContext,
  target: Repository,
  digest: Digest,
  subject: Subject,
  signal: AbortSignal,
): Promise<ReferrerListing> {
  const { listless, limits } = context
  const repository = `${target.registry}/${target.repository}`
  if (listless.has(repository)) return { kind: 'unsupported' }
  const entries = new Map<Digest, Descriptor>()
  const seen = new Set<string>()
  let query = ''
  for (let pages = 0; pages < limits.referrerPages; pages += 1) {
    seen.add(query)
    const page = await fetchPage(context, target, digest, query, subject, signal)
    if (page.kind === 'none') {
      if (pages > 0) throw broken(subject, 'a later page of it is none')
      if (page.isForAll) listless.add(repository)
      return { kind: 'unsupported' }
    }
    for (const entry of page.entries) entries.set(entry.digest, entry)
    if (entries.size > limits.referrers) throw tooMany(subject, `${limits.referrers} entries`)
    if (page.next === undefined) return { kind: 'listed', entries: [...entries.values()] }
    if (seen.has(page.next)) throw broken(subject, 'its pages lead in a circle')
    query = page.next
  }
  throw tooMany(subject, `${limits.referrerPages} pages`)
}

async function fetchPage(
  context: ReaderContext,
  target: Repository,
  digest: Digest,
  query: string,
  subject: Subject,
  signal: AbortSignal,
): Promise<Page> {
  const { sendRequest, limits, clock } = context
  const request = { method: 'GET', target, path: `referrers/${digest}`, query, subject, signal } as const
  return await withRetries({ retries: limits.retries, clock }, signal, async () => {
    const response = await sendRequest({ ...request, headers: { accept: MEDIA_TYPES.ociIndex } })
    if (UNSUPPORTED.has(response.status) || (response.status === 200 && !isIndex(response))) {
      await discard(response, limits.errorBytes)
      return { kind: 'none', isForAll: true }
    }
    if (response.status !== 200) {
      const failure = await failureOf(response, context, signal)
      // Quay answers so for what it cannot look for; others if they do not take a login.
      if (response.status === 400 && failure.code !== 'auth.denied') return { kind: 'none', isForAll: false }
      throw failure
    }
    const bytes = await readBody(response, limits.documentBytes, signal)
    return { kind: 'page', entries: entriesIn(bytes, subject), next: nextOf(response, subject) }
  })
}

/** Pages of a web interface and the like come with 200, too. */
function isIndex(response: HttpResponse): boolean {
  const [type = ''] = (headerOf(response, 'content-type') ?? '').split(';', 1)
  return type.trim().toLowerCase() === MEDIA_TYPES.ociIndex
}

function entriesIn(bytes: Uint8Array, subject: Subject): readonly Descriptor[] {
  try {
    const document = parseDocument(bytes, { descriptor: MEDIA_TYPES.ociIndex })
    return document.kind === 'index' ? document.manifests : []
  } catch (error) {
    if (!(error instanceof OciError)) throw error
    throw broken(subject, error.message.replace(/\.$/, ''), error)
  }
}

function nextOf(response: HttpResponse, subject: Subject): string | undefined {
  const next = nextPage(response)
  if (next.kind === 'wrong') throw broken(subject, next.why)
  return next.kind === 'next' ? next.query : undefined
}

function broken(subject: Subject, why: string, cause?: unknown): RegistryError {
  return new RegistryError(subject, {
    code: 'referrers.invalid',
    why: `the list of what refers to it cannot be used: ${why}`,
    advice: 'Tell the registry’s operator.',
    ...(cause === undefined ? {} : { cause }),
  })
}

function tooMany(subject: Subject, what: string): RegistryError {
  return new RegistryError(subject, {
    code: 'limit.referrers',
    why: `the list of what refers to it has more than ${what}, which is the limit`,
    advice: 'Look what attaches so much to it.',
  })
}
