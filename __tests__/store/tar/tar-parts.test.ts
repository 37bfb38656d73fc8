import { describe, expect, it } from '@jest/globals'
import { collect } from '../../../src/store/stored-file.js'
import { parseLongName, parsePax } from '../../../src/store/tar/tar-extension.js'
import { parseTarHeader, TarError } from '../../../src/store/tar/tar-header.js'
import { readExactly, streamInput } from '../../../src/store/tar/tar-input.js'
import { readTar, type TarEntry } from '../../../src/store/tar/tar-reader.js'
import { aTar } from '../../helpers/image/tar.js'
import { anEntry, SIGNAL } from '../oci-builders.js'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof TarError) return error.failure.code
    throw error
  }
  return 'none'
}

async function* inPieces(whole: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.byteLength; at += size) yield await Promise.resolve(whole.subarray(at, at + size))
}

async function entriesIn(tar: Uint8Array, piece: number): Promise<readonly TarEntry[]> {
  const found: TarEntry[] = []
  for await (const entry of readTar(streamInput(inPieces(tar, piece), SIGNAL))) found.push(entry)
  return found
}

describe('a pax header', () => {
  it('renames, resizes and leads links', () => {
    expect(parsePax(bytes('10 path=x\n14 linkpath=y\n11 size=42\n'))).toEqual({ path: 'x', linkPath: 'y', size: 42 })
  })

  it.each(['path=x\n', '10path=x\n', '0 path=x\n', '9x path=x\n', '10 path=xy', '6 path\n', '4 =\nx'])(
    'in the odd form %j is refused',
    (text) => {
      expect(codeOf(() => parsePax(bytes(text)))).toBe('archive.invalid')
    },
  )

  it.each(['12 size=010\n', '26 size=9999999999999999\n', '9 size=\n'])('with the size in %j is refused', (text) => {
    expect(codeOf(() => parsePax(bytes(text)))).toBe('archive.invalid')
  })

  it('with a name that is not UTF-8 is refused', () => {
    expect(codeOf(() => parsePax(bytes('10 path=\xff\n')))).toBe('archive.unsafe')
  })
})

describe('a long name of GNU tar', () => {
  it.each(['a/b', 'a/b\0', 'a/b\0rest'])('ends where %j says', (text) => {
    expect(parseLongName(bytes(text))).toBe('a/b')
  })

  it('may be that of a link’s target', async () => {
    const tar = Buffer.concat([
      anEntry('././@LongLink', 'K', { content: 'far/away\0' }),
      anEntry('link', '2', { target: 'short' }),
      new Uint8Array(1024),
    ])
    expect(await entriesIn(tar, 4096)).toMatchObject([{ kind: 'symlink', target: 'far/away' }])
  })

  it.each(['KL', 'LK'])('may stand beside that of a link’s target, in the order %s', async (order) => {
    const content = { K: 'far/away\0', L: 'long/name\0' }
    const long = Array.from(order, (type) =>
      anEntry('././@LongLink', type, { content: type === 'K' ? content.K : content.L }),
    )
    const tar = Buffer.concat([...long, anEntry('link', '2', { target: 'short' }), new Uint8Array(1024)])
    expect(await entriesIn(tar, 4096)).toMatchObject([{ name: 'long/name', target: 'far/away' }])
  })
})

describe('a header of old tar', () => {
  it.each([
    ['file', '0'],
    ['folder/', '5'],
  ])('without a type tells by the name that %s is of type %s', (name, type) => {
    expect(parseTarHeader(anEntry(name, '\0').subarray(0, 512))).toMatchObject({ name, type })
  })

  it('with a name that is not UTF-8 is refused', () => {
    const header = Buffer.from(anEntry('xx', '0').subarray(0, 512))
    header[0] = 0xff
    // The checksum is that of the other name.
    header.write(
      (Number.parseInt(header.toString('latin1', 148, 154), 8) + 0xff - 0x78).toString(8).padStart(6, '0'),
      148,
    )
    expect(codeOf(() => parseTarHeader(header))).toBe('archive.unsafe')
  })
})

describe('a tar file that comes in pieces', () => {
  const tar = aTar({ 'a/b': Buffer.alloc(3000, 'x'), c: 'y' })

  it.each([1, 100, 511, 513, 5000])('of %d bytes is read to the same entries', async (piece) => {
    const facts = (list: readonly TarEntry[]): unknown => list.map(({ name, size, offset }) => ({ name, size, offset }))
    expect(facts(await entriesIn(tar, piece))).toEqual(facts(await entriesIn(tar, tar.byteLength)))
  })

  it.each([
    ['an extension header', Buffer.concat([anEntry('p', 'x', { content: '10 path=x\n' }).subarray(0, 600)])],
    ['content that is left out', anEntry('x', '0', { content: Buffer.alloc(2000) }).subarray(0, 1000)],
  ])('and ends within %s is refused', async (_, cut) => {
    await expect(entriesIn(cut, 100)).rejects.toMatchObject({ failure: { code: 'archive.truncated' } })
  })

  it('and ends within content that is read is refused', async () => {
    const cut = anEntry('x', '0', { content: Buffer.alloc(2000) }).subarray(0, 1000)
    const read = async (): Promise<void> => {
      for await (const { chunks } of readTar(streamInput(inPieces(cut, 100), SIGNAL))) await collect(chunks())
    }
    await expect(read()).rejects.toMatchObject({ failure: { code: 'archive.truncated' } })
  })

  it('gives fewer bytes than asked for only at its end', async () => {
    const input = streamInput(inPieces(bytes('abcdefg'), 2), SIGNAL)
    expect(await readExactly(input, 5)).toEqual(bytes('abcde'))
    expect(await readExactly(input, 5)).toEqual(bytes('fg'))
    expect(await readExactly(input, 5)).toHaveLength(0)
  })
})
