import pLimit from 'p-limit'

/** Hands out the memory for large zstd windows, so that several layers together take no more than one may. */
export interface WindowTurns {
  /** Ends when a window of `bytes` may be held; the function given says that it no longer is, and may be called twice. */
  take(bytes: number): Promise<() => void>
}

/** What zstd uses by itself, at levels up to 19: so much is not waited for. */
const ALWAYS_FREE = 8 * 1024 ** 2

/** Turns of one: a second large window waits until the first is given back. Shared by all layers that are read at once. */
export function createWindowTurns(): WindowTurns {
  const limit = pLimit(1)
  return {
    take: (bytes) => {
      if (bytes <= ALWAYS_FREE) return Promise.resolve(() => undefined)
      const held = Promise.withResolvers<undefined>()
      return new Promise((resolve) => {
        void limit(() => {
          resolve(() => {
            held.resolve(undefined)
          })
          return held.promise
        })
      })
    },
  }
}
