/** One thing that a hostile server does on a connection. The last three end its script. */
export type Step =
  /** Bytes in one write, so in one chunk where the network does not join it to the next one. */
  | { readonly kind: 'send'; readonly bytes: Uint8Array }
  | { readonly kind: 'wait'; readonly ms: number }
  /** Says nothing more and keeps the connection until the peer leaves. */
  | { readonly kind: 'stall' }
  /** Ends its own direction (FIN) and goes on listening. */
  | { readonly kind: 'half-close' }
  /** Breaks the connection off (RST). */
  | { readonly kind: 'reset' }

export const STALL: Step = { kind: 'stall' }
export const HALF_CLOSE: Step = { kind: 'half-close' }
export const RESET: Step = { kind: 'reset' }

/** Text goes out in latin1: a character is a byte. */
export function send(bytes: Uint8Array | string): Step {
  return { kind: 'send', bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes }
}

export function wait(ms: number): Step {
  return { kind: 'wait', ms }
}

/** The bytes cut into pieces of `size`, with `everyMs` before each. */
export function drip(bytes: Uint8Array, everyMs: number, size = 1): readonly Step[] {
  const pieces = Array.from({ length: Math.ceil(bytes.byteLength / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  )
  return pieces.flatMap((piece) => (everyMs === 0 ? [send(piece)] : [wait(everyMs), send(piece)]))
}

/** The same block over and over. */
export function flood(block: Uint8Array, times: number): readonly Step[] {
  return new Array<Step>(times).fill(send(block))
}
