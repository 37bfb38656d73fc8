import type { Difference, DifferenceOf, ValueKind } from '../model/difference.js'
import type { PairReport } from '../model/report.js'
import { HIDDEN } from '../model/show-values.js'
import { commonStart } from './common-start.js'
import { weightOf, type Weight } from './difference-list.js'
import { describeDifference, fieldOf, hasValues } from './describe-difference.js'
import { count } from './quantity.js'
import { safeLine } from './safe-text.js'
import { code, namesOf, say, words } from './sentence.js'
import { wrapped, type Page } from './text-page.js'

/** Longer values are cut: the page has no room for them, and `json` has them whole. */
const VALUE = 200

/** What makes a pair fail, told once for all platforms that show it; of the rest only how much there is. */
export function differenceLines(pair: PairReport, limit: number, page: Page): readonly string[] {
  const isOf =
    (weight: Weight) =>
    (difference: Difference): boolean =>
      weightOf(difference, pair) === weight
  const decides = isOf('decisive')
  const all = [...pair.differences, ...pair.platforms.flatMap(({ differences }) => differences)]
  const ignored = all.filter(isOf('ignored')).length
  const harmless = all.filter(isOf('harmless')).length
  return [
    ...block('the image as a whole', pair.differences.filter(decides), limit, page),
    ...grouped(pair, decides).flatMap(({ platforms, differences }) =>
      block(page.plain(namesOf(platforms)), differences, limit, page),
    ),
    ...(harmless > 0
      ? wrapped(
          page.plain(say`${words(count(harmless, 'difference'))} without effect at ${code(`match: ${pair.match}`)}.`),
          '  ',
        )
      : []),
    ...(ignored > 0 ? [`  ${count(ignored, 'difference')} ignored, as asked.`] : []),
  ]
}

interface Group {
  readonly platforms: string[]
  readonly differences: readonly Difference[]
}

/** Platforms that show the same share a block. */
function grouped(pair: PairReport, decides: (difference: Difference) => boolean): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const { platform, differences } of pair.platforms) {
    const deciding = differences.filter((one) => decides(one) && one.kind !== 'platform.missing')
    if (deciding.length === 0) continue
    const key = JSON.stringify(deciding)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { platforms: [platform], differences: deciding })
    else known.platforms.push(platform)
  }
  return [...groups.values()]
}

function block(where: string, differences: readonly Difference[], limit: number, page: Page): readonly string[] {
  if (differences.length === 0) return []
  const left = differences.length - limit
  return [
    ...wrapped(`${where}:`, `  ${page.paint('strong', 'What differs')} on `, '    '),
    ...differences.slice(0, limit).flatMap((difference) => linesOf(difference, page)),
    ...(left > 0 ? [`    … ${count(left, 'more difference')}`] : []),
  ]
}

function linesOf(difference: Difference, page: Page): readonly string[] {
  if (!hasValues(difference)) return wrapped(page.plain(describeDifference(difference)), '    - ')
  if (difference.source === HIDDEN || difference.mirror === HIDDEN) {
    return wrapped(
      page.plain(say`${describeDifference(difference)} (values are hidden; ${code('show-values: all')})`),
      '    - ',
    )
  }
  const [source, mirror] = valuesOf(difference)
  return [
    ...wrapped(page.plain(fieldOf(difference)), '    - '),
    ...wrapped(source, '        source  '),
    ...wrapped(mirror, '        mirror  '),
  ]
}

/** Of long values that begin alike, the place where they part: both would be cut to the same text otherwise. */
function valuesOf(difference: DifferenceOf<ValueKind>): readonly [string, string] {
  const [source, mirror] = [asText(difference.source), asText(difference.mirror)]
  const common = commonStart(source, mirror)
  const from = common > VALUE / 2 ? common - 30 : 0
  const cut = (text: string): string => safeLine(`${from > 0 ? '…' : ''}${text.slice(from)}`, VALUE)
  return [cut(source), cut(mirror)]
}

function asText(value: unknown): string {
  if (value === undefined) return '(absent)'
  if (value === '') return '(empty)'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
