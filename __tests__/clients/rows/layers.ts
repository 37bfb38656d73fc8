import { crc32, gzipSync } from 'node:zlib'
import { aLayer, type BuiltLayer, type LayerCompression } from '../../helpers/image/layer.js'
import { sha256Of } from '../../helpers/registry/store.js'
import { edited, onLayer, withLayers } from '../edited.js'
import { APP, DOCKER_APP } from '../images.js'
import type { Content, Row } from '../row.js'
import { contentRow } from './a-row.js'

const PLAIN = 'application/vnd.oci.image.layer.v1.tar'
const DOCKER_PLAIN = 'application/vnd.docker.image.rootfs.diff.tar'

const packed = (compression: LayerCompression, mediaType?: string): readonly BuiltLayer[] =>
  APP.layers.map(({ tar }) => aLayer(tar, compression, 'oci', mediaType === undefined ? {} : { mediaType }))

const ZSTD = withLayers(APP, packed('zstd'))

const CALLED_PLAIN: readonly (readonly [string, Content, LayerCompression])[] = [
  ['the same gzip blob', APP, 'gzip'],
  ['the same zstd blob', ZSTD, 'zstd'],
  ['a gzip blob that was recompressed', APP, 'gzip-stored'],
  ['a blob that was recompressed by zstd', APP, 'zstd'],
]

export const packedCalledPlain: readonly Row[] = [
  ...CALLED_PLAIN.map(([what, source, compression]) =>
    contentRow({
      name: `calls ${what} a plain tar`,
      source,
      mirror: () => withLayers(APP, packed(compression, PLAIN)),
      expected: ['layer.refused'],
      fail: ['containerd'],
    }),
  ),
  // Under Docker's plain type all look at the bytes.
  contentRow({
    name: 'calls the gzip blob of a plain layer of Docker a plain tar of OCI',
    source: withLayers(DOCKER_APP, packed('gzip', DOCKER_PLAIN), { format: 'docker' }),
    mirror: () => withLayers(APP, packed('gzip', PLAIN)),
    expected: ['layer.refused'],
    fail: ['containerd'],
  }),
]

/** A layer of the app in bytes made from its gzip or zstd form. */
function remade(compression: LayerCompression, make: (bytes: Uint8Array, tar: Uint8Array) => Uint8Array): Content {
  const layers = packed(compression).map((layer) => {
    const bytes = make(layer.bytes, layer.tar)
    return { ...layer, bytes, digest: sha256Of(bytes) }
  })
  return withLayers(APP, layers)
}

/** RFC 8878, 3.1.2: magic number, size, and that many bytes for nobody. */
const SKIPPABLE = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4])

const PACKED: readonly (readonly [string, Content])[] = [
  ['zstd', ZSTD],
  ['gzip', APP],
]

export const zstdSkippableFirst: readonly Row[] = PACKED.map(([from, source]) =>
  contentRow({
    name: `begins a zstd blob with a skippable frame, ${from} at the source`,
    source,
    mirror: () => remade('zstd', (bytes) => Buffer.concat([SKIPPABLE, bytes])),
    expected: ['layer.refused'],
    fail: ['buildah'],
  }),
)

const FHCRC = 0x02
const FNAME = 0x08
const FCOMMENT = 0x10
const GZIP_HEADER = 10

/** Writes a text into the header (RFC 1952, 2.3), which was without any. */
export function withGzipText(bytes: Uint8Array, flag: number, length: number): Uint8Array {
  const header = Buffer.from(bytes.subarray(0, GZIP_HEADER))
  header[3] = flag
  return Buffer.concat([header, Buffer.alloc(length, 'x'), Buffer.from([0]), bytes.subarray(GZIP_HEADER)])
}

/** Go's reader has room for 511 bytes and the zero behind them. */
const TOO_LONG = 512

const TEXTS = [
  ['file name', FNAME],
  ['comment', FCOMMENT],
] as const

/** The first 512 bytes and the rest in a member each, the second with a text that is too long. */
function laterMember(flag: number): Content {
  return remade('gzip', (_, tar) => {
    const rest = withGzipText(gzipSync(tar.subarray(512)), flag, TOO_LONG)
    return Buffer.concat([gzipSync(tar.subarray(0, 512)), rest])
  })
}

export const gzipLongHeader: readonly Row[] = TEXTS.flatMap(([what, flag]) => {
  const row = { source: APP, expected: ['layer.refused'], fail: ['buildah', 'containerd', 'distribution'] } as const
  return [
    contentRow({
      ...row,
      name: `writes a gzip header with a ${what} over 511 bytes`,
      mirror: () => remade('gzip', (bytes) => withGzipText(bytes, flag, TOO_LONG)),
    }),
    contentRow({
      ...row,
      name: `begins a second gzip member with a ${what} over 511 bytes`,
      mirror: () => laterMember(flag),
    }),
  ]
})

/** The same with a checksum of the header, which is right. */
function withCheckedName(bytes: Uint8Array): Uint8Array {
  const named = withGzipText(bytes, FNAME | FHCRC, 1)
  const end = GZIP_HEADER + 2
  const sum = crc32(named.subarray(0, end)) & 0xffff
  return Buffer.concat([named.subarray(0, end), Buffer.from([sum & 255, sum >> 8]), named.subarray(end)])
}

export const gzipCheckedHeader: readonly Row[] = [
  contentRow({
    name: 'writes a gzip header with a file name and a checksum',
    source: APP,
    mirror: () => remade('gzip', withCheckedName),
    expected: ['layer.refused'],
    fail: ['buildah'],
  }),
]

const WITH_URLS = edited(APP, onLayer({ urls: ['http://127.0.0.1:9/blob'] }))

export const blobWithURLsDropped: readonly Row[] = [
  {
    name: 'drops a blob of an ordinary layer type that has urls on both sides',
    source: () => ({ content: WITH_URLS }),
    mirror: () => ({ content: WITH_URLS, without: APP.layers.slice(0, 1).map(({ digest }) => digest) }),
    expected: ['blob.missing'],
    clients: { skopeo: 'fails', buildah: 'fails', distribution: 'fails' },
    served: true,
  },
]
