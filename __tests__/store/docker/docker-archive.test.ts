import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from '@jest/globals'
import { parseLocation } from '../../../src/oci/location.js'
import { createDockerArchiveStore } from '../../../src/store/docker/docker-archive.js'
import type { ImageStore, StoredDocument } from '../../../src/store/image-store.js'
import { anImage, type BuiltImage } from '../../helpers/image/image.js'
import { anIndex } from '../../helpers/image/image-index.js'
import { jsonBytes } from '../../helpers/image/document.js'
import { aTar } from '../../helpers/image/tar.js'
import { sha256Of } from '../../helpers/registry/store.js'
import {
  aDockerArchive,
  aLayout,
  anEntry,
  blobName,
  describing,
  drain,
  OPTIONS,
  refusal,
  SIGNAL,
  withoutEnd,
  Workspace,
  type FileMap,
} from '../oci-builders.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

const image = anImage()
const [first, second] = image.layers
if (first === undefined || second === undefined) throw new Error('The image has two layers.')
const saved = aDockerArchive(image)
const DIFF = 'application/vnd.docker.image.rootfs.diff.tar'

async function storeOf(tar: Uint8Array, rest = ''): Promise<ImageStore> {
  const location = parseLocation(`docker-archive:${await workspace.file(tar)}${rest}`)
  if (location.kind !== 'docker-archive') throw new Error('no archive')
  return createDockerArchiveStore(location, OPTIONS)
}

async function topOf(store: ImageStore): Promise<StoredDocument> {
  const top = await store.top(SIGNAL)
  if (top.kind === 'missing') throw new Error(top.problem.message)
  return top.value
}

function layersIn({ document }: StoredDocument): readonly unknown[] {
  if (document.kind !== 'manifest') throw new Error('It is an index.')
  return document.layers.map(({ digest, size, mediaType }) => ({ digest, size, mediaType }))
}

/** A manifest.json of one image, under the names that its files have. */
function manifestJson(built: BuiltImage, config: string, layers: readonly string[]): Uint8Array {
  expect(built.layers).toHaveLength(layers.length)
  return jsonBytes([{ Config: config, RepoTags: null, Layers: layers }])
}

describe('createDockerArchiveStore', () => {
  it.each([
    ['plain', aTar(saved)],
    ['gzip', gzipSync(aTar(saved))],
  ])('derives a manifest from what a %s archive holds', async (_, tar) => {
    const store = await storeOf(tar)
    const top = await topOf(store)
    expect(top.derived).toEqual({ layers: 'at-hand' })
    expect(top.document).toMatchObject({ kind: 'manifest', config: { digest: image.config.digest } })
    expect(layersIn(top)).toEqual(
      [first, second].map(({ diffID, tar: { byteLength: size } }) => ({ digest: diffID, size, mediaType: DIFF })),
    )
    expect(await store.smallBlob(describing(image.config), SIGNAL)).toMatchObject({ kind: 'found' })
    expect(await store.lookUp(describing(image.config), SIGNAL)).toEqual({ kind: 'proven' })
    const layer = describing({ digest: second.diffID, bytes: second.tar, mediaType: DIFF })
    expect(await store.lookUp(layer, SIGNAL)).toEqual({ kind: 'claimed' })
    const read = await drain(await store.blob(layer, SIGNAL))
    expect(read).toEqual({ bytes: Buffer.from(second.tar), end: { kind: 'whole' } })
    expect((await drain(await store.blob(describing(image.config), SIGNAL))).end).toEqual({ kind: 'whole' })
    expect(await store.tagDigest(SIGNAL)).toBe(top.digest)
    expect(await store.document(describing({ ...top, mediaType: '' }), SIGNAL)).toEqual({ kind: 'found', value: top })
    expect(await store.document(describing(image), SIGNAL)).toMatchObject({ kind: 'missing' })
  })

  it('reads what new Docker saves: an OCI layout with a manifest.json, whose layers may be packed', async () => {
    const names = image.layers.map(({ digest }) => blobName(digest))
    const files = { ...aLayout({ image }), 'manifest.json': manifestJson(image, blobName(image.config.digest), names) }
    const top = await topOf(await storeOf(aTar(files)))
    expect(layersIn(top)).toEqual(
      [first, second].map(({ digest, bytes }) => ({ digest, size: bytes.byteLength, mediaType: `${DIFF}.gzip` })),
    )
  })

  describe('beside an OCI layout, by which other versions of Docker load', () => {
    const NAME = { annotations: { 'io.containerd.image.name': 'docker.io/acme/app:1' } }
    const evil = anImage({ runtime: { Cmd: ['/evil'] } })
    const arm = anImage({ platform: 'linux/arm64' })
    const both = jsonBytes(
      [image, evil].map(({ config, layers }, at) => ({
        Config: blobName(config.digest),
        RepoTags: [['acme/app:1', 'acme/other:1'][at]],
        Layers: layers.map(({ digest }) => blobName(digest)),
      })),
    )
    const evilIndex = anIndex([evil, image])
    const other = { annotations: { 'io.containerd.image.name': 'docker.io/acme/other:1' } }

    it.each<[string, FileMap]>([
      ['the image', aLayout({ image })],
      [
        'an index with it, an attestation and another platform',
        aLayout({ image: anIndex([arm, image], { attestations: true }) }),
      ],
      ['an index with a nested one', aLayout({ image: anIndex([{ image: anIndex([image]) }]) })],
      [
        'two images, each under its name',
        { ...aLayout({ image, descriptor: NAME }, { image: evil, descriptor: other }), 'manifest.json': both },
      ],
      ['an index whose images are not there', { ...aLayout(), ...indexOnly(evilIndex) }],
      ['what is no image', aLayout({ image, descriptor: { mediaType: 'application/vnd.example' } })],
      ['no index', { 'oci-layout': '{}' }],
    ])('is read where that leads to %s', async (_, layout) => {
      const { document } = await topOf(await storeOf(aTar({ ...saved, ...withConfig(), ...layout }), ':acme/app:1'))
      expect(document).toMatchObject({ config: { digest: image.config.digest } })
    })

    it.each<[string, FileMap]>([
      ['another image', aLayout({ image: evil })],
      ['the image and another one', aLayout({ image }, { image: evil })],
      ['an index with another image for its platform', aLayout({ image: evilIndex })],
      [
        'an index with another image for any platform',
        aLayout({ image: anIndex([image, { image: evil, platform: null }]) }),
      ],
      ['indexes that name each other', { ...aLayout(), ...loops() }],
      [
        'another image of its name',
        { ...aLayout({ image: evil, descriptor: NAME }, { image, descriptor: other }), 'manifest.json': both },
      ],
    ])('is refused where that leads to %s', async (_, layout) => {
      const tar = aTar({ ...saved, ...withConfig(), ...layout })
      expect(await refusal((await storeOf(tar, ':acme/app:1')).top(SIGNAL))).toContain('archive.contradictory')
    })

    function withConfig(): FileMap {
      return Object.fromEntries([image.config, ...image.layers].map(({ digest, bytes }) => [blobName(digest), bytes]))
    }

    function loops(): FileMap {
      const { digest, bytes, mediaType } = evilIndex
      const itself = { mediaType, digest, size: bytes.byteLength }
      const loop = jsonBytes({ schemaVersion: 2, manifests: Array.from({ length: 100 }, () => itself) })
      return { 'index.json': loop, [blobName(digest)]: loop }
    }

    function indexOnly(index: typeof evilIndex): FileMap {
      const files = aLayout({ image: index })
      return { 'index.json': files['index.json'] ?? '', [blobName(index.digest)]: index.bytes }
    }
  })

  it.each([false, true])('hashes packed layers under other names (archive packed: %s)', async (isPacked) => {
    const names = image.layers.map(({ digest }) => `${digest.slice(7)}.tar.gz`)
    const files = {
      'manifest.json': manifestJson(image, image.config.digest, names),
      [image.config.digest]: image.config.bytes,
      ...Object.fromEntries(image.layers.map(({ bytes }, at) => [names[at] ?? '', bytes])),
    }
    const tar = aTar(files)
    const store = await storeOf(isPacked ? gzipSync(tar) : tar)
    expect(layersIn(await topOf(store))).toMatchObject([{ digest: first.digest }, { digest: second.digest }])
    expect((await drain(await store.blob(describing(first), SIGNAL))).end).toEqual({ kind: 'whole' })
  })

  it.each([
    ['a symbolic link', '2', '../base/layer.tar'],
    ['a hard link', '1', 'base/layer.tar'],
  ])('follows %s to a layer that is stored once', async (_, type, target) => {
    const twice = anImage({ layers: [first, first] })
    const tar = Buffer.concat([
      anEntry('base/layer.tar', '0', { content: first.tar }),
      anEntry('again/layer.tar', type, { target }),
      anEntry('config.json', '0', { content: twice.config.bytes }),
      aTar({ 'manifest.json': manifestJson(twice, 'config.json', ['base/layer.tar', 'again/layer.tar']) }),
    ])
    const store = await storeOf(tar)
    expect(layersIn(await topOf(store))).toMatchObject([{ digest: first.diffID }, { digest: first.diffID }])
    const layer = describing({ digest: first.diffID, bytes: first.tar, mediaType: DIFF })
    expect((await drain(await store.blob(layer, SIGNAL))).end).toEqual({ kind: 'whole' })
  })

  it('lets no second file hide behind the digest of a first', async () => {
    const twice = anImage({ layers: [first, first] })
    const files = {
      'a/layer.tar': first.tar,
      'b/layer.tar': second.tar,
      'config.json': twice.config.bytes,
      'manifest.json': manifestJson(twice, 'config.json', ['a/layer.tar', 'b/layer.tar']),
    }
    expect(await refusal((await storeOf(aTar(files))).top(SIGNAL))).toMatch(/^archive\.contradictory /)
    const good = await storeOf(aTar({ ...files, 'b/layer.tar': first.tar }))
    expect(await good.top(SIGNAL)).toMatchObject({ kind: 'found' })
  })

  it('chooses by name, in whatever form it is written', async () => {
    const other = anImage({ platform: 'linux/arm64' })
    const two = {
      ...aDockerArchive(image),
      'other.json': other.config.bytes,
      'manifest.json': jsonBytes([
        {
          Config: `${image.config.digest.slice(7)}.json`,
          RepoTags: ['redis:7', 'acme/app:1'],
          Layers: layerNames(saved),
        },
        { Config: 'other.json', RepoTags: ['reg.example:5000/x:2', 'NOT a name'], Layers: layerNames(saved) },
      ]),
    }
    for (const [rest, digest] of [
      [':docker.io/library/redis:7', image.config.digest],
      [':acme/app:1', image.config.digest],
      [':reg.example:5000/x:2', other.config.digest],
    ] as const) {
      const { document } = await topOf(await storeOf(aTar(two), rest))
      expect(document).toMatchObject({ config: { digest } })
    }
    const missing = await (await storeOf(aTar(two), ':acme/app:2')).top(SIGNAL)
    expect(missing).toMatchObject({ kind: 'missing', problem: { code: 'manifest.missing' } })
    expect(await refusal((await storeOf(aTar(two))).top(SIGNAL))).toMatch(/^archive\.ambiguous .*"redis:7"/)
    expect(await (await storeOf(aTar(two), ':acme/app:2')).tagDigest(SIGNAL)).toBeUndefined()
  })

  it('refuses to choose between two images of one name', async () => {
    const config = `${image.config.digest.slice(7)}.json`
    const one = { Config: config, RepoTags: ['acme/app:1'], Layers: layerNames(saved) }
    const store = await storeOf(aTar({ ...saved, 'manifest.json': jsonBytes([one, one]) }), ':acme/app:1')
    expect(await refusal(store.top(SIGNAL))).toMatch(/^archive\.ambiguous .*it holds docker\.io\/acme\/app:1 twice/)
  })

  it('tells layers that are gone or hold something else', async () => {
    const [one = '', two = ''] = layerNames(saved)
    const rest = Object.fromEntries(Object.entries(saved).filter(([name]) => name !== one))
    const store = await storeOf(aTar({ ...rest, [two]: Buffer.from(second.tar).fill(7, 600, 610) }))
    const absent = describing({ digest: first.diffID, bytes: first.tar, mediaType: DIFF })
    const tampered = describing({ digest: second.diffID, bytes: second.tar, mediaType: DIFF })
    expect(await store.lookUp(absent, SIGNAL)).toMatchObject({ kind: 'missing' })
    expect(await store.blob(absent, SIGNAL)).toMatchObject({ kind: 'missing', problem: { code: 'blob.missing' } })
    expect((await drain(await store.blob(tampered, SIGNAL))).end).toMatchObject({ kind: 'digest' })
    expect(await store.lookUp({ ...tampered, size: 1 }, SIGNAL)).toMatchObject({ kind: 'size' })
  })

  const link = (name: string, target: string): Uint8Array =>
    Buffer.concat([
      withoutEnd(aTar({ 'config.json': image.config.bytes, 'b.tar': second.tar })),
      anEntry(name, '2', { target }),
      aTar({ 'manifest.json': manifestJson(image, 'config.json', [name, 'b.tar']) }),
    ])
  it.each([
    ['a link that leads out', link('a/layer.tar', '../../etc/passwd'), 'archive.unsafe'],
    ['a link to an absolute path', link('a/layer.tar', '/etc/passwd'), 'archive.unsafe'],
    ['a link to itself', link('a/layer.tar', 'layer.tar'), 'archive.unsafe'],
    [
      'a file behind a link to a folder',
      Buffer.concat([
        withoutEnd(aTar(saved)),
        anEntry('here', '2', { target: '.' }),
        aTar({ 'here/manifest.json': '[]' }),
      ]),
      'archive.unsafe',
    ],
    ['a file in a file', aTar({ 'a/b/layer.tar': '', 'a/b': '', ...saved }), 'archive.unsafe'],
    ['no manifest.json', aTar({ 'x.json': '{}' }), 'archive.invalid'],
    ['an OCI layout only', aTar(aLayout({ image })), 'oci-archive:'],
    ['no image', aTar({ ...saved, 'manifest.json': '[]' }), 'archive.invalid'],
    ['something else for a list', aTar({ ...saved, 'manifest.json': '{}' }), 'archive.invalid'],
    ['two readings of a list', aTar({ ...saved, 'manifest.json': '[{"Config":"a","config":"b"}]' }), 'json.invalid'],
    ['no layers named', aTar({ ...saved, 'manifest.json': '[{"Config":"a"}]' }), 'document.invalid'],
    ['no config', aTar({ ...saved, 'manifest.json': manifestJson(image, 'x', ['a', 'b']) }), 'archive.contradictory'],
    ['too few layers', aTar({ ...saved, ...naming(layerNames(saved).slice(1)) }), 'archive.contradictory'],
    ['too many layers', aTar({ ...saved, ...naming([...layerNames(saved), 'x']) }), 'archive.contradictory'],
    ['a link to its own root', link('a/layer.tar', '..'), 'archive.unsafe'],
    ['a config that is none', aTar({ ...saved, [`${image.config.digest.slice(7)}.json`]: '{}' }), 'document.invalid'],
    [
      'a layer packed by bzip2',
      aTar({ ...saved, [layerNames(saved)[0] ?? '']: 'BZh91AY' }),
      'layer.encoding-unsupported',
    ],
    [
      'a folder for a layer',
      aTar({ 'c.json': image.config.bytes, 'a/': '', 'm/': '', ...folderLayers() }),
      'archive.invalid',
    ],
  ])('refuses an archive with %s', async (_, tar, code) => {
    expect(await refusal((await storeOf(tar)).top(SIGNAL))).toContain(code)
  })

  it('computes the digest of the config, whatever its name says', async () => {
    const name = `${'0'.repeat(64)}.json`
    const files = {
      ...saved,
      [name]: image.config.bytes,
      'manifest.json': manifestJson(image, name, layerNames(saved)),
    }
    const { document } = await topOf(await storeOf(aTar(files)))
    expect(document).toMatchObject({ config: { digest: sha256Of(image.config.bytes) } })
  })
})

function layerNames(files: FileMap): readonly string[] {
  return Object.keys(files).filter((name) => name.endsWith('/layer.tar'))
}

function naming(layers: readonly string[]): FileMap {
  const config = `${image.config.digest.slice(7)}.json`
  return { 'manifest.json': jsonBytes([{ Config: config, RepoTags: [], Layers: layers }]) }
}

function folderLayers(): FileMap {
  return { 'manifest.json': jsonBytes([{ Config: 'c.json', RepoTags: [], Layers: ['a', 'm'] }]) }
}

describe('a small blob of a saved image', () => {
  const layer = describing({ digest: first.diffID, bytes: first.tar, mediaType: DIFF })

  it('may be a layer, whose bytes are hashed', async () => {
    expect(await (await storeOf(aTar(saved))).smallBlob(layer, SIGNAL)).toMatchObject({ kind: 'found' })
    const name = Object.keys(saved).find((file) => file.endsWith('layer.tar')) ?? ''
    const bent = { ...saved, [name]: Buffer.from(first.tar).fill(9, 600, 620) }
    expect(await (await storeOf(aTar(bent))).smallBlob(layer, SIGNAL)).toMatchObject({ kind: 'wrong' })
  })

  it('may not be there, nor may the image', async () => {
    expect(await (await storeOf(aTar(saved))).smallBlob(describing(image), SIGNAL)).toMatchObject({ kind: 'missing' })
    const store = await storeOf(aTar(saved), ':acme/other:1')
    expect(await refusal(store.lookUp(layer, SIGNAL))).toMatch(/^manifest\.missing /)
  })
})
