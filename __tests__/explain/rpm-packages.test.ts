import { describe, expect, it } from '@jest/globals'
import type { Packages } from '../../src/explain/listing.js'
import { packageReaderFor } from '../../src/explain/packages/package-reader.js'
import { header, headerOf, rpmDatabase, text, type Rpm } from './rpm-database.js'

/** What a layer's file tells, fed in pieces. */
function read(content: Buffer, path = 'var/lib/rpm/rpmdb.sqlite', piece = 100_000): Packages | undefined {
  const reader = packageReaderFor(path, false)
  for (let at = 0; at < content.byteLength; at += piece) reader?.update(content.subarray(at, at + piece))
  return reader?.end()
}

function names(content: Buffer): readonly string[] | string | undefined {
  const found = read(content)
  return found === 'unread' ? found : found?.map(({ ecosystem, name, version }) => `${ecosystem} ${name} ${version}`)
}

const RPMS: readonly Rpm[] = [
  { name: 'bash', version: '5.2.26', release: '4.el10', arch: 'x86_64' },
  { name: 'vim-minimal', version: '9.1.083', release: '6.el10', epoch: 2, arch: 'x86_64' },
  { name: 'gpg-pubkey', version: '5a6340b3', release: '6229229e' },
  { name: 'odd', version: '1' },
]

const TOLD = [
  'rpm bash 5.2.26-4.el10.x86_64',
  'rpm vim-minimal 2:9.1.083-6.el10.x86_64',
  'rpm gpg-pubkey 5a6340b3-6229229e',
  'rpm odd 1',
]

describe('a database of rpm', () => {
  it.each([512, 4096, 65_536])('tells of its packages in pages of %i bytes', (pageSize) => {
    expect(names(rpmDatabase(RPMS.map(headerOf), { pageSize }))).toEqual(TOLD)
  })

  it.each([512, 4096, 65_536])('tells of headers of all lengths in pages of %i bytes', (pageSize) => {
    // Around each length at which more or less of a row stays in its page.
    const weights = [0, 100, 300, 400, 800, 3500, 3900, 4000, 4200, 8000, 60_000, 65_400, 66_000, 200_000]
    const rpms = weights.flatMap((weight) =>
      Array.from({ length: 9 }, (_, at) => ({
        name: `p${weight}-${at}`,
        version: '1',
        arch: 'a',
        weight: weight + 7 * at,
      })),
    )
    expect(names(rpmDatabase(rpms.map(headerOf), { pageSize }))).toEqual(rpms.map(({ name }) => `rpm ${name} 1.a`))
  })

  it('tells of more packages than a page can lead to', () => {
    const rpms = Array.from({ length: 3000 }, (_, at) => ({ name: `p${at}`, version: '1' }))
    expect(names(rpmDatabase(rpms.map(headerOf), { pageSize: 512 }))).toEqual(rpms.map(({ name }) => `rpm ${name} 1`))
  })

  it('tells of packages with long numbers', () => {
    expect(names(rpmDatabase(RPMS.map(headerOf), { first: -9 }))).toEqual(TOLD)
  })

  it('tells of none where it has none', () => {
    expect(read(rpmDatabase([]))).toEqual([])
  })

  it('tells the first of what a header says twice, and leaves out what it says otherwise', () => {
    const twice = header([text(1000, 'a'), text(1000, 'b'), text(1001, '1'), { ...text(1002, '9'), type: 8 }])
    const nameless = header([text(1001, '1')])
    const outside = Buffer.from(header([text(1000, 'b'), text(1001, '1')]))
    outside.writeUInt32BE(1000, 8 + 16 + 8)
    const cut = header([text(1000, 'c'), { tag: 1003, type: 4, value: Buffer.alloc(2) }])
    const endless = header([{ tag: 1000, type: 6, value: Buffer.alloc(5000, 'x') }])
    const found = read(rpmDatabase([twice, nameless, outside, cut, endless]))
    expect(found).toEqual([
      { ecosystem: 'rpm', name: 'a', version: '1' },
      { ecosystem: 'rpm', name: 'b', version: '' },
      { ecosystem: 'rpm', name: 'c', version: ':' },
      { ecosystem: 'rpm', name: 'x'.repeat(300), version: '' },
    ])
  })
})

const GOOD = rpmDatabase(RPMS.map(headerOf), { pageSize: 512 })

function with32(at: number, value: number, from = GOOD): Buffer {
  const bytes = Buffer.from(from)
  bytes.writeUInt32BE(value, at)
  return bytes
}

function with8(at: number, value: number, from = GOOD): Buffer {
  const bytes = Buffer.from(from)
  bytes[at] = value
  return bytes
}

/** With another type of the header of the only row. */
function withType(type: number): Buffer {
  const content = rpmDatabase([Buffer.alloc(8)])
  const row = content.lastIndexOf(Buffer.from([11, 1, 3, 0, 28]))
  return with8(row + 4, type, content)
}

/** Where the page of the packages begins: that of the schema, and two of other tables are before it. */
const PAGE = GOOD.indexOf('bash') - (GOOD.indexOf('bash') % 512)

describe('a database of rpm that cannot be read', () => {
  it.each<[string, Buffer]>([
    ['empty', Buffer.alloc(0)],
    ['no database', Buffer.alloc(4096, 'x')],
    ['without a size of pages', with8(16, 3)],
    ['of tiny pages', with8(17, 0x80, with8(16, 0))],
    ['with pages that hold nothing', with8(20, 200)],
    ['in UTF-16', rpmDatabase([], { encoding: 'UTF-16le' })],
    ['without packages', rpmDatabase([], { table: 'Elsewhere' })],
    ['cut short', GOOD.subarray(0, PAGE + 100)],
    ['with an unknown kind of page', with8(PAGE, 7)],
    ['with too many cells', with8(PAGE + 3, 0xff)],
    ['with a cell at the end of its page', with8(PAGE + 9, 0xff, with8(PAGE + 8, 0x01))],
    ['with a circle of pages', with32(PAGE + 8, PAGE / 512 + 1, with8(PAGE + 4, 0, with8(PAGE, 5)))],
    ['with more pages than it has', with8(PAGE + 4, 90, with8(PAGE, 5))],
    ['with a header that is too short', rpmDatabase([Buffer.alloc(7)])],
    ['with a header without an end', rpmDatabase([Buffer.alloc(8, 0xff)])],
    ['with a text in the place of a header', rpmDatabase(['text'])],
    ['with a one in the place of a header', rpmDatabase([1])],
    ['with a number in the place of a header', rpmDatabase([300])],
    ['with a fraction in the place of a header', rpmDatabase([1.5])],
    ['with a value of no type', withType(10)],
    ['with a value that is longer than its row', withType(0x7f)],
    ['with a number that has no end', withType(0xff)],
    [
      'with more packages than any',
      rpmDatabase(new Array<Buffer>(100_001).fill(headerOf({ name: 'a', version: '1' }))),
    ],
    ['longer than any', Buffer.concat([rpmDatabase([]), Buffer.alloc(64 * 1024 ** 2)])],
  ])('is named where it is %s', (_, content) => {
    expect(read(content)).toBe('unread')
  })

  it('is named where it is of another kind, and where a part of it is elsewhere', () => {
    for (const name of ['Packages', 'Packages.db', 'rpmdb.sqlite-wal']) {
      expect(read(GOOD, `usr/lib/sysimage/rpm/${name}`)).toBe('unread')
      expect(read(Buffer.alloc(0), `usr/lib/sysimage/rpm/${name}`)).toBeUndefined()
    }
  })

  it('never fails otherwise, whichever byte of it is another', () => {
    const source = rpmDatabase([...RPMS, { name: 'w', version: '1', weight: 1500 }].map(headerOf), { pageSize: 512 })
    for (let at = 0; at < source.byteLength; at += 5) {
      for (const value of [0, 5, 0xff]) {
        const found = read(with8(at, value, source), undefined, source.byteLength)
        expect(found === 'unread' || Array.isArray(found)).toBe(true)
      }
    }
  })
})
