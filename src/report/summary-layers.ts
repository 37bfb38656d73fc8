import type { Difference, LayerFact } from '../model/difference.js'
import type { PlatformReport } from '../model/report.js'
import { fenced } from './markdown.js'
import { count, formatBytes, shortened } from './quantity.js'
import { safeFenced, safeLine } from './safe-text.js'

/** How many equal layers stand around changed ones. */
const CONTEXT = 2

type Line = { readonly sign: '-' | '+'; readonly layer: LayerFact } | { readonly sign: ' '; readonly text: string }

/** The layers of a platform as a coloured diff: what the source has, what the mirror has. Empty where none differs. */
export function layerDiff(platform: PlatformReport, differences: readonly Difference[], limit: number): string {
  if (!differences.some(({ kind }) => CHANGES.has(kind))) return ''
  const lines = walk(differences, platform.source?.diffIDs ?? [])
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

/** Both sides from the bottom, the source's equal layers between those that differ. */
function walk(differences: readonly Difference[], diffIDs: readonly string[]): readonly Line[] {
  const gone = new Map<number, Difference>()
  const added = new Map<number, LayerFact>()
  for (const difference of differences) {
    if (difference.kind === 'layer.content' || difference.kind === 'layer.removed')
      gone.set(difference.source.position, difference)
    if (difference.kind === 'layer.added') added.set(difference.mirror.position, difference.mirror)
  }
  const lines: Line[] = []
  let last = diffIDs.length
  for (const position of gone.keys()) last = Math.max(last, position)
  let onMirror = 1
  const takeAdded = (): void => {
    for (let layer = added.get(onMirror); layer !== undefined; layer = added.get(onMirror)) {
      lines.push({ sign: '+', layer })
      onMirror += 1
    }
  }
  for (let position = 1; position <= last; position += 1) {
    takeAdded()
    const difference = gone.get(position)
    if (difference?.kind === 'layer.removed') lines.push({ sign: '-', layer: difference.source })
    else if (difference?.kind === 'layer.content') {
      lines.push({ sign: '-', layer: difference.source }, { sign: '+', layer: difference.mirror })
      onMirror += 1
    } else {
      lines.push({ sign: ' ', text: place(position, diffIDs[position - 1]) })
      onMirror += 1
    }
  }
  takeAdded()
  return lines
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

/** The line of the Dockerfile, without the shell around it and the values of build arguments, which may be secrets. */
function instruction(createdBy: string): string {
  return createdBy
    .slice(0, 4000)
    .replace(/\|\d+ .*(?= \/bin\/\w+ -\w+ )|\|\d+ .*/s, '|…')
    .replace(/^(?:RUN )?(?:\|… )?\/bin\/sh -c (?:#\(nop\) +)?/, (shell) => (shell.includes('#(nop)') ? '' : 'RUN '))
    .replace(/ # buildkit$/, '')
    .replace(/\s+/g, ' ')
}
