import { resolve } from 'node:path'
import { formatLocation, type Location } from '../../oci/location.js'
import { isSameRegistry } from '../../oci/registry-host.js'

interface Chosen {
  readonly tag?: string
  readonly digest?: string
}

/**
 * Whether two locations are one image, named twice: by the same tag or digest in the same repository, folder or archive,
 * whatever the spelling of its registry or path. A tag and a digest are not known to be the same. Relative paths start
 * from `workingDirectory`; links are not followed.
 */
export function isSameImage(source: Location, mirror: Location, workingDirectory: string): boolean {
  const isSamePath = (one: string, other: string): boolean =>
    resolve(workingDirectory, one) === resolve(workingDirectory, other)

  switch (source.kind) {
    case 'registry': {
      if (mirror.kind !== 'registry') return false
      const one = source.reference
      const other = mirror.reference
      const isSameRepository = isSameRegistry(one.registry, other.registry) && one.repository === other.repository
      return isSameRepository && isSameChoice(one, other)
    }
    case 'oci':
    case 'oci-archive':
      return mirror.kind === source.kind && isSamePath(source.path, mirror.path) && isSameChoice(source, mirror)
    case 'docker-archive':
      return (
        mirror.kind === 'docker-archive' &&
        isSamePath(source.path, mirror.path) &&
        formatLocation({ ...source, path: mirror.path }) === formatLocation(mirror)
      )
    case 'docker-daemon':
      return formatLocation(source) === formatLocation(mirror)
  }
}

/** The digest decides where there is one. */
function isSameChoice(one: Chosen, other: Chosen): boolean {
  if (one.digest === undefined && other.digest === undefined) return one.tag === other.tag
  return one.digest === other.digest
}
