import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Child } from '../../src/compare/child.js'
import { labelOf, leftOut, pairChildren, type Row } from '../../src/compare/pairing.js'
import { normalisePlatform, parsePlatform } from '../../src/oci/platform.js'
import { aChild, named } from './builders.js'
import { growthOf, LINEAR } from '../helpers/cpu-time.js'

const AMD64 = aChild('amd64', 'linux/amd64')
const ARM64 = aChild('arm64', 'linux/arm64')
const ARM64_V8 = aChild('arm64', 'linux/arm64/v8')
const WINDOWS_1 = aChild('win 1', 'windows/amd64:10.0.17763.1')
const WINDOWS_2 = aChild('win 2', 'windows/amd64:10.0.20348.1')
const CHART = aChild('chart')

/** A row as one line: what is paired with what. */
function lineOf(row: Row): string {
  const name = (child: Child | undefined): string =>
    NAMES.find((text) => named(text) === child?.descriptor.digest) ?? '-'
  const source = 'source' in row ? row.source : undefined
  const mirror = 'mirror' in row ? row.mirror : undefined
  return `${row.label}: ${name(source)} ${name(mirror)}`
}

const NAMES = ['amd64', 'arm64', 'win 1', 'win 2', 'chart', 'evil', 'a', 'b', 'c', 'd']

function lines(
  source: readonly Child[],
  mirror: readonly Child[],
  wanted: 'all' | readonly string[] = 'all',
): readonly string[] {
  return pairChildren(source, mirror, wanted === 'all' ? wanted : wanted.map(parsePlatform)).rows.map(lineOf)
}

describe('pairing all', () => {
  it('goes by platform and never by position', () => {
    expect(lines([AMD64, ARM64], [ARM64, AMD64])).toEqual(['linux/amd64: amd64 amd64', 'linux/arm64: arm64 arm64'])
    expect(lines([AMD64], [ARM64])).toEqual(['linux/amd64: amd64 -', 'linux/arm64: - arm64'])
  })

  it('calls what one side lacks missing, and what it has more extra', () => {
    expect(pairChildren([AMD64], [ARM64], 'all').rows).toEqual([
      { kind: 'missing', label: 'linux/amd64', source: AMD64 },
      { kind: 'extra', label: 'linux/arm64', mirror: ARM64 },
    ])
  })

  it('knows one platform by its several names', () => {
    expect(lines([ARM64], [ARM64_V8])).toEqual(['linux/arm64: arm64 arm64'])
  })

  it('keeps OS versions and OS features apart', () => {
    expect(lines([WINDOWS_1, WINDOWS_2], [WINDOWS_2])).toEqual([
      'windows/amd64:10.0.17763.1: win 1 -',
      'windows/amd64:10.0.20348.1: win 2 win 2',
    ])
    const featured = {
      ...AMD64,
      platform: normalisePlatform({ os: 'linux', architecture: 'amd64', osFeatures: ['x'] }),
    }
    expect(lines([AMD64], [featured])).toEqual(['linux/amd64: amd64 -', 'linux/amd64+x: - amd64'])
  })

  it('pairs what has the same digest first, then in order', () => {
    const of = (name: string): Child => aChild(name, 'linux/amd64')
    expect(lines([of('a'), of('b')], [of('b'), of('a')])).toEqual(['linux/amd64: a a', 'linux/amd64: b b'])
    expect(lines([of('a'), of('b')], [of('c'), of('a'), of('d')])).toEqual([
      'linux/amd64: a a',
      'linux/amd64: b c',
      'linux/amd64: - d',
    ])
    expect(lines([of('a'), of('a')], [of('a')])).toEqual(['linux/amd64: a a', 'linux/amd64: a -'])
  })

  it('pairs artifacts with artifacts and never with an image', () => {
    expect(lines([CHART], [CHART])).toEqual(['artifact: chart chart'])
    expect(lines([CHART], [AMD64])).toEqual(['artifact: chart -', 'linux/amd64: - amd64'])
    expect(lines([AMD64], [CHART])).toEqual(['linux/amd64: amd64 -', 'artifact: - chart'])
  })

  it('has no row where there is nothing', () => {
    expect(lines([], [])).toEqual([])
  })

  it('takes time in proportion to the images, as many as an index may have', () => {
    const growth = growthOf(1000, (length) => {
      const side = (name: string): readonly Child[] =>
        Array.from({ length }, (_, index) => aChild(`${name} ${index}`, `windows/amd64:10.0.${index}`))
      const [source, mirror] = [side('a'), side('b').toReversed()]
      return () => {
        expect(pairChildren(source, mirror, 'all').rows).toHaveLength(length)
      }
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it('puts every image in exactly one row', () => {
    const child = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('linux/amd64', 'linux/arm64', undefined))
      .map(([name, platform]) => aChild(name, platform))
    const children = fc.array(child, { maxLength: 6 })
    fc.assert(
      fc.property(children, children, (source, mirror) => {
        const { rows } = pairChildren(source, mirror, 'all')
        const sources = rows.flatMap((row) => ('source' in row ? [row.source] : []))
        const mirrors = rows.flatMap((row) => ('mirror' in row ? [row.mirror] : []))
        expect(sources).toEqual(source)
        expect(new Set(mirrors)).toEqual(new Set(mirror))
        expect(mirrors).toHaveLength(mirror.length)
        for (const row of rows) {
          if (row.kind !== 'both' || labelOf(row.source) === labelOf(row.mirror)) continue
          // The same image, which one side offers to every machine.
          expect(row.mirror.descriptor.digest).toBe(row.source.descriptor.digest)
          expect([row.source.selectors, row.mirror.selectors]).toContainEqual([])
        }
      }),
    )
  })
})

describe('pairing the same image that only one side names', () => {
  const unnamed = (platform?: string): Child => ({ ...aChild('a', platform), selectors: [] })
  const named = (platform: string): Child => aChild('a', platform)

  it.each<[string, Child, Child, readonly string[]]>([
    ['more closely', unnamed('linux/arm/v6'), named('linux/arm'), ['linux/arm/v6: a a']],
    [
      'less closely',
      named('windows/amd64:10.0.17763.1'),
      unnamed('windows/amd64'),
      ['windows/amd64:10.0.17763.1: a a'],
    ],
    ['not at all', unnamed(), named('linux/amd64'), ['artifact: a a']],
  ])('goes by the digest, where its config names the machine %s', (_words, source, mirror, found) => {
    expect(lines([source], [mirror])).toEqual(found)
  })

  it('does not for another machine, nor where both indexes name one', () => {
    const apart = ['linux/amd64: a -', 'linux/arm64: - a']
    expect(lines([unnamed('linux/amd64')], [named('linux/arm64')])).toEqual(apart)
    expect(lines([named('linux/amd64')], [named('linux/arm64')])).toEqual(apart)
    expect(lines([unnamed('windows/amd64')], [named('linux/amd64')])).toEqual([
      'windows/amd64: a -',
      'linux/amd64: - a',
    ])
  })
})

describe('pairing what is no image', () => {
  const other = (name: string, mediaType: string, platform?: string): Child => {
    const child = aChild(name, platform)
    return { ...child, descriptor: { ...child.descriptor, mediaType } }
  }

  it('takes entries of one type for each other, and of one platform where they have any', () => {
    const source = [other('a', 'a/b'), other('b', 'a/b', 'linux/amd64')]
    expect(lines(source, [other('c', 'a/b', 'linux/amd64'), other('d', 'a/b')], 'all')).toEqual([
      'artifact: a d',
      'linux/amd64: b c',
    ])
  })

  it('takes none for an image of its platform or for one of another type', () => {
    const source = [other('a', 'a/b', 'linux/amd64'), other('b', 'a/b')]
    expect(lines(source, [AMD64, other('c', 'a/c')], 'all')).toEqual([
      'linux/amd64: a -',
      'artifact: b -',
      'linux/amd64: - amd64',
      'artifact: - c',
    ])
  })
})

describe('pairing the platforms of a list', () => {
  it('compares those and leaves out the others of either side', () => {
    expect(lines([AMD64, ARM64], [ARM64, WINDOWS_1], ['linux/arm64/v8'])).toEqual(['linux/arm64: arm64 arm64'])
  })

  it('names what the mirror lacks and what the source lacks', () => {
    expect(lines([AMD64], [ARM64], ['linux/amd64', 'linux/arm64', 'linux/s390x'])).toEqual([
      'linux/amd64: amd64 -',
      'linux/arm64: - -',
      'linux/s390x: - -',
    ])
    expect(pairChildren([AMD64], [ARM64], [parsePlatform('linux/arm64')]).rows).toEqual([
      { kind: 'unknown', label: 'linux/arm64' },
    ])
  })

  it('takes an OS version by its leading parts', () => {
    const sides = [WINDOWS_1, WINDOWS_2]
    expect(lines(sides, sides, ['windows/amd64:10.0.17763'])).toEqual(['windows/amd64:10.0.17763.1: win 1 win 1'])
    expect(lines(sides, sides, ['windows/amd64'])).toHaveLength(2)
    expect(lines([WINDOWS_1], [WINDOWS_2], ['windows/amd64'])).toEqual(['windows/amd64:10.0.17763.1: win 1 -'])
  })

  it('leaves out a second image of what was not asked for', () => {
    const mirror = [AMD64, aChild('evil', 'linux/arm64'), ARM64, aChild('evil'), CHART]
    expect(lines([AMD64, ARM64, CHART], mirror, ['linux/amd64'])).toEqual(['linux/amd64: amd64 amd64'])
  })

  it('leaves out what a host would not take for an image that was asked for', () => {
    expect(lines([WINDOWS_1], [WINDOWS_1, WINDOWS_2], ['windows/amd64'])).toEqual([
      'windows/amd64:10.0.17763.1: win 1 win 1',
    ])
  })

  it.each<[string, Child]>([
    ['the same platform', aChild('evil', 'linux/amd64')],
    ['an OS version that Linux does not look at', aChild('evil', 'linux/amd64:1')],
    [
      'an OS feature',
      { ...aChild('evil'), platform: normalisePlatform({ os: 'linux', architecture: 'amd64', osFeatures: ['x'] }) },
    ],
  ])('does not overlook a second image that a host could take: %s', (_words, evil) => {
    const { rows } = pairChildren([AMD64], [evil, AMD64], [parsePlatform('linux/amd64')])
    expect(rows.map(({ kind }) => kind)).toEqual(['both', 'extra'])
  })

  it('does not overlook one that the list did not ask for, where a host could take it for one that was', () => {
    const asked = aChild('a', 'linux/amd64:1')
    const { rows } = pairChildren([asked], [AMD64, asked, CHART], [parsePlatform('linux/amd64:1')])
    expect(rows.map(({ kind }) => kind)).toEqual(['both', 'extra'])
    expect(lines([AMD64, asked], [AMD64, asked], ['linux/amd64:1'])).toEqual(['linux/amd64:1: a a'])
  })

  it.each([
    ['OS', 'freebsd/amd64'],
    ['architecture', 'linux/arm64'],
    ['variant', 'linux/amd64/v2'],
  ])('leaves out what is for another %s', (_words, platform) => {
    expect(lines([AMD64], [AMD64, aChild('evil', platform)], ['linux/amd64'])).toEqual(['linux/amd64: amd64 amd64'])
  })

  it('finds no platform in an artifact', () => {
    expect(lines([CHART], [CHART], ['linux/amd64'])).toEqual(['linux/amd64: - -'])
  })
})

describe('what a list leaves out', () => {
  it('is named by platform', () => {
    expect(leftOut([AMD64, ARM64, CHART], [parsePlatform('linux/amd64')])).toEqual(['linux/arm64', 'artifact'])
    const both = ['linux/amd64', 'linux/arm64'].map(parsePlatform)
    expect(leftOut([AMD64, ARM64, CHART], both)).toEqual(['artifact'])
  })

  it('is nothing where all is compared', () => {
    expect(leftOut([AMD64, CHART], 'all')).toEqual([])
  })
})
