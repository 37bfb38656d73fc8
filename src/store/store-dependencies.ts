import type { Limits } from '../model/limits.js'
import type { SideName } from '../model/result.js'
import type { EngineEnvironment } from './engine/engine-address.js'
import type { RegistryStoreDependencies } from './registry/registry-store.js'
import type { Snapshot } from './snapshot/open-snapshot.js'

/** What the stores of one side are made with. */
export interface StoreDependencies extends RegistryStoreDependencies {
  readonly side: SideName
  readonly limits: Limits
  /** What relative paths start from. */
  readonly workingDirectory: string
  readonly engine: EngineEnvironment
  /** Answers in the place of every registry. */
  readonly snapshot?: Snapshot | undefined
}
