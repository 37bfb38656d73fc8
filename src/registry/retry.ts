import type { Clock } from '../model/clock.js'
import { RegistryError } from './error.js'

export interface RetryRules {
  /** Further attempts after the first. */
  readonly retries: number
  readonly clock: Clock
}

const FIRST_MS = 500
const LONGEST_MS = 15_000

/**
 * Runs `work` until it succeeds, fails for good, or has failed `retries + 1` times. Waits a random time below a
 * doubling bound (full jitter), or as long as the registry asked for. An abort ends it with the signal's reason.
 */
export async function withRetries<T>(rules: RetryRules, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const once = new Set<string>()
  for (let failed = 0; ; failed += 1) {
    try {
      return await work()
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof RegistryError) || failed >= rules.retries || !mayRetry(error, once)) throw error
      await rules.clock.sleep(waitFor(error, failed), signal)
    }
  }
}

function mayRetry(error: RegistryError, once: Set<string>): boolean {
  switch (error.retry.kind) {
    case 'never':
      return false
    case 'again':
      return true
    case 'once': {
      const first = !once.has(error.code)
      once.add(error.code)
      return first
    }
  }
}

function waitFor(error: RegistryError, failed: number): number {
  if (error.retry.kind === 'again' && error.retry.afterMs !== undefined) return error.retry.afterMs
  return backOff(failed)
}

/** A random time in milliseconds before the attempt that follows `failed + 1` failures. */
export function backOff(failed: number): number {
  return Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** failed)
}
