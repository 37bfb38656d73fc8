import { PrivateAddressError } from './address-guard.js'
import { RegistryError, type Failure, type Subject } from './error.js'
import { ProxyError } from './proxy-error.js'

/** OpenSSL's ways to say that the peer's answer to a TLS greeting is not TLS. */
const NOT_TLS: ReadonlySet<string> = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_HTTP_REQUEST',
  'ERR_SSL_UNKNOWN_PROTOCOL',
])

const UNTRUSTED: ReadonlySet<string> = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_CHAIN_TOO_LONG',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
])

/** Alerts by which a peer says that the certificate of a client is lacking or not the right one: TLS 1.3, 1.2. */
const WANTS_CERTIFICATE: ReadonlySet<string> = new Set([
  'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE',
  'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE',
])

const CA_ADVICE = 'Give the authority’s certificate as ca-file.'

/** Whether a code says that the peer does not speak TLS. */
export function isNotTls(code: string): boolean {
  return NOT_TLS.has(code)
}

/** The `code` of a thrown value; empty where it has none. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** Whether a certificate was refused for who signed it or when: more authorities may know another way to a root. */
export function doubtsAuthority(error: unknown): boolean {
  const code = codeOf(error)
  return UNTRUSTED.has(code) || code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID'
}

/** At the other end of a connection. */
export interface Peer {
  /** Host and port. */
  readonly authority: string
  /** Host and port of the proxy between. */
  readonly proxy?: string | undefined
  /** Who named it, where that was not the user. */
  readonly named?: string | undefined
}

/** What a failed connection or a cut answer means, as an error with advice. */
export function networkError(error: unknown, subject: Subject, { authority, proxy, named }: Peer): RegistryError {
  if (error instanceof RegistryError) return error
  const known = explainOwn(error, authority) ?? explain(codeOf(error), authority)
  const reached =
    proxy === undefined ? known.why : `could not reach ${authority} through the proxy ${proxy}: ${known.why}`
  const why = named === undefined ? reached : `${named}, and ${reached}`
  return new RegistryError(subject, { ...known, why, host: authority, cause: error })
}

/** Passing troubles behind a proxy. */
const GATEWAY: ReadonlySet<number | undefined> = new Set([500, 502, 503, 504])

function explainOwn(error: unknown, peer: string): Failure | undefined {
  if (error instanceof PrivateAddressError) {
    return {
      code: 'network.private',
      why: `a public registry led to ${peer}, whose address ${error.address} is private`,
      advice: 'Check the registry. If that is meant to be, list the host under trusted-token-hosts.',
    }
  }
  if (!(error instanceof ProxyError)) return undefined
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
        advice: 'Allow the host and the port in the proxy’s rules, or list the host in NO_PROXY.',
        retry: { kind: GATEWAY.has(error.status) ? 'again' : 'never' },
      }
    case 'proxy.unreachable': {
      const code = codeOf(error.cause)
      const why = `${error.message}${code === '' ? '' : ` (${code})`}`
      if (doubtsAuthority(error.cause)) return { code: error.code, why, advice: CA_ADVICE }
      if (error.lacksTls) {
        const advice =
          'Most proxies speak http even for https targets: write http:// instead of https:// in the variable.'
        return { code: error.code, why, advice }
      }
      return {
        code: error.code,
        why,
        advice: 'Check the proxy variables of this runner, and that the proxy is up.',
        retry: { kind: code === 'ENOTFOUND' || code === 'ECONNREFUSED' ? 'once' : 'again' },
      }
    }
  }
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
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
      return {
        code: 'network.reset',
        why: `${peer} closed the connection in mid-answer (${code})`,
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
  if (isNotTls(code)) {
    return {
      code: 'tls.plain-http',
      why: `${peer} answers https with something that is not TLS (${code})`,
      advice: `If it is a registry without TLS, list ${peer} under insecure-registries.`,
    }
  }
  if (UNTRUSTED.has(code)) {
    return {
      code: 'tls.untrusted',
      why: `the certificate of ${peer} is not signed by a known authority (${code})`,
      advice: CA_ADVICE,
    }
  }
  if (WANTS_CERTIFICATE.has(code)) {
    const advice = 'It may want a client certificate: give one as client-cert and client-key.'
    return { code: 'tls.failed', why: `${peer} ended the TLS handshake (${code})`, advice }
  }
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO') {
    return { code: 'tls.failed', why: `no TLS connection to ${peer} could be made (${code})` }
  }
  const reason = code === '' ? '' : ` (${code})`
  return { code: 'network.failed', why: `the request to ${peer} failed${reason}` }
}
