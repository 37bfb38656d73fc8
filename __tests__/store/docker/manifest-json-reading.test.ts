import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from '@jest/globals'
import { parseLocation } from '../../../src/oci/location.js'
import { createOciArchiveStore } from '../../../src/store/oci/oci-archive.js'
import { jsonBytes } from '../../helpers/image/document.js'
import { anImage, assembleImage, type BuiltImage } from '../../helpers/image/image.js'
import { anIndex } from '../../helpers/image/image-index.js'
import { aLayer } from '../../helpers/image/layer.js'
import { aTar } from '../../helpers/image/tar.js'
import {
  aDockerArchive,
  aLayout,
  blobName,
  OPTIONS,
  refusal,
  SIGNAL,
  Workspace,
  type FileMap,
} from '../oci-builders.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

const image = anImage({ compression: 'gzip' })
const [first, second] = image.layers
if (first === undefined || second === undefined) throw new Error('The image has two layers.')
const evil = aTar({ 'app/server': '#!/bin/sh\necho evil\n' })
const other = anImage({ runtime: { Cmd: ['/evil'] } })
const arm = anImage({ platform: 'linux/arm64' })
const chart = assembleImage(image.platform, Buffer.from('{}'), [first])
const named = (name: string): Readonly<Record<string, unknown>> => ({
  annotations: { 'io.containerd.image.name': `docker.io/${name}`, 'org.opencontainers.image.ref.name': name.slice(-1) },
})
const two = [
  { image, descriptor: named('acme/app:1') },
  { image: other, descriptor: named('acme/app:2') },
] as const

type Listed = readonly [config: string, layers: readonly string[], ...names: readonly string[]]

function listing(...images: readonly Listed[]): FileMap {
  return { 'manifest.json': jsonBytes(images.map(([Config, Layers, ...RepoTags]) => ({ Config, Layers, RepoTags }))) }
}

/** As tools list an image that lies in blobs. */
function blobsOf({ config, layers }: BuiltImage, ...names: readonly string[]): Listed {
  return [blobName(config.digest), layers.map(({ digest }) => blobName(digest)), ...names]
}

const config = blobName(image.config.digest)

const without = (files: FileMap, digest: string): FileMap =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== blobName(digest)))

async function read(files: FileMap, rest = '', isPacked = false): Promise<string> {
  const tar = aTar(files)
  const location = parseLocation(`oci-archive:${await workspace.file(isPacked ? gzipSync(tar) : tar)}${rest}`)
  if (location.kind !== 'oci-archive') throw new Error('no archive')
  const top = createOciArchiveStore(location, OPTIONS).top(SIGNAL)
  return top.then(({ kind }) => kind).catch(() => refusal(top))
}

describe('an oci-archive with a manifest.json', () => {
  const index = anIndex([image, arm], { attestations: true })

  it.each<[string, FileMap, string?]>([
    ['into its blobs', { ...aLayout({ image }), ...listing(blobsOf(image, 'acme/app:1')) }],
    ['to one of its platforms', { ...aLayout({ image: index }), ...listing(blobsOf(image)) }],
    [
      'to one of its platforms, chosen by digest',
      { ...aLayout({ image: index }), ...listing(blobsOf(image)) },
      at(arm),
    ],
    [
      'by its name to one of its platforms, while another is chosen by digest',
      { ...aLayout({ image: index, descriptor: named('acme/app:1') }), ...listing(blobsOf(image, 'acme/app:1')) },
      at(arm),
    ],
    ['to all of its platforms', { ...aLayout({ image: index }), ...listing(blobsOf(image), blobsOf(arm)) }],
    ['to the same layers in files of their own', { ...aLayout({ image }), ...aDockerArchive(image) }],
    ['to two images under their names', { ...aLayout(...two), ...listing(...bothNamed()) }, ':1'],
    ['to images without names', { ...aLayout(...two), ...listing(blobsOf(other), blobsOf(image)) }, ':1'],
    [
      'to another image than another entry does',
      { ...aLayout(...two), ...listing(blobsOf(image, 'acme/app:1'), [config, [], 'acme/app:2']) },
      ':1',
    ],
    ['to one image twice', { ...aLayout({ image }), ...listing(blobsOf(image), blobsOf(image)) }],
    ['to nothing', { ...aLayout({ image }), ...listing() }],
    ['to what is no image', { ...aLayout({ image: chart }), ...listing(blobsOf(chart)) }],
    ['to a layer that neither has', without({ ...aLayout({ image }), ...listing(blobsOf(image)) }, first.digest)],
    [
      'to a layer that the layout lacks',
      without(
        { ...aLayout({ image }), ...listing([config, ['1.tar', blobName(second.digest)]]), '1.tar': first.tar },
        first.digest,
      ),
    ],
  ])('is read where that leads %s', async (...[, files, rest]) => {
    expect(await read(files, rest)).toBe('found')
    expect(await read(files, rest, true)).toBe('found')
  })

  it.each<[string, FileMap, RegExp, string?]>([
    ['to another image', { ...aLayout({ image }), ...aDockerArchive(other) }, /config sha256:\w+, and its index\.json/],
    ['to the image and another one', { ...aLayout({ image }), ...withOther() }, /and its index\.json does not/],
    [
      'to another image under its name',
      { ...aLayout(...two), ...listing(blobsOf(other, 'acme/app:1'), blobsOf(image, 'acme/app:2')) },
      /and its index\.json does not/,
      ':1',
    ],
    [
      'to an unknown image by digest',
      { ...aLayout({ image: index }), ...aDockerArchive(other) },
      /and its index\.json does not/,
      at(arm),
    ],
    [
      'by its name to an unknown image, while one of its platforms is chosen by digest',
      {
        ...aLayout({ image: index, descriptor: named('acme/app:1') }),
        ...aDockerArchive(other),
      },
      /and its index\.json does not/,
      at(arm),
    ],
    [
      'to another layer',
      { ...aLayout({ image }), ...listing([config, [blobName(first.digest), 'x.tar']]), 'x.tar': evil },
      /"x\.tar" as layer 2 of the image sha256:\w+, which unpacks to sha256:/,
    ],
    [
      'to its layers in another order',
      { ...aLayout({ image }), ...listing([config, [second, first].map(({ digest }) => blobName(digest))]) },
      /as layer 1/,
    ],
    [
      'to a layer that is not there',
      { ...aLayout({ image }), ...listing([config, [blobName(first.digest), 'x.tar']]) },
      /"x\.tar" as layer 2 .*, which is not there/,
    ],
    ['to fewer layers', { ...aLayout({ image }), ...listing([config, []]) }, /to 0 layers, its index\.json to 2/],
    ['to more layers', { ...aLayout({ image }), ...listing([config, ['a', 'b', 'c']]), ...links() }, /to 3 layers/],
    ['to no config', { ...aLayout({ image }), ...listing(['x.json', []]) }, /names a config that it lacks/],
    [
      'to another file of what is no image',
      { ...aLayout({ image: chart }), ...listing([blobName(chart.config.digest), ['x']]), x: evil },
      /^document\.invalid /,
    ],
    [
      'to a config that the layout lacks',
      without({ ...aLayout({ image }), ...aDockerArchive(image) }, image.config.digest),
      /which its config does not list/,
    ],
    [
      'to more layers than the config lists',
      { ...aLayout({ image: tooMany() }), ...listing([config, ['a', 'b', 'c']]), ...links() },
      /"c" as layer 3 .* which its config does not list/,
    ],
    [
      'to a broken layer',
      { ...aLayout({ image }), ...listing([config, ['a', 'b']]), ...links(), b: second.bytes.subarray(0, 40) },
      /^layer\.truncated .*its layer b cannot be read/,
    ],
    ['nowhere', { ...aLayout({ image }), 'manifest.json': '{}' }, /^archive\.invalid /],
  ])('is refused where that leads %s', async (...[, files, why, rest]) => {
    for (const isPacked of [false, true]) {
      const said = await read(files, rest, isPacked)
      expect(said).toMatch(/^(?:archive\.(?:contradictory|invalid)|document\.invalid|layer\.truncated) /)
      expect(said).toMatch(why)
    }
  })

  it('is not asked about what is missing anyway', async () => {
    const files = { ...aLayout(...two), ...aDockerArchive(anImage({ runtime: { Cmd: ['/unknown'] } })) }
    expect(await read(files, ':3')).toBe('missing')
    expect(await read(files, ':1')).toMatch(/^archive\.contradictory /)
  })

  function at({ digest }: BuiltImage): string {
    return `@${digest}`
  }

  function bothNamed(): readonly [Listed, Listed] {
    return [blobsOf(image, 'acme/app:1'), blobsOf(other, 'acme/app:2')]
  }

  function withOther(): FileMap {
    const { config: own, layers } = other
    const files = [own, ...layers].map(({ digest, bytes }) => [blobName(digest), bytes] as const)
    return { ...Object.fromEntries(files), ...listing(blobsOf(image), blobsOf(other)) }
  }

  function links(): FileMap {
    return { a: first?.tar ?? '', b: second?.tar ?? '', c: evil }
  }

  function tooMany(): BuiltImage {
    return assembleImage(image.platform, image.config.bytes, [...image.layers, aLayer(evil)])
  }
})
