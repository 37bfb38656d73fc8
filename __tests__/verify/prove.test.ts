import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.js'
import type { BlobStore } from '../../src/store/image-store.js'
import { lookUpBlob } from '../../src/verify/look-up.js'
import { proveBlob } from '../../src/verify/prove.js'
import { describing, MemoryStore } from './memory-store.js'
import { DIFF_ID, GZIP, NOISE, options, OTHER, proveLayer, signal, TAR } from './proving.js'

/** A store whose blob gives some bytes, and then nothing until the request is given up. */
function stuckAfter(bytes: Uint8Array): {
  readonly store: BlobStore
  readonly signals: readonly AbortSignal[]
  readonly closed: () => number
} {
  const signals: AbortSignal[] = []
  let given = 0
  let closed = 0
  const blob: BlobStore['blob'] = (_, request) => {
    signals.push(request)
    const next = (): Promise<IteratorResult<Uint8Array>> => {
      given += 1
      if (given === 1) return Promise.resolve({ done: false, value: bytes })
      return new Promise((_resolve, reject) => {
        request.addEventListener('abort', () => {
          reject(new Error('given up', { cause: request.reason }))
        })
      })
    }
    const close = (): Promise<IteratorResult<Uint8Array>> => {
      closed += 1
      return Promise.resolve({ done: true, value: undefined })
    }
    const chunks = { [Symbol.asyncIterator]: () => ({ next, return: close }) }
    return Promise.resolve({ kind: 'found', value: { chunks, end: () => ({ kind: 'whole' }) } })
  }
  const lookUp: BlobStore['lookUp'] = () => Promise.resolve({ kind: 'claimed' })
  return {
    store: { reference: 'mirror.example/app:1', repository: 'mirror.example/app', lookUp, blob },
    signals,
    closed: () => closed,
  }
}

describe('readLayer and judgeLayer', () => {
  it.each([
    ['gzip', GZIP],
    ['zstd', zstdCompressSync(TAR)],
    ['nothing', TAR],
  ])('proves a layer packed with %s', async (_name, bytes) => {
    const finding = await proveLayer(new MemoryStore(bytes), describing(bytes), DIFF_ID, options)
    expect(finding).toEqual({ kind: 'proven', bytes: bytes.byteLength })
  })

  it('proves a layer by the algorithm of its diffID', async () => {
    const finding = await proveLayer(new MemoryStore(GZIP), describing(GZIP), digestOf(TAR, 'sha512'), options)
    expect(finding).toMatchObject({ kind: 'proven' })
  })

  it('finds other content behind the right digest', async () => {
    const bytes = gzipSync(OTHER)
    const finding = await proveLayer(new MemoryStore(bytes), describing(bytes), DIFF_ID, options)
    expect(finding).toEqual({ kind: 'content', expected: DIFF_ID, actual: digestOf(OTHER) })
  })

  it('finds bytes after the end of the archive', async () => {
    const bytes = gzipSync(Buffer.concat([TAR, Buffer.from('x')]))
    const finding = await proveLayer(new MemoryStore(bytes), describing(bytes), DIFF_ID, options)
    expect(finding).toMatchObject({ kind: 'content' })
  })

  it('finds a layer missing', async () => {
    const finding = await proveLayer(new MemoryStore(), describing(GZIP), DIFF_ID, options)
    expect(finding).toMatchObject({ kind: 'missing', problem: { code: 'blob.missing' } })
  })

  it.each([
    ['that unpacks to the diffID', zstdCompressSync(TAR)],
    ['that cannot be unpacked', Buffer.concat([GZIP.subarray(0, 20), NOISE])],
    ['that is cut', GZIP.subarray(0, -5)],
    ['that begins with an unknown encoding', Buffer.concat([Buffer.from('BZh9'), NOISE])],
    ['that is empty', Buffer.alloc(0)],
  ])('finds a blob of another size, even one %s', async (_name, wrong) => {
    const store = new MemoryStore()
    store.put(digestOf(GZIP), wrong)
    const finding = await proveLayer(store, describing(GZIP), DIFF_ID, options)
    expect(finding).toEqual({ kind: 'size', expected: GZIP.byteLength, actual: wrong.byteLength })
    expect(store.sent).toBe(wrong.byteLength)
  })

  it('finds other bytes of the right size, even where they cannot be unpacked', async () => {
    const flipped = Buffer.from(GZIP)
    flipped[12] = (flipped[12] ?? 0) ^ 0xff
    const store = new MemoryStore()
    store.put(digestOf(GZIP), flipped)
    const finding = await proveLayer(store, describing(GZIP), DIFF_ID, options)
    expect(finding).toEqual({ kind: 'digest', expected: digestOf(GZIP), actual: digestOf(flipped) })
  })

  it.each([
    ['layer.truncated', GZIP.subarray(0, -5)],
    ['layer.malformed', Buffer.concat([GZIP, NOISE])],
    ['layer.trailing-data', Buffer.concat([GZIP, Buffer.alloc(300_000)])],
    ['layer.encoding-unsupported', Buffer.concat([Buffer.from('BZh9'), NOISE])],
  ])('throws %s where the right bytes cannot be unpacked, after reading all of them', async (code, bytes) => {
    const store = new MemoryStore(bytes)
    const proof = proveLayer(store, describing(bytes), DIFF_ID, options)
    await expect(proof).rejects.toMatchObject({ name: 'ContentError', code })
    await expect(proof).rejects.toThrow(`Layer ${digestOf(bytes)} of mirror.example/app: `)
    expect(store.sent).toBe(bytes.byteLength)
  })

  it('does not take an encrypted layer for another layer', async () => {
    const layer = describing(NOISE, { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip+encrypted' })
    const proof = proveLayer(new MemoryStore(NOISE), layer, DIFF_ID, options)
    await expect(proof).rejects.toMatchObject({ code: 'layer.encoding-unsupported' })
    await expect(proof).rejects.toThrow(
      `${layer.digest} is of the type "${layer.mediaType}", which cannot be unpacked here: whether it holds ${DIFF_ID}`,
    )
  })

  it('finds other content in a packed layer of an unknown type', async () => {
    const layer = describing(GZIP, { mediaType: 'application/vnd.example.layer' })
    const finding = await proveLayer(new MemoryStore(GZIP), layer, digestOf(OTHER), options)
    expect(finding).toMatchObject({ kind: 'content', actual: DIFF_ID })
  })

  it('ends the download where a layer unpacks to more than the limit', async () => {
    const bytes = Buffer.concat([
      gzipSync(Buffer.alloc(8 * 1024 ** 2)),
      gzipSync(NOISE),
      Buffer.alloc(4 * 1024 ** 2, 1),
    ])
    const store = new MemoryStore(bytes)
    const proof = proveLayer(store, describing(bytes), DIFF_ID, options)
    await expect(proof).rejects.toMatchObject({ code: 'limit.layer-size' })
    const sent = store.sent
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(store.sent).toBe(sent)
    expect(sent).toBeLessThan(bytes.byteLength / 2)
  })

  it('throws what the store throws, not what half a layer unpacks to', async () => {
    const bytes = Buffer.concat([GZIP, NOISE])
    const store = new MemoryStore(bytes)
    store.broken.add(digestOf(bytes))
    await expect(proveLayer(store, describing(bytes), DIFF_ID, options)).rejects.toThrow('connection lost')
  })

  it('lets go of a download that is stuck, and of what it came from, once the limit is passed', async () => {
    const { store, signals, closed } = stuckAfter(gzipSync(Buffer.alloc(1024 ** 2), { level: 0 }))
    const proof = proveLayer(store, describing(GZIP), DIFF_ID, { ...options, maxBytes: 1000 })
    await expect(proof).rejects.toMatchObject({ code: 'limit.layer-size' })
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    expect(closed()).toBe(1)
  })

  it('tells the store when it is aborted', async () => {
    const { store, signals } = stuckAfter(GZIP)
    const abort = new AbortController()
    const proof = proveLayer(store, describing(GZIP), DIFF_ID, { ...options, signal: abort.signal })
    abort.abort(new Error('out of time'))
    await expect(proof).rejects.toThrow('out of time')
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  })

  it('ends when it is aborted', async () => {
    const abort = new AbortController()
    const proof = proveLayer(new MemoryStore(NOISE), describing(NOISE), DIFF_ID, { ...options, signal: abort.signal })
    abort.abort(new Error('out of time'))
    await expect(proof).rejects.toThrow('out of time')
  })
})

describe('proveBlob', () => {
  it('proves size and digest', async () => {
    await expect(proveBlob(new MemoryStore(NOISE), describing(NOISE), signal)).resolves.toEqual({
      kind: 'proven',
      bytes: NOISE.byteLength,
    })
  })

  it.each([
    ['size', NOISE.subarray(1)],
    ['digest', Buffer.alloc(NOISE.byteLength)],
  ])('finds another %s', async (kind, wrong) => {
    const store = new MemoryStore()
    store.put(digestOf(NOISE), wrong)
    await expect(proveBlob(store, describing(NOISE), signal)).resolves.toMatchObject({ kind })
  })

  it('finds a blob missing', async () => {
    await expect(proveBlob(new MemoryStore(), describing(NOISE), signal)).resolves.toMatchObject({ kind: 'missing' })
  })
})

describe('lookUpBlob', () => {
  it.each([
    ['proven', describing(GZIP), { kind: 'proven', bytes: 0 }],
    ['claimed', describing(TAR), { kind: 'claimed' }],
    ['of another size', describing(GZIP, { size: 7 }), { kind: 'size', expected: 7, actual: GZIP.byteLength }],
    [
      'missing',
      describing(NOISE),
      { kind: 'missing', problem: { code: 'blob.missing', message: 'The blob is not there.', status: 404 } },
    ],
  ])('reports a blob as %s', async (_name, descriptor, finding) => {
    const store = new MemoryStore(GZIP, TAR)
    store.claimed.add(digestOf(TAR))
    await expect(lookUpBlob(store, descriptor, signal)).resolves.toEqual(finding)
  })
})
