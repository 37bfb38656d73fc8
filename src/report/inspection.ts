import type { Inspection, InspectedPlatform, ServedHead } from '../model/inspection.js'
import { describeNote } from './describe.js'
import { formatJson } from './json.js'
import { count, formatBytes, shortened } from './quantity.js'
import { safeLine } from './safe-text.js'
import { capitalised, name } from './sentence.js'
import { pageOf, wrapped, type Page, type PageOptions } from './text-page.js'

/** What an inspection can be written as. */
export const INSPECTION_FORMATS = ['text', 'json'] as const
export type InspectionFormat = (typeof INSPECTION_FORMATS)[number]

/** One row a format. */
export const INSPECTION_RENDERERS: Readonly<
  Record<InspectionFormat, (inspection: Inspection, options: PageOptions) => string>
> = {
  text: renderInspection,
  json: formatJson,
}

/** The inspection for a terminal: what the reference names, how it is served, one row a platform. */
function renderInspection(inspection: Inspection, options: PageOptions): string {
  const page = pageOf(options)
  const { platforms, attestations, notes } = inspection
  const lines = [
    ...topLines(inspection, page),
    '',
    ...platformRows(platforms, page),
    ...platforms.flatMap(({ platform, error }) =>
      error === undefined ? [] : wrapped(`${page.plain([name(platform)])}: ${error.message}`, '  '),
    ),
    ...(attestations > 0 ? [`  ${count(attestations, 'attestation entry').replace(/entrys$/, 'entries')}`] : []),
    ...notes.flatMap((note) => wrapped(`${page.plain(capitalised(describeNote(note)))}.`, 'Note: ', '  ')),
  ]
  return `${lines.join('\n')}\n`
}

function topLines(inspection: Inspection, { plain, paint }: Page): readonly string[] {
  const { reference, digest, mediaType, size, contentType, head } = inspection
  const title = paint('strong', plain([name(reference)]))
  if (digest === undefined || mediaType === undefined || size === undefined) {
    return [title, '  no manifest is kept there']
  }
  return [
    title,
    `  digest  ${plain([name(digest)])}`,
    `  type    ${plain([name(mediaType)])}, ${formatBytes(size)}`,
    ...(contentType === undefined ? [] : [`  served  as ${plain([name(contentType)])}`]),
    ...(head === undefined ? [] : wrapped(headSentence(head, inspection), '  HEAD    ')),
  ]
}

function headSentence(head: ServedHead, { digest, contentType, size }: Inspection): string {
  if ('status' in head) return `is refused (HTTP ${head.status}); containerd resolves tags by it`
  const other = [
    ...(head.contentType === contentType ? [] : [`Content-Type ${safeLine(head.contentType ?? 'none', 120)}`]),
    ...(head.digest === undefined || head.digest === digest ? [] : [`digest ${head.digest}`]),
    ...(head.size === undefined || head.size === size ? [] : [`${head.size} bytes`]),
  ]
  return other.length === 0 ? 'says the same' : `says otherwise: ${other.join(', ')}`
}

/** As much of a time as its date. */
const DATE = 10

/** A column: its heading, and what it says of an image. */
const COLUMNS: readonly (readonly [string, (image: InspectedPlatform) => string])[] = [
  ['PLATFORM', ({ platform }) => safeLine(platform, 25)],
  ['DIGEST', ({ digest }) => short(digest)],
  ['IMAGE ID', ({ configDigest }) => short(configDigest)],
  ['LAYERS', ({ layers, diffIDs }) => String((layers ?? diffIDs)?.length ?? '-')],
  ['SIZE', ({ layers }) => (layers === undefined ? '-' : formatBytes(layers.reduce((sum, { size }) => sum + size, 0)))],
  ['CREATED', ({ created }) => safeLine((created ?? '-').slice(0, DATE), DATE)],
]

function platformRows(platforms: readonly InspectedPlatform[], { paint }: Page): readonly string[] {
  const columns = COLUMNS.map(([head, told]) => {
    const cells = [head, ...platforms.map(told)]
    const width = Math.max(...cells.map((cell) => cell.length))
    return cells.map((cell) => cell.padEnd(width))
  })
  const row = (index: number): string => `  ${columns.map((cells) => cells[index]).join('  ')}`.trimEnd()
  return [paint('faint', row(0)), ...platforms.map((_, index) => row(index + 1))]
}

function short(digest: string | undefined): string {
  return digest === undefined ? '-' : safeLine(shortened(digest), 12)
}
