import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.js'
import type { Finding } from '../../src/verify/finding.js'
import { skippable } from '../bytes/packed-layers.js'
import { describing, MemoryStore } from './memory-store.js'
import { DIFF_ID, GZIP, NOISE, options, OTHER, proveLayer, TAR } from './proving.js'

describe('how the right content is packed', () => {
  const OCI = 'application/vnd.oci.image.layer'
  const DOCKER = 'application/vnd.docker.image.rootfs'
  const ZSTD = zstdCompressSync(TAR)
  /** gzip with a file name of so many bytes. */
  const named = (length: number): Buffer => {
    const [head, rest] = [Buffer.from(GZIP.subarray(0, 10)), GZIP.subarray(10)]
    head[3] = 0x08
    return Buffer.concat([head, Buffer.alloc(length, 'x'), Buffer.of(0), rest])
  }
  const judge = (bytes: Uint8Array, mediaType: string, isSources = false): Promise<Finding> =>
    proveLayer(new MemoryStore(bytes), describing(bytes, { mediaType }), DIFF_ID, options, isSources)

  it.each<[string, Uint8Array, string]>([
    ['plain bytes called gzip', TAR, `${OCI}.v1.tar+gzip`],
    ['zstd called gzip', ZSTD, `${OCI}.v1.tar+gzip`],
    ['zstd called zstd', ZSTD, `${OCI}.v1.tar+zstd`],
    ['plain bytes called plain', TAR, `${OCI}.v1.tar`],
    ['gzip called Docker’s plain tar', GZIP, `${DOCKER}.diff.tar`],
    ['gzip called zstd', GZIP, `${OCI}.v1.tar+zstd`],
    ['plain bytes called zstd', TAR, `${OCI}.v1.tar+zstd`],
    ['zstd called Docker’s plain tar', ZSTD, `${DOCKER}.diff.tar`],
    ['a type that promises nothing', GZIP, 'application/vnd.example.layer'],
    ['a file name as long as Go reads', named(511), `${OCI}.v1.tar+gzip`],
  ])('is read by all clients: %s', async (_name, bytes, mediaType) => {
    await expect(judge(bytes, mediaType)).resolves.toEqual({ kind: 'proven', bytes: bytes.byteLength })
  })

  it.each<[string, Uint8Array, string]>([
    ['gzip', GZIP, `${OCI}.v1.tar`],
    ['zstd', ZSTD, `${OCI}.v1.tar`],
    ['gzip', GZIP, `${OCI}.nondistributable.v1.tar`],
  ])('is other content to containerd where OCI’s type says plain and it is %s', async (_name, bytes, mediaType) => {
    await expect(judge(bytes, mediaType)).resolves.toEqual({
      kind: 'packed',
      clients: ['containerd'],
      expected: DIFF_ID,
      actual: digestOf(bytes),
    })
  })

  it('is refused where zstd begins with a frame without content', async () => {
    await expect(judge(Buffer.concat([skippable(NOISE), ZSTD]), `${OCI}.v1.tar+zstd`)).resolves.toEqual({
      kind: 'refused',
      why: 'zstd-skippable',
      clients: ['containers-image'],
    })
  })

  it('is refused where a gzip header is longer than Go reads', async () => {
    await expect(judge(named(512), `${OCI}.v1.tar+gzip`)).resolves.toEqual({
      kind: 'refused',
      why: 'gzip-header',
      clients: ['containerd', 'docker', 'containers-image'],
    })
  })

  it('is nobody’s fault here where the source has it, too', async () => {
    for (const [bytes, mediaType] of [
      [GZIP, `${OCI}.v1.tar`],
      [ZSTD, `${DOCKER}.diff.tar`],
      [named(512), `${OCI}.v1.tar+gzip`],
      [Buffer.concat([skippable(NOISE), ZSTD]), `${OCI}.v1.tar+zstd`],
    ] as const) {
      await expect(judge(bytes, mediaType, true)).resolves.toEqual({ kind: 'proven', bytes: bytes.byteLength })
    }
  })

  it('does not hide other content', async () => {
    const bytes = gzipSync(OTHER)
    for (const isSources of [true, false]) {
      await expect(judge(bytes, `${OCI}.v1.tar`, isSources)).resolves.toEqual({
        kind: 'content',
        expected: DIFF_ID,
        actual: digestOf(OTHER),
      })
    }
  })
})
