import type { TarEntry } from './tar-reader.js'

/** Files of an archive that can only be read from its start. */
export interface SharedPass {
  /** The file's bytes; none where the archive has no such file of this size any more. */
  read(name: string, size: number, signal: AbortSignal): AsyncIterable<Uint8Array>
}

interface Reader {
  readonly size: number
  readonly start: (chunks: AsyncIterable<Uint8Array>) => void
  readonly fail: (error: unknown) => void
  /** Ends when the reader wants no more. */
  readonly over: Promise<'over'>
}

/**
 * Lets readers share passes over an archive: one pass at a time, which serves each waiting reader as its file comes by,
 * at the reader's own pace. So an engine is not asked for several exports at once, and seldom for one per layer.
 */
export function createSharedPass(entries: (signal: AbortSignal) => AsyncIterable<TarEntry>): SharedPass {
  const waiting = new Map<string, Reader[]>()
  let running: { readonly stop: AbortController } | undefined
  let served: Reader | undefined

  function take(name: string): Reader | undefined {
    const [first, ...others] = waiting.get(name) ?? []
    if (others.length > 0) waiting.set(name, others)
    else waiting.delete(name)
    return first
  }

  function leave(name: string, reader: Reader): void {
    const others = (waiting.get(name) ?? []).filter((other) => other !== reader)
    if (others.length > 0) waiting.set(name, others)
    else waiting.delete(name)
  }

  /** One pass. Readers that were there from its start and saw no file of theirs have none. */
  async function pass(stop: AbortSignal): Promise<void> {
    const early = new Set(waiting.keys())
    for await (const { kind, name, size, chunks } of entries(stop)) {
      if (stop.aborted) return
      // A folder in the place of a file serves nobody: who waits for it would wait for one more pass without end.
      if (kind !== 'file') continue
      early.delete(name)
      const reader = take(name)
      if (reader === undefined) continue
      served = reader
      reader.start(size === reader.size ? chunks() : nothing())
      const end = await Promise.race([reader.over, aborted(stop)])
      served = undefined
      if (end === 'stopped' || waiting.size === 0) return
    }
    for (const name of early) take(name)?.start(nothing())
  }

  async function run(): Promise<void> {
    while (waiting.size > 0) {
      const stop = new AbortController()
      running = { stop }
      try {
        await pass(stop.signal)
      } catch (error) {
        // All who waited have left; whoever came since waits for the next pass.
        if (stop.signal.aborted) continue
        for (const name of [...waiting.keys()]) {
          for (let reader = take(name); reader !== undefined; reader = take(name)) reader.fail(error)
        }
      }
    }
    running = undefined
  }

  return {
    read: async function* (name, size, signal) {
      signal.throwIfAborted()
      const turn = Promise.withResolvers<AsyncIterable<Uint8Array>>()
      const over = Promise.withResolvers<'over'>()
      const reader: Reader = { size, start: turn.resolve, fail: turn.reject, over: over.promise }
      const leaveQueue = (): void => {
        leave(name, reader)
        turn.reject(signal.reason)
        // Others may be in the middle of their file, or still want the rest of the pass.
        if (waiting.size === 0 && (served === undefined || served === reader)) running?.stop.abort(signal.reason)
      }
      signal.addEventListener('abort', leaveQueue, { once: true })
      waiting.set(name, [...(waiting.get(name) ?? []), reader])
      if (running === undefined) void run()
      try {
        yield* await turn.promise
      } finally {
        signal.removeEventListener('abort', leaveQueue)
        over.resolve('over')
      }
    },
  }
}

function aborted(signal: AbortSignal): Promise<'stopped'> {
  const { promise, resolve } = Promise.withResolvers<'stopped'>()
  signal.addEventListener(
    'abort',
    () => {
      resolve('stopped')
    },
    { once: true },
  )
  return promise
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield* []
}
