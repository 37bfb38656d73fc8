import { createCache, type Cache, type CacheOptions } from '../../async/cache.js'
import { hasAskedTooOften } from '../../registry/counted-client.js'
import type { ReferrerListing } from '../../registry/referrers.js'
import type { Fetched, LookUp, ManifestHead, SmallBlob, StoredDocument } from '../image-store.js'
import { memoryOfDocument, memoryOfText } from '../memory-of-document.js'

/** What a reference named, and when: by the clock, in milliseconds. */
export interface Resolved {
  readonly at: number
  readonly top: Fetched<StoredDocument>
}

/**
 * What the registries of one side answered, for all images of a run: nothing is asked twice, and what several ask for at
 * the same time is asked once. What cannot be kept within the limits is asked for again.
 */
export interface SharedAnswers {
  readonly tops: Cache<Resolved>
  readonly heads: Cache<ManifestHead>
  readonly documents: Cache<Fetched<StoredDocument>>
  readonly smallBlobs: Cache<SmallBlob>
  readonly lookUps: Cache<LookUp>
  readonly manifests: Cache<Fetched<undefined>>
  /** What the API for referrers lists. */
  readonly referrers: Cache<ReferrerListing>
  /** What tags hold that are made of a digest. */
  readonly tagged: Cache<Fetched<StoredDocument>>
}

/** The most memory for what is kept of one side, in bytes: tops are asked for once or twice, children and configs by many. */
const TOP_BYTES = 8 * 1024 ** 2
const DOCUMENT_BYTES = 16 * 1024 ** 2
const CONFIG_BYTES = 16 * 1024 ** 2
const REFERRER_BYTES = 8 * 1024 ** 2

/** About the bytes of memory that an entry of a list takes. */
const REFERRER = 1024

/** The most answers of a few words that are kept of one side. */
const SHORT_ANSWERS = 50_000

/** Answers of nobody yet. */
export function createSharedAnswers(): SharedAnswers {
  const short = <T>(): Cache<T> => cacheOf<T>({ limit: SHORT_ANSWERS, weigh: () => 1 })
  return {
    tops: cacheOf({ limit: TOP_BYTES, weigh: ({ top }) => SMALLEST + weighDocument(top) }),
    documents: cacheOf({ limit: DOCUMENT_BYTES, weigh: (answer) => SMALLEST + weighDocument(answer) }),
    smallBlobs: cacheOf({
      limit: CONFIG_BYTES,
      weigh: (answer) => SMALLEST + (answer.kind === 'found' ? memoryOfText(answer.value) : 0),
    }),
    heads: short(),
    lookUps: short(),
    manifests: short(),
    referrers: cacheOf({
      limit: REFERRER_BYTES,
      weigh: (answer) => SMALLEST + (answer.kind === 'listed' ? answer.entries.length * REFERRER : 0),
    }),
    tagged: cacheOf({ limit: REFERRER_BYTES, weigh: (answer) => SMALLEST + weighDocument(answer) }),
  }
}

/** What one pair may no longer ask for is asked for on the account of another that waits for it. */
function cacheOf<T>(options: CacheOptions<T>): Cache<T> {
  return createCache({ ...options, isOwn: hasAskedTooOften })
}

/** What an answer takes beside its text: its key, and that it is there at all. */
const SMALLEST = 512

function weighDocument(answer: Fetched<StoredDocument>): number {
  return answer.kind === 'found' ? memoryOfDocument(answer.value) : 0
}
