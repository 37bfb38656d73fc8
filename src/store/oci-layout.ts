import { realpath } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { formatLocation, type Location } from '../oci/location.js'
import type { Limits } from '../model/limits.js'
import type { SideName } from '../model/result.js'
import type { ImageStore } from './image-store.js'
import { bytesOf, fileSystemError, openPlain } from './file-system.js'
import { codeOf } from '../registry/network-error.js'
import { createLayoutStore } from './layout-store.js'
import { StoreError, type Place } from './store-error.js'
import type { FileSet, StoredFile } from './stored-file.js'

/** What stores of files on this machine are handed. */
export interface LocalStoreOptions {
  readonly side: SideName
  readonly limits: Limits
  /** What relative paths start from. */
  readonly workingDirectory: string
}

/** An image in a folder with an OCI image layout (image-spec, image-layout.md). */
export function createOciLayoutStore(
  location: Extract<Location, { kind: 'oci' }>,
  { side, limits, workingDirectory }: LocalStoreOptions,
): ImageStore {
  const place: Place = { side, name: formatLocation(location) }
  return createLayoutStore({
    reference: place.name,
    repository: `oci:${location.path}`,
    choice: location,
    files: () => createFolder(resolve(workingDirectory, location.path), place),
    place,
    limits,
  })
}

/** The files under a folder. A link may lead to another file of the folder, never out of it. */
function createFolder(path: string, place: Place): FileSet {
  let root: Promise<string> | undefined

  async function realPathOf(name: string): Promise<string | undefined> {
    root ??= realpath(path)
    const top = await root.catch((error: unknown) => {
      throw fileSystemError(error, place, path)
    })
    const real = await realpath(join(top, ...name.split('/'))).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined
      throw fileSystemError(error, place, name)
    })
    if (real === undefined || real.startsWith(top.endsWith(sep) ? top : top + sep)) return real
    throw new StoreError(place, {
      code: 'location.unsafe',
      why: `${name} is a link that leads out of the layout`,
      advice: 'Copy the layout with its links resolved.',
    })
  }

  return {
    find: async (name) => {
      const real = await realPathOf(name)
      if (real === undefined) return undefined
      const handle = await openPlain(real, name, place)
      try {
        return fileAt(real, (await handle.stat()).size, name, place)
      } finally {
        await handle.close()
      }
    },
  }
}

function fileAt(path: string, size: number, name: string, place: Place): StoredFile {
  return {
    path,
    size,
    chunks: async function* (signal) {
      const handle = await openPlain(path, name, place)
      try {
        yield* bytesOf(handle, signal)
      } catch (error) {
        signal.throwIfAborted()
        throw fileSystemError(error, place, name)
      } finally {
        await handle.close()
      }
    },
    hasLastByte: async () => {
      const handle = await openPlain(path, name, place)
      try {
        return (await handle.read(new Uint8Array(1), 0, 1, size - 1)).bytesRead === 1
      } catch (error) {
        throw fileSystemError(error, place, name)
      } finally {
        await handle.close()
      }
    },
  }
}
