import type { Difference, DifferenceOf, LayerFact, ValueKind } from '../../src/model/difference.js'
import type { PairReport, PlatformReport, Problem, Report } from '../../src/model/report.js'
import { RESULTS, type Result } from '../../src/model/result.js'
import { hostileExplanation } from './hostile-explanation.js'
import { anImage, aPair, aPlatform, aReport, aSide, digestFor, otherTop, MIRROR, SOURCE } from '../report/a-report.js'

const WITH_PATH = [
  'index.annotation',
  'index.runtime-annotation',
  'index.other',
  'manifest.annotation',
  'manifest.runtime-annotation',
  'manifest.other',
  'layer.annotation',
  'layer.runtime-annotation',
  'layer.other',
  'artifact.other',
  'config.env',
  'config.exposed-ports',
  'config.volumes',
  'config.label',
  'config.unknown',
  'config.other',
] as const

const WITHOUT_PATH = [
  'config.architecture',
  'config.os',
  'config.variant',
  'config.os-version',
  'config.os-features',
  'config.user',
  'config.cmd',
  'config.entrypoint',
  'config.working-dir',
  'config.stop-signal',
  'config.healthcheck',
  'config.shell',
  'config.on-build',
  'config.args-escaped',
  'config.created',
  'config.author',
] as const

type Listed = (typeof WITH_PATH)[number] | (typeof WITHOUT_PATH)[number]
/** Fails to compile where a kind with values is not listed. */
export type Unlisted = Exclude<ValueKind, Listed>
const NONE_UNLISTED: readonly Unlisted[] = []

/** Every kind that carries text out of an image or a registry, each text from `next`. */
export function hostileDifferences(next: () => string): readonly Difference[] {
  const layer = (position: number): LayerFact => ({
    position,
    mediaType: next(),
    createdBy: next(),
    ...(position % 2 === 0 ? { diffID: next(), digest: next() } : { size: 12 }),
  })
  return [
    ...NONE_UNLISTED,
    ...WITH_PATH.map((kind): DifferenceOf<(typeof WITH_PATH)[number]> => ({
      kind,
      path: next(),
      source: next(),
      mirror: next(),
    })),
    ...WITHOUT_PATH.map((kind): DifferenceOf<(typeof WITHOUT_PATH)[number]> => ({
      kind,
      source: next(),
      mirror: next(),
    })),
    { kind: 'config.label', path: next(), mirror: next() },
    { kind: 'config.env', path: next(), source: [next(), { [next()]: next() }] },
    { kind: 'config.label', path: next(), source: next(), mirror: next(), ignored: true },
    { kind: 'index.media-type', source: next(), mirror: next() },
    { kind: 'manifest.media-type', source: next(), mirror: next() },
    { kind: 'platform.config', path: next(), source: next(), mirror: next() },
    { kind: 'layer.compression', path: next(), source: next(), mirror: next() },
    { kind: 'layer.media-type', path: next(), source: next(), mirror: next() },
    { kind: 'layer.content', path: next(), source: layer(1), mirror: layer(1) },
    { kind: 'layer.content', path: next(), source: layer(2), mirror: layer(2) },
    { kind: 'layer.added', path: next(), mirror: layer(4) },
    { kind: 'layer.removed', path: next(), source: layer(3) },
    { kind: 'artifact.config', source: next(), mirror: next() },
    { kind: 'manifest.config-type', source: next(), mirror: next() },
    { kind: 'descriptor.urls', path: next() },
    { kind: 'descriptor.data', path: next() },
    ...(['index.refused', 'manifest.refused', 'layer.refused', 'config.refused'] as const).flatMap((kind) =>
      (['content-type', 'member-type', 'nested', 'plain-type'] as const).map((why): Difference => ({
        kind,
        path: next(),
        why,
        clients: ['docker'],
        served: next(),
      })),
    ),
    { kind: 'config.history', path: next(), source: 1, mirror: 2 },
    { kind: 'blob.missing', path: next(), mirror: { digest: next() } },
    { kind: 'blob.size', path: next(), source: 1, mirror: 2 },
    { kind: 'blob.digest', path: next(), source: next(), mirror: next() },
    { kind: 'tag.moved', path: 'mirror', mirror: next() },
  ]
}

/** A pair of which everything that is not ours is from `next`. */
export function hostilePair(result: Result, next: () => string): PairReport {
  const passed = result === 'identical' || result === 'equivalent'
  const problem = (): Problem => ({
    code: 'http.status',
    message: `Could not read it: ${next()}. ${next()}`,
    side: 'mirror',
    host: next(),
  })
  const platform = (at: number, differences: readonly Difference[]): PlatformReport =>
    aPlatform(at === 0 ? 'linux/amd64' : next(), {
      result,
      passed,
      mirror: { ...anImage('other', 'other'), mediaType: next() },
      differences,
      ...(result === 'inconclusive' ? { error: problem() } : {}),
      ...(at < 2 ? { explained: hostileExplanation(next) } : {}),
    })
  const all = hostileDifferences(next)
  return aPair({
    source: {
      ...aSide(SOURCE),
      digest: digestFor('index'),
      mediaType: next(),
      pinned: `docker.io/library/redis@${digestFor('index')}`,
    },
    mirror: { ...otherTop(MIRROR), mediaType: next() },
    result,
    passed,
    causes: ['reconfigured', 'rebuilt'],
    platforms: [
      platform(0, all),
      platform(1, all.slice(0, 30)),
      platform(2, [{ kind: 'platform.extra', path: next(), mirror: next() }]),
      platform(3, [{ kind: 'platform.missing', path: next(), source: next() }]),
    ],
    differences: hostileDifferences(next).filter(({ kind }) => kind.startsWith('index.') || kind.startsWith('blob.')),
    notes: [
      { kind: 'tag.elsewhere', side: 'source', tag: next(), digest: next() },
      { kind: 'platforms.uncompared', side: 'mirror', platforms: [next(), next()] },
      { kind: 'layers.external', platform: next(), count: 1 },
      { kind: 'credentials.refused', side: 'mirror', registry: next(), where: next() },
      { kind: 'credentials.helper', side: 'mirror', registry: next(), program: next(), why: next() },
    ],
    ...(result === 'inconclusive' ? { error: problem() } : {}),
  })
}

/** A report of one pair, or of a pair for every result, with all foreign text from `next`. */
export function hostileReport(kind: Result | 'all', next: () => string): Report {
  const report = aReport(...(kind === 'all' ? RESULTS : [kind]).map((result) => hostilePair(result, next)))
  const byHost = { [next()]: 1, 'harbor.example.com': 2 }
  const problems = kind === 'all' ? [{ code: 'inputs.invalid' as const, message: next() }] : []
  return {
    ...report,
    problems,
    passed: report.passed && problems.length === 0,
    requests: { ...report.requests, byHost },
  }
}
