import { shapeFaults } from './check-shape.js'
import { tagsOf } from './config-file.js'
import type { DeclaredTags, Fault, Written } from './declared.js'
import { TAGS_SHAPE } from './shape.js'
import { readYaml, type YamlValue } from './yaml-value.js'

export interface TagsInput {
  /** Absent where there is a fault. */
  readonly tags?: DeclaredTags
  readonly faults: readonly Fault[]
}

/**
 * Reads which tags are meant: globs, separated by commas or new lines, or the YAML mapping that an image of a config file
 * has. No glob holds a colon, and every mapping does.
 */
export function parseTagsInput(text: string): TagsInput {
  const at = { line: 1, column: 1 }
  const plain = text.replace(/(^|\s)#.*$/gm, '$1')
  if (!plain.includes(':') && !/^\s*(?:\{|\[|- )/.test(plain)) {
    const include = globsOf(plain)
    return include.length > 0
      ? { tags: { at, include, exclude: [] }, faults: [] }
      : { faults: [{ at, what: 'it names no tag' }] }
  }
  const { value, faults } = readYaml(text)
  const mapping = value?.kind === 'list' ? includeOf(value) : value
  const wrong =
    mapping === undefined
      ? faults.slice(0, 1).map((fault) => ({ ...fault, what: `${fault.what}; globs and ranges stand in quotes` }))
      : shapeFaults(mapping, TAGS_SHAPE, 'it')
  if (mapping === undefined || wrong.length > 0) return { faults: wrong }
  return { tags: tagsOf(mapping), faults: [] }
}

/** A list alone is what is included. */
function includeOf(list: YamlValue): YamlValue {
  return { kind: 'map', at: list.at, entries: [{ key: 'include', at: list.at, value: list }] }
}

function globsOf(text: string): readonly Written[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index) =>
    Array.from(line.matchAll(/[^,\s](?:[^,]*[^,\s])?/g), ({ 0: word, index: column }) => ({
      text: word,
      at: { line: index + 1, column: column + 1 },
    })),
  )
}
