import { describe, expect, it } from '@jest/globals'
import { zstdCompressSync } from 'node:zlib'
import { aRichTar, type RichEntry } from '../helpers/image/rich-tar.js'
import { explain, layerOf, linesOf, packed, told } from './listed.js'

const file = (path: string, content = path): RichEntry => ({ path, content })
const layer = (...entries: readonly RichEntry[]): ReturnType<typeof packed> => packed(aRichTar(...entries))

const BASE = layer(
  { path: 'd/' },
  file('d/one'),
  file('d/two'),
  file('perl5', 'perl'),
  { path: 'perl', type: '1', link: 'perl5' },
  { path: 'e', type: '2', link: 'd' },
)

describe('the file systems that layers add up to', () => {
  it.each<[string, readonly RichEntry[], readonly RichEntry[], readonly string[]]>([
    ['a whiteout', [file('x')], [file('x'), file('d/.wh.one', '')], ['removed /d/one']],
    ['a whiteout of nothing', [file('x')], [file('x'), file('.wh.nothing', '')], []],
    [
      'whiteouts on both sides',
      [file('.wh.d', ''), file('x')],
      [file('.wh.d', ''), file('x', 'y')],
      ['changed /x content'],
    ],
    [
      'an opaque folder',
      [file('x')],
      [file('x'), { path: 'd/' }, file('d/.wh..wh..opq', '')],
      ['removed /d/one', 'removed /d/two'],
    ],
    [
      'an opaque root',
      [file('x')],
      [file('x'), file('.wh..wh..opq', '')],
      ['removed /d', 'removed /d/one', 'removed /d/two', 'removed /e', 'removed /perl', 'removed /perl5'],
    ],
    [
      'an opaque folder that is filled again',
      [file('x')],
      [file('x'), file('d/.wh..wh..opq', ''), file('d/one')],
      ['removed /d/two'],
    ],
    ['what old drivers leave', [file('x')], [file('x'), file('.wh..wh.plnk', ''), file('.wh..wh.aufs', '')], []],
    [
      'a file in the place of a folder',
      [file('x')],
      [file('x'), file('d', 'no folder')],
      ['changed /d kind mode', 'removed /d/one', 'removed /d/two'],
    ],
    ['a folder in the place of a link', [file('x')], [file('x'), { path: 'e/' }], ['changed /e kind link']],
    ['a file as it lies below', [file('x')], [file('x'), file('d/one')], []],
    ['a link to a file below', [file('x')], [file('x'), file('perl', 'other')], ['changed /perl content size link']],
  ])('know %s', async (_, source, mirror, lines) => {
    expect(told(await explain([BASE, layer(...source)], [BASE, layer(...mirror)]))).toEqual(lines)
  })

  it('are told with the layers that decide them', async () => {
    const top = layer(file('top'))
    const { files, layers } = await explain(
      [BASE, layer(file('x')), top],
      [BASE, layer(file('x', 'y')), layer(file('z')), top],
    )
    expect(files?.list).toMatchObject([
      { path: '/x', source: { layer: 2 }, mirror: { layer: 2 } },
      { path: '/z', mirror: { layer: 3 } },
    ])
    expect(layers.map(({ source, mirror, common }) => [source?.position, mirror?.position, common])).toEqual([
      [2, 2, undefined],
      [undefined, 3, undefined],
      [3, 4, true],
      [1, 1, true],
    ])
  })

  it('need no layer below where both sides say the same of each path', async () => {
    const { layers } = await explain([BASE, layer(file('x'))], [BASE, layer(file('x', 'y'))])
    expect(layers).toHaveLength(1)
  })

  it('are the same where a layer holds what another one held', async () => {
    const [one, other] = [layer(file('x')), layer(file('y'))]
    expect(told(await explain([one, layer(file('y'))], [other, layer(file('x'))]))).toEqual([])
  })
})

describe('a layer that cannot be read', () => {
  const right = aRichTar(file('x'))

  it('explains nothing if its bytes are others', async () => {
    const { files, layers, problem } = await explain([layer(file('y'))], [layerOf(aRichTar(file('z')), right)])
    expect(files).toBeUndefined()
    expect(problem).toMatchObject({ code: 'explain.other-bytes', side: 'mirror' })
    expect(layers).toEqual([{ source: { position: 1 }, mirror: { position: 1 }, problem }])
  })

  it('leaves the others told', async () => {
    const { files, layers } = await explain(
      [layerOf(Buffer.from('x'.repeat(600))), layer(file('x'))],
      [layer(file('a')), layer(file('x', 'y'))],
    )
    expect(files).toBeUndefined()
    expect(layers[1]?.files === undefined ? [] : linesOf(layers[1].files)).toEqual(['changed /x content'])
  })

  it.each([
    ['packed in another way', Buffer.from('BZh91AY'), 'layer.encoding-unsupported'],
    ['broken', Buffer.concat([zstdCompressSync(right), Buffer.from('x')]), 'layer.malformed'],
  ])('is %s', async (_, bytes, code) => {
    expect((await explain([layerOf(bytes)], [layer(file('x'))])).problem).toMatchObject({ code, side: 'source' })
  })

  it('is common, and was needed', async () => {
    const broken = layerOf(Buffer.from('x'.repeat(600)))
    const { files, layers } = await explain([broken, layer(file('x'))], [broken, layer(file('y'))])
    expect(files).toBeUndefined()
    expect(layers[1]).toMatchObject({ common: true, problem: { code: 'explain.unlisted' } })
  })

  it('is too large once it is unpacked', async () => {
    const { problem } = await explain([layer(file('x'))], [layer(file('x'), file('y'))], { maxBytes: 1000 })
    expect(problem).toMatchObject({ code: 'limit.layer-size' })
  })
})

describe('limits', () => {
  const many = (count: number): readonly RichEntry[] => Array.from({ length: count }, (_, at) => file(`f${at}`, ''))

  it.each([
    ['entries', { entries: 10, bytes: 1e9 }],
    ['memory', { entries: 1e9, bytes: 4000 }],
  ])('of %s end the list, and say so', async (_, limits) => {
    const later = layer(file('x'))
    const { layers, files, problem } = await explain(
      [layer(...many(20)), later],
      [layer(file('y')), layer(file('x', 'y'))],
      { limits },
    )
    expect(problem).toMatchObject({ code: 'limit.listing' })
    expect(files).toBeUndefined()
    expect(layers.map((one) => one.files)).toEqual([undefined, undefined])
  })

  it('of lines leave the numbers whole', async () => {
    const { layers, files } = await explain([layer()], [layer(...many(5000))], { lines: { layer: 2, all: 3 } })
    expect(files?.added).toBe(5000)
    expect(files?.list.map(({ path }) => path)).toEqual(['/f0', '/f1', '/f10'])
    expect(layers[0]?.files?.list).toHaveLength(2)
  })

  it('of time end all reading', async () => {
    const signal = AbortSignal.abort(new Error('late'))
    const { layers, problem } = await explain([layer(file('x')), layer(file('z'))], [layer(file('y')), layer()], {
      signal,
    })
    expect(problem?.message).toContain('late')
    expect(layers).toHaveLength(2)
  })

  it('of names cut them', async () => {
    const { files } = await explain([layer()], [layer({ path: 'x'.repeat(5000), type: '2', link: 'y'.repeat(5000) })])
    expect(files?.list[0]?.path).toBe(`/${'x'.repeat(998)}…`)
    expect(files?.list[0]?.mirror?.target).toBe(`${'y'.repeat(999)}…`)
  })
})
