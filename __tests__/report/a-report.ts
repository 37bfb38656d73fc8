import { createHash } from 'node:crypto'
import type { Difference } from '../../src/model/difference.js'
import type { ImageFacts, PairReport, PlatformReport, Report, Side } from '../../src/model/report.js'
import { RESULTS, type Result } from '../../src/model/result.js'
import { parseDigest, type Digest } from '../../src/oci/digest.js'
import { TRANSPORTS } from '../../src/oci/location.js'
import { asPublished } from '../helpers/report-schema.js'

/** A true digest for a made-up thing. */
export function digestFor(thing: string): Digest {
  const known = digests.get(thing)
  if (known !== undefined) return known
  const digest = parseDigest(`sha256:${createHash('sha256').update(thing).digest('hex')}`)
  digests.set(thing, digest)
  return digest
}

const digests = new Map<string, Digest>()

/** An image of seven layers; equal names give equal digests. */
export function anImage(manifest: string, config = manifest, layers: readonly string[] = SEVEN): ImageFacts {
  return {
    digest: digestFor(`manifest ${manifest}`),
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    configDigest: digestFor(`config ${config}`),
    diffIDs: layers.map((layer) => digestFor(`layer ${layer}`)),
  }
}

export const SEVEN: readonly string[] = ['1', '2', '3', '4', '5', '6', '7']

export function aPlatform(platform: string, changes: Partial<PlatformReport> = {}): PlatformReport {
  return {
    platform,
    result: 'identical',
    passed: true,
    evidence: 'proven',
    source: anImage(platform),
    causes: [],
    differences: [],
    ...changes,
  }
}

export const SOURCE = 'docker.io/library/redis:7.2'
export const MIRROR = 'harbor.example.com/hub/library/redis:7.2'

/** A side of which nothing is known but its name. */
export function aSide(reference: string): Pick<Side, 'reference' | 'transport'> {
  return { reference, transport: TRANSPORTS.find((known) => reference.startsWith(`${known}:`)) ?? 'registry' }
}

export function aPair(changes: Partial<PairReport> = {}): PairReport {
  const top = digestFor('index')
  return {
    source: { ...aSide(SOURCE), digest: top, pinned: `docker.io/library/redis@${top}` },
    mirror: { ...aSide(MIRROR), digest: top, pinned: `harbor.example.com/hub/library/redis@${top}` },
    match: 'config',
    verify: 'blobs',
    result: 'identical',
    passed: true,
    causes: [],
    platforms: [aPlatform('linux/amd64'), aPlatform('linux/arm64')],
    differences: [],
    notes: [],
    durationMs: 900,
    ...changes,
  }
}

/** The mirror's side where its reference names other bytes. */
export function otherTop(reference = MIRROR): PairReport['mirror'] {
  const digest = digestFor('other index')
  return { ...aSide(reference), digest, pinned: `${reference.replace(/:[^:/]*$/, '')}@${digest}` }
}

export function aReport(...pairs: readonly PairReport[]): Report {
  const counted = (result: Result): number => pairs.filter((pair) => pair.result === result).length
  const worst = Math.max(...pairs.map(({ result }) => RESULTS.indexOf(result)))
  return asPublished<Report>({
    schemaVersion: 1,
    tool: { name: 'image-parity', version: '0.1.0' },
    startedAt: '2026-11-22T01:00:00.000Z',
    durationMs: 1912,
    result: RESULTS[worst] ?? 'inconclusive',
    passed: pairs.length > 0 && pairs.every(({ passed }) => passed),
    counts: {
      identical: counted('identical'),
      equivalent: counted('equivalent'),
      'same-runtime': counted('same-runtime'),
      'same-layers': counted('same-layers'),
      inconclusive: counted('inconclusive'),
      missing: counted('missing'),
      different: counted('different'),
    },
    pairs,
    problems: [],
    requests: { total: 21, bytes: 48_213, byHost: { 'registry-1.docker.io': 6, 'harbor.example.com': 15 } },
  })
}

/** A pair of which one platform has the given differences. */
export function differing(
  result: Result,
  differences: readonly Difference[],
  changes: Partial<PairReport> = {},
): PairReport {
  const bad = aPlatform('linux/arm64', {
    result,
    passed: false,
    mirror: anImage('other', 'other'),
    causes: changes.causes ?? [],
    differences,
  })
  return aPair({ mirror: otherTop(), result, passed: false, platforms: [aPlatform('linux/amd64'), bad], ...changes })
}
