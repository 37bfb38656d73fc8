import type { Clock } from '../../model/clock.js'
import { RegistryError, type RegistryErrorCode, type Retry } from '../error.js'

export interface RetryRules {
  /** Further attempts after the first. */
  readonly retries: number
  readonly clock: Clock
}

const FIRST_MS = 500
const LONGEST_MS = 15_000

/**
 * Runs `work` until it succeeds, fails for good, or has failed `retries + 1` times. Waits a random time below a
 * doubling bound (full jitter), or as long as the registry asked for. What its host limits is no failure: `work` waits
 * for its turn at the host's pace. An abort ends it with the signal's reason.
 */
export async function withRetries<T>(rules: RetryRules, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const once = new Set<RegistryErrorCode>()
  let failed = 0
  for (;;) {
    try {
      return await work()
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof RegistryError)) throw error
      if (error.retry.kind === 'paced') continue
      const wait = failed < rules.retries ? waitFor(error.retry, error.code, failed, once) : undefined
      if (wait === undefined) throw error
      await rules.clock.sleep(wait, signal)
      failed += 1
    }
  }
}

/** Milliseconds before another attempt; undefined where none can help. */
function waitFor(
  retry: Exclude<Retry, { readonly kind: 'paced' }>,
  code: RegistryErrorCode,
  failed: number,
  once: Set<RegistryErrorCode>,
): number | undefined {
  switch (retry.kind) {
    case 'never':
      return undefined
    case 'again':
      return retry.afterMs ?? backOff(failed)
    case 'once':
      if (once.has(code)) return undefined
      once.add(code)
      return backOff(failed)
  }
}

/** A random time in milliseconds before the attempt that follows `failed + 1` failures. */
export function backOff(failed: number): number {
  return Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** failed)
}
