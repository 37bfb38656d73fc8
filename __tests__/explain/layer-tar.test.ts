import { describe, expect, it } from '@jest/globals'
import { aRichTar, headerOf, partsOf, withChecksum, type RichEntry } from '../helpers/image/rich-tar.js'
import { explain, layerOf, packed, told } from './listed.js'

const END = new Uint8Array(1024)
const A: RichEntry = { path: 'a', content: 'text' }

/** What differs between two layers of these entries. */
async function between(source: readonly RichEntry[], mirror: readonly RichEntry[]): Promise<readonly string[]> {
  return told(await explain([packed(aRichTar(...source))], [packed(aRichTar(...mirror))]))
}

describe('entries of a layer', () => {
  const LONG = `${'d'.repeat(90)}/${'e'.repeat(90)}`

  it.each<[string, RichEntry, RichEntry, readonly string[]]>([
    ['content', A, { ...A, content: 'else' }, ['changed /a content']],
    ['content and size', A, { ...A, content: 'longer' }, ['changed /a content size']],
    ['mode', A, { ...A, mode: 0o4755 }, ['changed /a mode']],
    ['owner', A, { ...A, uid: 7 }, ['changed /a owner']],
    ['owner of a pax header', A, { ...A, pax: { gid: '70000000' } }, ['changed /a owner']],
    ['times alone', A, { ...A, time: 7 }, ['1 in times only']],
    ['parts of a second', { ...A, pax: { mtime: '1.5' } }, { ...A, pax: { mtime: '1.25' } }, ['1 in times only']],
    [
      'kind',
      A,
      { path: 'a', type: '2', link: 'b' },
      ['changed /a kind link mode'].map((one) => one.replace(' mode', '')),
    ],
    ['links', { path: 'a', type: '2', link: 'b' }, { path: 'a', type: '2', link: '/b' }, ['changed /a link']],
    [
      'devices',
      { path: 'a', type: '3', device: [1, 3] },
      { path: 'a', type: '3', device: [1, 5] },
      ['changed /a device'],
    ],
    ['kinds of device', { path: 'a', type: '3' }, { path: 'a', type: '4' }, ['changed /a kind']],
    ['named pipes', { path: 'a', type: '6' }, { path: 'a', type: '6', mode: 0o600 }, ['changed /a mode']],
    ['attributes', A, { ...A, pax: { 'SCHILY.xattr.user.x': 'y' } }, ['changed /a attributes']],
    ['long names', { ...A, path: LONG }, { ...A, path: LONG, mode: 1 }, [`changed /${LONG} mode`]],
    ['ways to write a name', A, { ...A, path: './/a' }, []],
    ['names that lead out', A, { ...A, path: '../../x/../a' }, []],
    ['old and contiguous types', { ...A, type: '\0' }, { ...A, type: '7' }, []],
    ['headers for all entries', A, { ...A, pax: {} }, []],
  ])('differ in %s', async (_, source, mirror, lines) => {
    expect(await between([source], [mirror])).toEqual(lines)
  })

  it('are the same in another order, and under other names of users', async () => {
    expect(await between([A, { path: 'b' }], [{ path: 'b' }, A])).toEqual([])
  })

  it('have names in bytes that are no UTF-8, which stay apart', async () => {
    const named = (byte: number): Uint8Array => {
      const block = headerOf({ path: 'n?' }, 0)
      block[1] = byte
      return Buffer.concat([withChecksum(block), END])
    }
    const explanation = await explain([layerOf(named(0xe9))], [layerOf(named(0xe8))])
    expect(told(explanation)).toEqual(['added /n\\xe8', 'removed /n\\xe9'])
  })

  it('may be older than 1970', async () => {
    const block = headerOf({ path: 'a' }, 0)
    block.fill(0xff, 136, 148)
    const old = Buffer.concat([withChecksum(block), END])
    expect(told(await explain([layerOf(old)], [layerOf(aRichTar({ path: 'a' }))]))).toEqual(['1 in times only'])
  })

  it('are those of GNU tar, too', async () => {
    const gnu = [
      { path: '././@LongLink', type: 'L', content: `${LONG}\0` },
      { path: '././@LongLink', type: 'K', content: `${LONG}x\0` },
      { path: 'cut', type: '2', link: 'cut' },
    ]
    const pax = [{ path: LONG, type: '2', link: `${LONG}x` }]
    expect(await between(gnu, pax)).toEqual([])
  })
})

describe('hard links', () => {
  const link = (path: string, link: string): RichEntry => ({ path, type: '1', link })

  it('are the same whichever name was written first', async () => {
    expect(
      await between([A, link('b', 'a'), link('c', 'a')], [{ ...A, path: 'c' }, link('a', 'c'), link('b', './c')]),
    ).toEqual([])
  })

  it('are no copies', async () => {
    expect(await between([A, link('b', 'a')], [A, { ...A, path: 'b' }])).toEqual(['changed /a link', 'changed /b link'])
  })

  it('may lead to another layer', async () => {
    expect(await between([link('b', 'below')], [link('b', 'other')])).toEqual(['changed /b link'])
  })
})

describe('files with holes', () => {
  const DATA = 'data'
  const PLAIN: RichEntry = { path: 's', content: `${'\0'.repeat(600)}${DATA}${'\0'.repeat(96)}` }
  const oct = (value: number): string => `${value.toString(8).padStart(11, '0')}\0`
  const old = (parts: string, size: number): Uint8Array => {
    const block = headerOf({ path: 's', type: 'S' }, DATA.length)
    block.write(parts, 386, 'latin1')
    block.write(oct(size), 483)
    return Buffer.concat([withChecksum(block), Buffer.from(DATA), new Uint8Array(508), END])
  }
  const of = (sparse: Readonly<Record<string, string>>, content: string): Uint8Array => {
    const pax = Object.fromEntries(Object.entries(sparse).map(([key, value]) => [`GNU.sparse.${key}`, value]))
    return aRichTar({ path: 'GNUSparseFile.0/s', content, pax })
  }

  it.each([
    ['of old GNU tar', old(oct(600) + oct(4), 700)],
    ['of pax 0.1', of({ name: 's', size: '700', numblocks: '1', map: '600,4' }, DATA)],
    ['of pax 0.0', of({ name: 's', size: '700', offset: '600', numbytes: '4' }, DATA)],
    ['of pax 1.0', of({ name: 's', realsize: '700', major: '1', minor: '0' }, `1\n600\n4\n${'\0'.repeat(504)}${DATA}`)],
  ])('%s hold what they unpack to', async (_, tar) => {
    expect(told(await explain([layerOf(tar)], [packed(aRichTar(PLAIN))]))).toEqual([])
  })

  it('have a map that goes on', async () => {
    const more = Buffer.alloc(512)
    more.write(oct(600) + oct(4), 0)
    const block = headerOf({ path: 's', type: 'S' }, DATA.length)
    block.write(oct(700), 483)
    block[482] = 1
    const tar = Buffer.concat([withChecksum(block), more, Buffer.from(DATA), new Uint8Array(508), END])
    expect(told(await explain([layerOf(tar)], [packed(aRichTar(PLAIN))]))).toEqual([])
  })

  it.each([
    ['out of order', of({ name: 's', size: '700', map: '600,4,2,1' }, DATA)],
    ['beyond the end', of({ name: 's', size: '602', map: '600,4' }, DATA)],
    ['of half a part', of({ name: 's', size: '700', map: '600' }, DATA)],
    ['of no numbers', of({ name: 's', size: '700', map: 'x,4' }, DATA)],
    ['without its content', of({ name: 's', size: '700', map: '0,600' }, DATA)],
    ['that is cut', of({ name: 's', realsize: '700', major: '1' }, '1\n600')],
  ])('are not listed with a map %s', async (_, tar) => {
    expect(told(await explain([layerOf(tar)], [packed(aRichTar(PLAIN))])).join()).toMatch(/^explain\.unlisted/)
  })

  it('count as what they unpack to', async () => {
    const tar = of({ name: 's', size: '900000', map: '0,4' }, DATA)
    const explanation = await explain([layerOf(tar)], [packed(aRichTar(PLAIN))], { maxBytes: 100_000 })
    expect(told(explanation).join()).toMatch(/^limit\.layer-size/)
  })
})

describe('a layer that is no whole tar file', () => {
  const whole = aRichTar(A)

  it.each([
    ['may end without a marker', Buffer.concat(partsOf(A)), true],
    ['may end in the middle of the marker', whole.subarray(0, -512), true],
    ['may go on behind it', Buffer.concat([whole, Buffer.from('more')]), true],
    ['is not read in the middle of an entry', whole.subarray(0, 514), false],
    ['is not read in the middle of a header', whole.subarray(0, 500), false],
    [
      'is not read without the entry of its last header',
      Buffer.concat([...partsOf({ path: 'x', type: 'L', content: 'a' }), END]),
      false,
    ],
    ['is not read behind half a marker', Buffer.concat([...partsOf(A), new Uint8Array(512), ...partsOf(A)]), false],
    ['is not read with a type that no runtime knows', aRichTar({ path: 'a', type: 'Z' }), false],
    ['is not read with a bad number', aRichTar({ ...A, pax: { uid: 'x' } }), false],
    ['is not read with an endless header', aRichTar({ path: 'x', type: 'x', content: 'x'.repeat(2 ** 20 + 1) }), false],
  ])('%s', async (_, bytes, isListed) => {
    const lines = told(await explain([layerOf(bytes)], [packed(whole)]))
    expect([isListed, lines.length === 0]).toEqual([isListed, isListed])
    expect(lines.join()).toMatch(
      isListed ? /^$/ : /^explain\.unlisted: The files of the layer sha256:[0-9a-f]{64} cannot/,
    )
  })
})
