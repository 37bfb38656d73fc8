import { truncate } from 'node:fs/promises'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from '@jest/globals'
import { parseLocation } from '../../../src/oci/location.js'
import type { ImageStore } from '../../../src/store/image-store.js'
import { createOciArchiveStore } from '../../../src/store/oci/oci-archive.js'
import { anImage } from '../../helpers/image/image.js'
import { anIndex } from '../../helpers/image/image-index.js'
import { aTar } from '../../helpers/image/tar.js'
import {
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

const image = anImage({ layers: [aTar({ 'data/big': Buffer.alloc(600_000, 'x1y2z3') })], compression: 'none' })
const index = anIndex([image, anImage({ platform: 'linux/arm64' })])
const [layer] = image.layers
if (layer === undefined) throw new Error('The image has no layer.')

async function storeOf(tar: Uint8Array, rest = '', limits = OPTIONS.limits): Promise<ImageStore> {
  const location = parseLocation(`oci-archive:${await workspace.file(tar)}${rest}`)
  if (location.kind !== 'oci-archive') throw new Error('no archive')
  return createOciArchiveStore(location, { ...OPTIONS, limits })
}

const files = aLayout({ image: index, tag: '1' })
const whole = aTar(files)
const end = new Uint8Array(1024)

function pax(...records: readonly string[]): Uint8Array {
  const text = records.map((record) => {
    const bare = Buffer.byteLength(record) + 2
    const digits = String(bare + String(bare).length).length
    return `${bare + digits} ${record}\n`
  })
  return anEntry('pax', 'x', { content: text.join('') })
}

describe('createOciArchiveStore', () => {
  it.each([
    ['plain', whole],
    ['gzip', gzipSync(whole)],
    ['zstd', zstdCompressSync(whole)],
    [
      'with ./ before names',
      aTar(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`./${name}`, bytes]))),
    ],
    ['with folders', aTar({ './': '', 'blobs/': '', 'blobs/sha256/': '', ...files })],
    ['padded like GNU tar does', Buffer.concat([whole, new Uint8Array(9216)])],
  ])('reads an archive that is %s', async (_, tar) => {
    const store = await storeOf(tar, ':1')
    expect(await store.top(SIGNAL)).toMatchObject({ kind: 'found', value: { digest: index.digest } })
    expect(await store.document(describing(image), SIGNAL)).toMatchObject({ value: { digest: image.digest } })
    expect(await store.smallBlob(describing(image.config), SIGNAL)).toMatchObject({ kind: 'found' })
    expect(await store.lookUp(describing(layer), SIGNAL)).toEqual({ kind: 'proven' })
    const [one, two] = await Promise.all([
      store.blob(describing(layer), SIGNAL).then(drain),
      store.blob(describing(layer), SIGNAL).then(drain),
    ])
    expect(one.end).toEqual({ kind: 'whole' })
    expect(two.bytes.equals(layer.bytes)).toBe(true)
    expect(await store.tagDigest(SIGNAL)).toBe(index.digest)
    expect(store).toMatchObject({ transport: 'oci-archive', tag: '1', pinnedByDigest: false, local: true })
  })

  it('reads long names in pax headers and in those of GNU tar', async () => {
    const entries = Object.entries(files).flatMap(([name, content], at) => [
      at % 2 === 0 ? pax('mtime=1.5', `path=${name}`) : anEntry('././@LongLink', 'L', { content: `${name}\0` }),
      anEntry('short', '0', { content }),
    ])
    const store = await storeOf(Buffer.concat([anEntry('g', 'g', { content: '16 comment=fine\n' }), ...entries, end]))
    expect(await store.top(SIGNAL)).toMatchObject({ kind: 'found' })
  })

  it('lacks a tag and blobs that are not there', async () => {
    expect(await (await storeOf(whole, ':2')).top(SIGNAL)).toMatchObject({ kind: 'missing' })
    const gone = Object.fromEntries(Object.entries(files).filter(([name]) => name !== blobName(layer.digest)))
    const store = await storeOf(aTar(gone))
    expect(await store.lookUp(describing(layer), SIGNAL)).toMatchObject({ kind: 'missing' })
    expect(await store.blob(describing(layer), SIGNAL)).toMatchObject({ problem: { code: 'blob.missing' } })
  })

  it('tells wrong bytes, plain or packed', async () => {
    const tampered = aTar({ ...files, [blobName(layer.digest)]: Buffer.from(layer.bytes).fill(1, 700, 800) })
    for (const tar of [tampered, gzipSync(tampered)]) {
      const read = await drain(await (await storeOf(tar)).blob(describing(layer), SIGNAL))
      expect(read.end).toMatchObject({ kind: 'digest' })
    }
  })

  it('does not keep what a blob with a wrong size holds', async () => {
    const store = await storeOf(aTar({ ...files, [blobName(layer.digest)]: 'tiny' }))
    expect(await drain(await store.blob(describing(layer), SIGNAL))).toEqual({
      bytes: Buffer.alloc(0),
      end: { kind: 'size', actual: 4 },
    })
  })

  const body = withoutEnd(whole)
  const longName = (name: string): Uint8Array => anEntry('././@LongLink', 'L', { content: `${name}\0` })
  const forAll = anEntry('g', 'g', { content: '16 comment=fine\n' })
  const join = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts)
  it.each([
    ['an empty file', new Uint8Array(0), 'archive.truncated'],
    ['no tar file', Buffer.alloc(2048, 'no tar at all '), 'archive.invalid'],
    ['no end marker', body, 'archive.truncated'],
    ['a cut in a header', whole.subarray(0, 700 + 512), 'archive.'],
    ['a cut in a blob', whole.subarray(0, body.byteLength - 100_000), 'archive.truncated'],
    ['a cut in packed data', gzipSync(whole).subarray(0, 1500), 'archive.truncated'],
    ['garbage behind packed data', join(gzipSync(whole), Buffer.from('garbage')), 'archive.invalid'],
    ['broken packed data', join(gzipSync(whole).subarray(0, 600), Buffer.alloc(900, 7)), 'archive.invalid'],
    ['an archive packed by xz', Buffer.from('fd377a585a000000', 'hex'), 'layer.encoding-unsupported'],
    ['two entries of a name', join(body, anEntry('index.json', '0', { content: '{}' }), end), 'archive.duplicate'],
    ['two spellings of a name', join(body, anEntry('./index.json', '0'), end), 'archive.duplicate'],
    ['a folder named like a file', join(body, anEntry('index.json/', '5'), end), 'archive.duplicate'],
    ['two folders, one of them a file', join(anEntry('a/', '5'), anEntry('a', '0'), whole), 'archive.duplicate'],
    ['very many entries of a name', join(manyEntries(20_001, 'same'), end), 'limit.archive-entries'],
    ['an absolute name', join(anEntry('/etc/passwd', '0'), whole), 'archive.unsafe'],
    ['a name that leads out', join(anEntry('blobs/../../x', '0'), whole), 'archive.unsafe'],
    ['a Windows name that leads out', join(anEntry('..\\x', '0'), whole), 'archive.unsafe'],
    ['an empty part in a name', join(anEntry('blobs//x', '0'), whole), 'archive.unsafe'],
    ['a name of control characters', join(anEntry('a\nb', '0'), whole), 'archive.unsafe'],
    ['a hidden name in a pax header', join(pax('path=a\0b'), anEntry('x', '0'), whole), 'archive.unsafe'],
    ['a symbolic link', join(anEntry('blobs/x', '2', { target: '/etc/passwd' }), whole), 'archive.unsafe'],
    ['a hard link', join(anEntry('blobs/x', '1', { target: 'index.json' }), whole), 'archive.unsafe'],
    ['a device', join(anEntry('tty', '3'), whole), 'archive.unsafe'],
    ['a sparse file', join(pax('GNU.sparse.major=1'), anEntry('x', '0'), whole), 'archive.invalid'],
    ['a folder with content', join(anEntry('x/', '5', { content: 'x' }), whole), 'archive.invalid'],
    ['a malformed pax header', join(anEntry('p', 'x', { content: '99 path=x\n' }), whole), 'archive.invalid'],
    [
      'a pax header for all that renames',
      join(anEntry('p', 'g', { content: '10 path=x\n' }), whole),
      'archive.invalid',
    ],
    ['a bad size in a pax header', join(pax('size=-1'), anEntry('x', '0'), whole), 'archive.invalid'],
    ['a huge extension', join(anEntry('p', 'L', { content: 'x'.repeat(70_000) }), whole), 'archive.invalid'],
    ['a pax header for nothing', join(body, pax('path=x'), end), 'archive.truncated'],
    ['a long name and a pax name', join(longName('x'), pax('path=y'), anEntry('z', '0'), whole), 'archive.invalid'],
    ['a pax name and a long name', join(pax('path=y'), longName('x'), anEntry('z', '0'), whole), 'archive.invalid'],
    ['two pax headers for one entry', join(pax('path=y'), pax('mtime=1'), anEntry('z', '0'), whole), 'archive.invalid'],
    [
      'a global pax header behind a long name',
      join(longName('x'), forAll, anEntry('z', '0'), whole),
      'archive.invalid',
    ],
    ['a global pax header behind a pax name', join(pax('path=y'), forAll, anEntry('z', '0'), whole), 'archive.invalid'],
    ['an empty name in a pax header', join(pax('path='), anEntry('z/', '5'), whole), 'archive.invalid'],
    ['an empty long name', join(longName(''), anEntry('z/', '5'), whole), 'archive.invalid'],
    ['a name that ends elsewhere for star', join(starEntry(), whole), 'archive.invalid'],
    ['data behind the end marker', join(whole, anEntry('index.json', '0'), end), 'archive.trailing-data'],
    ['data behind one empty block', join(body, new Uint8Array(512), anEntry('x', '0'), end), 'archive.trailing-data'],
    ['garbage behind the end marker', join(whole, Buffer.from('x')), 'archive.trailing-data'],
    ['very many entries', join(manyEntries(20_001), end), 'limit.archive-entries'],
    ['a huge index.json', aTar({ ...files, 'index.json': ' '.repeat(5_000_000) }), 'limit.document-size'],
    ['no layout', aTar({ 'manifest.json': '[]' }), 'layout.invalid'],
  ])('refuses an archive with %s', async (_, tar, code) => {
    const store = await storeOf(tar)
    const said = await refusal(store.top(SIGNAL))
    expect(said).toContain(code)
    expect(said).toContain('Could not read the mirror oci-archive:')
  })

  it('refuses a header with a wrong checksum or a negative size', async () => {
    const bent = Buffer.from(whole)
    bent.write('9', 150)
    expect(await refusal((await storeOf(bent)).top(SIGNAL))).toMatch(/^archive\.invalid /)
    const negative = Buffer.from(anEntry('x', '0'))
    negative.fill(0xff, 124, 136)
    expect(await refusal((await storeOf(Buffer.concat([rechecked(negative), end]))).top(SIGNAL))).toMatch(/negative/)
  })

  it('reads a size in binary, as GNU tar writes large ones', async () => {
    const entry = Buffer.from(anEntry('note', '0', { content: 'seven by' }))
    entry.fill(0, 124, 136)
    entry[124] = 0x80
    entry[135] = 8
    const store = await storeOf(Buffer.concat([rechecked(entry), whole]))
    expect(await store.top(SIGNAL)).toMatchObject({ kind: 'found' })
  })

  it('gives no other bytes than the right ones, whichever byte of the archive is another', async () => {
    const small = aLayout({ image: anImage({ layers: [] }) })
    const tar = Buffer.from(aTar(small))
    const outcomes = new Set<string>()
    for (let at = 0; at < tar.byteLength; at += 37) {
      const bent = Buffer.from(tar)
      bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8))
      const store = await storeOf(bent)
      const said = await store.top(SIGNAL).then(
        (top) => (top.kind === 'found' ? top.value.digest : top.kind),
        (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
      )
      outcomes.add(said)
    }
    // A byte of padding, or of what nobody asks for, may be any.
    expect([...outcomes].toSorted()).toEqual(['StoreError', anImage({ layers: [] }).digest])
  })

  it('fails every reader of a packed archive that breaks off while it is read', async () => {
    const path = await workspace.file(gzipSync(whole, { level: 0 }))
    const location = parseLocation(`oci-archive:${path}`)
    if (location.kind !== 'oci-archive') throw new Error('no archive')
    const store = createOciArchiveStore(location, OPTIONS)
    await store.top(SIGNAL)
    await truncate(path, 2000)
    const reads = await Promise.all([1, 2].map(async () => refusal(drain(await store.blob(describing(layer), SIGNAL)))))
    expect(reads.map((said) => said.split(' ')[0])).toEqual(['archive.truncated', 'archive.truncated'])
  })

  it('takes an archive that is cut after it was listed for one that changed', async () => {
    const path = await workspace.file(whole)
    const location = parseLocation(`oci-archive:${path}`)
    if (location.kind !== 'oci-archive') throw new Error('no archive')
    const store = createOciArchiveStore(location, OPTIONS)
    await store.top(SIGNAL)
    const last = index.children.flatMap((child) => (child.kind === 'image' ? child.layers : [])).at(-1)
    if (last === undefined) throw new Error('The index has no layer.')
    await truncate(path, body.byteLength - 512)
    expect(await refusal(drain(await store.blob(describing(last), SIGNAL)))).toMatch(
      /^blob\.incomplete .*changed while/,
    )
  })

  const refusesReads = process.platform === 'linux' ? it : it.skip
  refusesReads('tells why a file that can be opened cannot be read', async () => {
    const location = parseLocation('oci-archive:/proc/self/mem')
    if (location.kind !== 'oci-archive') throw new Error('no archive')
    const said = await refusal(createOciArchiveStore(location, OPTIONS).top(SIGNAL))
    expect(said).toMatch(/^location\.unreadable .*\/proc\/self\/mem cannot be read \(EIO\)/)
  })

  it('refuses what is no file', async () => {
    const location = parseLocation(`oci-archive:${await workspace.folder()}`)
    if (location.kind !== 'oci-archive') throw new Error('no archive')
    expect(await refusal(createOciArchiveStore(location, OPTIONS).top(SIGNAL))).toMatch(/^location\.unsafe /)
    const nowhere = { ...location, path: 'no/such.tar' }
    expect(await refusal(createOciArchiveStore(nowhere, OPTIONS).top(SIGNAL))).toMatch(/^location\.absent /)
  })

  it('keeps no more documents of a packed archive than it has room for, and reads the others again', async () => {
    const limits = { ...OPTIONS.limits, documentBytes: 4096 }
    const many: FileMap = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`x${at}`, `{"x":"${'x'.repeat(4000)}"}`]),
    )
    const store = await storeOf(gzipSync(aTar({ ...many, ...files })), '', limits)
    expect(await store.top(SIGNAL)).toMatchObject({ kind: 'found', value: { digest: index.digest } })
  })

  it('reads several blobs of a packed archive at once, and one of them by two readers', async () => {
    const blobs = index.children.flatMap((child) => (child.kind === 'image' ? child.layers : []))
    const store = await storeOf(gzipSync(whole))
    const read = await Promise.all(
      [...blobs, ...blobs].toReversed().map(async (blob) => drain(await store.blob(describing(blob), SIGNAL))),
    )
    expect(read.map(({ end }) => end.kind)).toEqual(read.map(() => 'whole'))
  })

  it('goes on for others where one reader stops', async () => {
    const blobs = index.children.flatMap((child) => (child.kind === 'image' ? child.layers : []))
    const store = await storeOf(gzipSync(whole))
    const stop = new AbortController()
    await store.top(SIGNAL)
    const reads = blobs.map(async (blob, at) =>
      drain(await store.blob(describing(blob), at === 0 ? stop.signal : SIGNAL)),
    )
    setImmediate(() => {
      stop.abort(new Error('enough'))
    })
    const [first, ...others] = await Promise.allSettled(reads)
    expect(first?.status).toBe('rejected')
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 'fulfilled'))
  })
})

/** Copies of one header under other names. */
function manyEntries(count: number, name?: string): Uint8Array {
  const [one, all] = [Buffer.from(anEntry('00000', '0')), Buffer.alloc(count * 512)]
  for (let at = 0; at < count; at += 1) {
    one.write(name ?? String(at).padStart(5, '0'))
    rechecked(one).copy(all, at * 512)
  }
  return all
}

/** For star and those who read as it does, the prefix is dots and slashes only; for others two times follow. */
function starEntry(): Uint8Array {
  const entry = Buffer.from(anEntry('index.json', '0'))
  entry.write(`${'./'.repeat(65)}.${'00000000000 '.repeat(2)}`, 345)
  entry.write('tar', 508)
  return rechecked(entry)
}

function rechecked(entry: Buffer): Buffer {
  entry.write(' '.repeat(8), 148)
  const sum = entry.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  entry.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return entry
}
