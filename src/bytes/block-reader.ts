/** Waits at each `yield` until the reader was filled with the next block. */
export type Reading<T> = Generator<'more', T, undefined>

/** Reads bytes in order, wherever blocks cut them. */
export class BlockReader {
  #block: Uint8Array = new Uint8Array(0)
  #at = 0

  /** To be called when all of the block before was taken. */
  fill(block: Uint8Array): void {
    this.#block = block
    this.#at = 0
  }

  /** What is left of the block. */
  get rest(): Uint8Array {
    return this.#block.subarray(this.#at)
  }

  get isEmpty(): boolean {
    return this.#at === this.#block.byteLength
  }

  /** The next bytes of the block, `count` at most. */
  take(count: number): Uint8Array {
    const part = this.#block.subarray(this.#at, this.#at + count)
    this.#at += part.byteLength
    return part
  }

  /** The bytes up to the next zero, which comes along; all of the block where none is zero. */
  takeText(): Uint8Array {
    const end = this.#block.indexOf(0, this.#at)
    return this.take(end === -1 ? Infinity : end + 1 - this.#at)
  }

  /** The next `count` bytes, in a copy of their own. */
  *read(count: number): Reading<Uint8Array> {
    const bytes = new Uint8Array(count)
    let filled = 0
    for (;;) {
      const part = this.take(count - filled)
      bytes.set(part, filled)
      filled += part.byteLength
      if (filled === count) return bytes
      yield 'more'
    }
  }
}
