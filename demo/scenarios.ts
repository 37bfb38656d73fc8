import { repack, swapLayer } from '../__tests__/helpers/image/change.js'
import { anIndex, type BuiltIndex } from '../__tests__/helpers/image/image-index.js'
import type { Result } from '../src/model/result.js'
import { exampleImage, PLATFORMS, TAMPERED_LAYER } from './example-image.js'

/** One way to mirror the example, and what the action has to say about it. */
export interface Scenario {
  /** The repository on the mirror. */
  readonly repository: string
  readonly heading: string
  readonly story: string
  readonly mirror: BuiltIndex
  readonly result: Result
  readonly exitCode: number
}

/** Which of the layers holds the program, from 0. */
const PROGRAM = 1

/** The image that all four mirrors claim to hold. */
export function sourceIndex(): BuiltIndex {
  return anIndex(PLATFORMS.map(exampleImage), { format: 'docker' })
}

/** From the best mirror to the worst ones. */
export function scenarios(): readonly Scenario[] {
  const images = PLATFORMS.map(exampleImage)
  return [
    {
      repository: 'copied/app',
      heading: 'Copied bit for bit',
      story: 'The mirror was filled by a tool that changes nothing.',
      mirror: sourceIndex(),
      result: 'identical',
      exitCode: 0,
    },
    {
      repository: 'pushed-again/app',
      heading: 'Pushed again by another tool',
      story: 'Docker types became OCI types, gzip became zstd. Every digest but the image IDs changed.',
      mirror: anIndex(images.map((image) => repack(image, { format: 'oci', compression: 'zstd' }))),
      result: 'equivalent',
      exitCode: 0,
    },
    {
      repository: 'tampered/app',
      heading: 'Tampered with on one platform',
      story:
        "For linux/arm64 the mirror shows the source's own config, so the same image ID, and serves another program.",
      mirror: anIndex(
        images.map((image) =>
          image.platform.architecture === 'arm64' ? swapLayer(image, PROGRAM, TAMPERED_LAYER) : image,
        ),
        { format: 'docker' },
      ),
      result: 'different',
      exitCode: 1,
    },
    {
      repository: 'incomplete/app',
      heading: 'Without one of the platforms',
      story: 'Whoever filled the mirror left linux/arm/v7 out.',
      mirror: anIndex(
        images.filter((image) => image.platform.variant !== 'v7'),
        { format: 'docker' },
      ),
      result: 'missing',
      exitCode: 1,
    },
  ]
}
