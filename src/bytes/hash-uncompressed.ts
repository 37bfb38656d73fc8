import { Digester, type Digest, type DigestAlgorithm } from '../oci/digest.js'
import type { Compression } from '../oci/media-type.js'
import { inBlocks, type BlockBytes, type Wanted } from './blocks.js'
import type { Decoder, Oddity, Sink } from './decoder.js'
import { ContentError } from './error.js'
import { GzipDecoder } from './gzip-decoder.js'
import { sniff } from './sniff.js'
import { createWindowTurns, type WindowTurns } from './window-turns.js'
import { releasePiece } from './zlib-decoder.js'
import { ZstdDecoder } from './zstd-decoder.js'

export interface HashOptions {
  readonly algorithm: DigestAlgorithm
  /** The most that the layer may unpack to. */
  readonly maxBytes: number
  /** Shared with the layers that are read at the same time; the layer's own when left out. */
  readonly turns?: WindowTurns
}

/** A layer as it is once unpacked: `digest` is what a config lists as its diffID. */
export interface Uncompressed {
  readonly digest: Digest
  readonly bytes: number
  /** How it was packed, by its own first bytes. */
  readonly compression: Compression
  /** What some clients refuse of the way in which it is packed. */
  readonly oddity?: Oddity
}

/**
 * Each block goes to another thread and back. None is as long as the pieces that are given back: a plain layer is hashed
 * in these blocks, whose memory is filled again.
 */
const BLOCKS: BlockBytes = { most: 512 * 1024, least: 128 * 1024 }

/**
 * Unpacks and hashes a layer as it streams by, with constant memory (image-spec, config.md "Layer DiffID"). Every byte
 * is read and must belong to the packed data; the outcome does not depend on how the bytes are cut into chunks.
 *
 * Throws a `ContentError`, or what `chunks` throws. `limit.layer-size` is thrown as soon as the limit is passed, without
 * waiting for more input. After an error, `return()` was called on the iterator of `chunks`.
 */
export async function hashUncompressed(chunks: AsyncIterable<Uint8Array>, options: HashOptions): Promise<Uncompressed> {
  const digester = new Digester(options.algorithm)
  let bytes = 0
  const sink: Sink = (unpacked, isLast) => {
    bytes += unpacked.byteLength
    if (bytes > options.maxBytes) throw tooLarge(options.maxBytes)
    // A moment later, so that the next bytes are unpacked (in another thread) while these are hashed.
    queueMicrotask(() => {
      digester.update(unpacked)
      releasePiece(unpacked, isLast)
    })
  }
  const blocks = inBlocks(chunks, BLOCKS)
  const first = await blocks.next(Promise.resolve())
  let decoder: Decoder | undefined
  try {
    const compression = first.done === true ? 'none' : sniff(first.value)
    decoder = createDecoder(compression, sink, options.turns ?? createWindowTurns())
    await decode(blocks, first, decoder)
    const unpacked = { digest: digester.digest(), bytes, compression }
    return decoder.oddity === undefined ? unpacked : { ...unpacked, oddity: decoder.oddity }
  } finally {
    decoder?.close()
    // Not awaited: input that is stuck must not hold back the error.
    void blocks.return().catch(() => undefined)
  }
}

/** Fetches the next block while one is unpacked. */
async function decode(
  blocks: AsyncGenerator<Uint8Array, void, Wanted>,
  first: IteratorResult<Uint8Array, void>,
  decoder: Decoder,
): Promise<void> {
  let block = first
  while (block.done !== true) {
    const written = decoder.write(block.value)
    const next = blocks.next(written.catch(() => undefined))
    // Thrown below, unless unpacking fails first.
    next.catch(() => undefined)
    await written
    block = await next
  }
  await decoder.end()
}

function createDecoder(compression: Compression, sink: Sink, turns: WindowTurns): Decoder {
  switch (compression) {
    case 'gzip':
      return new GzipDecoder(sink)
    case 'zstd':
      return new ZstdDecoder(sink, turns)
    case 'none':
      return createPlainDecoder(sink)
  }
}

function createPlainDecoder(sink: Sink): Decoder {
  return {
    // Rejects, rather than throws, what the sink throws.
    write: async (block) => {
      sink(block)
      await Promise.resolve()
    },
    end: () => Promise.resolve(),
    close: () => undefined,
  }
}

function tooLarge(maxBytes: number): ContentError {
  return new ContentError(
    'limit.layer-size',
    `The layer unpacks to more than the limit of ${maxBytes} bytes. Raise max-layer-size if it is meant to be that large.`,
  )
}
