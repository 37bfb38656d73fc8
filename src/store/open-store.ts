import type { Limits } from '../model/limits.js'
import type { SideName } from '../model/result.js'
import type { Location } from '../oci/location.js'
import { createDockerArchiveStore } from './docker/docker-archive.js'
import { createDockerDaemonStore } from './engine/docker-daemon.js'
import type { EngineEnvironment } from './engine/engine-address.js'
import type { ImageStore, Look } from './image-store.js'
import { createOciArchiveStore } from './oci/oci-archive.js'
import { createOciLayoutStore } from './oci/oci-layout.js'
import { createSnapshotStore } from './snapshot/snapshot-store.js'
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

/** Opens the store of an image, wherever it is; nothing is read before the store is asked. */
export function openStore(location: Location, dependencies: StoreDependencies, look: Look = 'first'): ImageStore {
  switch (location.kind) {
    case 'registry': {
      const { snapshot } = dependencies
      if (snapshot !== undefined) return createSnapshotStore(snapshot, location.reference)
      return createRegistryStore(dependencies, location.reference, look)
    }
    case 'oci':
      return createOciLayoutStore(location, dependencies)
    case 'oci-archive':
      return createOciArchiveStore(location, dependencies)
    case 'docker-archive':
      return createDockerArchiveStore(location, dependencies)
    case 'docker-daemon':
      return createDockerDaemonStore(location, dependencies)
  }
}
