import { drip, send, type Step } from './steps.js'

/** An answer that is written byte for byte: nothing is added, joined or checked. */
export interface RawAnswer {
  readonly status: number
  readonly reason?: string
  /** Each is a line of its own, in this order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array
}

/** The status line and the header lines, with the empty line behind them. */
export function headOf({ status, reason = 'OK', headers }: RawAnswer): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}\r\n`
}

/** The answer as it is: head and body in two writes. */
export function asItIs(answer: RawAnswer): readonly Step[] {
  return [send(headOf(answer)), ...(answer.body.byteLength === 0 ? [] : [send(answer.body)])]
}

/** The answer in pieces of `size` bytes, whatever these cut through. */
export function inPieces(answer: RawAnswer, size: number, everyMs = 0): readonly Step[] {
  return drip(Buffer.concat([Buffer.from(headOf(answer), 'latin1'), answer.body]), everyMs, size)
}

/** The answer with other lines in the place of those of this name; none removes them. */
export function withHeader(answer: RawAnswer, name: string, ...values: readonly string[]): RawAnswer {
  const others = answer.headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase())
  return { ...answer, headers: [...others, ...values.map((value) => [name, value] as const)] }
}

/** The answer with another body and its true length. */
export function withBody(answer: RawAnswer, body: Uint8Array): RawAnswer {
  return withHeader({ ...answer, body }, 'content-length', String(body.byteLength))
}

/** The answer with the framing of RFC 9112, 7.1; `end` is what stands behind the pieces. */
export function chunked(answer: RawAnswer, pieces: readonly Uint8Array[], end = '0\r\n\r\n'): readonly Step[] {
  const head = withHeader(withHeader(answer, 'content-length'), 'transfer-encoding', 'chunked')
  const chunks = pieces.map((piece) =>
    send(Buffer.concat([Buffer.from(`${piece.byteLength.toString(16)}\r\n`), piece, Buffer.from('\r\n')])),
  )
  return [send(headOf(head)), ...chunks, ...(end === '' ? [] : [send(end)])]
}
