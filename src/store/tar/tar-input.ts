import type { PlainFile } from '../file-system.js'

/** The bytes of an archive, taken from the start. What was handed out stays as it is. */
export interface TarInput {
  /** The next bytes, at least one and at most `most`; empty at the end. */
  read(most: number): Promise<Uint8Array>
  /** Leaves bytes out. Beyond the end there is nothing to be read. */
  skip(count: number): Promise<void>
  /** Gives up what is held open; safe at any time. */
  close(): Promise<void>
}

/** A file that is read where it is wanted: leaving bytes out costs nothing. Takes the file over. */
export function fileInput(file: PlainFile, signal: AbortSignal): TarInput {
  let position = 0
  return {
    read: async (most) => {
      signal.throwIfAborted()
      const bytes = await file.read(position, most)
      position += bytes.byteLength
      return bytes
    },
    skip: (count) => {
      position += count
      return Promise.resolve()
    },
    close: () => file.close(),
  }
}

/** Bytes that come one after the other: what is left out is read all the same. */
export function streamInput(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): TarInput {
  const source = chunks[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array(0)

  async function read(most: number): Promise<Uint8Array> {
    while (rest.byteLength === 0) {
      signal.throwIfAborted()
      const next = await source.next()
      if (next.done === true) return rest
      rest = next.value
    }
    const taken = rest.subarray(0, most)
    rest = rest.subarray(taken.byteLength)
    return taken
  }

  return {
    read,
    skip: async (count) => {
      let left = count
      while (left > 0) {
        const skipped = await read(left)
        if (skipped.byteLength === 0) return
        left -= skipped.byteLength
      }
    },
    close: async () => {
      await source.return?.()
    },
  }
}

/** Exactly `size` bytes, or fewer where the input ends before. */
export async function readExactly(input: TarInput, size: number): Promise<Uint8Array> {
  const first = await input.read(size)
  if (first.byteLength === size || first.byteLength === 0) return first
  const parts = [first]
  let length = first.byteLength
  while (length < size) {
    const next = await input.read(size - length)
    if (next.byteLength === 0) break
    parts.push(next)
    length += next.byteLength
  }
  return Buffer.concat(parts, length)
}
