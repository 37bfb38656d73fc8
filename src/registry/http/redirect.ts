import { isPrivate } from '../connect/address.js'
import { discard, headerOf } from './body.js'
import { RegistryError, type Subject } from '../error.js'
import type { Http, HttpRequest, HttpResponse } from './http.js'

export interface RedirectRules {
  readonly limit: number
  /** Bytes of a redirect's own body that are read to keep its connection. */
  readonly bodyLimit: number
  /** `host[:port]` that the user named: an address there is no surprise. */
  readonly named: ReadonlySet<string>
  /** Whether the user named the host of a URL as a registry, and it is itself at a private address. */
  readonly isInside?: (url: URL) => boolean
}

export interface Followed {
  readonly response: HttpResponse
  /** Whether another origin was met on the way; nothing secret was sent from there on. */
  readonly left: boolean
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Sends a request and follows redirects by hand (RFC 9110, 15.4). Authorization goes to the first origin only: once
 * scheme, host or port has changed it is gone for good. A request with a body is not sent on at all, as the body holds
 * the secret. https never becomes http, and a public host never leads to a private address. Throws `redirect.refused`.
 */
export async function follow(http: Http, request: HttpRequest, rules: RedirectRules): Promise<Followed> {
  // Who leads on to another host answers for it; the first URL is the caller's to judge.
  const ledBy = request.ledBy ?? request.url
  let { url, headers } = request
  let left = false
  for (let hops = 0; ; hops += 1) {
    const response = await http.send({
      ...request,
      ledBy,
      namedAs: hops === 0 ? request.namedAs : undefined,
      url,
      headers,
    })
    const location = headerOf(response, 'location')
    if (!REDIRECTS.has(response.status) || location === undefined) return { response, left }
    await discard(response, rules.bodyLimit)
    if (request.body !== undefined) throw refused(request.subject, url, 'redirects a request that carries a secret')
    if (hops >= rules.limit) throw refused(request.subject, url, `redirects more than ${rules.limit} times`)
    const next = target(location, url, request.url, rules, request.subject)
    if (next.origin !== request.url.origin) {
      left = true
      headers = withoutAuthorization(headers)
    }
    url = next
  }
}

function withoutAuthorization(headers: HttpRequest['headers']): HttpRequest['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'))
}

function target(location: string, from: URL, start: URL, rules: RedirectRules, subject: Subject): URL {
  if (!URL.canParse(location, from.href)) throw refused(subject, from, 'redirects to what is no URL')
  const next = new URL(location, from)
  next.hash = ''
  if (next.protocol !== 'https:' && next.protocol !== 'http:') {
    throw refused(subject, from, `redirects to ${next.protocol} instead of https`)
  }
  if (next.protocol === 'http:' && from.protocol === 'https:') {
    throw refused(subject, from, `redirects from https to http (${next.host})`)
  }
  if (next.username !== '' || next.password !== '') throw refused(subject, from, 'redirects to a URL with a user name')
  const expected = isPrivate(start.hostname) || rules.named.has(next.host) || rules.isInside?.(start) === true
  if (isPrivate(next.hostname) && !expected) {
    const advice = `If that is the storage of the registry, list ${next.host} under trusted-token-hosts.`
    throw refused(subject, from, `redirects to the private address ${next.host}`, advice)
  }
  return next
}

function refused(
  subject: Subject,
  from: URL,
  why: string,
  advice = 'Check the storage settings of the registry.',
): RegistryError {
  return new RegistryError(subject, {
    code: 'redirect.refused',
    why: `${from.host} ${why}, which is not followed`,
    advice,
    host: from.host,
  })
}
