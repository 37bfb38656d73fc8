import { join } from 'node:path'
import type { Settings } from '../model/settings.js'
import { parseLocation, type Location } from '../oci/location.js'

/** The files that settings name, whoever wrote them down. */
export function filesOf({
  pairs,
  access,
  sourceSnapshot,
}: Pick<Settings, 'pairs' | 'access' | 'sourceSnapshot'>): readonly string[] {
  const authorities = Array.from(access.registries?.values() ?? [], ({ caFile }) => caFile ?? [])
  const snapshot = sourceSnapshot === undefined ? [] : [sourceSnapshot.path]
  return [
    ...snapshot,
    ...authorities.flat(),
    ...pairs.flatMap(({ source, mirror }) => [source, mirror]).flatMap(filesAt),
  ]
}

/** The files that a reference leads to; none if it cannot be read. */
export function filesBehind(operand: string): readonly string[] {
  try {
    return filesAt(parseLocation(operand))
  } catch {
    // Whoever reads it says what is wrong with it.
    return []
  }
}

/** The files at a place; of a layout those that it is known by: other files may stand in its folder. */
function filesAt(location: Location): readonly string[] {
  switch (location.kind) {
    case 'oci':
      return ['index.json', 'oci-layout'].map((name) => join(location.path, name))
    case 'oci-archive':
    case 'docker-archive':
      return [location.path]
    case 'registry':
    case 'docker-daemon':
      return []
  }
}
