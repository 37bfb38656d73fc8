import { createHash } from 'node:crypto'
import { constants, gzipSync, zstdCompressSync } from 'node:zlib'

/** Cuts bytes into chunks of the given sizes, the last size repeated; each chunk is a copy of its own. */
export async function* cut(bytes: Uint8Array, ...sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let offset = 0
  for (let index = 0; offset < bytes.byteLength; index++) {
    const size = sizes[Math.min(index, sizes.length - 1)] ?? bytes.byteLength
    yield await Promise.resolve(bytes.slice(offset, offset + size))
    offset += size
  }
}

export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Bytes that do not shrink, the same on every run. */
export function noise(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length)
  let state = seed
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[index] = state >>> 24
  }
  return bytes
}

export function gzip(content: Uint8Array): Buffer {
  return gzipSync(content)
}

/** One frame; its header tells the content's size. */
export function zstd(content: Uint8Array, options: { readonly hasChecksum?: boolean } = {}): Buffer {
  return zstdCompressSync(content, {
    params: { [constants.ZSTD_c_checksumFlag]: options.hasChecksum === true ? 1 : 0 },
  })
}

export function skippable(content: Uint8Array, kind = 0): Buffer {
  const head = Buffer.from([0x50 + kind, 0x2a, 0x4d, 0x18, 0, 0, 0, 0])
  head.writeUInt32LE(content.byteLength, 4)
  return Buffer.concat([head, content])
}

/** A frame written by hand: raw blocks, a window descriptor, no content size. */
export function rawFrame(window: number, ...blocks: readonly Uint8Array[]): Buffer {
  const parts = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, window])]
  blocks.forEach((block, index) => {
    const head = Buffer.alloc(3)
    head.writeUIntLE(block.byteLength * 8 + (index === blocks.length - 1 ? 1 : 0), 0, 3)
    parts.push(head, Buffer.from(block))
  })
  return Buffer.concat(parts)
}

/** A frame of one run: `count` times the same byte. */
export function runFrame(byte: number, count: number): Buffer {
  const head = Buffer.alloc(3)
  head.writeUIntLE(count * 8 + 0b011, 0, 3)
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]), head, Buffer.from([byte])])
}
