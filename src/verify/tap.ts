/** A stream that can be drained by its owner after a reader gave up on it: the reader cannot close it. */
export class Tap implements AsyncIterable<Uint8Array> {
  readonly #source: AsyncIterator<Uint8Array>
  readonly #signal: AbortSignal
  #latest: Promise<IteratorResult<Uint8Array>> | undefined
  #isTakenBack = false

  constructor(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal) {
    this.#source = chunks[Symbol.asyncIterator]()
    this.#signal = signal
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return {
      next: () => (this.#isTakenBack ? Promise.resolve({ done: true, value: undefined }) : this.#next()),
    }
  }

  /** Takes the stream back and reads it to its end. Throws what the stream throws. */
  async drain(): Promise<void> {
    this.#isTakenBack = true
    let result = await (this.#latest ?? this.#next())
    while (result.done !== true) result = await this.#next()
  }

  /** Takes the stream back and closes it, without waiting: it may be stuck. */
  close(): void {
    this.#isTakenBack = true
    this.#source.return?.().catch(() => undefined)
  }

  async #next(): Promise<IteratorResult<Uint8Array>> {
    if (this.#signal.aborted) this.close()
    this.#signal.throwIfAborted()
    this.#latest = this.#source.next()
    return this.#latest
  }
}
