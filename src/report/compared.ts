import type { PlatformReport } from '../model/report.js'
import { equalLayers, isBadBlob, isBadLayer, mirrorFacts, type LayerCount } from './facts.js'
import { shortened } from './quantity.js'

/** What is known of a manifest or a config on one side: its digest, or a word. `there` is one whose digest is not known. */
export type Seen = { readonly digest: string } | 'none' | 'there' | 'not served' | 'unknown'

/** A manifest or a config on both sides. */
export interface Compared {
  readonly source: Seen
  readonly mirror: Seen
  readonly state: 'same' | 'other' | 'lacking' | 'unknown'
}

/** What both sides have of a platform's manifest or config. */
export function compared(platform: PlatformReport, what: 'manifest' | 'config'): Compared {
  const key = what === 'manifest' ? 'digest' : 'configDigest'
  const source = platform.source?.[key]
  const mirror = mirrorFacts(platform)?.[key]
  if (isOfOneSide(platform, 'platform.missing'))
    return { source: seen(source, 'there'), mirror: 'none', state: 'lacking' }
  if (isOfOneSide(platform, 'platform.extra'))
    return { source: 'none', mirror: seen(mirror, 'there'), state: 'lacking' }
  // The mirror names it, and does not hold it as named.
  if (platform.differences.some((difference) => isBadBlob(difference, what)))
    return { source: seen(source, 'unknown'), mirror: 'not served', state: 'lacking' }
  const sides = { source: seen(source, 'unknown'), mirror: seen(mirror, 'unknown') }
  if (source === undefined || mirror === undefined) return { ...sides, state: 'unknown' }
  return { ...sides, state: source === mirror ? 'same' : 'other' }
}

function seen(digest: string | undefined, otherwise: Seen): Seen {
  return digest === undefined ? otherwise : { digest }
}

/** A digest as it stands in a table, or the word for what is known. */
export function seenText(what: Seen): string {
  return typeof what === 'string' ? what : shortened(what.digest)
}

/** Layers of a platform on the mirror as against the source. */
export interface ComparedLayers {
  /** Undefined where it is not known. */
  readonly counted: LayerCount | 'none' | undefined
  /** Blobs of layers that are not served, or not as named. */
  readonly bad: number
}

export function comparedLayers(platform: PlatformReport): ComparedLayers {
  if (isOfOneSide(platform, 'platform.missing')) return { counted: 'none', bad: 0 }
  return { counted: equalLayers(platform), bad: platform.differences.filter((one) => isBadLayer(one)).length }
}

/** Those that do not pass first, in the order of the source otherwise. */
export function failuresFirst<T extends { readonly passed: boolean }>(all: readonly T[]): readonly T[] {
  return [...all.filter(({ passed }) => !passed), ...all.filter(({ passed }) => passed)]
}

function isOfOneSide({ differences }: PlatformReport, kind: 'platform.missing' | 'platform.extra'): boolean {
  return differences.some((difference) => difference.kind === kind)
}
