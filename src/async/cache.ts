import { createSingleFlight } from './single-flight.js'

/** Remembers what work gave, by key, as far as there is room for it. */
export interface Cache<T> {
  /**
   * What is remembered under `key`, or what `work` gives: run once for all who ask meanwhile, and stopped if none of them
   * waits any more. A failure is forgotten; one that is the starter's own (`isOwn`) is not that of the others: one of them
   * begins anew. Ends with the reason of `signal` as soon as that fires.
   */
  once(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** The same, but what is remembered does not count: the question is asked once more. */
  anew(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T>
}

export interface CacheOptions<T> {
  /** The most that all values may weigh together, in the unit of `weigh`. */
  readonly limit: number
  readonly weigh: (value: T) => number
  /** Whether work failed for what only concerns who began it, such as an account of theirs; never when left out. */
  readonly isOwn?: (error: unknown) => boolean
}

interface Held<T> {
  readonly value: T
  readonly weight: number
}

/** An empty cache. What was not used for longest is forgotten first; what weighs more than the limit is not kept at all. */
export function createCache<T>({ limit, weigh, isOwn = () => false }: CacheOptions<T>): Cache<T> {
  const held = new Map<string, Held<T>>()
  const flights = createSingleFlight<T>()
  let total = 0

  function forget(key: string): Held<T> | undefined {
    const known = held.get(key)
    if (known === undefined) return undefined
    held.delete(key)
    total -= known.weight
    return known
  }

  function keep(key: string, entry: Held<T>): void {
    forget(key)
    if (entry.weight > limit) return
    held.set(key, entry)
    total += entry.weight
    // A map keeps its keys in the order in which they were set, so the first is the one that was used longest ago.
    for (const oldest of held.keys()) {
      if (total <= limit) return
      forget(oldest)
    }
  }

  async function anew(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const own = { began: false }
    const fly = (): Promise<T> =>
      flights.run(key, signal, async (shared) => {
        own.began = true
        const value = await work(shared)
        keep(key, { value, weight: weigh(value) })
        return value
      })
    for (;;) {
      try {
        return await fly()
      } catch (error) {
        if (own.began || !isOwn(error)) throw error
      }
    }
  }

  return {
    anew,
    once: async (key, signal, work) => {
      signal.throwIfAborted()
      const known = forget(key)
      if (known === undefined) return await anew(key, signal, work)
      keep(key, known)
      return known.value
    },
  }
}
