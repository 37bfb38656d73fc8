import type { Report } from '../model/report.js'

/** Members come in this order, so that the verdict stands first; all others follow by name. */
const FIRST: readonly string[] = [
  'schemaVersion',
  'tool',
  'kind',
  'path',
  'platform',
  'reference',
  'result',
  'passed',
  'counts',
  'source',
  'mirror',
]

/** The report as JSON for a file: the same report always gives the same text. */
export function formatReport(report: Report): string {
  return `${harmless(JSON.stringify(report, ordered, 2))}\n`
}

/** The same in one line, for an output. */
export function compactReport(report: Report): string {
  return harmless(JSON.stringify(report, ordered))
}

function ordered(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1)),
  )
}

function rank(key: string): number {
  const place = FIRST.indexOf(key)
  return place === -1 ? FIRST.length : place
}

/** People print reports in logs: nothing invisible in them, and no runner command. Only strings can hold either. */
function harmless(json: string): string {
  return json
    .replace(/[\p{Cf}\p{Co}\p{Zl}\p{Zp}\u007f-\u009f]/gu, escaped)
    .replaceAll('##[', '##\\u005b')
    .replace(/:(?=:)/g, '\\u003a')
}

function escaped(text: string): string {
  return Array.from(
    { length: text.length },
    (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')
}
