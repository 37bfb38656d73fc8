import { join } from 'node:path'
import { DEFAULT_CONFIG_FILE } from '../app/options/config-file-input.js'
import { FILE_INPUTS } from '../app/options/file-inputs.js'
import type { Settings } from '../model/settings.js'
import { parseLocation, type Location } from '../oci/location.js'
import type { Arguments } from './arguments.js'

/** The files that a command's words name to be read, and where it looks for a list by itself. */
export function filesNamed({ operands, flags }: Pick<Arguments, 'operands' | 'flags'>): readonly string[] {
  const named = FILE_INPUTS.flatMap((name) => flags.get(name) ?? [])
  return [DEFAULT_CONFIG_FILE, ...named, ...operands, ...operands.flatMap(filesBehind)].filter((path) => path !== '-')
}

/** The files that settings name, whoever wrote them down. */
export function filesOf({ pairs, access }: Pick<Settings, 'pairs' | 'access'>): readonly string[] {
  const authorities = Array.from(access.registries?.values() ?? [], ({ caFile }) => caFile ?? [])
  return [...authorities.flat(), ...pairs.flatMap(({ source, mirror }) => [source, mirror]).flatMap(filesAt)]
}

function filesBehind(operand: string): readonly string[] {
  try {
    return filesAt(parseLocation(operand))
  } catch {
    // Whoever reads it says what is wrong with it.
    return []
  }
}

/** Of a layout those that it is known by: other files may stand in its folder. */
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
