import { lstat, realpath } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { formatLocation, type Location } from '../../oci/location.js'
import type { Limits } from '../../model/limits.js'
import type { SideName } from '../../model/result.js'
import type { ImageStore } from '../image-store.js'
import { bytesOf, fileSystemError, openPlain } from '../file-system.js'
import { codeOf } from '../../registry/error-codes.js'
import { createLayoutStore } from './layout-store.js'
import { StoreError, type Place } from '../store-error.js'
import type { FileSet, StoredFile } from '../stored-file.js'

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
    transport: location.kind,
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
    let real = top
    for (const part of name.split('/')) {
      const next = await followed(join(real, part), name, place)
      if (next === undefined) return undefined
      real = next
    }
    if (real.startsWith(join(top, sep))) return real
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
      const file = await openPlain(real, name, place)
      await file.close()
      return fileAt(real, file.size, name, place)
    },
  }
}

/** Where a path leads; undefined where nothing is. A link to nothing is no such gap: what it led to was lost. */
async function followed(path: string, name: string, place: Place): Promise<string | undefined> {
  try {
    return await realpath(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw fileSystemError(error, place, name)
    if (await isThere(path)) {
      const why = `${name} is or leads through a link to what is not there`
      throw new StoreError(place, {
        code: 'location.unreadable',
        why,
        advice: 'Copy the layout with its links resolved.',
      })
    }
    return undefined
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

function fileAt(path: string, size: number, name: string, place: Place): StoredFile {
  return {
    path,
    size,
    chunks: async function* (signal) {
      const file = await openPlain(path, name, place)
      try {
        yield* bytesOf(file, signal)
      } finally {
        await file.close()
      }
    },
    hasLastByte: async () => {
      const file = await openPlain(path, name, place)
      try {
        return (await file.read(size - 1, 1)).byteLength === 1
      } finally {
        await file.close()
      }
    },
  }
}
