/** Every limit by name. Sizes in bytes, times in milliseconds; reaching one is announced and never ends in a pass. */
export interface Limits {
  /** A manifest, an index or a config. */
  readonly documentBytes: number
  /** Memory for all manifests, indexes and configs of a pair together, and for what differs between them. */
  readonly pairMemoryBytes: number
  readonly tokenBytes: number
  readonly errorBytes: number
  readonly connectMs: number
  readonly headersMs: number
  readonly idleMs: number
  /** One pair, everything included. */
  readonly pairMs: number
  readonly redirects: number
  /** Further attempts after the first, per request. */
  readonly retries: number
  /** The longest wait that a registry may ask for. */
  readonly retryAfterMs: number
  /** The longest time between two requests to a host that limits them. */
  readonly paceMs: number
  /** How long a host may answer nothing but that requests come too fast. */
  readonly refusedMs: number
  readonly indexDepth: number
  readonly indexChildren: number
  /** Pages of one list of referrers, what one list may name, and how far artifacts on artifacts are followed. */
  readonly referrerPages: number
  readonly referrers: number
  readonly referrerDepth: number
  /** A layer, unpacked. */
  readonly layerBytes: number
  /** What one pair may ask of registries; for a run, so many requests for each of its pairs. */
  readonly requests: number
  readonly requestsPerHost: number
  /** Requests to a host at a time where they share one connection (HTTP/2). */
  readonly streamsPerHost: number
  readonly layersAtOnce: number
  /** The same, of those of at most 1 MiB as they are sent: they cost round trips, and next to no work. */
  readonly smallLayersAtOnce: number
}

const MiB = 1024 ** 2
const GiB = 1024 ** 3

export const DEFAULT_LIMITS: Limits = {
  documentBytes: 4 * MiB,
  pairMemoryBytes: 128 * MiB,
  tokenBytes: 64 * 1024,
  errorBytes: 64 * 1024,
  connectMs: 10_000,
  headersMs: 30_000,
  idleMs: 30_000,
  pairMs: 600_000,
  redirects: 5,
  retries: 3,
  retryAfterMs: 60_000,
  paceMs: 10_000,
  refusedMs: 120_000,
  indexDepth: 4,
  indexChildren: 1000,
  referrerPages: 100,
  referrers: 1000,
  referrerDepth: 4,
  layerBytes: 20 * GiB,
  requests: 20_000,
  requestsPerHost: 16,
  streamsPerHost: 192,
  layersAtOnce: 4,
  smallLayersAtOnce: 32,
}
