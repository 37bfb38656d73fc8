/** A request that has no answer yet. */
export interface Waiting {
  /** Whom it was sent to. */
  readonly host: string
  /** `GET manifests/1.4.0`; undefined where another host named what is asked for. */
  readonly question: string | undefined
  /** Since it was sent, in milliseconds. */
  readonly forMs: number
  /** How often it was sent by now, from 1, and how often it may be. */
  readonly attempt: number
  readonly attempts: number
}

/** What holds a pair up at this moment. */
export interface Delay {
  /** The hosts that limit requests: whose last answer said so. */
  readonly limiting: readonly string[]
  /** The request that has waited longest for its answer. */
  readonly waiting: Waiting | undefined
}
