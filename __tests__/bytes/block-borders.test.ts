import { expect, it } from '@jest/globals'
import { hashUncompressed } from '../../src/bytes/hash-uncompressed.js'
import { cut, noise, sha256, skippable, zstd } from './packed-layers.js'

const A = Buffer.from('the first file of a layer\n'.repeat(40))
const B = noise(90)

it.each([128, 512])('reads zstd frames however a block of %d KiB cuts their heads and ends', async (kibibytes) => {
  const first = zstd(noise(50_000))
  const second = zstd(B, { hasChecksum: true })
  const content = sha256(Buffer.concat([noise(50_000), B, A]))
  for (let before = 0; before <= second.byteLength + 8; before += 1) {
    // The second frame begins so many bytes before the block ends.
    const padding = new Uint8Array(kibibytes * 1024 - first.byteLength - 8 - before)
    const packed = Buffer.concat([first, skippable(padding), second, skippable(Buffer.alloc(0)), zstd(A)])
    const hashed = await hashUncompressed(cut(packed, 16 * 1024), { algorithm: 'sha256', maxBytes: 1024 ** 2 })
    expect(hashed.digest).toBe(content)
  }
})
