import type { PairReport, PlatformReport } from '../model/report.js'
import { mirrorFacts } from './facts.js'
import { fenced, folded } from './markdown.js'
import { safeFenced, safeLine } from './safe-text.js'

/** All digests of a pair in full, folded; at most `limit` platforms. Lines of code are never wider than the page. */
export function digestsOf(pair: PairReport, limit: number): string {
  const lines = digestLines(pair, limit)
  return lines.length === 0 ? '' : folded('Digests in full', fenced('text', lines))
}

/** What each digest is of, and the digest on a line of its own; harmless in a block of code. */
export function digestLines(pair: PairReport, limit: number): readonly string[] {
  return [
    ...linesOf('image', pair.source.digest, pair.mirror.digest),
    ...pair.platforms.slice(0, limit).flatMap((platform) => platformLines(platform)),
  ]
}

function platformLines(platform: PlatformReport): readonly string[] {
  const mirror = mirrorFacts(platform)
  const label = safeFenced(safeLine(platform.platform))
  return [
    ...linesOf(`manifest of ${label}`, platform.source?.digest, mirror?.digest),
    ...linesOf(`config of ${label}`, platform.source?.configDigest, mirror?.configDigest),
  ]
}

function linesOf(what: string, source: string | undefined, mirror: string | undefined): readonly string[] {
  if (source === mirror) return source === undefined ? [] : [`${what}, both sides`, `  ${source}`]
  return [
    ...(source === undefined ? [] : [`${what}, source`, `  ${source}`]),
    ...(mirror === undefined ? [] : [`${what}, mirror`, `  ${mirror}`]),
  ]
}
