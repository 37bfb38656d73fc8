import { anImage } from '../helpers/image/image.js'
import { anIndex, type BuiltIndex } from '../helpers/image/image-index.js'
import { aLayer } from '../helpers/image/layer.js'
import { aTar } from '../helpers/image/tar.js'

export interface ImagePair {
  readonly source: BuiltIndex
  readonly mirror: BuiltIndex
}

const BASE = aTar({ 'etc/': '', 'etc/os-release': 'ID=example\n' })
const APP = aTar({ 'app/': '', 'app/server': `#!/bin/sh\n${'echo serving\n'.repeat(40)}` })

/**
 * A pair for which every stage is met: the documents differ all the way down, one layer is the source's own (looked
 * up), the other one was compressed anew (read). It passes at `match: runtime`.
 */
export function rebuiltPair(): ImagePair {
  const source = anImage({ layers: [BASE, APP] })
  const mirror = anImage({
    layers: [aLayer(BASE), aLayer(APP, 'gzip-stored')],
    config: { created: '2025-01-01T00:00:00Z' },
  })
  return { source: anIndex([source]), mirror: anIndex([mirror]) }
}

/** Two copies of one image. */
export function copiedPair(): ImagePair {
  const { source } = rebuiltPair()
  return { source, mirror: source }
}

/** The digests of all configs that an index leads to. */
export function configsOf(index: BuiltIndex): ReadonlySet<string> {
  return new Set(index.children.flatMap((child) => (child.kind === 'image' ? [child.config.digest] : [])))
}
