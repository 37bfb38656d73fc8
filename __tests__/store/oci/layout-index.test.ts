import { describe, expect, it } from '@jest/globals'
import { checkLayoutVersion, chooseEntry, listEntries } from '../../../src/store/oci/layout-index.js'
import { jsonBytes } from '../../helpers/image/document.js'
import { anImage } from '../../helpers/image/image.js'
import { describing, refusal } from '../oci-builders.js'

const PLACE = { side: 'mirror', name: 'oci:x' } as const
const REF = 'org.opencontainers.image.ref.name'
const [one, two] = [describing(anImage()), describing(anImage({ platform: 'linux/arm64' }))]
const tagged = (tag: string, entry = one): typeof one => ({ ...entry, annotations: new Map([[REF, tag]]) })

function refusalOf(work: () => unknown): Promise<string> {
  return refusal(Promise.resolve().then(work))
}

describe('the version of a layout', () => {
  const version = (imageLayoutVersion: unknown): Uint8Array => jsonBytes({ imageLayoutVersion })

  it.each(['1.0.0', '1.10.12'])('may be %s', (text) => {
    expect(() => {
      checkLayoutVersion(version(text), PLACE)
    }).not.toThrow()
  })

  it.each(['2.0.0', '11.0.0', '1.0', '1.0.0-rc1', 'v1.0.0', '1..0'])('may not be %s', async (text) => {
    const said = await refusalOf(() => {
      checkLayoutVersion(version(text), PLACE)
    })
    expect(said).toContain(
      `layout.invalid Could not read the mirror oci:x: its file oci-layout says version "${text}", only 1.x`,
    )
  })

  it.each([[['1.0.0']], [1], [null]])('may not be %j, which is no text', async (value) => {
    const said = await refusalOf(() => {
      checkLayoutVersion(version(value), PLACE)
    })
    expect(said).toMatch(/^layout\.invalid .*its file oci-layout names no imageLayoutVersion/)
  })
})

describe('chooseEntry', () => {
  it('goes by the digest alone where there is one', () => {
    expect(chooseEntry([one, two], { tag: 'x', digest: two.digest }, PLACE)).toBe(two)
    expect(chooseEntry([one], { digest: two.digest }, PLACE)).toBeUndefined()
  })

  it('goes by the tag, exactly', () => {
    expect(chooseEntry([tagged('1'), tagged('11', two)], { tag: '1' }, PLACE)?.digest).toBe(one.digest)
    expect(chooseEntry([], { tag: '1' }, PLACE)).toBeUndefined()
  })

  it('takes one image under two names for one', () => {
    expect(chooseEntry([tagged('1'), tagged('2')], {}, PLACE)?.digest).toBe(one.digest)
  })

  it('names what there is to choose from', async () => {
    const all = await refusalOf(() => chooseEntry([tagged('1'), two], {}, PLACE))
    expect(all).toContain(
      `layout.ambiguous Could not read the mirror oci:x: it holds 2 images: "1", @${two.digest}. Name one`,
    )
    const same = await refusalOf(() => chooseEntry([tagged('1'), tagged('1', two)], { tag: '1' }, PLACE))
    expect(same).toContain(`it holds 2 images tagged "1": @${one.digest}, @${two.digest}. Name one`)
  })
})

describe('listEntries', () => {
  it('names ten, and says how many more there are', () => {
    const tags = Array.from({ length: 12 }, (_, at) => tagged(String(at)))
    expect(listEntries(tags.slice(0, 10))).toMatch(/^"0", .* "9"$/)
    expect(listEntries(tags)).toMatch(/^"0", .* "9" and 2 more$/)
    expect(listEntries([])).toBe('nothing')
  })
})
