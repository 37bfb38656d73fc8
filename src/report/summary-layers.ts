import type { Difference, LayerFact } from '../model/difference.js'
import type { PlatformReport } from '../model/report.js'
import { fenced } from './markdown.js'
import { instruction, layerRows, type LayerRow } from './layer-rows.js'
import { count, formatBytes, shortened } from './quantity.js'
import { safeFenced, safeLine } from './safe-text.js'

/** How many equal layers stand around changed ones. */
const CONTEXT = 2

type Line = { readonly sign: '-' | '+'; readonly layer: LayerFact } | { readonly sign: ' '; readonly text: string }

/** The layers of a platform as a coloured diff: what the source has, what the mirror has. Empty where none differs. */
export function layerDiff(platform: PlatformReport, differences: readonly Difference[], limit: number): string {
  if (!differences.some(({ kind }) => CHANGES.has(kind))) return ''
  const diffIDs = platform.source?.diffIDs ?? []
  const lines = layerRows(differences, diffIDs.length).flatMap((row) => linesOf(row, diffIDs))
  const changed = lines.filter(({ sign }) => sign !== ' ').length
  const texts = shorten(lines).slice(0, limit).map(format)
  const rest = changed - texts.filter((text) => !text.startsWith(' ')).length
  const more = rest > 0 ? [`  … ${rest} more lines`] : []
  return fenced('diff', [
    `  ${safeFenced(safeLine(platform.platform))}  layers by diffID, bottom first`,
    ...texts,
    ...more,
  ])
}

/** Differences that are lines of it. */
const CHANGES: ReadonlySet<string> = new Set(['layer.content', 'layer.added', 'layer.removed'])

function linesOf(row: LayerRow, diffIDs: readonly string[]): readonly Line[] {
  switch (row.kind) {
    case 'kept':
      return [{ sign: ' ', text: place(row.source, diffIDs[row.source - 1]) }]
    case 'changed':
      return [
        { sign: '-', layer: row.gone },
        { sign: '+', layer: row.come },
      ]
    case 'gone':
      return [{ sign: '-', layer: row.gone }]
    case 'come':
      return [{ sign: '+', layer: row.come }]
  }
}

/** Runs of equal layers become one line, but for those beside a changed one. */
function shorten(lines: readonly Line[]): readonly Line[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ sign }) => sign !== ' '),
  )
  return lines.flatMap((line, index): readonly Line[] => {
    if (near[index] === true || (near[index - 1] !== false && near[index + 1] !== false)) return [line]
    if (index > 0 && near[index - 1] === false) return []
    const end = near.indexOf(true, index)
    return [{ sign: ' ', text: `… ${count((end === -1 ? lines.length : end) - index, 'equal layer')}` }]
  })
}

function format(line: Line): string {
  if (line.sign === ' ') return `  ${line.text}`
  const { position, diffID, digest, size, createdBy } = line.layer
  const parts = [
    place(position, diffID ?? digest),
    ...(size === undefined ? [] : [formatBytes(size).padStart(9)]),
    ...(createdBy === undefined ? [] : [safeFenced(instruction(createdBy))]),
  ]
  return `${line.sign} ${parts.join('  ')}`
}

function place(position: number, digest: string | undefined): string {
  return `${String(position).padEnd(3)} ${digest === undefined ? 'unknown'.padEnd(12) : safeFenced(shortened(digest))}`
}
