import { excerpt } from '../oci/excerpt.js'
import type { Fetched } from './answer.js'
import { readBody } from './http/body.js'
import { RegistryError, type Subject } from './error.js'
import type { Repository } from './repository.js'
import type { ReaderContext } from './send-request.js'
import { failureOf, missingOf } from './http/failure.js'
import type { HttpResponse } from './http/http.js'
import { nextPage } from './http/next-page.js'
import { withRetries } from './http/retry.js'

/** More pages or tags than any repository that people keep in order has. */
const MOST_PAGES = 2000
const MOST_TAGS = 100_000

const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/

interface Page {
  readonly tags: readonly string[]
  /** The query of the next page. */
  readonly next: string | undefined
}

/**
 * All tags of a repository, page by page (distribution-spec, Listing Tags). A list is whole or it throws a `RegistryError`:
 * half of one would hide what is missing. `missing` where the registry does not know the repository.
 */
export async function fetchTags(
  context: ReaderContext,
  target: Repository,
  subject: Subject,
  signal: AbortSignal,
): Promise<Fetched<readonly string[]>> {
  const tags = new Set<string>()
  const seen = new Set<string>()
  let query = ''
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    seen.add(query)
    const page = await fetchPage(context, target, query, subject, signal)
    if (page.kind === 'missing') return page
    const before = tags.size
    const { next, tags: here } = page.value
    for (const tag of here) tags.add(tag)
    if (next === undefined) return { kind: 'found', value: [...tags] }
    // A registry that filters what it lists may leave nothing of a page.
    if (seen.has(next) || (here.length > 0 && tags.size === before)) throw broken(subject, 'its pages lead in a circle')
    if (tags.size > MOST_TAGS) throw tooLong(subject, `more than ${MOST_TAGS} tags`)
    query = next
  }
  throw tooLong(subject, `more than ${MOST_PAGES} pages`)
}

async function fetchPage(
  context: ReaderContext,
  target: Repository,
  query: string,
  subject: Subject,
  signal: AbortSignal,
): Promise<Fetched<Page>> {
  const { sendRequest, limits, clock } = context
  const request = { method: 'GET', target, path: 'tags/list', query, subject, signal } as const
  return await withRetries({ retries: limits.retries, clock }, signal, async () => {
    const response = await sendRequest({ ...request, headers: { accept: 'application/json' } })
    if (response.status === 404) return await missingOf(response, 'tags.missing', limits.errorBytes, signal)
    if (response.status !== 200) throw await failureOf(response, context, signal)
    const bytes = await readBody(response, limits.documentBytes, signal)
    return { kind: 'found', value: { tags: tagsIn(bytes, subject), next: nextOf(response, subject) } }
  })
}

function tagsIn(bytes: Uint8Array, subject: Subject): readonly string[] {
  const tags = listIn(bytes)
  if (tags === undefined) throw broken(subject, 'it is no JSON object with a list of tags')
  for (const tag of tags) if (!TAG.test(tag)) throw broken(subject, `${excerpt(tag)} in it is not a tag`)
  return tags
}

/** `null` stands for an empty list in some registries. */
function listIn(bytes: Uint8Array): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof value !== 'object' || value === null || !('tags' in value)) return undefined
    if (value.tags === null) return []
    if (!Array.isArray(value.tags)) return undefined
    const tags = value.tags.filter((tag: unknown): tag is string => typeof tag === 'string')
    return tags.length === value.tags.length ? tags : undefined
  } catch {
    return undefined
  }
}

/** The query of the page that `Link` names. */
function nextOf(response: HttpResponse, subject: Subject): string | undefined {
  const next = nextPage(response)
  if (next.kind === 'wrong') throw broken(subject, next.why)
  return next.kind === 'next' ? next.query : undefined
}

function broken(subject: Subject, why: string): RegistryError {
  const advice = 'Name the tags one by one instead of selecting them, or tell the registry’s operator.'
  return new RegistryError(subject, { code: 'tags.invalid', why: `the list of tags cannot be used: ${why}`, advice })
}

function tooLong(subject: Subject, why: string): RegistryError {
  const advice = 'Name the tags one by one instead of selecting them.'
  return new RegistryError(subject, { code: 'limit.tags', why: `the list of tags has ${why}`, advice })
}
