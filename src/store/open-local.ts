import type { Location } from '../oci/location.js'
import { createDockerArchiveStore } from './docker/docker-archive.js'
import { createDockerDaemonStore } from './engine/docker-daemon.js'
import type { ImageStore } from './image-store.js'
import { createOciArchiveStore } from './oci/oci-archive.js'
import { createOciLayoutStore } from './oci/oci-layout.js'
import type { StoreDependencies } from './store-dependencies.js'

/** Opens the store of an image that lies on this machine. */
export function openLocal(
  location: Exclude<Location, { readonly kind: 'registry' }>,
  dependencies: StoreDependencies,
): ImageStore {
  switch (location.kind) {
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
