import { describe, expect, it } from '@jest/globals'
import { hashUncompressed } from '../../src/bytes/hash-uncompressed.js'
import { Tap } from '../../src/verify/tap.js'

/** A stream that, unlike a generator, cannot be asked for two chunks at once. */
class OneAtATime implements AsyncIterableIterator<Uint8Array> {
  left: number
  isClosed = false
  overlaps = 0
  #isBusy = false

  constructor(chunks: number) {
    this.left = chunks
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    if (this.#isBusy) this.overlaps++
    this.#isBusy = true
    await new Promise((resolve) => setTimeout(resolve, 1))
    this.#isBusy = false
    if (this.left === 0) return { done: true, value: undefined }
    this.left--
    return { done: false, value: Buffer.alloc(1000, Buffer.from('1f8b', 'hex')) }
  }

  return(): Promise<IteratorResult<Uint8Array>> {
    this.isClosed = true
    return Promise.resolve({ done: true, value: undefined })
  }
}

describe('Tap', () => {
  const signal = new AbortController().signal

  it('is drained after a reader gave up, chunk by chunk', async () => {
    const stream = new OneAtATime(300)
    const tap = new Tap(stream, signal)
    const hashing = hashUncompressed(tap, { algorithm: 'sha256', maxBytes: 1e6 })
    await expect(hashing).rejects.toMatchObject({ code: 'layer.malformed' })
    expect(stream.left).toBeGreaterThan(0)
    await tap.drain()

    expect(stream.left).toBe(0)
    expect(stream.overlaps).toBe(0)
    expect(stream.isClosed).toBe(false)
  })

  it('is drained where nobody has read', async () => {
    const stream = new OneAtATime(3)
    await new Tap(stream, signal).drain()

    expect(stream.left).toBe(0)
  })

  it('gives a reader nothing more once it is closed', async () => {
    const stream = new OneAtATime(3)
    const tap = new Tap(stream, signal)
    const reader = tap[Symbol.asyncIterator]()
    await reader.next()
    tap.close()

    expect(await reader.next()).toEqual({ done: true, value: undefined })
    expect(stream.left).toBe(2)
    expect(stream.isClosed).toBe(true)
  })

  it('closes nothing where there is nothing to be closed', async () => {
    const stream = new OneAtATime(1)
    const tap = new Tap({ [Symbol.asyncIterator]: () => ({ next: () => stream.next() }) }, signal)
    tap.close()
    await tap.drain()

    expect(stream.left).toBe(0)
  })

  it('lets a stream that cannot be closed be', async () => {
    const stream = new OneAtATime(3)
    stream.return = () => Promise.reject(new Error('already gone'))
    new Tap(stream, signal).close()
    // A rejection that nobody handles would fail the test.
    await new Promise((resolve) => setImmediate(resolve))

    expect(stream.left).toBe(3)
  })

  it('closes its stream when it is aborted', async () => {
    const stream = new OneAtATime(3)
    const drained = new Tap(stream, AbortSignal.abort(new Error('out of time'))).drain()

    await expect(drained).rejects.toThrow('out of time')
    expect(stream.isClosed).toBe(true)
  })
})
