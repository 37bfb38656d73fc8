import { setImmediate } from 'node:timers/promises'
import pLimit from 'p-limit'
import type { GateEnvironment } from '../gate/plan.js'
import { problemOf, UndecidedError } from '../gate/undecided.js'
import type { Clock } from '../model/clock.js'
import type { Limits } from '../model/limits.js'
import type { SideName } from '../model/result.js'
import type { Settings, SnapshotSettings } from '../model/settings.js'
import type { Location } from '../oci/location.js'
import { countedClient, hasAskedTooOften } from '../registry/counted-client.js'
import type { Repository } from '../registry/repository.js'
import type { RequestMeter } from '../registry/http/meter.js'
import { apiOf } from '../registry/connect/network.js'
import { createPaces } from '../registry/http/pace.js'
import { createWaits } from '../registry/http/waits.js'
import type { EngineEnvironment } from '../store/engine/engine-address.js'
import type { ImageStore, Look } from '../store/image-store.js'
import { openStore } from '../store/open-store.js'
import type { Snapshot } from '../store/snapshot/open-snapshot.js'
import { createSharedAnswers } from '../store/registry/shared-answers.js'
import { createLayerReading } from '../verify/layer-reading.js'
import { openRegistries, type Access } from './access.js'

/** Opens the store of an image on one side. */
export type OpenStore = (side: SideName, location: Location, look: Look) => Promise<ImageStore>

/** What the pairs of a run share: connections, tokens, paces, answers, turns (design: Many images). */
export interface Session {
  readonly gate: GateEnvironment
  /** Forgets what mirrors answered: they are asked anew. Nothing may be under way. */
  renewMirrors(): void
  /** The stores of one pair, which together ask no more than a pair may. */
  stores(): OpenStore
  /** The tags of a repository; none where the mirror does not know it. Throws where they could not be told. */
  tags(side: SideName, of: Repository, signal: AbortSignal): Promise<readonly string[]>
  /** The digest of the snapshot that answers for the sources, or why it cannot be told; undefined where there is none. */
  snapshotDigest(): Promise<string | undefined>
  close(): Promise<void>
}

export interface SessionEnvironment {
  readonly limits: Limits
  readonly clock: Clock
  readonly meter: RequestMeter
  /** What relative paths start from. */
  readonly workingDirectory: string
  /** Where the local engine may listen. */
  readonly engine: EngineEnvironment
  readonly secret: (form: string) => void
  readonly debug: (line: string) => void
}

/** A session without connections yet; `access` is what the settings' files hold. */
export async function openSession(
  settings: Settings,
  access: Access,
  environment: SessionEnvironment,
): Promise<Session> {
  const { limits, clock, meter, secret, debug, workingDirectory, engine } = environment
  const paces = createPaces({ clock, limits, debug })
  const waits = createWaits(clock, limits.retries + 1)
  const registries = openRegistries(settings, access, { limits, clock, meter, paces, waits, secret, debug })
  const { sourceSnapshot } = settings
  const snapshot = sourceSnapshot === undefined ? undefined : await snapshotAt(sourceSnapshot, environment)
  const answers = { source: createSharedAnswers(), mirror: createSharedAnswers() }
  let reading = createLayerReading(limits, hasAskedTooOften)
  const explaining = pLimit(1)
  // What is written leaves this process with the next turn.
  const begun = meter.begun.then(() => setImmediate())
  return {
    get gate() {
      return {
        limits,
        clock,
        reading,
        begun,
        explaining,
        delay: (repositories: readonly string[]) => {
          const hosts = new Set(repositories.map((repository) => apiOf(repository.split('/', 1).join(''))))
          return {
            limiting: paces.limiting().filter(({ host }) => hosts.has(host)),
            waiting: waits.longest(repositories),
          }
        },
      }
    },
    renewMirrors: () => {
      answers.mirror = createSharedAnswers()
      reading = createLayerReading(limits, hasAskedTooOften)
    },
    stores: () => {
      const count = { limit: limits.requests, asked: 0 }
      const common = { limits, clock, workingDirectory, engine }
      return (side, location, look) => {
        const client = countedClient(registries[side], count)
        const own = { side, client, answers: answers[side], ...(side === 'source' ? { snapshot } : {}) }
        return openStore(location, { ...own, ...common }, look)
      }
    },
    tags: async (side, of, signal) => {
      if (side === 'source' && snapshot !== undefined) {
        const { tagsIn } = await import('../store/snapshot/snapshot-store.js')
        return await tagsIn(snapshot, of, signal)
      }
      const answer = await registries[side].tags(of, signal)
      if (answer.kind === 'found') return answer.value
      // What nobody has copied yet is missing tag by tag.
      if (side === 'mirror') return []
      throw new UndecidedError(answer.problem)
    },
    snapshotDigest: async () => {
      try {
        return (await snapshot?.listing(new AbortController().signal))?.digest
      } catch (error) {
        // Every pair that needs it says so.
        return problemOf(error).code
      }
    },
    close: () => registries.close(),
  }
}

async function snapshotAt(place: SnapshotSettings, environment: SessionEnvironment): Promise<Snapshot> {
  const { openSnapshot } = await import('../store/snapshot/open-snapshot.js')
  return openSnapshot(place, environment)
}
