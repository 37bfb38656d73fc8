/** Time, handed in: nothing below the entries looks at a watch of its own. */
export interface Clock {
  /** Monotonic, in milliseconds. */
  now(): number
  /** The wall clock. */
  date(): Date
  /** Ends after `ms` milliseconds, or throws the signal's reason. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}
