import type { Difference, DifferenceOf, ValueKind } from '../model/difference.js'
import { toleratedAt } from '../model/floor.js'
import type { PairReport, PlatformReport } from '../model/report.js'
import { HIDDEN } from '../model/show-values.js'
import { describeDifference, fieldOf, hasValues } from './describe-difference.js'
import { bullets, folded, stacked, table } from './markdown.js'
import { count } from './quantity.js'
import { safeCell } from './safe-text.js'
import { capitalised, code, namesOf, say, toMarkdown, words, type Sentence } from './sentence.js'
import { layerDiff } from './summary-layers.js'

/** Differences that several platforms share are told once. */
interface Group {
  readonly platforms: readonly string[]
  readonly total: number
  readonly markdown: string
}

/** What differs between the two sides of a pair: first what makes it fail, the rest folded. */
export function differencesOf(pair: PairReport, limit: number): string {
  const decisive = (difference: Difference): boolean =>
    difference.ignored !== true && !toleratedAt(difference.kind, pair.match)
  return stacked([
    shown(pair, (all) => all.filter(decisive), limit),
    aside(
      pair,
      (all) => all.filter((difference) => difference.ignored !== true && !decisive(difference)),
      limit,
      ({ match }) => say` without effect at ${code(`match: ${match}`)}`,
    ),
    aside(
      pair,
      (all) => all.filter(({ ignored }) => ignored === true),
      limit,
      () => say` ignored, as asked`,
    ),
  ])
}

/** More differences than these are folded. */
const OPEN = 10

function ofTop(differences: readonly Difference[], limit: number): string {
  if (differences.length === 0) return ''
  return titled('the image as a whole', differences.length, ofList(differences, limit))
}

/** What differs, of what; folded with its number if it is long. */
function titled(what: string, total: number, markdown: string): string {
  if (total <= OPEN) return `**What differs** · ${what}\n\n${markdown}`
  return folded(inSummary(`What differs · ${what}: ${count(total, 'difference')}`), markdown)
}

/** GitHub reads no Markdown in the title of a folded part. */
function inSummary(markdown: string): string {
  return markdown.replace(/`([^`]*)`/g, '<code>$1</code>')
}

type Choice = (differences: readonly Difference[]) => readonly Difference[]

function shown(pair: PairReport, choose: Choice, limit: number): string {
  const groups = grouped(
    pair.platforms.map((platform) => {
      const chosen = choose(platform.differences)
      return {
        platforms: [platform.platform],
        total: chosen.length,
        markdown: ofPlatform(platform, chosen, limit),
      }
    }),
  )
  const visible = groups.slice(0, limit)
  const left = groups.length - visible.length
  return stacked([
    ofTop(choose(pair.differences), limit),
    ...visible.map(({ platforms, total, markdown }) => titled(toMarkdown(namesOf(platforms)), total, markdown)),
    left > 0 ? `*${count(left, 'more platform')} with other differences: see the report.*` : '',
  ])
}

function aside(pair: PairReport, choose: Choice, limit: number, what: (pair: PairReport) => Sentence): string {
  const total = choose([...pair.differences, ...pair.platforms.flatMap(({ differences }) => differences)]).length
  if (total === 0) return ''
  return folded(
    inSummary(toMarkdown(say`${words(count(total, 'difference'))}${what(pair)}`)),
    shown(pair, choose, limit),
  )
}

function ofPlatform(platform: PlatformReport, differences: readonly Difference[], limit: number): string {
  return stacked([
    layerDiff(platform, differences, limit),
    ofList(
      differences.filter(({ kind }) => !ELSEWHERE.has(kind)),
      limit,
    ),
  ])
}

/** Told by the diff block and by the table of platforms. */
const ELSEWHERE: ReadonlySet<string> = new Set(['layer.content', 'layer.added', 'layer.removed', 'platform.missing'])

function ofList(differences: readonly Difference[], limit: number): string {
  const some = differences.slice(0, limit)
  const withValues = some
    .filter(hasValues)
    .filter((difference) => difference.source !== HIDDEN && difference.mirror !== HIDDEN)
  const others = some.filter((difference) => !(hasValues(difference) && withValues.includes(difference)))
  const hidden = others.some(hasValues)
  const left = differences.length - some.length
  return stacked([
    bullets(told(others).map((sentence) => toMarkdown(capitalised(sentence)))),
    hidden ? 'The values are hidden; `show-values: all` shows them.' : '',
    withValues.length === 0 ? '' : table(['', 'Source', 'Mirror'], withValues.map(valueRow)),
    left > 0 ? `*${count(left, 'more difference')}: see the report.*` : '',
  ])
}

/** A sentence a difference; layers that changed alike share one. */
function told(differences: readonly Difference[]): readonly Sentence[] {
  const alike = new Map<unknown, { readonly first: Difference; readonly others: number }>()
  for (const difference of differences) {
    const key =
      difference.kind === 'layer.compression' || difference.kind === 'layer.media-type'
        ? JSON.stringify([difference.kind, difference.source, difference.mirror])
        : difference
    const known = alike.get(key)
    alike.set(key, known === undefined ? { first: difference, others: 0 } : { ...known, others: known.others + 1 })
  }
  return [...alike.values()].map(({ first, others }) => {
    const more = others === 0 ? [] : say` (and ${words(count(others, 'more layer'))} in the same way)`
    return [...describeDifference(first), ...more]
  })
}

function valueRow(difference: DifferenceOf<ValueKind>): readonly string[] {
  const [source, mirror] = excerpts(asText(difference.source), asText(difference.mirror))
  return [toMarkdown(fieldOf(difference)), valueCell(source), valueCell(mirror)]
}

function valueCell(text: string | undefined): string {
  if (text === undefined) return '*absent*'
  return text === '' ? '*empty*' : safeCell(text)
}

function asText(value: unknown): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Of long values that begin alike, the place where they part; otherwise both would be cut to the same text. */
function excerpts(
  source: string | undefined,
  mirror: string | undefined,
): readonly [string | undefined, string | undefined] {
  if (source === undefined || mirror === undefined || Math.max(source.length, mirror.length) <= 120)
    return [source, mirror]
  let common = 0
  while (common < source.length && source[common] === mirror[common]) common += 1
  if (common < 80) return [source, mirror]
  const from = common - 30
  return [`…${source.slice(from)}`, `…${mirror.slice(from)}`]
}

function grouped(groups: readonly Group[]): readonly Group[] {
  const byText = Map.groupBy(
    groups.filter(({ markdown }) => markdown !== ''),
    ({ markdown }) => markdown,
  )
  return [...byText.values()].flatMap((alike) =>
    alike.slice(0, 1).map((first) => ({ ...first, platforms: alike.flatMap(({ platforms }) => platforms) })),
  )
}
