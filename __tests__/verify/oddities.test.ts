import { describe, expect, it } from '@jest/globals'
import type { Uncompressed } from '../../src/bytes/hash-uncompressed.js'
import { digestOf } from '../../src/oci/digest.js'
import type { ReadTask } from '../../src/verify/plan.js'
import { judgeLayer } from '../../src/verify/prove.js'
import { describing } from './memory-store.js'

const TAR = Buffer.alloc(2000, 'a layer, unpacked\n')
const DIFF_ID = digestOf(TAR)

describe('judgeLayer, of a layer that some clients do not read', () => {
  it.each<[Uncompressed, readonly string[]]>([
    [unpackedFrom('gzip', 'gzip-header'), ['containerd', 'docker', 'containers-image']],
    [unpackedFrom('gzip', 'gzip-checksum'), ['containers-image']],
    [unpackedFrom('zstd', 'zstd-skippable'), ['containers-image']],
  ])('names the clients: %j', (content, clients) => {
    const finding = judgeLayer(task(content, false), DIFF_ID, { kind: 'unpacked', content })
    expect(finding).toEqual({ kind: 'refused', why: content.oddity, clients })
  })

  it("blames nobody for the source's own packing", () => {
    const content = unpackedFrom('gzip', 'gzip-header')
    const finding = judgeLayer(task(content, true), DIFF_ID, { kind: 'unpacked', content })
    expect(finding).toMatchObject({ kind: 'proven' })
  })
})

function unpackedFrom(
  compression: Uncompressed['compression'],
  oddity: NonNullable<Uncompressed['oddity']>,
): Uncompressed {
  return { digest: DIFF_ID, bytes: TAR.byteLength, compression, oddity }
}

function task({ compression }: Uncompressed, isSources: boolean): ReadTask {
  const mediaType = `application/vnd.oci.image.layer.v1.tar+${compression}`
  return { action: 'read', descriptor: describing(TAR, { mediaType }), diffID: DIFF_ID, positions: [0], isSources }
}
