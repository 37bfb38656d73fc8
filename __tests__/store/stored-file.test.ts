import { describe, expect, it } from '@jest/globals'
import { readSmallFile, verifiedStream, type StoredFile } from '../../src/store/stored-file.js'
import { describing, drain, refusal, SIGNAL } from './oci-builders.js'

const PLACE = { side: 'mirror', name: 'oci:build' } as const
const BYTES = Buffer.from('a file of an image')
const DESCRIPTOR = describing({ digest: `sha256:${'0'.repeat(64)}`, bytes: BYTES, mediaType: 'a/b' })

/** A file that has a size when it is found, and gives these chunks when it is read. */
function aFile(size: number, ...chunks: readonly Uint8Array[]): StoredFile {
  return {
    path: 'x',
    size,
    chunks: async function* () {
      await Promise.resolve()
      yield* chunks
    },
    hasLastByte: () => Promise.resolve(true),
  }
}

describe('a file that somebody writes to', () => {
  it.each([
    ['grew', [BYTES, Buffer.from('x')]],
    ['shrank', [BYTES.subarray(1)]],
    ['is empty now', []],
  ])('is no blob where it %s while it was read', async (_, chunks) => {
    const stream = verifiedStream(aFile(BYTES.byteLength, ...chunks), DESCRIPTOR, PLACE, SIGNAL)
    expect(await refusal(drain({ kind: 'found', value: stream }))).toMatch(/^blob\.incomplete .*changed while/)
  })

  it.each([[[BYTES, BYTES]], [[BYTES.subarray(1)]]])('is no document either', async (chunks) => {
    const read = readSmallFile(aFile(BYTES.byteLength, ...chunks), 'index.json', 1000, PLACE, SIGNAL)
    expect(await refusal(read)).toMatch(/^blob\.incomplete .*index\.json changed while/)
  })
})

describe('a blob in a file', () => {
  it('has no verdict before it was read to its end', async () => {
    const stream = verifiedStream(aFile(BYTES.byteLength, BYTES, Buffer.alloc(0)), DESCRIPTOR, PLACE, SIGNAL)
    expect(() => stream.end()).toThrow(expect.objectContaining({ code: 'blob.incomplete' }))
    await drain({ kind: 'found', value: stream })
    expect(stream.end()).toMatchObject({ kind: 'digest' })
  })

  it('is not read on once nobody waits for it', async () => {
    const stop = new AbortController()
    const file: StoredFile = {
      ...aFile(BYTES.byteLength),
      chunks: async function* () {
        yield await Promise.resolve(BYTES.subarray(0, 1))
        stop.abort(new Error('enough'))
        yield BYTES.subarray(1)
      },
    }
    const read = drain({ kind: 'found', value: verifiedStream(file, DESCRIPTOR, PLACE, stop.signal) })
    await expect(read).rejects.toThrow('enough')
  })
})
