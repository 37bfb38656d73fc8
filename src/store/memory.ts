import type { Descriptor } from '../oci/descriptor.js'

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

/** A key for what is asked of a descriptor. Its type and size belong to it: what was checked for others may not do. */
export function keyOf({ digest, mediaType, size }: Descriptor): string {
  return JSON.stringify([digest, mediaType, size])
}
