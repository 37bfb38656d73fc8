import { describe, expect, it } from '@jest/globals'
import { createSharedPass, type SharedPass } from '../../../src/store/tar/shared-pass.js'
import { collect } from '../../../src/store/stored-file.js'
import type { TarEntry } from '../../../src/store/tar/tar-reader.js'
import { SIGNAL } from '../oci-builders.js'

interface Passes {
  readonly shared: SharedPass
  readonly started: () => number
}

function entry(name: string, text: string, kind: TarEntry['kind'] = 'file'): TarEntry {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from(text))
  }
  return { kind, name, size: text.length, target: '', offset: 0, chunks }
}

/** An archive of these entries that counts how often it is read. */
function anArchive(...entries: readonly TarEntry[]): Passes {
  let passes = 0
  const shared = createSharedPass(async function* () {
    passes += 1
    for (const one of entries) yield await Promise.resolve(one)
  })
  return { shared, started: () => passes }
}

async function textOf(shared: SharedPass, name: string, size: number, signal = SIGNAL): Promise<string> {
  return Buffer.from(await collect(shared.read(name, size, signal))).toString()
}

describe('a pass over an archive', () => {
  it('serves everybody who waits, once where they ask in time', async () => {
    const { shared, started } = anArchive(entry('a', '1'), entry('b', '22'), entry('c', '333'))
    expect(await Promise.all([textOf(shared, 'c', 3), textOf(shared, 'a', 1)])).toEqual(['333', '1'])
    expect(started()).toBe(1)
    expect(await textOf(shared, 'b', 2)).toBe('22')
    expect(started()).toBe(2)
  })

  it('serves two readers of one file one after the other', async () => {
    const { shared, started } = anArchive(entry('a', '1'))
    const asked = [1, 2, 3].map(() => textOf(shared, 'a', 1))
    expect(await Promise.all(asked)).toEqual(['1', '1', '1'])
    expect(started()).toBe(3)
  })

  it.each([
    ['of a file that is gone', 'x', 1],
    ['of a file that has another size now', 'a', 7],
    ['of what is a folder now', 'f', 0],
  ])('gives the reader %s nothing', async (_, name, size) => {
    const { shared } = anArchive(entry('a', '1'), entry('f', '', 'folder'))
    expect(await textOf(shared, name, size)).toBe('')
  })

  it('fails everybody who waits where the archive does', async () => {
    const shared = createSharedPass(async function* () {
      yield await Promise.resolve(entry('a', '1'))
      throw new Error('unplugged')
    })
    const said = await Promise.allSettled(['b', 'b', 'c'].map((name) => textOf(shared, name, 1)))
    expect(said.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  })
})

describe('a reader who leaves', () => {
  it('ends the pass where nobody else waits', async () => {
    const stop = new AbortController()
    let told: unknown
    const shared = createSharedPass(async function* (signal) {
      yield await Promise.resolve(entry('a', '1'))
      stop.abort(new Error('enough'))
      told = signal.reason
    })
    await expect(textOf(shared, 'b', 1, stop.signal)).rejects.toThrow('enough')
    expect(told).toEqual(new Error('enough'))
  })

  it('in the middle of a file ends the pass where nobody else waits', async () => {
    const stop = new AbortController()
    const closed = Promise.withResolvers<string>()
    const shared = createSharedPass(async function* () {
      try {
        yield await Promise.resolve(entry('a', '1'))
        yield entry('b', '22')
      } finally {
        closed.resolve('closed')
      }
    })
    const reading = shared.read('a', 1, stop.signal)[Symbol.asyncIterator]()
    await reading.next()
    stop.abort(new Error('enough'))
    expect(await closed.promise).toBe('closed')
  })

  it('does not close the archive to one who is in the middle of a file', async () => {
    const stop = new AbortController()
    let isClosed = false
    async function* slowly(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('1')
      await new Promise(setImmediate)
      yield Buffer.from(isClosed ? 'x' : '2')
    }
    const shared = createSharedPass(async function* () {
      try {
        yield await Promise.resolve({ ...entry('a', '12'), chunks: slowly })
      } finally {
        isClosed = true
      }
    })
    const reading = shared.read('a', 2, SIGNAL)[Symbol.asyncIterator]()
    const other = textOf(shared, 'b', 1, stop.signal)
    await reading.next()
    stop.abort(new Error('enough'))
    await expect(other).rejects.toThrow('enough')
    expect(await reading.next()).toMatchObject({ value: Buffer.from('2') })
  })

  it.each(['ends', 'breaks off'])('does not fail one who comes while the pass %s', async (how) => {
    const stop = new AbortController()
    const late: Promise<string>[] = []
    let passes = 0
    const shared = createSharedPass(async function* () {
      passes += 1
      if (passes === 1) {
        await new Promise(setImmediate)
        stop.abort(new Error('enough'))
        late.push(textOf(shared, 'b', 2))
        if (how === 'breaks off') throw new Error('enough')
      }
      yield entry('b', '22')
    })
    await expect(textOf(shared, 'a', 1, stop.signal)).rejects.toThrow('enough')
    expect(await Promise.all(late)).toEqual(['22'])
    expect(passes).toBe(2)
  })

  it('leaves the pass to another who waits for the same file', async () => {
    const stop = new AbortController()
    const shared = createSharedPass(async function* (signal) {
      await new Promise(setImmediate)
      stop.abort(new Error('enough'))
      expect(signal.aborted).toBe(false)
      yield await Promise.resolve(entry('a', '1'))
    })
    const [first, second] = await Promise.allSettled([textOf(shared, 'a', 1, stop.signal), textOf(shared, 'a', 1)])
    expect(first.status).toBe('rejected')
    expect(second).toMatchObject({ value: '1' })
  })

  it('in the middle of a file lets the others have theirs', async () => {
    const { shared } = anArchive(entry('a', '1'), entry('b', '22'))
    const other = textOf(shared, 'b', 2)
    const reading = shared.read('a', 1, SIGNAL)[Symbol.asyncIterator]()
    await reading.next()
    await reading.return?.()
    expect(await other).toBe('22')
  })

  it('before the start asks for nothing', async () => {
    const { shared, started } = anArchive(entry('a', '1'))
    await expect(textOf(shared, 'a', 1, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
    expect(started()).toBe(0)
  })
})
