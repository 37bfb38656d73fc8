import { ContentError } from '../../bytes/error.js'
import { sniff } from '../../bytes/sniff.js'
import type { Compression } from '../../oci/media-type.js'
import { bytesOf, openPlain } from '../file-system.js'
import { StoreError, type Place } from '../store-error.js'
import { fileInput, streamInput, type TarInput } from './tar-input.js'
import type { TarArchive } from './tar-files.js'
import { unpacked } from './unpacked.js'

const MAGIC_BYTES = 6

/** A tar file, plain or packed by gzip or zstd: its first bytes tell. */
export async function openArchiveFile(path: string, place: Place): Promise<TarArchive> {
  const compression = await compressionOfFile(path, place)
  if (compression === 'none') {
    return { isSeekable: true, open: async (signal) => fileInput(await openPlain(path, path, place), signal) }
  }
  return { isSeekable: false, open: (signal) => openPacked(path, compression, place, signal) }
}

async function openPacked(
  path: string,
  compression: 'gzip' | 'zstd',
  place: Place,
  signal: AbortSignal,
): Promise<TarInput> {
  const file = await openPlain(path, path, place)
  const input = streamInput(unpacked(bytesOf(file, signal), compression), signal)
  return {
    ...input,
    close: async () => {
      await input.close()
      await file.close()
    },
  }
}

async function compressionOfFile(path: string, place: Place): Promise<Compression> {
  const file = await openPlain(path, path, place)
  try {
    return sniff(await file.read(0, MAGIC_BYTES))
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    const why = 'it is packed in a way that cannot be unpacked here'
    const advice = 'Only plain tar, gzip and zstd can be read: unpack it first.'
    throw new StoreError(place, { code: error.code, why, advice, cause: error })
  } finally {
    await file.close()
  }
}
