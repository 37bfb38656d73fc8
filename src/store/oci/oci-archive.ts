import { resolve } from 'node:path'
import { formatLocation, type Location } from '../../oci/location.js'
import { openArchiveFile } from '../tar/archive-file.js'
import type { ImageStore } from '../image-store.js'
import { createLayoutStore } from './layout-store.js'
import { checkManifestJson } from '../docker/manifest-json-reading.js'
import type { LocalStoreOptions } from './oci-layout.js'
import type { Place } from '../store-error.js'
import type { FileSet } from '../stored-file.js'
import { createTarFiles, type TarFilesOptions } from '../tar/tar-files.js'

/** An image in a tar file with an OCI image layout: read where it lies, nothing is unpacked. */
export function createOciArchiveStore(
  location: Extract<Location, { kind: 'oci-archive' }>,
  { side, limits, workingDirectory }: LocalStoreOptions,
): ImageStore {
  const place: Place = { side, name: formatLocation(location) }
  const path = resolve(workingDirectory, location.path)
  return createLayoutStore({
    reference: place.name,
    transport: location.kind,
    repository: `oci-archive:${location.path}`,
    choice: location,
    files: () => filesInArchive(path, { links: 'refuse', documentBytes: limits.documentBytes }, place),
    place,
    limits,
    checkOther: checkManifestJson,
  })
}

/** The files in a tar file, which is opened when the first of them is wanted. */
export function filesInArchive(path: string, options: TarFilesOptions, place: Place): FileSet {
  let opened: Promise<FileSet> | undefined
  return {
    find: async (name, signal) => {
      opened ??= openArchiveFile(path, place).then((archive) => createTarFiles(archive, options, place))
      return (await opened).find(name, signal)
    },
  }
}
