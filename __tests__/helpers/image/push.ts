import type { TestRegistry } from '../registry/start-registry.js'
import type { BuiltImage } from './image.js'
import type { BuiltIndex } from './image-index.js'

/**
 * Puts an image or an index with all that it names into the registry.
 * Gives the reference: by tag, or by digest where there is no tag.
 */
export function push(
  registry: TestRegistry,
  repository: string,
  tag: string | undefined,
  built: BuiltImage | BuiltIndex,
): string {
  if (built.kind === 'index') {
    for (const child of built.children) push(registry, repository, undefined, child)
  } else {
    registry.putBlob(repository, built.config.bytes)
    for (const layer of built.layers) if (layer.absent !== true) registry.putBlob(repository, layer.bytes)
  }
  registry.putManifest(repository, built.bytes, built.mediaType, tag)
  return `${registry.host}/${repository}${tag === undefined ? `@${built.digest}` : `:${tag}`}`
}
