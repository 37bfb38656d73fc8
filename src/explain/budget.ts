import type { ListingBudget } from './listing.js'

/** More was found in layers than may be listed. */
export class ListingLimitError extends Error {
  override readonly name = 'ListingLimitError'
  readonly code = 'limit.listing'
}

export interface ListingLimits {
  /** Entries of all layers that are explained together. */
  readonly entries: number
  /** About the bytes of memory that they may take. */
  readonly bytes: number
}

const MiB = 1024 ** 2

/** For an image: far more than the largest ones hold in the layers that differ. */
export const LISTING_LIMITS: ListingLimits = { entries: 500_000, bytes: 160 * MiB }

/** A budget for the listings of one platform. Letters beyond Latin take two bytes. */
export function createListingBudget(limits: ListingLimits): ListingBudget {
  let entries = 0
  let bytes = 0
  return {
    take: (path, more) => {
      entries += 1
      bytes += more + 2 * path.length
      if (entries <= limits.entries && bytes <= limits.bytes) return
      const limit = entries > limits.entries ? `${limits.entries} entries` : `${limits.bytes / MiB} MiB of memory`
      throw new ListingLimitError(
        `The layers that differ hold too many files for a list of them (the limit is ${limit}): what differs inside is not told.`,
      )
    },
  }
}
