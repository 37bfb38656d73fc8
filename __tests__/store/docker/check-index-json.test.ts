import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from '@jest/globals'
import { parseLocation } from '../../../src/oci/location.js'
import { createDockerArchiveStore } from '../../../src/store/docker/docker-archive.js'
import { jsonBytes } from '../../helpers/image/document.js'
import { anImage, assembleImage, type BuiltImage } from '../../helpers/image/image.js'
import { anIndex } from '../../helpers/image/image-index.js'
import { aLayer } from '../../helpers/image/layer.js'
import { aTar } from '../../helpers/image/tar.js'
import {
  aDockerArchive,
  aLayout,
  anEntry,
  blobName,
  OPTIONS,
  refusal,
  SIGNAL,
  withoutEnd,
  Workspace,
  type FileMap,
} from '../oci-builders.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

const image = anImage({ compression: 'gzip' })
const [first, second] = image.layers
if (first === undefined || second === undefined) throw new Error('The image has two layers.')
const evil = aTar({ 'app/server': '#!/bin/sh\necho evil\n' })
const saved = aDockerArchive(image)

/** The same config over other layers. */
const over = (...layers: Parameters<typeof assembleImage>[2]): BuiltImage =>
  assembleImage(image.platform, image.config.bytes, layers)

const without = (files: FileMap, digest: string): FileMap =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== blobName(digest)))

/** Both readings, each with layers of its own. */
async function read(layout: FileMap, more: FileMap = {}, isPacked = false): Promise<string> {
  const tar = aTar({ ...saved, ...layout, ...more })
  return readTar(isPacked ? gzipSync(tar) : tar)
}

async function readTar(tar: Uint8Array, limits = OPTIONS.limits, rest = ''): Promise<string> {
  const location = parseLocation(`docker-archive:${await workspace.file(tar)}${rest}`)
  if (location.kind !== 'docker-archive') throw new Error('no archive')
  const top = createDockerArchiveStore(location, { ...OPTIONS, limits }).top(SIGNAL)
  return top.then(({ kind }) => kind).catch(() => refusal(top))
}

/** A manifest.json that leads into the blobs of a layout, as new Docker writes it. */
function intoBlobs({ config, layers }: BuiltImage): FileMap {
  const names = layers.map(({ digest }) => blobName(digest))
  return { 'manifest.json': jsonBytes([{ Config: blobName(config.digest), RepoTags: ['acme/app:1'], Layers: names }]) }
}

describe('a docker-archive whose index.json leads to the same config', () => {
  const plain = over(aLayer(first.tar, 'none'), aLayer(second.tar, 'none'))
  const zstd = over(aLayer(first.tar, 'zstd'), aLayer(second.tar, 'zstd'))
  const swapped = over(first, aLayer(evil, 'gzip'))
  const bent = Buffer.from(second.bytes).fill(1, 20, 30)

  it.each<[string, FileMap, FileMap?]>([
    ['the very files of manifest.json, packed', aLayout({ image }), intoBlobs(image)],
    ['the very files of manifest.json, plain', aLayout({ image: plain }), intoBlobs(plain)],
    ['its layers as plain files of their own', aLayout({ image: plain })],
    ['its layers packed by gzip', aLayout({ image })],
    ['its layers packed by zstd', aLayout({ image: zstd })],
    ['several packings of its layers', aLayout({ image: anIndex([image, zstd]) })],
    ['the same entry twice', aLayout({ image }, { image })],
    [
      'its manifest under an index that calls its platform otherwise',
      aLayout({ image: anIndex([{ image, platform: { os: 'linux', architecture: 'arm', variant: 'v6' } }]) }),
    ],
    [
      'others for other platforms',
      aLayout({
        image: anIndex([
          image,
          ...['linux/arm64', 'windows/amd64', 'linux/amd64/v2'].map((platform) => anImage({ platform })),
        ]),
      }),
    ],
    ['no image, and what says where one comes from', attestationOnly()],
    ['a layer that neither has', without(aLayout({ image }), first.digest), withoutFirst()],
  ])('is read where that has %s', async (...[, layout, more]) => {
    expect(await read(layout, more)).toBe('found')
    expect(await read(layout, more, true)).toBe('found')
  })

  it.each<[string, FileMap, RegExp, FileMap?]>([
    [
      'another layer',
      aLayout({ image: swapped }),
      /leads to the manifest sha256:\w+, whose layer 2 is sha256:\w+, which unpacks to sha256:\w+ and not to sha/,
    ],
    ['another layer beside the same files', aLayout({ image: swapped }), /layer 2 is/, intoBlobs(image)],
    ['its layers in another order', aLayout({ image: over(second, first) }), /layer 1 is/],
    ['one layer fewer', aLayout({ image: over(first) }), /of 1 layers, its manifest\.json to 2/],
    ['one layer more', aLayout({ image: over(first, second, first) }), /of 3 layers, its manifest\.json to 2/],
    ['a layer that is not there', without(aLayout({ image }), second.digest), /layer 2 is .* which is not there/],
    ['no config', without(aLayout({ image }), image.config.digest), /whose config sha256:\w+ is not there/],
    [
      'a layer of another size',
      { ...aLayout({ image }), [blobName(second.digest)]: 'tiny' },
      /bytes, whose file has 4/,
    ],
    [
      'a plain layer of other bytes',
      { ...aLayout({ image: plain }), [blobName(second.diffID)]: Buffer.from(second.tar).fill(1, 600, 610) },
      /layer 2 is sha256:\w+, whose file has the digest/,
    ],
    [
      'a manifest of other bytes',
      { ...aLayout({ image }), [blobName(image.digest)]: Buffer.from(image.bytes).fill(' ', 1, 2) },
      /leads to sha256:\w+, whose file has the digest/,
    ],
    [
      'a manifest of another type than its entry says',
      aLayout({ image, descriptor: { mediaType: 'application/vnd.docker.distribution.manifest.v2+json' } }),
      /^document\./,
    ],
    ['a manifest of another size', { ...aLayout({ image }), [blobName(image.digest)]: '{}' }, /whose file has 2/],
    [
      'a config of other bytes',
      { ...aLayout({ image }), [blobName(image.config.digest)]: Buffer.from(image.config.bytes).fill('x', 9, 10) },
      /leads to sha256:\w+, whose file has the digest/,
    ],
    [
      'an image of another platform only',
      aLayout({ image: anIndex([anImage({ platform: 'linux/arm64' })]) }),
      /its index\.json to others only/,
    ],
    [
      'an image of a platform that takes its place',
      aLayout({ image: anIndex([anImage({ platform: 'linux/386' })]) }),
      /its index\.json to others only/,
    ],
    [
      'the image and one of the same config with another layer',
      aLayout({ image: anIndex([image, { image: swapped, platform: { os: 'linux', architecture: 'arm64' } }]) }),
      /layer 2 is/,
    ],
  ])('is refused where that has %s', async (...[, layout, why, more]) => {
    for (const isPacked of [false, true]) {
      const said = await read(layout, more, isPacked)
      expect(said).toMatch(why)
      if (said.startsWith('document.')) continue
      expect(said).toMatch(/^archive\.contradictory /)
      expect(said).toContain('get different images, or none. Save the image again.')
    }
  })

  describe('of two images', () => {
    const other = anImage({ runtime: { Cmd: ['/other'] } })
    const both = {
      ...aLayout({ image }, { image: other }),
      'manifest.json': jsonBytes([
        { Config: blobName(image.config.digest), RepoTags: ['acme/app:1', 'NOT a name'], Layers: names() },
        { Config: blobName(other.config.digest), RepoTags: ['acme/app:2'], Layers: names() },
      ]),
    }
    const NAME = 'io.containerd.image.name'
    const REF = 'org.opencontainers.image.ref.name'

    it.each<[string, Readonly<Record<string, string>>]>([
      ['its name', { [NAME]: 'docker.io/acme/app:1' }],
      ['its name and a tag', { [NAME]: 'acme/app:1', [REF]: '2' }],
      ['its name as a reference', { [REF]: 'acme/app:1' }],
      ['no name and its name as a reference', { [NAME]: '', [REF]: 'docker.io/acme/app:1' }],
    ])('is refused where another image bears %s', async (_, annotations) => {
      const layout = aLayout({ image: other, descriptor: { annotations } })
      const tar = aTar({ ...saved, ...layout, ...both, 'index.json': layout['index.json'] ?? '' })
      expect(await readTar(tar, OPTIONS.limits, ':acme/app:1')).toMatch(/^archive\.contradictory .*config/)
    })

    it.each<[string, Readonly<Record<string, string>>]>([
      ['its own name', { [NAME]: 'docker.io/acme/app:2', [REF]: 'acme/app:1' }],
      ['a name that is none', { [NAME]: 'no NAME either' }],
      ['a tag', { [REF]: '1' }],
      ['nothing', {}],
    ])('is read where another image bears %s', async (_, annotations) => {
      const layout = aLayout({ image: other, descriptor: { annotations } })
      const tar = aTar({ ...saved, ...layout, ...both, 'index.json': layout['index.json'] ?? '' })
      expect(await readTar(tar, OPTIONS.limits, ':acme/app:1')).toBe('found')
    })
  })

  it('is refused without a file oci-layout, too: not every tool asks for it', async () => {
    const files = Object.entries(aLayout({ image: swapped })).filter(([name]) => name !== 'oci-layout')
    expect(await read(Object.fromEntries(files))).toMatch(/^archive\.contradictory /)
  })

  it('is refused where a packed layer cannot be unpacked', async () => {
    const layout = aLayout({ image: over(first, { ...second, bytes: bent }) })
    expect(await read(layout, { [blobName(second.digest)]: bent })).toMatch(
      /^layer\..*its layer blobs\/sha256\/\w+ cannot/,
    )
  })

  it('unpacks no more than a layer may have', async () => {
    const tar = aTar({ ...saved, ...aLayout({ image }) })
    expect(await readTar(tar, { ...OPTIONS.limits, layerBytes: 100 })).toMatch(/^limit\.layer-size /)
  })

  it('leaves what both readings get wrong to the comparison', async () => {
    // Plain files under names that are their own digests, which are not the diffIDs of the config.
    const wrong = over(aLayer(first.tar, 'none'), aLayer(evil, 'none'))
    expect(await read(aLayout({ image: wrong }), intoBlobs(wrong))).toBe('found')
    // Unless those who read by the digest refuse it.
    const more = { ...intoBlobs(wrong), [blobName(aLayer(evil, 'none').digest)]: Buffer.from(evil).fill(1, 600, 610) }
    expect(await read(aLayout({ image: wrong }), more)).toMatch(/^archive\.contradictory .*layer 2 is/)
  })

  it('follows links to a file that both readings share', async () => {
    const { digest } = aLayer(first.tar, 'none')
    const [name = ''] = Object.keys(saved).filter((one) => one.endsWith('/layer.tar'))
    const target = `../../${name}`
    const files = Object.entries({ ...saved, ...aLayout({ image: plain }) }).filter(([one]) => one !== blobName(digest))
    const tar = [withoutEnd(aTar(Object.fromEntries(files))), anEntry(blobName(digest), '2', { target }), aTar({})]
    expect(await readTar(Buffer.concat(tar))).toBe('found')
  })

  function attestationOnly(): FileMap {
    const index = anIndex([anImage({ platform: 'linux/arm64' })], { attestations: true })
    const [arm] = index.children
    return arm === undefined ? {} : without(aLayout({ image: index }), arm.digest)
  }

  function withoutFirst(): FileMap {
    return { 'manifest.json': jsonBytes([{ Config: blobName(image.config.digest), RepoTags: [], Layers: names() }]) }
  }

  function names(): readonly string[] {
    return [blobName(first?.digest ?? ''), blobName(second?.digest ?? '')]
  }
})
