import type { Descriptor } from '../oci/descriptor.js'
import type { Platform } from '../oci/platform.js'

/** One image under a top: by descriptor, with the platform that names it; artifacts have none. */
export interface Child {
  readonly descriptor: Descriptor
  readonly platform?: Platform
  /** From 0, among the images of its side. */
  readonly place: number
  /** What indexes name on the way to it: a machine takes it where it is all of them, and any machine may where none is. */
  readonly selectors: readonly Platform[]
  /** Some clients prefer it to others of its platform, by what the index says of it. */
  readonly isPreferred?: true
}
