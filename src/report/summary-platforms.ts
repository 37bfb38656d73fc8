import type { PairReport, PlatformReport } from '../model/report.js'
import { compared, comparedLayers, failuresFirst, seenText, type Seen } from './compared.js'
import { SIGNS } from './describe.js'
import { narrow, stacked, table } from './markdown.js'
import { count } from './quantity.js'
import { name, toMarkdown } from './sentence.js'

/** Icons stay beside their words, and numbers beside theirs. */
const SPACE = '&nbsp;'

/** One row a platform, failures first, in the order of the source otherwise: at most `limit` of them. */
export function platformTable(pair: PairReport, limit: number): string {
  if (pair.platforms.length === 0) return ''
  const sorted = failuresFirst(pair.platforms)
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
    platformCell(platform.platform),
    comparison(platform, 'manifest'),
    comparison(platform, 'config'),
    layers(platform),
  ]
}

/** On a narrow screen the version of an operating system stands below its platform. */
function platformCell(platform: string): string {
  const told = toMarkdown([name(platform)])
  return platform.includes(':') ? narrow(told) : told
}

function resultCell({ result, evidence, passed }: PlatformReport): string {
  const { icon, word } = SIGNS[result]
  return `${icon}${SPACE}${word}${evidence === 'claimed' && passed ? `,<br>claimed` : ''}`
}

function comparison(platform: PlatformReport, what: 'manifest' | 'config'): string {
  const { source, mirror, state } = compared(platform, what)
  switch (state) {
    case 'same':
      return `✅${SPACE}${short(source)}`
    case 'other':
      return beside(platform.passed ? '🟢' : '❌', short(source), short(mirror))
    case 'lacking':
      return beside('❌', short(source), short(mirror))
    case 'unknown':
      return source === mirror ? `➖${SPACE}unknown` : beside('➖', short(source), short(mirror))
  }
}

function beside(icon: string, source: string, mirror: string): string {
  return `${icon}${SPACE}${source}<br>➜${SPACE}${mirror}`
}

function short(seen: Seen): string {
  return typeof seen === 'string' ? seen : toMarkdown([name(seenText(seen))])
}

function layers(platform: PlatformReport): string {
  const { counted, bad } = comparedLayers(platform)
  if (counted === 'none') return `❌${SPACE}none`
  const blobs = bad === 0 ? '' : `,<br>${count(bad, 'bad blob').replaceAll(' ', SPACE)}`
  if (counted === undefined) return `➖${SPACE}unknown${blobs}`
  const { right, equal, total } = counted
  return `${right ? '✅' : '❌'}${SPACE}${equal}${SPACE}of${SPACE}${total}${blobs}`
}
