import { errors } from '../undici.js'
import type { Failure } from '../error.js'

/** The longest head of an answer, all its lines together. */
export const HEADER_BYTES = 16 * 1024

/** What a parser of HTTP has met, by its code (llhttp's, Node's, undici's): behind "H sent". */
const SENT: ReadonlyMap<string, string> = new Map([
  ['HPE_UNEXPECTED_CONTENT_LENGTH', 'Content-Length beside Transfer-Encoding: chunked'],
  ['HPE_INVALID_CONTENT_LENGTH', 'a Content-Length that is no number'],
  ['HPE_INVALID_TRANSFER_ENCODING', 'a Transfer-Encoding in which "chunked" does not come last'],
  ['HPE_INVALID_CHUNK_SIZE', 'a chunk whose length is no number'],
  ['HPE_INVALID_HEADER_TOKEN', 'a header line with a character that is not allowed there'],
  ['HPE_INVALID_CONSTANT', 'something that is not HTTP'],
  ['HPE_INVALID_VERSION', 'an answer in a version of HTTP that it was not asked in'],
  ['HPE_INVALID_STATUS', 'a status that is no number of three digits'],
  ['HPE_HEADER_OVERFLOW', `more than ${HEADER_BYTES / 1024} KiB of headers`],
  ['UND_ERR_HEADERS_OVERFLOW', `more than ${HEADER_BYTES / 1024} KiB of headers`],
])

/** undici's code for a head that it cannot read and that states a Content-Length; behind a good head it means another thing. */
const BROKEN_HEAD = 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'

const ADVICE =
  'Registries hardly ever do that; gateways and proxies before them do. Look at the settings of what stands between, or ask the registry without it.'

/**
 * The failure behind an answer that breaks the rules of HTTP (RFC 9112), so that where it ends is not known: what was
 * sent, and who mostly sends such. Undefined for any other error. `answered` says that the head was read already.
 */
export function brokenHttp(error: unknown, code: string, peer: string, answered: boolean): Failure | undefined {
  const sent = sentOf(error, code, answered)
  if (sent === undefined) return undefined
  const shown = code === '' ? '' : ` (${code})`
  return { code: 'http.broken', why: `${peer} sent ${sent}${shown}`, advice: ADVICE, retry: { kind: 'once' } }
}

function sentOf(error: unknown, code: string, answered: boolean): string | undefined {
  const known = SENT.get(code)
  if (known !== undefined) return known
  if (code === BROKEN_HEAD && !answered) {
    return 'headers that contradict each other: Content-Length beside Transfer-Encoding: chunked, two lengths, or a length and a line that is no header'
  }
  if (code.startsWith('HPE_')) return 'an answer that breaks the rules of HTTP'
  if (!(error instanceof errors.HTTPParserError)) return undefined
  const [, reason] = /\(([\x20-\x7e]{1,100})\)$/.exec(error.message) ?? []
  return `an answer that breaks the rules of HTTP${reason === undefined ? '' : `: ${reason}`}`
}
