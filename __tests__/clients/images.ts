import { anImage, type BuiltImage, type ImageSpec } from '../helpers/image/image.js'
import { anIndex, type BuiltIndex } from '../helpers/image/image-index.js'
import { repack } from '../helpers/image/change.js'

/** What both sides are meant to hold. */
export const APP = anImage()
export const DOCKER_APP = repack(APP, { format: 'docker' })

/** Another image for the same platform: what must not run. */
export function otherImage(spec: ImageSpec = {}): BuiltImage {
  return anImage({ ...spec, runtime: { Cmd: ['/other'] } })
}

/** The app in an index of its own. */
export const APP_INDEX = anIndex([APP, anImage({ platform: 'linux/s390x' })])

export function dockerList(images: readonly BuiltImage[] = [APP, anImage({ platform: 'linux/s390x' })]): BuiltIndex {
  return anIndex(
    images.map((image) => repack(image, { format: 'docker' })),
    { format: 'docker' },
  )
}
