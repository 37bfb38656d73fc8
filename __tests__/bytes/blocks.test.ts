import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { inBlocks } from '../../src/bytes/blocks.js'
import { cut, noise } from './packed-layers.js'

/** A reader that has nothing to do. */
const IDLE = Promise.resolve()
const BUSY = new Promise(() => undefined)

async function blocksOf(bytes: Uint8Array, sizes: readonly number[], blockBytes: number): Promise<Buffer[]> {
  const blocks: Buffer[] = []
  const cutAnew = inBlocks(cut(bytes, ...sizes), { most: blockBytes, least: blockBytes })
  for (let next = await cutAnew.next(IDLE); next.done !== true; next = await cutAnew.next(IDLE)) {
    blocks.push(Buffer.from(next.value))
  }
  return blocks
}

describe('inBlocks', () => {
  it.each([[[1]], [[3, 1, 20, 2]], [[10]], [[1000]], [[7, 13]]])('cuts chunks of %j bytes anew', async (sizes) => {
    const blocks = await blocksOf(noise(95), sizes, 10)

    expect(blocks.map((block) => block.byteLength)).toEqual([10, 10, 10, 10, 10, 10, 10, 10, 10, 5])
    expect(Buffer.concat(blocks).equals(noise(95))).toBe(true)
  })

  it.each([
    ['nothing', 0, 0],
    ['exactly two blocks', 20, 2],
  ])('gives no empty block for %s', async (_name, length, count) => {
    await expect(blocksOf(noise(length), [6], 10)).resolves.toHaveLength(count)
  })

  it('keeps a block while the next one is made', async () => {
    const blocks = inBlocks(cut(noise(30), 4), { most: 10, least: 10 })
    const first = await blocks.next(IDLE)
    await blocks.next(IDLE)

    expect(Buffer.from(first.value ?? []).equals(noise(30).subarray(0, 10))).toBe(true)
  })

  it('lets go of its input when it is ended early', async () => {
    let isReleased = false
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield await Promise.resolve(noise(8))
      } finally {
        isReleased = true
      }
    }
    const blocks = inBlocks(endless(), { most: 10, least: 10 })
    await blocks.next(IDLE)
    await blocks.return()

    expect(isReleased).toBe(true)
  })

  describe('where the input stalls', () => {
    const SIZES = { most: 10, least: 4 }

    /** Gives the pieces, and then nothing until it is told to fail. */
    function stalling(...pieces: readonly number[]): {
      readonly input: AsyncGenerator<Uint8Array>
      readonly fail: (error: Error) => void
    } {
      const { promise, reject } = Promise.withResolvers<Uint8Array>()
      async function* input(): AsyncGenerator<Uint8Array> {
        for (const size of pieces) yield await Promise.resolve(noise(size))
        yield await promise
      }
      return { input: input(), fail: reject }
    }

    it('gives what has come to a reader that waits, if that is enough', async () => {
      const blocks = inBlocks(stalling(3, 3).input, SIZES)
      const { value } = await blocks.next(IDLE)
      expect(value).toHaveLength(6)
    })

    it('gives it as soon as the reader is done', async () => {
      const blocks = inBlocks(stalling(10, 6).input, SIZES)
      const work = Promise.withResolvers<undefined>()
      expect((await blocks.next(IDLE)).value).toHaveLength(10)
      const next = blocks.next(work.promise)
      expect(await Promise.race([next, setImmediate('nothing yet')])).toBe('nothing yet')
      work.resolve(undefined)
      expect((await next).value).toHaveLength(6)
    })

    it('fills blocks while the reader works', async () => {
      const blocks = inBlocks(cut(noise(30), 3), SIZES)
      await blocks.next(IDLE)
      expect((await blocks.next(BUSY)).value).toHaveLength(10)
    })

    it('gives full blocks to a reader that does not say when it waits', async () => {
      const sizes = []
      for await (const block of inBlocks(cut(noise(25), 3), SIZES)) sizes.push(block.byteLength)
      expect(sizes).toEqual([6, 10, 9])
    })

    it('lets go of what is still to come when it is ended', async () => {
      const { input } = stalling(6)
      const left = Promise.withResolvers<string>()
      const watched = {
        [Symbol.asyncIterator]: () => ({
          next: () => input.next(),
          return: () => {
            left.resolve('left')
            return Promise.resolve({ done: true as const, value: undefined })
          },
        }),
      }
      const blocks = inBlocks(watched, SIZES)
      await blocks.next(IDLE)
      await blocks.return()
      expect(await left.promise).toBe('left')
    })

    it('waits for more where too little has come, and hands on what it fails with', async () => {
      const { input, fail } = stalling(10, 3)
      const blocks = inBlocks(input, SIZES)
      await blocks.next(IDLE)
      const next = blocks.next(IDLE)
      expect(await Promise.race([next, setImmediate('nothing yet')])).toBe('nothing yet')
      fail(new Error('connection lost'))
      await expect(next).rejects.toThrow('connection lost')
    })
  })
})
