import type { Problem } from '../model/report.js'
import type { Descriptor } from '../oci/descriptor.js'

/** How a referrer is found: it is listed as one, or it stands under a tag that cosign makes of the digest. */
export type ReferrerWay = 'listed' | 'tagged'

/** What a store says refers to a digest. That it does is checked by whoever reads it. */
export interface StoredReferrer {
  readonly descriptor: Descriptor
  readonly way: ReferrerWay
}

/** All that a store knows of what refers to a digest. */
export interface StoredReferrers {
  readonly found: readonly StoredReferrer[]
  /** A tag that should hold a list of referrers and holds something else. */
  readonly strayTag?: string
  /** Why there may be more than was found. */
  readonly problem?: Problem
}

/** Of a store that keeps nothing but images. */
export const NO_REFERRERS: StoredReferrers = { found: [] }

/** An entry of a list of referrers. */
export function asListed(descriptor: Descriptor): StoredReferrer {
  return { descriptor, way: 'listed' }
}

/** What is found twice in one way is one, told by the first of them. */
export function eachOnce(found: readonly StoredReferrer[]): readonly StoredReferrer[] {
  const known = new Map<string, StoredReferrer>()
  for (const one of found) {
    const key = `${one.way} ${one.descriptor.digest}`
    if (!known.has(key)) known.set(key, one)
  }
  return [...known.values()]
}
