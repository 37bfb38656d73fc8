import { createHash } from 'node:crypto'
import { ContentError } from '../bytes/error.js'
import type { WindowTurns } from '../bytes/window-turns.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { BlobStore } from '../store/image-store.js'
import { TarError } from '../store/tar/tar-header.js'
import { streamInput } from '../store/tar/tar-input.js'
import { ListingBuilder, type Listing, type ListingBudget, type Packages } from './listing.js'
import { packageReaderFor, type PackageReader } from './packages/package-reader.js'
import { readLayerTar, type LayerRecord } from './tar/layer-tar.js'
import { UnexplainedError } from './unexplained.js'
import { unpackLayer } from './unpack-layer.js'

export interface LayerOptions {
  readonly budget: ListingBudget
  /** The most that the layer may unpack to, holes included. */
  readonly maxBytes: number
  readonly signal: AbortSignal
  readonly turns: WindowTurns
  /** Whether packages are looked for. */
  readonly packages: boolean
  /** What is taken down; all when left out. */
  readonly isWanted?: (path: string) => boolean
}

/**
 * Lists what a layer holds as it streams by: nothing is written, and only the list is kept. Its bytes must be the ones
 * that the descriptor names; others explain nothing. Throws an `UnexplainedError`, a `ListingLimitError`, a
 * `ContentError`, and what the store throws.
 */
export async function readLayer(store: BlobStore, layer: Descriptor, options: LayerOptions): Promise<Listing> {
  const stop = new AbortController()
  const fetched = await store.blob(layer, AbortSignal.any([options.signal, stop.signal]))
  if (fetched.kind === 'missing') throw new UnexplainedError(fetched.problem)
  const stream = fetched.value
  const content = unpackLayer(stream.chunks, options.maxBytes, options.turns)
  const input = streamInput(content, options.signal)
  try {
    const builder = new ListingBuilder(options.budget)
    for await (const record of readLayerTar(input)) await take(record, builder, options)
    // What follows the end marker counts for the digest.
    while ((await input.read(Number.POSITIVE_INFINITY)).byteLength > 0);
    if (stream.end().kind !== 'whole') throw otherBytes(layer)
    return builder.build()
  } catch (error) {
    // What is left of the download is of no use.
    stop.abort(error)
    throw error instanceof TarError ? notListed(layer, error) : error
  } finally {
    void input.close().catch(() => undefined)
  }
}

async function take(record: LayerRecord, builder: ListingBuilder, options: LayerOptions): Promise<void> {
  const { kind, path, mode, uid, gid, time, target, xattrs } = record
  // Whiteouts hide more than their own path, so all of them are taken down.
  if (builder.addWhiteout(path)) return
  if (path === '' || options.isWanted?.(path) === false) return
  const entry = { mode, uid, gid, time, xattrs, size: 0, content: '', target }
  if (kind === 'hardlink') {
    builder.addLink(path, target, { ...entry, kind: 'file' })
    return
  }
  if (kind !== 'file') {
    builder.add(path, { ...entry, kind })
    return
  }
  const reader = options.packages ? packageReaderFor(path, (mode & 0o111) !== 0) : undefined
  const { size, hash, packages } = await contentOf(record, options.maxBytes, reader)
  builder.add(path, { ...entry, kind, size, content: hash, ...(packages === undefined ? {} : { packages }) })
}

async function contentOf(
  { content }: LayerRecord,
  maxBytes: number,
  reader: PackageReader | undefined,
): Promise<{ readonly size: number; readonly hash: string; readonly packages: Packages | undefined }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of content()) {
    size += chunk.byteLength
    // Holes take no room in the layer.
    if (size > maxBytes) {
      throw new ContentError('limit.layer-size', `A file in the layer has more than the limit of ${maxBytes} bytes.`)
    }
    hash.update(chunk)
    reader?.update(chunk)
  }
  // One byte a character: half the memory of hexadecimal digits.
  return { size, hash: hash.digest('binary'), packages: reader?.end() }
}

function otherBytes({ digest }: Descriptor): UnexplainedError {
  return new UnexplainedError({
    code: 'explain.other-bytes',
    message: `The bytes of the layer ${digest} are not the ones of that digest, so they explain nothing.`,
  })
}

function notListed({ digest }: Descriptor, error: TarError): UnexplainedError {
  return new UnexplainedError(
    {
      code: 'explain.unlisted',
      message: `The files of the layer ${digest} cannot be listed: ${error.message}.`,
    },
    { cause: error },
  )
}
