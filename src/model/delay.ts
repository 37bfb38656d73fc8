import type { SideName } from './result.js'

/** A request that has no answer yet, or not the whole of it. */
export interface Waiting {
  /** For which side it was sent, and to whom. */
  readonly side: SideName
  readonly host: string
  /** `GET manifests/1.4.0`; undefined where another host named what is asked for. */
  readonly question: string | undefined
  /** Whether an answer has begun, and not ended. */
  readonly hasBegun: boolean
  /** Since it was sent, in milliseconds. */
  readonly forMs: number
  /** How often it was sent by now, from 1, and how often it may be. */
  readonly attempt: number
  readonly attempts: number
}

/** A host that limits requests. */
export interface Limiting {
  readonly host: string
  /** How it says so: 429, or 503 with the time to come back at. */
  readonly status: number
}

/** What holds a pair up at this moment. */
export interface Delay {
  /** The hosts that limit requests: whose last answer said so. */
  readonly limiting: readonly Limiting[]
  /** The request that has waited longest for its answer. */
  readonly waiting: Waiting | undefined
}
