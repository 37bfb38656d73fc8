import type { PairReport, PlatformReport } from '../model/report.js'
import { SIGNS } from './describe.js'
import { equalLayers, isBadBlob, isBadLayer, mirrorFacts } from './facts.js'
import { stacked, table } from './markdown.js'
import { count, shortened } from './quantity.js'
import { name, toMarkdown } from './sentence.js'

/** Icons stay beside their words, and numbers beside theirs. */
const SPACE = '&nbsp;'

/** One row a platform, failures first, in the order of the source otherwise: at most `limit` of them. */
export function platformTable(pair: PairReport, limit: number): string {
  if (pair.platforms.length === 0) return ''
  const sorted = [...pair.platforms.filter(({ passed }) => !passed), ...pair.platforms.filter(({ passed }) => passed)]
  const left = sorted.length - limit
  const head = ['Result', 'Platform', 'Digest', 'Image ID (config)', 'Layers (diff_ids)']
  return stacked([
    table(head, sorted.slice(0, limit).map(platformRow)),
    left > 0 ? `*${count(left, 'more platform')}: see the report.*` : '',
  ])
}

function platformRow(platform: PlatformReport): readonly string[] {
  return [
    resultCell(platform),
    toMarkdown([name(platform.platform)]),
    comparison(platform, 'manifest'),
    comparison(platform, 'config'),
    layers(platform),
  ]
}

function resultCell({ result, evidence, passed }: PlatformReport): string {
  const { icon, word } = SIGNS[result]
  return `${icon}${SPACE}${word}${evidence === 'claimed' && passed ? `,<br>claimed` : ''}`
}

function comparison(platform: PlatformReport, what: 'manifest' | 'config'): string {
  const key = what === 'manifest' ? 'digest' : 'configDigest'
  const source = platform.source?.[key]
  const mirror = mirrorFacts(platform)?.[key]
  if (has(platform, 'platform.missing')) return beside('❌', source === undefined ? 'there' : short(source), 'none')
  if (has(platform, 'platform.extra')) return beside('❌', 'none', mirror === undefined ? 'there' : short(mirror))
  // The mirror names it, and does not hold it as named.
  if (platform.differences.some((difference) => isBadBlob(difference, what)))
    return beside('❌', short(source), 'not served')
  if (source === undefined && mirror === undefined) return `➖${SPACE}unknown`
  if (source === mirror) return `✅${SPACE}${short(source)}`
  const isKnown = source !== undefined && mirror !== undefined
  return beside(isKnown ? (platform.passed ? '🟢' : '❌') : '➖', short(source), short(mirror))
}

function beside(icon: string, source: string, mirror: string): string {
  return `${icon}${SPACE}${source}<br>➜${SPACE}${mirror}`
}

function short(digest: string | undefined): string {
  return digest === undefined ? 'unknown' : toMarkdown([name(shortened(digest))])
}

function layers(platform: PlatformReport): string {
  if (has(platform, 'platform.missing')) return `❌${SPACE}none`
  const counted = equalLayers(platform)
  const bad = platform.differences.filter((difference) => isBadLayer(difference)).length
  const blobs = bad === 0 ? '' : `,<br>${count(bad, 'bad blob').replaceAll(' ', SPACE)}`
  if (counted === undefined) return `➖${SPACE}unknown${blobs}`
  const { right, equal, total } = counted
  return `${right ? '✅' : '❌'}${SPACE}${equal}${SPACE}of${SPACE}${total}${blobs}`
}

function has({ differences }: PlatformReport, kind: 'platform.missing' | 'platform.extra'): boolean {
  return differences.some((difference) => difference.kind === kind)
}
