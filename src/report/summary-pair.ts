import type { ImageFacts, PairReport, PlatformReport } from '../model/report.js'
import { adviceOf, type Advice } from './advice.js'
import { describeCauses, SIGNS } from './describe.js'
import { equalLayers, isBadBlob, mirrorFacts, problemsOf } from './facts.js'
import { fenced, folded, stacked, table } from './markdown.js'
import { count, shortened } from './quantity.js'
import { isPlainName, safeCell, safeProse } from './safe-text.js'
import { message, name, namesOf, say, toMarkdown } from './sentence.js'
import { differencesOf } from './summary-differences.js'

/** How much of a pair is told: rows of a table, differences of a platform, lines of a diff; and whether digests are. */
export interface Detail {
  readonly items: number
  readonly digests: boolean
}

/** A pair that does not pass: its platforms, what differs, why, and what to do. */
export function failingPair(pair: PairReport, detail: Detail): string {
  return stacked([
    platformTable(pair, detail.items),
    problems(pair, detail.items),
    differencesOf(pair, detail.items),
    causes(pair),
    advice(adviceOf(pair)),
    detail.digests ? digests(pair, detail.items) : '',
  ])
}

/** A pair that passes: why the bytes differ where they do, the rest folded. `items` as in `Detail`. */
export function passingPair(pair: PairReport, items: Detail['items']): string {
  return stacked([
    platformTable(pair, items),
    pair.result === 'identical' ? '' : stacked([causes(pair), evidence(pair)]),
    pair.result === 'identical' ? '' : differencesOf(pair, items),
    digests(pair, items),
  ])
}

function platformTable(pair: PairReport, limit: number): string {
  if (pair.platforms.length === 0) return ''
  // Failures first; the order of the source otherwise.
  const sorted = [...pair.platforms.filter(({ passed }) => !passed), ...pair.platforms.filter(({ passed }) => passed)]
  const left = sorted.length - limit
  return stacked([
    table(['Platform', 'Manifest', 'Image ID', 'Layers', 'Result'], sorted.slice(0, limit).map(platformRow)),
    left > 0 ? `*${left} more platforms: see the report.*` : '',
  ])
}

function platformRow(platform: PlatformReport): readonly string[] {
  return [
    toMarkdown([name(platform.platform)]),
    comparison(platform, 'manifest', () => '✅ equal'),
    comparison(platform, 'config', (digest) => `✅ ${short(digest)}`),
    layers(platform),
    resultCell(platform),
  ]
}

function comparison(platform: PlatformReport, what: 'manifest' | 'config', equal: (digest: string) => string): string {
  const key = what === 'manifest' ? 'digest' : 'configDigest'
  const source = platform.source?.[key]
  const mirror = mirrorFacts(platform)?.[key]
  if (lacking(platform)) return '❌ none'
  if (platform.differences.some(({ kind }) => kind === 'platform.extra'))
    return `❌ only on the mirror: ${short(mirror)}`
  // The mirror names it, and does not hold it as named.
  if (platform.differences.some((difference) => isBadBlob(difference, what))) return `❌ not served: ${short(mirror)}`
  if (source !== undefined && source === mirror) return equal(source)
  if (source === undefined && mirror === undefined) return '➖ unknown'
  if (source === undefined || mirror === undefined) return `➖ ${short(source)} / ${short(mirror)}`
  return `${platform.passed ? '🟢' : '❌'} other: ${short(source)} / ${short(mirror)}`
}

function lacking({ differences }: PlatformReport): boolean {
  return differences.some(({ kind }) => kind === 'platform.missing')
}

function short(digest: string | undefined): string {
  return digest === undefined ? 'unknown' : toMarkdown([name(shortened(digest))])
}

function layers(platform: PlatformReport): string {
  if (lacking(platform)) return '❌ none'
  const counted = equalLayers(platform)
  const bad = platform.differences.filter((difference) => isBadBlob(difference, 'layer')).length
  const blobs = bad === 0 ? '' : `, ${count(bad, 'bad blob')}`
  if (counted === undefined) return platform.result === 'identical' ? '✅ equal' : `➖ unknown${blobs}`
  return `${counted.right ? '✅' : '❌'} ${counted.equal}/${counted.total}${blobs}`
}

function resultCell({ result, evidence, passed }: PlatformReport): string {
  const { icon, word } = SIGNS[result]
  const claimed = evidence === 'claimed' && passed ? ', claimed' : ''
  return `${icon} ${word}${claimed}`
}

function problems(pair: PairReport, limit: number): string {
  return stacked(
    problemsOf(pair)
      .slice(0, limit)
      .map(({ platforms, message: text }) => {
        const where = platforms.length === 0 ? '' : ` · ${toMarkdown(namesOf(platforms))}`
        return `**What happened and what to do${where}:** ${safeProse(text)}`
      }),
  )
}

function causes(pair: PairReport): string {
  if (pair.causes.length === 0) return ''
  const label = pair.passed ? 'Why the bytes differ' : 'Likely cause'
  return `**${label}:** ${toMarkdown(describeCauses(pair.causes))}${dates(pair)}.`
}

/** When both sides say when they were built, and not the same, that tells a rebuild best. */
function dates(pair: PairReport): string {
  if (!pair.causes.includes('rebuilt')) return ''
  const all = pair.platforms.flatMap(({ differences }) => differences)
  const created = all.find((difference) => difference.kind === 'config.created')
  if (typeof created?.source !== 'string' || typeof created.mirror !== 'string') return ''
  return ` (built: source ${safeCell(created.source, 30)}, mirror ${safeCell(created.mirror, 30)})`
}

function evidence(pair: PairReport): string {
  const claimed = pair.platforms.filter((platform) => platform.evidence === 'claimed').map(({ platform }) => platform)
  if (claimed.length === 0)
    return '**Proven:** what is stored differently was read from the mirror and holds what the source holds.'
  return `**Claimed, not proven:** the mirror says so for ${toMarkdown(namesOf(claimed))}; \`verify: blobs\` or \`verify: content\` reads its layers.`
}

function advice(list: readonly Advice[]): string {
  return stacked(
    list.map(({ text, command }, position) => {
      const sentence = `${position === 0 ? '**Do:** ' : ''}${toMarkdown(text)}`
      return command === undefined ? `${sentence}.` : `${sentence}:\n\n${fenced('sh', [command])}`
    }),
  )
}

function digests(pair: PairReport, limit: number): string {
  const platforms = pair.platforms.slice(0, limit).flatMap((platform) => {
    const mirror = mirrorFacts(platform)
    return [
      digestRow(`${toMarkdown([name(platform.platform)])} manifest`, platform.source, mirror, 'digest'),
      digestRow(`${toMarkdown([name(platform.platform)])} config (image ID)`, platform.source, mirror, 'configDigest'),
    ].flat()
  })
  const rows = [...digestRow('what the reference names', pair.source, pair.mirror, 'digest'), ...platforms]
  return rows.length === 0 ? '' : folded('Digests', table(['', 'Source', 'Mirror'], rows))
}

function digestRow<K extends 'digest' | 'configDigest'>(
  what: string,
  source: Pick<ImageFacts, K> | undefined,
  mirror: Pick<ImageFacts, K> | undefined,
  key: K,
): readonly (readonly string[])[] {
  const cell = (digest: string | undefined): string => (digest === undefined ? '*unknown*' : toMarkdown([name(digest)]))
  const from = source?.[key]
  const to = mirror?.[key]
  return from === undefined && to === undefined ? [] : [[what, cell(from), cell(to)]]
}

/** The heading of a pair among others. */
export function pairHeading(pair: PairReport): string {
  const { icon, word } = SIGNS[pair.result]
  return `### ${icon} ${word} – ${reference(pair.mirror.reference)}`
}

/** A reference that was parsed is ours. */
export function reference(text: string): string {
  return isPlainName(text) ? `\`${text}\`` : toMarkdown(say`${message(text)}`)
}
