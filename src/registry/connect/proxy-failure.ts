import type { Failure } from '../error.js'
import { CA_ADVICE, codeOf, doubtsAuthority } from '../error-codes.js'
import type { ProxyError } from './proxy-error.js'

/** Passing troubles behind a proxy. */
const GATEWAY: ReadonlySet<number | undefined> = new Set([500, 502, 503, 504])

/** What went wrong with a proxy on the way to `peer`, and what to do about it. */
export function proxyFailure(error: ProxyError, peer: string): Failure {
  switch (error.code) {
    case 'proxy.invalid':
      return {
        code: error.code,
        why: `no way to ${peer}: ${error.message}`,
        advice: 'Set it like http://proxy.example.com:3128, or list the host in NO_PROXY.',
      }
    case 'proxy.auth':
      return {
        code: error.code,
        why: error.message,
        advice: 'Write them into the proxy’s URL (http://user:password@host:port), percent-encoded.',
      }
    case 'proxy.refused':
      return {
        code: error.code,
        why: error.message,
        advice: GATEWAY.has(error.status)
          ? 'It may not reach that host: check the host name, or list the host in NO_PROXY if this runner reaches it by itself.'
          : 'Allow the host and the port in the proxy’s rules, or list the host in NO_PROXY.',
        retry: { kind: GATEWAY.has(error.status) ? 'again' : 'never' },
      }
    case 'proxy.unreachable':
      return unreachable(error)
  }
}

function unreachable({ code, message, cause, mistake }: ProxyError): Failure {
  const causeCode = codeOf(cause)
  const why = `${message}${causeCode === '' ? '' : ` (${causeCode})`}`
  if (doubtsAuthority(cause)) return { code, why, advice: CA_ADVICE }
  switch (mistake) {
    case 'lacks-tls':
      return {
        code,
        why,
        advice: 'Most proxies speak http even for https targets: write http:// instead of https:// in the variable.',
      }
    case 'speaks-tls':
      return { code, why, advice: 'If it speaks TLS, write https:// instead of http:// in the variable.' }
    case undefined:
      return {
        code,
        why,
        advice: 'Check the proxy variables of this runner, and that the proxy is up.',
        retry: { kind: causeCode === 'ENOTFOUND' || causeCode === 'ECONNREFUSED' ? 'once' : 'again' },
      }
  }
}
