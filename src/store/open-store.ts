import type { Location } from '../oci/location.js'
import type { ImageStore, Look } from './image-store.js'
import { createRegistryStore } from './registry/registry-store.js'
import type { StoreDependencies } from './store-dependencies.js'

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
