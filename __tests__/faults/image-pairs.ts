import { anImage, type BuiltImage } from '../helpers/image/image.js'
import { anIndex, type BuiltIndex } from '../helpers/image/image-index.js'
import { aLayer } from '../helpers/image/layer.js'
import { aTar } from '../helpers/image/tar.js'

export type Content = BuiltImage | BuiltIndex

export interface ImagePair {
  readonly source: Content
  readonly mirror: Content
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

/** The digests of all configs that a top leads to. */
export function configsOf(content: Content): ReadonlySet<string> {
  if (content.kind === 'image') return new Set([content.config.digest])
  return new Set(content.children.flatMap((child) => [...configsOf(child)]))
}
