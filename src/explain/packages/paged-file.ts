/** A block holds whole pages: their sizes are powers of two, of 64 KiB at most. */
const BLOCK = 1024 ** 2

/** The content of a file, in blocks that are filled as it comes by: a page of a database lies within one of them. */
export class PagedFile {
  readonly #blocks: Buffer[] = []
  #bytes = 0

  get byteLength(): number {
    return this.#bytes
  }

  append(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.byteLength;) {
      const used = this.#bytes % BLOCK
      if (used === 0) this.#blocks.push(Buffer.alloc(BLOCK))
      const part = chunk.subarray(at, at + BLOCK - used)
      this.#blocks.at(-1)?.set(part, used)
      this.#bytes += part.byteLength
      at += part.byteLength
    }
  }

  /** The page at a place, from 0; undefined where the file has not all of it. `size` is a power of two, up to 64 KiB. */
  page(place: number, size: number): Buffer | undefined {
    const start = place * size
    if (start + size > this.#bytes) return undefined
    return this.#blocks[Math.floor(start / BLOCK)]?.subarray(start % BLOCK, (start % BLOCK) + size)
  }
}
