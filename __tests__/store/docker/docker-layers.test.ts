import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { Digester, type Digest } from '../../../src/oci/digest.js'
import { readDockerLayers } from '../../../src/store/docker/docker-layers.js'
import type { StoredFile } from '../../../src/store/stored-file.js'
import { anImage } from '../../helpers/image/image.js'
import { sha256Of } from '../../helpers/registry/store.js'
import { refusal, SIGNAL } from '../oci-builders.js'

const [first, second] = anImage().layers
if (first === undefined || second === undefined) throw new Error('The image has two layers.')
const HEX = 'a'.repeat(64)
const PLACE = { side: 'mirror', name: 'docker-archive:x.tar' } as const

/** What is known of layers in files, each with the diffID that the config lists for it. */
function read(
  files: Readonly<Record<string, Uint8Array>>,
  ...diffIDs: readonly Digest[]
): ReturnType<typeof readDockerLayers> {
  const find = (name: string): Promise<StoredFile> => {
    const bytes = files[name] ?? new Uint8Array(0)
    return Promise.resolve({
      path: name,
      size: bytes.byteLength,
      chunks: async function* () {
        yield await Promise.resolve(bytes)
      },
      hasLastByte: () => Promise.resolve(true),
    })
  }
  const named = Object.keys(files).map((name, at) => ({ name, diffID: diffIDs[at] ?? sha256Of(new Uint8Array(0)) }))
  return readDockerLayers({ find }, named, PLACE, SIGNAL)
}

describe('readDockerLayers', () => {
  const packed = gzipSync(first.tar)

  it.each([
    [`blobs/sha256/${HEX}`, `sha256:${HEX}`],
    [`x/blobs/sha256/${HEX}`, sha256Of(packed)],
    [`blobs/sha256/${HEX}a`, sha256Of(packed)],
    [`blobs/sha256/${HEX.toUpperCase()}`, sha256Of(packed)],
    ['blobs/sha256/a', sha256Of(packed)],
  ])('takes the digest of a packed layer from the name of a blob only: %s', async (name, digest) => {
    const { layers, files, found } = await read({ [name]: packed }, first.diffID)
    expect(layers).toEqual([{ digest, size: packed.byteLength, compression: 'gzip' }])
    expect([...files.keys()]).toEqual([digest])
    expect(found).toMatchObject([{ digest, diffID: first.diffID, file: { path: name } }])
  })

  it('compares two files of one digest by the algorithm of that', async () => {
    const digester = new Digester('sha512')
    digester.update(first.tar)
    const diffID = digester.digest()
    const twice = await read({ 'a.tar': first.tar, 'b.tar': first.tar }, diffID, diffID)
    expect(twice.layers.map(({ digest }) => digest)).toEqual([diffID, diffID])
    expect([...twice.files.values()]).toMatchObject([{ path: 'a.tar' }])
    expect(await refusal(read({ 'a.tar': first.tar, 'b.tar': second.tar }, diffID, diffID))).toContain(
      `its layer "b.tar" is not ${diffID}, as its config says`,
    )
  })

  it('names a layer that is packed in a way that nobody unpacks', async () => {
    expect(await refusal(read({ 'a.tar': Buffer.from('BZh91AY&SY') }, first.diffID))).toMatch(/its layer "a\.tar": /)
  })
})
