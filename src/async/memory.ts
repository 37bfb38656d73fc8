/** Remembers what work gave, by key. */
export interface Memory<T> {
  /** Runs `work` where the key is new, or shares what it gave or is about to give. A failure is forgotten. */
  once(key: string, work: () => Promise<T>): Promise<T>
}

/** An empty memory; it grows with its keys. */
export function createMemory<T>(): Memory<T> {
  const known = new Map<string, Promise<T>>()
  return {
    once: (key, work) => {
      const before = known.get(key)
      if (before !== undefined) return before
      const result = work()
      known.set(key, result)
      result.catch(() => {
        known.delete(key)
      })
      return result
    },
  }
}
