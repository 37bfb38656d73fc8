import { DEFAULT_CONFIG_FILE } from './config-file-input.js'
import { namesNoTag } from './declared-selections.js'
import type { InputName } from './input-names.js'

/** What a snapshot is not compared with: images are read as pairs are, and nobody asks this mirror for anything. */
const NO_MIRROR = 'image-parity.invalid/none'

/**
 * What gives the options that pairs are read with, where only their sources are meant: lines of images need no mirror, and
 * without any the usual config file is read. `get` gives what was asked for.
 */
export function sourcesOnly(get: (name: string) => string): (name: string) => string {
  const images = get('images').trim()
  const file = get('config-file').trim()
  const given: Partial<Record<InputName, string>> = {
    images: images
      .split(/\r\n|\n|\r/)
      .map(withMirror)
      .join('\n'),
    'config-file': images === '' && file === '' ? DEFAULT_CONFIG_FILE : file,
    // What a list says of mirrors may lean on a prefix that is not known here.
    'mirror-prefix': NO_MIRROR,
    // An image may be listed as its own mirror, to be compared with its snapshot.
    'source-snapshot': 'snapshot.tar',
  }
  const known = new Map<string, string>(Object.entries(given))
  return (name) => known.get(name) ?? (PASSED_ON.has(name) ? get(name) : '')
}

/** The options that say how to get to registries, and whether what is attached to images is wanted. */
const PASSED_ON: ReadonlySet<string> = new Set<InputName>([
  'config-format',
  'tags',
  'referrers',
  'registry-auth',
  'auth-file',
  'ca-file',
  'client-cert',
  'client-key',
  'insecure-registries',
  'trusted-token-hosts',
  'concurrency',
  'retries',
  'timeout',
])

/** The line as a pair, unless it is one. */
function withMirror(line: string): string {
  const text = line.replace(/(^|\s)#.*$/, '')
  if (text.trim() === '' || text.includes('=>')) return text
  // Beside tags that are selected, a mirror names none.
  return `${text} => ${NO_MIRROR}${namesNoTag(text.trim()) ? '' : ':none'}`
}
