import { afterEach } from '@jest/globals'
import pLimit from 'p-limit'
import { parseIgnore } from '../../src/compare/ignore.js'
import { comparePair } from '../../src/gate/compare-pair.js'
import type { Clock } from '../../src/model/clock.js'
import type { Explain } from '../../src/model/explanation.js'
import { DEFAULT_LIMITS, type Limits } from '../../src/model/limits.js'
import type { PairReport, PlatformReport } from '../../src/model/report.js'
import type { Match, ReferrerPolicy, SideName, Verify } from '../../src/model/result.js'
import { parsePlatform } from '../../src/oci/platform.js'
import { parseLocation } from '../../src/oci/location.js'
import { createRegistries } from '../../src/registry/client.js'
import type { CredentialAnswer } from '../../src/registry/credentials/credentials.js'
import { createRequestMeter } from '../../src/registry/http/meter.js'
import { createWaits } from '../../src/registry/http/waits.js'
import type { Delay } from '../../src/model/delay.js'
import { createPaces } from '../../src/registry/http/pace.js'
import { systemClock } from '../../src/gate/system-clock.js'
import type { ImageStore, Look } from '../../src/store/image-store.js'
import { openStore } from '../../src/store/open-store.js'
import { createSharedAnswers } from '../../src/store/registry/shared-answers.js'
import { createLayerReading } from '../../src/verify/layer-reading.js'
import type { SignaturePolicy } from '../../src/verify/signature/policy.js'
import type { BuiltImage } from '../helpers/image/image.js'
import type { BuiltIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import type { RegistryOptions } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { pairAsPublished } from '../helpers/report-schema.js'

export interface PairOptions {
  readonly source: string
  readonly mirror: string
  /** A list as the input takes it; every platform when left out. */
  readonly platforms?: string
  readonly match?: Match
  readonly verify?: Verify
  readonly referrers?: ReferrerPolicy
  readonly ignore?: string
  readonly explain?: Explain
  readonly signature?: SignaturePolicy
  /** Nothing is tried twice when left out. */
  readonly limits?: Partial<Limits>
  readonly clock?: Clock
  readonly dockerHost?: string
  /** Puts something in the place of a store. */
  readonly wrap?: (store: ImageStore, side: SideName) => ImageStore
}

/** Compares two references over real connections. */
export async function comparePairOf(options: PairOptions): Promise<PairReport> {
  const limits = { ...DEFAULT_LIMITS, retries: 0, ...options.limits }
  const clock = options.clock ?? systemClock
  const paces = createPaces({ clock, limits, debug: () => undefined })
  const waits = createWaits(clock, limits.retries + 1)
  const delay = (repositories: readonly string[]): Delay => ({
    limiting: paces.limiting(),
    waiting: waits.longest(repositories),
  })
  const meter = createRequestMeter(limits.requests)
  const registries = createRegistries({
    insecureRegistries: new Set(),
    trustedTokenHosts: new Set(),
    limits,
    clock,
    meter,
    paces,
    waits,
    secret: () => undefined,
    debug: () => undefined,
  })
  const nobody = (): Promise<CredentialAnswer> => Promise.resolve({ where: '', implicit: false, faults: [] })
  const clients = { source: registries.client('source', nobody), mirror: registries.client('mirror', nobody) }
  const answers = { source: createSharedAnswers(), mirror: createSharedAnswers() }
  const open =
    (side: SideName) =>
    async (look: Look): Promise<ImageStore> => {
      const dependencies = {
        side,
        client: clients[side],
        answers: answers[side],
        clock,
        limits,
        workingDirectory: '/',
        engine: { dockerHost: options.dockerHost ?? 'unix:///nowhere/engine.sock' },
      }
      const store = await openStore(parseLocation(options[side]), dependencies, look)
      return options.wrap?.(store, side) ?? store
    }
  try {
    const report = await comparePair(
      {
        source: open('source'),
        mirror: open('mirror'),
        platforms: options.platforms?.split(',').map(parsePlatform) ?? 'all',
        match: options.match ?? 'config',
        verify: options.verify ?? 'blobs',
        referrers: options.referrers ?? 'ignore',
        ignore: parseIgnore(options.ignore ?? '').rules,
        showValues: 'labels',
        explain: options.explain ?? 'none',
        ...(options.signature === undefined ? {} : { signature: options.signature }),
      },
      { limits, clock, reading: createLayerReading(limits), begun: meter.begun, explaining: pLimit(1), delay },
    )
    return pairAsPublished(report)
  } finally {
    await registries.close()
  }
}

/** What a registry holds under its one reference. */
export type Content = BuiltImage | BuiltIndex

export interface World {
  readonly source: TestRegistry
  readonly mirror: TestRegistry
  /** Pushes to a side anew, under the same tag. */
  readonly put: (side: SideName, content: Content) => void
  /** The references, to be spread into the options of a comparison. */
  readonly references: Pick<PairOptions, 'source' | 'mirror'>
  readonly compare: (options?: Partial<PairOptions>) => Promise<PairReport>
}

export const REPOSITORY = 'team/app'
export const TAG = '1'

const started: TestRegistry[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((registry) => registry.close()))
})

/** Two registries that hold what they are given; null leaves one empty. They end with the test. */
export async function aWorld(
  source: Content | null,
  mirror: Content | null,
  options: RegistryOptions = {},
): Promise<World> {
  const registries = { source: await startRegistry(options), mirror: await startRegistry(options) }
  started.push(registries.source, registries.mirror)
  const put = (side: SideName, content: Content): void => {
    push(registries[side], REPOSITORY, TAG, content)
  }
  if (source !== null) put('source', source)
  if (mirror !== null) put('mirror', mirror)
  const name = (side: SideName): string => `${registries[side].host}/${REPOSITORY}:${TAG}`
  const references = { source: name('source'), mirror: name('mirror') }
  return { ...registries, put, references, compare: (over = {}) => comparePairOf({ ...references, ...over }) }
}

/** Kinds of the differences, each once, of the platforms first. */
export function kindsOf(report: PairReport): readonly string[] {
  const all = [...report.platforms.flatMap(({ differences }) => differences), ...report.differences]
  return [...new Set(all.map(({ kind }) => kind))]
}

/** Codes of the problems: of the pair and of its platforms, each once. */
export function codesOf({ error, platforms }: PairReport): readonly string[] {
  const problems = [error, ...platforms.map((platform) => platform.error)]
  return [...new Set(problems.flatMap((problem) => (problem === undefined ? [] : [problem.code])))]
}

/** The rows as `platform result evidence`. */
export function rowsOf({ platforms }: PairReport): readonly string[] {
  return platforms.map(({ platform, result, evidence }) => `${platform} ${result} ${evidence}`)
}

/** The only row. Throws where there are more, or none. */
export function rowOf({ platforms }: PairReport): PlatformReport {
  const [row, ...others] = platforms
  if (row === undefined || others.length > 0) throw new Error(`One row was expected, not ${platforms.length}.`)
  return row
}

/** Requests as `METHOD manifests/REFERENCE` and `METHOD blobs/DIGEST`, in the order of arrival. */
export function askedOf({ requests }: TestRegistry): readonly string[] {
  return requests.map(({ method, path }) => `${method} ${path.replace(`/v2/${REPOSITORY}/`, '')}`)
}
