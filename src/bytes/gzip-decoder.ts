import { BlockReader } from './block-reader.js'
import type { Decoder, Oddity, Sink } from './decoder.js'
import { ContentError, malformed } from './error.js'
import { GzipBody } from './gzip-body.js'
import { readGzipHeader } from './gzip-header.js'
import { littleEndian } from './little-endian.js'

/** What must happen next: a block must come, with which the input may also end at a `border`, or content be unpacked. */
type Step = 'more' | 'border' | 'body'

/**
 * Unpacks gzip (RFC 1952). All members are unpacked, one after the other: layers made for lazy pulling have many.
 * Every byte must belong to a member. Zeros behind the last one are refused too (`layer.trailing-data`): some tools skip
 * them, others fail, and Node would drop a further member behind them without a word. The members are told apart here,
 * and not by Node, as clients are particular about each header.
 */
export class GzipDecoder implements Decoder {
  readonly #input = new BlockReader()
  readonly #body: GzipBody
  readonly #members = this.#walk()
  #step: Step = 'more'
  #oddity: Oddity | undefined
  #failure: { readonly error: unknown } | undefined

  constructor(sink: Sink) {
    this.#body = new GzipBody(sink)
  }

  get oddity(): Oddity | undefined {
    return this.#oddity
  }

  async write(block: Uint8Array): Promise<void> {
    this.#throwFailure()
    try {
      this.#input.fill(block)
      await this.#unpack()
    } catch (error) {
      this.#failure ??= { error }
      throw error
    }
  }

  async end(): Promise<void> {
    this.#throwFailure()
    if (this.#step === 'border') return Promise.resolve()
    throw new ContentError('layer.truncated', 'The compressed layer ends too early.')
  }

  close(): void {
    this.#failure ??= { error: new Error('The decoder is closed.') }
    this.#body.close()
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error
  }

  async #unpack(): Promise<void> {
    while (!this.#input.isEmpty) {
      if (this.#step === 'body' && !(await this.#body.take(this.#input))) return
      this.#step = this.#members.next().value
    }
  }

  *#walk(): Generator<Step, never, undefined> {
    for (;;) {
      // A header that is not read is one too many, whichever it is; the one that nobody reads is told.
      const oddity = yield* readGzipHeader(this.#input)
      if (this.#oddity !== 'gzip-header') this.#oddity = oddity ?? this.#oddity
      this.#body.start()
      yield 'body'
      if (littleEndian(yield* this.#input.read(4)) !== this.#body.checksum) throw malformed('incorrect data check')
      if (littleEndian(yield* this.#input.read(4)) !== this.#body.bytes) throw malformed('incorrect length check')
      yield 'border'
      if (this.#input.rest[0] === 0) throw trailingZeros()
    }
  }
}

function trailingZeros(): ContentError {
  return new ContentError(
    'layer.trailing-data',
    'The compressed layer is complete, but more bytes follow that unpack to nothing. ' +
      'Tools disagree on such a layer: push it again.',
  )
}
