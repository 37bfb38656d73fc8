import { PrivateAddressError } from './address-guard.js'
import { brokenHttp } from './broken-http.js'
import { certificateFailure, type CertificateTalk } from '../tls/client-auth.js'
import { CA_ADVICE, codeOf, isNotTls, isUntrusted } from '../error-codes.js'
import { RegistryError, type Failure, type Subject } from '../error.js'
import { ProxyError } from './proxy-error.js'
import { proxyFailure } from './proxy-failure.js'

/** At the other end of a connection. */
export interface Peer {
  /** Host and port. */
  readonly authority: string
  /** Host and port of the proxy between. */
  readonly proxy?: string | undefined
  /** Who named it, where that was not the user. */
  readonly named?: string | undefined
  /** Whether the head of its answer was read: the failure is one of the body. */
  readonly answered?: boolean
  /** What was said of client certificates. */
  readonly certificate?: CertificateTalk | undefined
}

/** What a failed connection or a cut answer means, as an error with advice. */
export function networkError(error: unknown, subject: Subject, peer: Peer): RegistryError {
  if (error instanceof RegistryError) return error
  const { authority, proxy, named, answered = false } = peer
  const code = codeOf(error)
  const known =
    explainOwn(error, authority) ??
    certificateFailure(code, peer) ??
    brokenHttp(error, code, authority, answered) ??
    explain(code, authority)
  const reached =
    proxy === undefined ? known.why : `could not reach ${authority} through the proxy ${proxy}: ${known.why}`
  const why = named === undefined ? reached : `${named}, and ${reached}`
  return new RegistryError(subject, { ...known, why, host: authority, cause: error })
}

function explainOwn(error: unknown, peer: string): Failure | undefined {
  if (error instanceof PrivateAddressError) {
    return {
      code: 'network.private',
      why: `a public registry led to ${peer}, whose address ${error.address} is private`,
      advice: 'Check the registry. If that is meant to be, list the host under trusted-token-hosts.',
    }
  }
  return error instanceof ProxyError ? proxyFailure(error, peer) : undefined
}

function explain(code: string, peer: string): Failure {
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return {
        code: 'network.unreachable',
        why: `${peer} cannot be reached (${code})`,
        advice: 'Check the host name and the port, and that this runner may connect to it.',
        retry: { kind: 'once' },
      }
    case 'EAI_AGAIN':
      return {
        code: 'network.unreachable',
        why: `the name of ${peer} could not be looked up (${code})`,
        advice: 'Check the DNS of this runner.',
        retry: { kind: 'again' },
      }
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return {
        code: 'network.timeout',
        why: `${peer} did not accept a connection in time (${code})`,
        advice: 'Check that this runner may connect to it.',
        retry: { kind: 'again' },
      }
    case 'UND_ERR_HEADERS_TIMEOUT':
    case 'UND_ERR_BODY_TIMEOUT':
      return {
        code: 'network.timeout',
        why: `${peer} stopped answering (${code})`,
        advice: 'Run it again; a proxy cache may still be fetching the image.',
        retry: { kind: 'again' },
      }
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return {
        code: 'network.reset',
        why: `${peer} closed the connection in mid-answer (${code})`,
        advice: 'Run it again.',
        retry: { kind: 'again' },
      }
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
      return {
        code: 'network.reset',
        why: `the answer of ${peer} is not as long as its Content-Length says (${code})`,
        advice: 'Run it again.',
        retry: { kind: 'again' },
      }
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID':
      return {
        code: 'tls.expired',
        why: `the certificate of ${peer} is not valid today (${code})`,
        advice: 'Renew it, or check the clock of this runner.',
      }
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return {
        code: 'tls.name',
        why: `the certificate of ${peer} is for other names (${code})`,
        advice: 'Use a name that the certificate holds.',
      }
    default:
      return explainOther(code, peer)
  }
}

function explainOther(code: string, peer: string): Failure {
  // HTTP/2: a stream or its connection was given up, by whichever end.
  if (code.startsWith('ERR_HTTP2_') || code === 'UND_ERR_INFO') {
    return {
      code: 'network.reset',
      why: `${peer} broke off its answer over HTTP/2 (${code})`,
      advice: 'Run it again.',
      retry: { kind: 'again' },
    }
  }
  if (isNotTls(code)) {
    return {
      code: 'tls.plain-http',
      why: `${peer} answers https with something that is not TLS (${code})`,
      advice: `If it is a registry without TLS, list ${peer} under insecure-registries.`,
    }
  }
  if (isUntrusted(code)) {
    return {
      code: 'tls.untrusted',
      why: `the certificate of ${peer} is not signed by a known authority (${code})`,
      advice: CA_ADVICE,
    }
  }
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO') {
    return { code: 'tls.failed', why: `no TLS connection to ${peer} could be made (${code})` }
  }
  const reason = code === '' ? '' : ` (${code})`
  return { code: 'network.failed', why: `the request to ${peer} failed${reason}` }
}
