import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from '@jest/globals'
import { unpacked } from '../../../src/store/tar/unpacked.js'
import { cut, gzip } from '../../bytes/packed-layers.js'

const MiB = 1024 ** 2

/** One zstd frame of zeros: each four bytes unpack to 128 KiB. */
function zstdZeros(mebibytes: number): Buffer {
  const run = 128 * 1024
  const count = (mebibytes * MiB) / run
  const blocks = Array.from({ length: count }, (_, at) => {
    const block = Buffer.alloc(4)
    block.writeUIntLE(run * 8 + 0b10 + (at === count - 1 ? 1 : 0), 0, 3)
    return block
  })
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]), ...blocks])
}

function gzipMembers(total: number, bytes: number): Buffer {
  const member = gzip(Buffer.alloc(bytes))
  return Buffer.concat(Array.from({ length: total / bytes }, () => member))
}

/** How much is unpacked between two looks at the memory, in bytes. Each look collects the garbage of all tests before. */
const STEP = 64 * MiB

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

describe('an archive that unpacks to very much', () => {
  it.each<['gzip' | 'zstd', Buffer]>([
    ['gzip', gzip(Buffer.alloc(256 * MiB))],
    ['gzip', gzipMembers(256 * MiB, 32 * 1024)],
    ['zstd', zstdZeros(256)],
  ])('keeps little of it in memory: %s', async (compression, packed) => {
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    let bytes = 0
    for await (const chunk of unpacked(cut(packed, 64 * 1024), compression)) {
      const isStep = Math.floor(bytes / STEP) !== Math.floor((bytes + chunk.byteLength) / STEP)
      bytes += chunk.byteLength
      if (!isStep) continue
      // What nobody holds any more would count until it is collected, whenever that is.
      collectGarbage()
      most = Math.max(most, process.memoryUsage().arrayBuffers - before)
    }
    expect(bytes).toBe(256 * MiB)
    expect(most).toBeLessThan(128 * MiB)
    // Unpacking that much takes a while where other tests run beside it.
  })
})
