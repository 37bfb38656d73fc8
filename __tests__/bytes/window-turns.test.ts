import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { hashUncompressed } from '../../src/bytes/hash-uncompressed.js'
import { createWindowTurns, type WindowTurns } from '../../src/bytes/window-turns.js'
import { cut, noise, rawFrame, sha256 } from './packed-layers.js'

const MiB = 1024 ** 2
const LARGE = 0x80
const A = noise(3000)

/** Turns that count how many large windows are held at a time. */
function counting(): WindowTurns & { readonly most: () => number } {
  const turns = createWindowTurns()
  let held = 0
  let most = 0
  return {
    most: () => most,
    take: async (bytes) => {
      const release = await turns.take(bytes)
      held += 1
      most = Math.max(most, held)
      let isHeld = true
      return () => {
        if (isHeld) held -= 1
        isHeld = false
        release()
      }
    },
  }
}

describe('turns for windows', () => {
  it('are given at once for windows of the usual size, and one by one for larger ones', async () => {
    const turns = createWindowTurns()
    await Promise.all(Array.from({ length: 10 }, () => turns.take(8 * MiB)))
    const first = await turns.take(8 * MiB + 1)
    let isSecondHeld = false
    const second = turns.take(64 * MiB).then((release) => {
      isSecondHeld = true
      return release
    })
    await setImmediate()
    expect(isSecondHeld).toBe(false)
    first()
    first()
    ;(await second)()
    await expect(turns.take(64 * MiB)).resolves.toBeInstanceOf(Function)
  })

  it('let layers that are read at once hold one large window, and all come to their end', async () => {
    const turns = counting()
    const layer = Buffer.concat([rawFrame(LARGE, A), rawFrame(LARGE, A)])
    const options = { algorithm: 'sha256', maxBytes: MiB, turns } as const
    const hashes = await Promise.all([1, 2, 3, 4].map((size) => hashUncompressed(cut(layer, size * 500), options)))
    const digest = sha256(Buffer.concat([A, A]))
    expect(hashes.map((hash) => hash.digest)).toEqual([digest, digest, digest, digest])
    expect(turns.most()).toBe(1)
  })

  it('are given back by a layer that fails in the middle of a window', async () => {
    const turns = createWindowTurns()
    const layer = rawFrame(LARGE, A)
    const read = (bytes: Uint8Array, maxBytes = MiB): Promise<unknown> =>
      hashUncompressed(cut(bytes, 100), { algorithm: 'sha256', maxBytes, turns })
    await expect(read(layer.subarray(0, -1))).rejects.toMatchObject({ code: 'layer.truncated' })
    await expect(read(layer, 10)).rejects.toMatchObject({ code: 'limit.layer-size' })
    await expect(read(layer)).resolves.toMatchObject({ bytes: A.byteLength })
  })
})
