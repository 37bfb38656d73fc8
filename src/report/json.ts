import type { Report } from '../model/report.js'

/** Members come in this order, so that the verdict stands first; all others follow by name. */
const FIRST = [
  'schemaVersion',
  'tool',
  'kind',
  'name',
  'path',
  'platform',
  'reference',
  'result',
  'passed',
  'counts',
  'source',
  'mirror',
]
const RANKS: ReadonlyMap<string, number> = new Map(FIRST.map((key, rank) => [key, rank]))

/** As much of a text is looked through at once, so that what is in between does not pile up. */
const PIECE = 64 * 1024

/** The report as JSON for a file: the same report always gives the same text. */
export function formatReport(report: Report): string {
  return [...reportPieces(report)].join('')
}

/** Where the pairs stand in a report without any: no text holds a line break. */
const NO_PAIRS = '\n  "pairs": []'

/** The same in pieces, so that of many pairs never more than some are text at a time. */
export function* reportPieces(report: Report): Generator<string> {
  const around = formatJson({ ...report, pairs: [] })
  if (report.pairs.length === 0) {
    yield around
    return
  }
  const at = around.indexOf(NO_PAIRS)
  let piece = `${around.slice(0, at)}\n  "pairs": [`
  for (const [index, pair] of report.pairs.entries()) {
    const text = harmless(JSON.stringify(pair, ordered, 2)).replaceAll('\n', '\n    ')
    piece += `${index === 0 ? '' : ','}\n    ${text}`
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield `${piece}\n  ]${around.slice(at + NO_PAIRS.length)}`
}

/** Data of ours as JSON for a file, with its members in order and nothing invisible in it. */
export function formatJson(data: object): string {
  return `${harmless(JSON.stringify(data, ordered, 2))}\n`
}

/** The same in one line, for an output. */
export function compactReport(report: Report): string {
  return harmless(JSON.stringify(report, ordered))
}

/** An object with its members in order; most are made so. */
function ordered(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const keys = Object.keys(value)
  const sorted = keys.toSorted(compare)
  if (keys.every((key, at) => key === sorted[at])) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => compare(one, other)))
}

function compare(one: string, other: string): number {
  return rank(one) - rank(other) || (one < other ? -1 : 1)
}

function rank(key: string): number {
  return RANKS.get(key) ?? FIRST.length
}

/** People print reports in logs: nothing invisible in them, and no runner command. Only strings can hold either. */
function harmless(json: string): string {
  return visible(json)
    .replaceAll('##[', '##\\u005b')
    .replace(/:(?=:)/g, '\\u003a')
}

function visible(json: string): string {
  const hidden = /[\p{Cf}\p{Co}\p{Zl}\p{Zp}\u007f-\u009f]/gu
  if (!hidden.test(json)) return json
  const known = new Map<string, string>()
  const show = (character: string): string => {
    const shown = known.get(character) ?? escaped(character)
    known.set(character, shown)
    return shown
  }
  const pieces: string[] = []
  for (let from = 0; from < json.length;) {
    const end = from + PIECE
    // No character is cut in two.
    const to = (json.codePointAt(end - 1) ?? 0) > 0xffff ? end + 1 : end
    pieces.push(json.slice(from, to).replace(hidden, show))
    from = to
  }
  return pieces.join('')
}

function escaped(text: string): string {
  return Array.from(
    { length: text.length },
    (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')
}
