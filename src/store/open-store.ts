import type { Limits } from '../model/limits.js'
import type { SideName } from '../model/result.js'
import type { Location } from '../oci/location.js'
import type { EngineEnvironment } from './engine/engine-address.js'
import type { ImageStore, Look } from './image-store.js'
import type { Snapshot } from './snapshot/open-snapshot.js'
import { createRegistryStore, type RegistryStoreDependencies } from './registry/registry-store.js'

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

/**
 * Opens the store of an image, wherever it is; nothing is read before the store is asked. What reads other places than
 * registries is loaded where it is used.
 */
export async function openStore(
  location: Location,
  dependencies: StoreDependencies,
  look: Look = 'first',
): Promise<ImageStore> {
  if (location.kind !== 'registry') {
    const { openLocal } = await import('./open-local.js')
    return openLocal(location, dependencies)
  }
  const { snapshot } = dependencies
  if (snapshot === undefined) return createRegistryStore(dependencies, location.reference, look)
  const { createSnapshotStore } = await import('./snapshot/snapshot-store.js')
  return createSnapshotStore(snapshot, location.reference)
}
