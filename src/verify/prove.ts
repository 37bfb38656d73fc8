import type { Oddity } from '../bytes/decoder.js'
import { ContentError } from '../bytes/error.js'
import { hashUncompressed, type HashOptions, type Uncompressed } from '../bytes/hash-uncompressed.js'
import type { WindowTurns } from '../bytes/window-turns.js'
import type { Client } from '../model/client.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { Digest, DigestAlgorithm } from '../oci/digest.js'
import { compressionOf } from '../oci/media-type.js'
import { isUnpackedUnder } from '../oci/packing.js'
import type { BlobStore, BlobStream } from '../store/image-store.js'
import { wrongBytes, type Finding, type WrongBlob } from './finding.js'
import type { ReadTask } from './plan.js'
import { Tap } from './tap.js'

export interface ProofOptions {
  /** The most that a layer may unpack to. */
  readonly maxBytes: number
  readonly signal: AbortSignal
  /** Shared by the layers that are read at the same time. */
  readonly turns: WindowTurns
}

/** A layer whose bytes are the right ones, and what they unpack to. */
export type LayerRead = { readonly kind: 'unpacked'; readonly content: Uncompressed } | WrongBlob

/**
 * Compares what was read of a layer with a diffID (image-spec, config.md "Layer DiffID"), and how it is packed with its
 * type. The source's own packing is nobody's fault here. Throws `layer.encoding-unsupported`.
 */
export function judgeLayer({ descriptor: layer, isSources }: ReadTask, diffID: Digest, read: LayerRead): Finding {
  if (read.kind !== 'unpacked') return read
  const { digest, compression } = read.content
  if (digest === diffID)
    return isSources ? { kind: 'proven', bytes: layer.size } : judgePacking(layer, diffID, read.content)
  // Bytes that look like nothing known, of a type that is not known: encrypted, for example.
  if (compression === 'none' && compressionOf(layer.mediaType) === 'unknown') {
    throw new ContentError(
      'layer.encoding-unsupported',
      `The layer ${layer.digest} is of the type ${JSON.stringify(layer.mediaType)}, which cannot be unpacked here: ` +
        `whether it holds ${diffID} is not known.`,
    )
  }
  return { kind: 'content', expected: diffID, actual: digest }
}

/** How clients unpack the right content: by its type, and by what is odd about its packing. */
function judgePacking(layer: Descriptor, diffID: Digest, { compression, oddity }: Uncompressed): Finding {
  const { mediaType, size, digest } = layer
  if (!isUnpackedUnder(mediaType, compression)) {
    return { kind: 'packed', clients: ['containerd'], expected: diffID, actual: digest }
  }
  if (oddity !== undefined) return { kind: 'refused', why: oddity, clients: REFUSES[oddity] }
  return { kind: 'proven', bytes: size }
}

/** Who does not read a layer that is packed so. */
const REFUSES: Readonly<Record<Oddity, readonly Client[]>> = {
  'zstd-skippable': ['containers-image'],
  'gzip-header': ['containerd', 'docker', 'containers-image'],
  'gzip-checksum': ['containers-image'],
}

/**
 * Reads and unpacks a whole layer: size and digest must be as its descriptor says (image-spec, descriptor.md
 * "Verification"). Wrong bytes are known as such even where they do not unpack: those come first. Only
 * `limit.layer-size` ends the download at once. Throws a `ContentError` where the right bytes cannot be unpacked, and
 * what the store throws.
 */
export async function readLayer(
  store: BlobStore,
  layer: Descriptor,
  algorithm: DigestAlgorithm,
  { maxBytes, signal, turns }: ProofOptions,
): Promise<LayerRead> {
  const stop = new AbortController()
  const fetched = await store.blob(layer, AbortSignal.any([signal, stop.signal]))
  if (fetched.kind === 'missing') return fetched
  const tap = new Tap(fetched.value.chunks, signal)
  const unpacked = await unpack(tap, { algorithm, maxBytes, turns })
  if (unpacked instanceof ContentError && unpacked.code === 'limit.layer-size') {
    const error = at(unpacked, store, layer)
    stop.abort(error)
    tap.close()
    throw error
  }
  const wrong = await endOf(tap, fetched.value, layer)
  if (wrong !== undefined) return wrong
  if (unpacked instanceof ContentError) throw at(unpacked, store, layer)
  return { kind: 'unpacked', content: unpacked }
}

/** Reads a blob that has no diffID (a config, an artifact's layer): size and digest only. Throws what the store throws. */
export async function proveBlob(store: BlobStore, descriptor: Descriptor, signal: AbortSignal): Promise<Finding> {
  const fetched = await store.blob(descriptor, signal)
  if (fetched.kind === 'missing') return fetched
  const wrong = await endOf(new Tap(fetched.value.chunks, signal), fetched.value, descriptor)
  return wrong ?? { kind: 'proven', bytes: descriptor.size }
}

async function endOf(tap: Tap, stream: BlobStream, descriptor: Descriptor): Promise<WrongBlob | undefined> {
  await tap.drain()
  return wrongBytes(descriptor, stream.end())
}

/** A content error is kept for later: the store's verdict on the same bytes may come before it. */
async function unpack(tap: Tap, options: HashOptions): Promise<Uncompressed | ContentError> {
  try {
    return await hashUncompressed(tap, options)
  } catch (error) {
    if (error instanceof ContentError) return error
    throw error
  }
}

function at(error: ContentError, store: BlobStore, layer: Descriptor): ContentError {
  return new ContentError(error.code, `Layer ${layer.digest} of ${store.repository}: ${error.message}`, {
    cause: error,
  })
}
