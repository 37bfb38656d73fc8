import { parseConfig } from './config-file.js'
import type { Declared } from './declared.js'
import { parseImageLines } from './image-lines.js'
import { readImageSyncer } from './imports/image-syncer.js'
import type { Imported } from './imports/reader.js'
import { readRegsync } from './imports/regsync.js'
import { readSkopeoSync } from './imports/skopeo-sync.js'
import type { ListFormat } from './list-formats.js'
import { readYaml, type YamlValue } from './yaml-value.js'

const IMPORTS: Readonly<Record<'regsync' | 'skopeo' | 'image-syncer', (file: YamlValue) => Imported>> = {
  regsync: readRegsync,
  skopeo: readSkopeoSync,
  'image-syncer': readImageSyncer,
}

/** Reads a list of images; `auto` looks at what is in it. `path` is its name, by which lines of text are known. */
export function parseList(text: string, format: ListFormat | 'auto', path: string): Declared {
  const found = format === 'auto' ? formatOf(text, path) : format
  if (found === 'text') return orNothing(parseImageLines(text))
  if (found === 'image-parity') return parseConfig(text)
  const { value, faults } = readYaml(text)
  if (value === undefined) return { defaults: {}, images: [], faults }
  if (value.kind !== 'map') return nothing(`it is no mapping, as files of ${found} are`)
  return orNothing({ defaults: {}, ...IMPORTS[found](value) })
}

/** A list of nothing is a mistake: whoever keeps it waits for a comparison. */
function orNothing(list: Declared): Declared {
  return list.images.length > 0 || list.faults.length > 0 ? list : nothing('it names no image')
}

function nothing(what: string): Declared {
  return { defaults: {}, images: [], faults: [{ at: { line: 1, column: 1 }, what }] }
}

/** What a file is, by its members; one of our own where nothing tells, as its faults then say what is known. */
function formatOf(text: string, path: string): ListFormat {
  if (/\.(?:txt|list|lst)$/i.test(path)) return 'text'
  const { value } = readYaml(text)
  if (value === undefined || value.kind === 'list') return 'image-parity'
  if (value.kind === 'text') return value.text.trim() === '' ? 'image-parity' : 'text'
  const members = new Map(value.entries.map((entry) => [entry.key, entry.value]))
  if (members.has('sync')) return 'regsync'
  // What no other list has says more than the form of `images`, which may be the mistake.
  if (['version', 'defaults', 'registries'].some((name) => members.has(name))) return 'image-parity'
  const images = members.get('images')
  if (images !== undefined) return images.kind === 'map' ? 'image-syncer' : 'image-parity'
  const values = [...members.values()]
  if (values.length > 0 && values.every(isSkopeos)) return 'skopeo'
  const isImage = (name: string): boolean => name.includes('/')
  return values.every(({ kind }) => kind !== 'map') && [...members.keys()].every(isImage)
    ? 'image-syncer'
    : 'image-parity'
}

const SKOPEOS: ReadonlySet<string> = new Set(['images', 'images-by-tag-regex', 'images-by-semver'])

function isSkopeos(value: YamlValue): boolean {
  return value.kind === 'map' && value.entries.some(({ key }) => SKOPEOS.has(key))
}
