import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { createLayerReader, layerFault } from '../../../src/store/docker/archive-layers.js'
import type { StoredFile } from '../../../src/store/stored-file.js'
import { anImage } from '../../helpers/image/image.js'
import { sha256Of } from '../../helpers/registry/store.js'
import { describing, OPTIONS, refusal, SIGNAL } from '../oci-builders.js'

const [layer] = anImage().layers
if (layer === undefined) throw new Error('The image has no layer.')
const SHA512 = `sha512:${'0'.repeat(128)}` as typeof layer.digest
const place = { side: 'mirror', name: 'docker-archive:x.tar' } as const
const archive = { files: { find: () => Promise.resolve(undefined) }, place, limits: OPTIONS.limits, signal: SIGNAL }

function fileOf(bytes: Uint8Array, failure?: Error): { readonly file: StoredFile; readonly times: () => number } {
  let times = 0
  const file: StoredFile = {
    path: 'x/layer.tar',
    size: bytes.byteLength,
    chunks: async function* () {
      times += 1
      await Promise.resolve()
      yield bytes
      if (failure !== undefined) throw failure
    },
    hasLastByte: () => Promise.resolve(true),
  }
  return { file, times: () => times }
}

describe('createLayerReader', () => {
  it('says what a file and its content are, and reads it once for each pair of algorithms', async () => {
    const bytes = gzipSync(layer.tar)
    const { file, times } = fileOf(bytes)
    const read = createLayerReader(archive)
    const facts = { digest: sha256Of(bytes), diffID: layer.diffID }
    expect(await Promise.all([1, 2].map(() => read(file, layer.digest, layer.diffID)))).toEqual([facts, facts])
    expect(times()).toBe(1)
    expect((await read(file, SHA512, layer.diffID)).digest).toMatch(/^sha512:/)
    expect((await read(file, layer.digest, SHA512)).diffID).toMatch(/^sha512:/)
    expect(times()).toBe(3)
  })

  it('hands on what went wrong with the file itself', async () => {
    const failure = new Error('The disk is on fire.')
    const { file } = fileOf(layer.tar, failure)
    await expect(createLayerReader(archive)(file, layer.digest, layer.diffID)).rejects.toBe(failure)
  })

  it('names the file that cannot be unpacked', async () => {
    const { file } = fileOf(gzipSync(layer.tar).subarray(0, 40))
    const said = await refusal(createLayerReader(archive)(file, layer.digest, layer.diffID))
    expect(said).toMatch(
      /^layer\.truncated Could not read the mirror docker-archive:x\.tar: its layer x\/layer\.tar cannot be read: /,
    )
    expect(said).not.toContain('..')
    const small = { ...archive, limits: { ...OPTIONS.limits, layerBytes: 10 } }
    expect(await refusal(createLayerReader(small)(fileOf(layer.tar).file, layer.digest, layer.diffID))).toMatch(
      /^limit\.layer-size .* the limit of 10 bytes\. Raise max-layer-size if it is meant to be that large\.$/,
    )
  })
})

describe('layerFault', () => {
  const { file, times } = fileOf(layer.tar)
  const there = { ...archive, files: { find: () => Promise.resolve(file) } }
  const found = { diffID: layer.diffID, digest: layer.digest, file }
  const other = describing({ ...layer, bytes: layer.tar })

  it('reads nothing where both readings name one file by one digest', async () => {
    const read = createLayerReader(there)
    expect(await layerFault(found, other, there, read)).toBeUndefined()
    expect(times()).toBe(0)
    expect(await layerFault({ ...found, digest: SHA512 }, other, there, read)).toMatch(
      /^sha256:\w+, whose file has the/,
    )
    expect(times()).toBe(1)
  })
})
