import { describe, expect, it } from '@jest/globals'
import { storedLayers } from '../../src/compare/stored-layers.js'
import type { Difference } from '../../src/model/difference.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { anImage, DOCKER_GZIP, entry, OCI_GZIP, OCI_TAR, OCI_ZSTD } from './builders.js'

type Members = Readonly<Record<string, unknown>>

const FOREIGN = 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip'
const DOCKER_TAR = 'application/vnd.docker.image.rootfs.diff.tar'
const ENCRYPTED = `${OCI_GZIP}+encrypted`
const DOCKER = MEDIA_TYPES.dockerManifest

/** How two layers are stored, each behind a layer that is the same; `mediaType` is the manifests'. */
function between(from: Members, to: Members, mediaType: readonly [string, string] = [OCI, OCI]): readonly Difference[] {
  const [source, mirror] = [from, to].map((layer, side) =>
    anImage({ layers: [entry('base'), layer], mediaType: mediaType[side] ?? OCI }),
  )
  return source === undefined || mirror === undefined ? [] : storedLayers(source.manifest, mirror.manifest)
}

const OCI = MEDIA_TYPES.ociManifest

function typed(mediaType: string, name = 'app'): Members {
  return entry(name, { mediaType })
}

describe('how the same layer is stored', () => {
  it.each([
    [OCI_GZIP, OCI_ZSTD, 'gzip', 'zstd'],
    [OCI_GZIP, OCI_TAR, 'gzip', 'none'],
    [OCI_TAR, OCI_GZIP, 'none', 'gzip'],
    [OCI_GZIP, OCI_GZIP, 'gzip', 'gzip'],
  ])('is another compression for other bytes: %s, %s', (from, to, source, mirror) => {
    expect(between(typed(from, 'one'), typed(to, 'other'))).toEqual([
      { kind: 'layer.compression', path: '2', source, mirror },
    ])
  })

  it.each([
    ['the same bytes under a type that says they are plain', OCI_GZIP, OCI_TAR],
    ['the same bytes under a type that says another compression', OCI_GZIP, OCI_ZSTD],
    ['a foreign layer that is an ordinary one now', FOREIGN, OCI_GZIP],
    ['an ordinary layer that is a foreign one now', OCI_GZIP, FOREIGN],
    ['the family that the manifest is not of, which clients read in OCI’s', OCI_GZIP, DOCKER_GZIP],
    ['an encrypted layer no longer', ENCRYPTED, OCI_GZIP],
  ])('is another media type, which the bytes must bear out: %s', (_words, from, to) => {
    expect(between(typed(from), typed(to))).toEqual([{ kind: 'layer.media-type', path: '2', source: from, mirror: to }])
  })

  it.each([
    ['a type that is no layer', OCI_GZIP, 'application/octet-stream'],
    ['an encrypted layer', OCI_GZIP, ENCRYPTED],
    ['another type that nobody knows', 'application/a', 'application/b'],
  ])('is a type that nobody has judged: %s', (_words, from, to) => {
    const types = { kind: 'layer.other', path: '2/mediaType', source: from, mirror: to }
    expect(between(typed(from), typed(to))).toEqual([types])
    const compression = expect.objectContaining({ kind: 'layer.compression', path: '2' })
    expect(between(typed(from, 'one'), typed(to, 'other'))).toEqual([compression, types])
  })

  it('is no difference of its own where the whole manifest was converted', () => {
    const docker = { layers: [entry('base', { mediaType: DOCKER_GZIP }), typed(DOCKER_GZIP)], mediaType: DOCKER }
    const oci = { layers: [entry('base'), typed(OCI_GZIP)] }
    expect(storedLayers(anImage(docker).manifest, anImage(oci).manifest)).toEqual([])
    expect(storedLayers(anImage(oci).manifest, anImage(docker).manifest)).toEqual([])
  })

  it('is a difference where Docker’s plain type becomes OCI’s, which is not looked into', () => {
    const docker = { layers: [entry('base', { mediaType: DOCKER_GZIP }), typed(DOCKER_TAR)], mediaType: DOCKER }
    const oci = { layers: [entry('base'), typed(OCI_TAR)] }
    expect(storedLayers(anImage(docker).manifest, anImage(oci).manifest)).toEqual([
      { kind: 'layer.media-type', path: '2', source: DOCKER_TAR, mirror: OCI_TAR },
    ])
    expect(storedLayers(anImage(oci).manifest, anImage(docker).manifest)).toEqual([])
  })

  it('is no difference of the mirror where the source mixes families, too', () => {
    const mixed = typed(DOCKER_GZIP)
    expect(between(mixed, mixed)).toEqual([])
    expect(between(mixed, typed(OCI_GZIP))).toEqual([])
    expect(between(typed(DOCKER_GZIP, 'one'), typed(OCI_ZSTD, 'other'))).toEqual([
      { kind: 'layer.compression', path: '2', source: 'gzip', mirror: 'zstd' },
    ])
  })

  it('is what else its descriptor says', () => {
    const toc = 'io.containers.estargz.uncompressed-size'
    const to = entry('app', {
      annotations: { a: '1', 'containerd.io/uncompressed': 'x', [toc]: '7' },
      urls: ['https://x'],
      x: 1,
    })
    expect(between(entry('app'), to)).toEqual([
      { kind: 'layer.annotation', path: '2/a', mirror: '1' },
      { kind: 'layer.runtime-annotation', path: '2/containerd.io/uncompressed', mirror: 'x' },
      { kind: 'layer.other', path: `2/annotations/${toc}`, mirror: '7' },
      { kind: 'layer.refused', path: '2/urls', why: 'urls', clients: ['containerd'] },
      { kind: 'layer.other', path: '2/x', mirror: 1 },
    ])
  })

  it('is harmless where only what no client needs is gone', () => {
    const from = entry('abc', { size: 3, urls: ['https://x'], data: 'YWJj' })
    expect(between(from, entry('abc', { size: 3 }))).toEqual([
      { kind: 'descriptor.urls', path: 'layers/2' },
      { kind: 'descriptor.data', path: 'layers/2' },
    ])
  })

  it('leaves sizes and layers that only one side has to others', () => {
    expect(between(entry('app', { size: 1 }), entry('app', { size: 2 }))).toEqual([])
    const one = anImage({ layers: [entry('base')] }).manifest
    expect(storedLayers(anImage().manifest, one)).toMatchObject([{ kind: 'layer.compression', path: '1' }])
    expect(storedLayers(one, anImage({ layers: [entry('base'), entry('app')] }).manifest)).toEqual([])
  })
})
