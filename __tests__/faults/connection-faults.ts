import { HALF_CLOSE, RESET, send, STALL } from '../helpers/hostile/steps.js'
import type { Fault } from './fault.js'

const HTTP = 'HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n'
/** TLS record: alert, fatal, handshake_failure (RFC 8446, 6). */
const ALERT = Uint8Array.of(21, 3, 3, 0, 2, 2, 40)

/** Faults below HTTP. They stand on the connection over which a stage would be asked. */
export const CONNECTION_FAULTS: readonly Fault[] = [
  { name: 'connection refused', kind: 'lookup', outcome: 'deserted' },
  { name: 'unknown host name', kind: 'lookup', outcome: 'ENOTFOUND' },
  { name: 'name server fails', kind: 'lookup', outcome: 'EAI_AGAIN' },
  { name: 'name server silent', kind: 'lookup', outcome: 'silence' },
  { name: 'accepted and reset', kind: 'opening', after: 'connection', steps: [RESET] },
  { name: 'accepted and half closed', kind: 'opening', after: 'connection', steps: [HALF_CLOSE] },
  { name: 'accepted and silent', kind: 'opening', after: 'connection', steps: [STALL] },
  { name: 'reset after the greeting', kind: 'opening', after: 'greeting', steps: [RESET] },
  { name: 'http instead of TLS', kind: 'opening', after: 'greeting', steps: [send(HTTP), HALF_CLOSE] },
  { name: 'TLS alert', kind: 'opening', after: 'greeting', steps: [send(ALERT), HALF_CLOSE] },
  { name: 'certificate expired', kind: 'certificate', which: 'expired' },
  { name: 'certificate not yet valid', kind: 'certificate', which: 'notYetValid' },
  { name: 'certificate for another name', kind: 'certificate', which: 'otherName' },
  { name: 'certificate of an unknown signer', kind: 'certificate', which: 'unknownSigner' },
]
