import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import type { Fault, Position } from './declared.js'

/** A value of a YAML file with its place. Scalars are texts as they are written: 1.10 is not 1.1. */
export type YamlValue =
  | { readonly kind: 'text'; readonly at: Position; readonly text: string }
  | { readonly kind: 'list'; readonly at: Position; readonly items: readonly YamlValue[] }
  | { readonly kind: 'map'; readonly at: Position; readonly entries: readonly YamlEntry[] }

export interface YamlEntry {
  readonly key: string
  readonly at: Position
  readonly value: YamlValue
}

export interface ReadYaml {
  readonly value?: YamlValue
  readonly faults: readonly Fault[]
}

/** Lists that hold the same part again and again, by aliases, have more values than anybody writes. */
const MOST_VALUES = 1_000_000

const SECOND_DOCUMENT =
  'a second document begins here, and one is read; put all into the first, with no --- or ... between'

/** Reads one YAML 1.2 document; JSON is one, too. */
export function readYaml(text: string): ReadYaml {
  const lineCounter = new LineCounter()
  const document = parseDocument(text.replace(/^\ufeff/, ''), { schema: 'failsafe', prettyErrors: false, lineCounter })
  const place = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset)
    return { line, column: col }
  }
  const faults = document.errors.map(({ pos, code, message }) => ({
    at: place(pos[0]),
    what: code === 'MULTIPLE_DOCS' ? SECOND_DOCUMENT : `it is not YAML: ${message.replace(/\.$/, '')}`,
  }))
  if (faults.length > 0) return { faults }
  const reader = createReader(document, place)
  const value = reader.read(document.contents, { line: 1, column: 1 })
  return { ...(reader.faults.length === 0 ? { value } : {}), faults: reader.faults }
}

function createReader(
  document: Document,
  place: (offset: number) => Position,
): { readonly faults: readonly Fault[]; readonly read: (node: unknown, near: Position) => YamlValue } {
  const faults: Fault[] = []
  const open = new Set<Node>()
  let count = 0

  function read(node: unknown, near: Position): YamlValue {
    const at = placeOf(node) ?? near
    count += 1
    if (count === MOST_VALUES) faults.push({ at, what: `it holds more than ${MOST_VALUES} values` })
    if (count >= MOST_VALUES) return { kind: 'text', at, text: '' }
    if (isAlias(node)) {
      const target = node.resolve(document)
      if (target !== undefined && !open.has(target)) return { ...read(target, at), at }
      faults.push({ at, what: `the alias *${node.source} names nothing before it, or what it stands in` })
      return { kind: 'text', at, text: '' }
    }
    if (isSeq(node)) return within(node, () => ({ kind: 'list', at, items: node.items.map((item) => read(item, at)) }))
    if (isMap(node)) {
      return within(node, () => ({
        kind: 'map',
        at,
        entries: node.items.map(({ key, value }) => {
          const keyAt = placeOf(key) ?? at
          return { key: isScalar(key) ? String(key.value) : '', at: keyAt, value: read(value, keyAt) }
        }),
      }))
    }
    return { kind: 'text', at, text: isScalar(node) && typeof node.value === 'string' ? node.value : '' }
  }

  function within(node: Node, work: () => YamlValue): YamlValue {
    open.add(node)
    const value = work()
    open.delete(node)
    return value
  }

  function placeOf(node: unknown): Position | undefined {
    const range = isScalar(node) || isSeq(node) || isMap(node) || isAlias(node) ? node.range : undefined
    return range === undefined || range === null ? undefined : place(range[0])
  }

  return { faults, read }
}
