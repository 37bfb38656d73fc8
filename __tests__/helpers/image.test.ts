import { describe, expect, it } from '@jest/globals'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { repack, swapLayer } from './image/change.js'
import { anImage } from './image/image.js'
import { anIndex } from './image/image-index.js'
import { aLayer, type LayerCompression } from './image/layer.js'
import { aTar } from './image/tar.js'
import { sha256Of } from './registry/store.js'

describe('anImage', () => {
  it('gives the same digests on every machine', () => {
    expect(anImage().digest).toBe('sha256:b671e418d39310180ccac064b1c0407eb42aba721f454ad1172fe8fbca091312')
    expect(anImage().config.digest).toBe('sha256:b631ed4e11062bf1edc6356e5ed95779a40226a7bbaddddda1f3719b1e0a6739')
    expect(anIndex([anImage()]).digest).toBe('sha256:74087d8de96e1aa365c95d2d3dff4015afb0271245149a57d5d378997fa660a1')
  })

  it.each(['oci', 'docker'] as const)('names what it holds, in %s types', (format) => {
    const image = anImage({ format, platform: 'linux/arm/v7', history: [{ created_by: 'RUN true' }] })
    const manifest: unknown = JSON.parse(Buffer.from(image.bytes).toString())
    const config: unknown = JSON.parse(Buffer.from(image.config.bytes).toString())
    expect(image.mediaType).toContain(format)
    expect(manifest).toMatchObject({
      mediaType: image.mediaType,
      config: { digest: image.config.digest, size: image.config.bytes.byteLength },
      layers: image.layers.map(({ bytes, mediaType }) => ({
        digest: sha256Of(bytes),
        size: bytes.byteLength,
        mediaType,
      })),
    })
    expect(config).toMatchObject({
      architecture: 'arm',
      os: 'linux',
      variant: 'v7',
      history: [{ created_by: 'RUN true' }],
      rootfs: { diff_ids: image.layers.map(({ tar }) => sha256Of(tar)) },
    })
  })

  it('replaces and leaves out members of the config', () => {
    const { bytes } = anImage({
      config: { created: undefined, author: 'ann' },
      runtime: { User: '1', Cmd: undefined },
    }).config
    const text = Buffer.from(bytes).toString()
    expect(text).toContain('"author":"ann"')
    expect(text).toContain('"User":"1"')
    expect(text).not.toContain('"Cmd"')
    const members: unknown = JSON.parse(text)
    expect(members).not.toHaveProperty('created')
  })
})

describe('aLayer', () => {
  const tar = aTar({ 'etc/': '', 'etc/motd': 'hello\n' })

  const same = (bytes: Uint8Array): Uint8Array => bytes
  const unzip = (bytes: Uint8Array): Uint8Array => gunzipSync(bytes)
  const unzstd = (bytes: Uint8Array): Uint8Array => zstdDecompressSync(bytes)

  it.each<[LayerCompression, (bytes: Uint8Array) => Uint8Array]>([
    ['none', same],
    ['gzip', unzip],
    ['gzip-stored', unzip],
    ['zstd', unzstd],
  ])('compresses by %s', (compression, decompress) => {
    const layer = aLayer(tar, compression)
    expect(Buffer.from(decompress(layer.bytes)).equals(tar)).toBe(true)
    expect([layer.digest, layer.diffID]).toEqual([sha256Of(layer.bytes), sha256Of(tar)])
  })
})

describe('aTar', () => {
  it('ends in two empty blocks and sums its headers up', () => {
    const tar = Buffer.from(aTar({ 'a.txt': 'abc' }))
    expect(tar.byteLength).toBe(4 * 512)
    expect(tar.subarray(0, 5).toString()).toBe('a.txt')
    expect(tar.subarray(257, 262).toString()).toBe('ustar')
    const blank = Buffer.from(tar.subarray(0, 512)).fill(' ', 148, 156)
    expect(Number.parseInt(tar.subarray(148, 154).toString(), 8)).toBe(blank.reduce((sum, byte) => sum + byte, 0))
  })
})

describe('changes', () => {
  it('repack keeps the config and the content, and changes the rest', () => {
    const before = anImage()
    const after = repack(before, { compression: 'zstd', format: 'docker' })
    expect(after.config.digest).toBe(before.config.digest)
    expect(after.layers.map(({ diffID }) => diffID)).toEqual(before.layers.map(({ diffID }) => diffID))
    expect(after.digest).not.toBe(before.digest)
    expect(after.layers.map(({ digest }) => digest)).not.toEqual(before.layers.map(({ digest }) => digest))
  })

  it('swapLayer keeps the config, which then lies', () => {
    const before = anImage()
    const after = swapLayer(before, 1, aTar({ 'app/server': 'other' }))
    expect(after.config.digest).toBe(before.config.digest)
    expect(after.layers[0]?.digest).toBe(before.layers[0]?.digest)
    expect(after.layers[1]?.diffID).not.toBe(before.layers[1]?.diffID)
    expect(() => swapLayer(before, 2, new Uint8Array())).toThrow('no layer 2')
  })
})

describe('anIndex', () => {
  it('writes platforms as told, or none', () => {
    const image = anImage({ platform: 'linux/arm64' })
    const { bytes } = anIndex([image, { image, platform: 'linux/arm64/v8' }, { image, platform: null }])
    expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({
      manifests: [
        { platform: { architecture: 'arm64', os: 'linux' } },
        { platform: { variant: 'v8' } },
        expect.not.objectContaining({ platform: expect.anything() }),
      ],
    })
  })

  it('adds an attestation for each image', () => {
    const image = anImage()
    const index = anIndex([image], { attestations: true })
    expect(index.children).toHaveLength(2)
    expect(JSON.parse(Buffer.from(index.bytes).toString())).toMatchObject({
      manifests: [
        { digest: image.digest },
        {
          platform: { architecture: 'unknown', os: 'unknown' },
          annotations: { 'vnd.docker.reference.digest': image.digest },
        },
      ],
    })
  })
})
