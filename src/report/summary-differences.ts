import type { Difference } from '../model/difference.js'
import type { PairReport, PlatformReport } from '../model/report.js'
import { differenceList, toList, weightOf, type ValueRow, type Weight } from './difference-list.js'
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
  const of =
    (weight: Weight): Choice =>
    (all) =>
      all.filter((difference) => weightOf(difference, pair) === weight)
  return stacked([
    shown(pair, of('decisive'), limit),
    aside(pair, of('harmless'), limit, ({ match }) => say` without effect at ${code(`match: ${match}`)}`),
    aside(pair, of('ignored'), limit, () => say` ignored, as asked`),
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
  return stacked([layerDiff(platform, differences, limit), ofList(toList(differences), limit)])
}

function ofList(differences: readonly Difference[], limit: number): string {
  const { sentences, isHidden, values, left } = differenceList(differences, limit)
  return stacked([
    bullets(sentences.map((sentence) => toMarkdown(capitalised(sentence)))),
    isHidden ? 'The values are hidden; `show-values: all` shows them.' : '',
    values.length === 0 ? '' : table(['', 'Source', 'Mirror'], values.map(valueRow)),
    left > 0 ? `*${count(left, 'more difference')}: see the report.*` : '',
  ])
}

function valueRow({ field, source, mirror }: ValueRow): readonly string[] {
  return [toMarkdown(field), valueCell(source), valueCell(mirror)]
}

function valueCell(text: string | undefined): string {
  if (text === undefined) return '*absent*'
  return text === '' ? '*empty*' : safeCell(text)
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
