import { repack } from '../../__tests__/helpers/image/change.js'
import { anIndex, type BuiltIndex } from '../../__tests__/helpers/image/image-index.js'
import { anImage } from '../../__tests__/helpers/image/image.js'
import { aTar } from '../../__tests__/helpers/image/tar.js'
import type { Result } from '../../src/model/result.js'

/** How many platforms, and layers of each; no two layers are the same. */
export interface Size {
  readonly platforms: number
  readonly layers: number
}

export type Relation = 'identical' | 'converted' | 'recompressed'

export const RESULTS: Readonly<Record<Relation, Result>> = {
  identical: 'identical',
  converted: 'equivalent',
  recompressed: 'equivalent',
}

/** As many as a pair may have platforms. */
export const ARCHITECTURES = [
  'amd64',
  'arm64',
  'arm',
  '386',
  'ppc64le',
  's390x',
  'riscv64',
  'mips64le',
  'loong64',
  'mipsle',
]
const FILE_BYTES = 8 * 1024

/** An index, and what a mirror made of it. */
export function aPair(size: Size, relation: Relation): { readonly source: BuiltIndex; readonly mirror: BuiltIndex } {
  const images = ARCHITECTURES.slice(0, size.platforms).map((architecture) =>
    anImage({
      platform: `linux/${architecture}`,
      layers: Array.from({ length: size.layers }, (_, at) => aTar({ file: textOf(`${architecture} ${at}`) })),
    }),
  )
  const source = anIndex(images)
  switch (relation) {
    case 'identical':
      return { source, mirror: source }
    case 'converted':
      return {
        source,
        mirror: anIndex(
          images.map((image) => repack(image, { format: 'docker' })),
          { format: 'docker' },
        ),
      }
    case 'recompressed':
      return { source, mirror: anIndex(images.map((image) => repack(image, { compression: 'zstd' }))) }
  }
}

function textOf(seed: string): string {
  return Array.from({ length: FILE_BYTES / 32 }, (_, line) => `${seed} line ${line}`.padEnd(31, '.')).join('\n')
}

/** How many requests the design allows for an identical pair: one manifest of the source; of the mirror the rest. */
export function fewestRequests({ platforms, layers }: Size): { readonly source: number; readonly mirror: number } {
  // The top and what HEAD says of it, each platform's manifest, and each config and layer once.
  return { source: 1, mirror: 2 + platforms + platforms * (1 + layers) }
}
