/**
 * The same bytes cut anew into blocks of exactly `blockBytes`; only the last may be shorter, and none is empty. What is
 * made of the blocks can therefore not depend on how a network or a disk cut the bytes.
 *
 * Two buffers take turns, so a block keeps its bytes only until the second `next()` after it: one block can be worked
 * on while the next one fills. Throws what `chunks` throws.
 */
export async function* inBlocks(
  chunks: AsyncIterable<Uint8Array>,
  blockBytes: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let block = new Uint8Array(blockBytes)
  let other = new Uint8Array(blockBytes)
  let filled = 0
  for await (const chunk of chunks) {
    let offset = 0
    while (offset < chunk.byteLength) {
      const part = chunk.subarray(offset, offset + blockBytes - filled)
      block.set(part, filled)
      filled += part.byteLength
      offset += part.byteLength
      if (filled < blockBytes) continue
      yield block
      ;[block, other] = [other, block]
      filled = 0
    }
  }
  if (filled > 0) yield block.subarray(0, filled)
}
