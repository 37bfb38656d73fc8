import type { PairReport, PlatformReport } from '../model/report.js'
import { compared, comparedLayers, failuresFirst, seenText, type Seen } from './compared.js'
import { count } from './quantity.js'
import { safeLine } from './safe-text.js'
import type { Page, Style } from './text-page.js'

/** One value on both sides, or on each its own. */
interface Cell {
  readonly source: string
  /** Left out if it is the same. */
  readonly mirror?: string
}

const RESULT = 12
const DIGEST = 12
/** What is left of the page for the platform. */
const PLATFORM = 25

const HEAD = ['RESULT', 'PLATFORM', 'DIGEST', 'IMAGE ID', 'LAYERS'] as const

/** One row a platform, failures first; below it what the mirror has if that is not the same. At most `limit` platforms. */
export function platformLines(pair: PairReport, limit: number, { paint }: Page): readonly string[] {
  const { platforms } = pair
  if (platforms.length === 0) return []
  const sorted = failuresFirst(platforms)
  const shown = sorted.slice(0, limit)
  const width = Math.max(11, ...shown.map(({ platform }) => nameOf(platform).length))
  const left = sorted.length - shown.length
  const [result, platform, digest, config, layers] = HEAD
  return [
    paint('faint', row([result, platform, digest, config, layers], width)),
    ...shown.flatMap((one) => rowsOf(one, width, paint)),
    ...(left > 0 ? [`  … ${count(left, 'more platform')}`] : []),
  ]
}

function nameOf(platform: string): string {
  return safeLine(platform, PLATFORM)
}

function rowsOf(platform: PlatformReport, width: number, paint: Page['paint']): readonly string[] {
  const digest = comparison(platform, 'manifest')
  const config = comparison(platform, 'config')
  const claimed = platform.evidence === 'claimed' && platform.passed ? ' claimed' : ''
  const layers = `${layersOf(platform)}${claimed}`
  const first = row([platform.result, nameOf(platform.platform), digest.source, config.source, layers], width)
  const result = paint(styleOf(platform), platform.result)
  const rows = [first.replace(platform.result, () => result)]
  if (digest.mirror === undefined && config.mirror === undefined) return rows
  return [...rows, row(['', 'on mirror'.padStart(width), digest.mirror ?? '', config.mirror ?? '', ''], width)]
}

/** How a result looks: what passes is good, what was not decided is neither. */
export function styleOf({ passed, result }: Pick<PlatformReport, 'passed' | 'result'>): Style {
  if (passed) return 'good'
  return result === 'inconclusive' ? 'unsure' : 'bad'
}

function row(
  [result, platform, digest, config, layers]: readonly [string, string, string, string, string],
  width: number,
): string {
  const cells = [result.padEnd(RESULT), platform.padEnd(width), digest.padEnd(DIGEST), config.padEnd(DIGEST), layers]
  return `  ${cells.join('  ')}`.trimEnd()
}

function comparison(platform: PlatformReport, what: 'manifest' | 'config'): Cell {
  const { source, mirror, state } = compared(platform, what)
  return state === 'same' || source === mirror
    ? { source: short(source) }
    : { source: short(source), mirror: short(mirror) }
}

function short(seen: Seen): string {
  return seen === 'there' ? 'unknown' : safeLine(seenText(seen), DIGEST)
}

function layersOf(platform: PlatformReport): string {
  const { counted, bad } = comparedLayers(platform)
  if (counted === 'none') return 'none'
  const blobs = bad === 0 ? '' : `, ${bad} bad`
  return counted === undefined ? `unknown${blobs}` : `${counted.equal} of ${counted.total}${blobs}`
}
