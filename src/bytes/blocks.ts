/** How long blocks are, in bytes. */
export interface BlockBytes {
  /** No block is longer. */
  readonly most: number
  /** So much is given as soon as it is wanted and no more has come. */
  readonly least: number
}

/**
 * What a reader says with each `next()`: fulfilled, never rejected, when it has nothing to work on any more. Who says
 * nothing gets full blocks.
 */
export type Wanted = Promise<unknown> | undefined

/**
 * The same bytes cut anew: blocks of `most` bytes while they come faster than they are used, and of `least` at least where
 * the reader waits for them. Only the last may be shorter, and none is empty. So a reader has much to do at a time, and
 * what has come is not kept from it until more does, which may be never.
 *
 * Two buffers take turns, so a block keeps its bytes only until the second `next()` after it: one block can be worked
 * on while the next one fills. Throws what `chunks` throws.
 */
export async function* inBlocks(
  chunks: AsyncIterable<Uint8Array>,
  { most, least }: BlockBytes,
): AsyncGenerator<Uint8Array, void, Wanted> {
  const source = chunks[Symbol.asyncIterator]()
  let block = new Uint8Array(most)
  let other = new Uint8Array(most)
  let filled = 0
  let wanted: Wanted = Promise.resolve()
  const given = (): Uint8Array => {
    const full = block.subarray(0, filled)
    ;[block, other] = [other, block]
    filled = 0
    return full
  }
  try {
    for (let coming = source.next(); ; coming = source.next()) {
      // It may fail while nobody waits for it; whoever waits later meets the failure.
      coming.catch(() => undefined)
      if (filled >= least && (await isFirst(wanted, coming))) wanted = yield given()
      const result = await coming
      if (result.done === true) break
      const chunk = result.value
      for (let offset = 0; offset < chunk.byteLength;) {
        const part = chunk.subarray(offset, offset + most - filled)
        block.set(part, filled)
        filled += part.byteLength
        offset += part.byteLength
        if (filled === most) wanted = yield given()
      }
    }
    if (filled > 0) void (yield given())
  } finally {
    await source.return?.()
  }
}

/** Whether `wanted` is fulfilled while nothing comes yet. */
async function isFirst(wanted: Wanted, coming: Promise<unknown>): Promise<boolean> {
  if (wanted === undefined) return false
  const arrived = coming.then(
    () => false,
    () => false,
  )
  return await Promise.race([arrived, wanted.then(() => true)])
}
