import type { Failure } from '../error.js'

/** How far a peer and we came with a client certificate: it asked and there was none, or one was shown. */
export type CertificateTalk = 'lacking' | 'shown'

/** What one peer does about client certificates, over all connections to it. */
export interface ClientAuth {
  /** The peer asks for a certificate in its handshakes. */
  asked(): void
  /** The peer broke a handshake off without a word. */
  hungUp(): void
  /** Undefined where a certificate is no matter. */
  talk(): CertificateTalk | undefined
}

/** `hasIdentity` says that there is a certificate for this peer. */
export function createClientAuth(hasIdentity: boolean): ClientAuth {
  let matters = false
  return {
    asked: () => {
      matters = true
    },
    // TLS 1.2: a certificate that was refused ends the handshake in which it was asked for.
    hungUp: () => {
      matters ||= hasIdentity
    },
    talk: () => (matters ? (hasIdentity ? 'shown' : 'lacking') : undefined),
  }
}

/** The ends of OpenSSL's codes for alerts about the certificate of a client (RFC 8446, 6.2). */
const ALERTS =
  /_ALERT_(?:CERTIFICATE_REQUIRED|NO_CERTIFICATE|HANDSHAKE_FAILURE|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_REVOKED|CERTIFICATE_EXPIRED|CERTIFICATE_UNKNOWN|UNKNOWN_CA|ACCESS_DENIED|DECRYPT_ERROR)$/

/** A connection that ends without a word, in the handshake or as soon as TLS 1.3 has come to the certificate. */
const HUNG_UP: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

/** Whether a handshake ended without a word. */
export function isHangUp(code: string): boolean {
  return HUNG_UP.has(code)
}

interface Asked {
  readonly authority: string
  readonly named?: string | undefined
  readonly answered?: boolean
  readonly certificate?: CertificateTalk | undefined
}

/** The failure behind a connection that ended over a client certificate; undefined where it ended for another reason. */
export function certificateFailure(code: string, peer: Asked): Failure | undefined {
  const { authority, certificate, answered = false } = peer
  if (answered) return undefined
  const isAlert = ALERTS.test(code)
  if (!isAlert && (certificate === undefined || !isHangUp(code))) return undefined
  const ended = isAlert ? `${authority} ended the TLS handshake` : `${authority} closed the connection before an answer`
  const why =
    certificate === 'shown'
      ? `${ended} after it was shown a client certificate (${code})`
      : certificate === 'lacking'
        ? `${ended} after it had asked for a client certificate (${code})`
        : `${ended} (${code})`
  const advice = adviceFor(certificate, peer.named !== undefined)
  return { code: 'tls.failed', why, advice, ...(isAlert ? {} : { retry: { kind: 'again' } }) }
}

/** Statuses by which gateways answer who shows no certificate or a wrong one; nginx writes 400 for its own 495 and 496. */
const STATUSES: ReadonlySet<number> = new Set([400, 403, 495, 496])

/** The same, where the handshake was left open and the peer answered with a page instead; `told` says how. */
export function certificateRefusal(
  status: number,
  told: string,
  certificate: CertificateTalk | undefined,
): Failure | undefined {
  if (certificate === undefined || !STATUSES.has(status)) return undefined
  const why =
    certificate === 'shown'
      ? `${told} after it was shown a client certificate`
      : `${told} after it had asked for a client certificate`
  return { code: 'tls.failed', why, advice: adviceFor(certificate, false) }
}

function adviceFor(certificate: CertificateTalk | undefined, isNamedByOther: boolean): string {
  if (certificate === 'shown') {
    return 'It seems to refuse the certificate given as client-cert: check that its authority is known there, that it has not expired, and that the file holds its whole chain.'
  }
  if (isNamedByOther) {
    return 'It may want a client certificate. client-cert is shown to the registries of source and mirror only; for another host put a certificate and its key into its certs.d folder.'
  }
  return 'It may want a client certificate: give one as client-cert, and its key as client-key.'
}
