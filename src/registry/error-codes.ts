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

/** What helps against a signer that nobody knows. */
export const CA_ADVICE = 'Give the authority’s certificate as ca-file.'

/** Whether a code says that the peer does not speak TLS. */
export function isNotTls(code: string): boolean {
  return NOT_TLS.has(code)
}

/** The `code` of a thrown value; empty where it has none. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** Whether nobody known has signed a certificate. */
export function isUntrusted(code: string): boolean {
  return UNTRUSTED.has(code)
}

/** Whether a certificate was refused for who signed it or when: more authorities may know another way to a root. */
export function doubtsAuthority(error: unknown): boolean {
  const code = codeOf(error)
  return UNTRUSTED.has(code) || code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID'
}
