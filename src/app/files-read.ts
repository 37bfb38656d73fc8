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

/**
 * The files that a list may name, however much is wrong with it: whatever stands behind the name of a transport, or of a key
 * for files, as far as it may go. Rather too many than one too few.
 */
export function filesMentioned(list: string): readonly string[] {
  return Array.from(list.matchAll(MENTION), ({ 0: { length }, 1: transport, index }) => {
    const from = index + length
    const [line = ''] = list.slice(from, from + LONGEST_PATH).split(/[\r\n]/, 1)
    const paths = ENDS.map((end) => line.split(end, 1).join('').trim()).filter((path) => path !== '')
    return transport === undefined ? paths : paths.flatMap((path) => filesBehind(`${transport}:${path}`))
  }).flat()
}

const MENTION = /\b(?:(oci|oci-archive|docker-archive):|(?:ca-file|source-snapshot)["']?:\s*["']?)/g
const LONGEST_PATH = 4096
/** Where a path may end: in quotes, as a word, before a comment, or with its line. */
const ENDS = [/["']/, /[\s"',\]}]/, /\s#/, /$/]

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
