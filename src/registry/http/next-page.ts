import { excerpt } from '../../oci/excerpt.js'
import { headerOf } from './body.js'
import type { HttpResponse } from './http.js'
import { parseLinks } from './link.js'

/** What `Link` says of the next page of a list (RFC 8288): its query, that there is none, or what is wrong with it. */
export type NextPage =
  | { readonly kind: 'last' }
  | { readonly kind: 'next'; readonly query: string }
  /** A part of a sentence about the answer. */
  | { readonly kind: 'wrong'; readonly why: string }

/** Reads what follows an answer. The next page is of the same list on the same origin, or wrong. */
export function nextPage(response: HttpResponse): NextPage {
  const header = headerOf(response, 'link')
  if (header === undefined) return { kind: 'last' }
  const links = parseLinks(header)
  if (links === undefined) {
    return { kind: 'wrong', why: `its Link header is ${excerpt(header)}, which cannot be read` }
  }
  const target = links.find(({ relations }) => relations.includes('next'))?.target
  if (target === undefined) return { kind: 'last' }
  const next = URL.parse(target, response.url.href)
  if (next?.origin !== response.url.origin || next.pathname !== response.url.pathname || next.search === '') {
    return { kind: 'wrong', why: `its next page is ${excerpt(target)}, which is not of the same list` }
  }
  return { kind: 'next', query: next.search }
}
