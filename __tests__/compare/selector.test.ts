import { describe, expect, it } from '@jest/globals'
import { selectAlike, isContradictory, selectorOf, type Selector } from '../../src/compare/selector.js'
import { normalisePlatform, parsePlatform } from '../../src/oci/platform.js'
import { aChild } from './builders.js'

/** What an image of the platform `own` is offered for, under indexes that name `offers`. */
function selector(own: string | undefined, ...selectors: readonly string[]): Selector {
  return selectorOf({ ...aChild('any', own), selectors: selectors.map((text) => parsePlatform(text)) })
}

const listed = (platform: string): Selector => selector(platform, platform)

describe('images that one machine may choose', () => {
  it.each<[string, boolean, Selector, Selector]>([
    ['are those of one platform', true, listed('linux/amd64'), listed('linux/amd64')],
    ['are not those of two', false, listed('linux/amd64'), listed('linux/arm64')],
    ['are not those of two variants', false, listed('linux/arm/v6'), listed('linux/arm/v7')],
    ['are those that Linux tells apart by no OS version', true, listed('linux/amd64'), listed('linux/amd64:6.1')],
    [
      'are two revisions of one build of Windows',
      true,
      listed('windows/amd64:10.0.17763.1'),
      listed('windows/amd64:10.0.17763.2'),
    ],
    [
      'are not two builds of Windows',
      false,
      listed('windows/amd64:10.0.17763.1'),
      listed('windows/amd64:10.0.20348.1'),
    ],
    ['are a build of Windows and any Windows', true, listed('windows/amd64:10.0.17763.1'), listed('windows/amd64')],
    ['are any Windows and a build of it', true, listed('windows/amd64'), listed('windows/amd64:10.0.17763.1')],
    ['are not any Windows of two architectures', false, listed('windows/amd64'), listed('windows/arm64')],
    ['are those that no index names', true, selector('linux/amd64'), selector('linux/arm64')],
    ['are artifacts that no index names', true, selector(undefined), selector('linux/amd64')],
    ['are not one that is named and one that is not', false, listed('linux/amd64'), selector(undefined)],
    [
      'are those that are named alike, whatever they are',
      true,
      listed('linux/amd64'),
      selector(undefined, 'linux/amd64'),
    ],
    [
      'are those of one platform, whatever they are named',
      true,
      listed('linux/amd64'),
      selector('linux/amd64', 'linux/arm64'),
    ],
    [
      'are those that all names on the way agree on',
      true,
      selector(undefined, 'linux/amd64', 'linux/arm64'),
      selector(undefined, 'linux/arm64', 'linux/amd64', 'linux/amd64'),
    ],
  ])('%s', (_, expected, one, other) => {
    expect([selectAlike(one, other), selectAlike(other, one)]).toEqual([expected, expected])
  })

  it('are those of one machine, whatever its system, where an index names none', () => {
    const named = (os: string, architecture: string): Selector => {
      const platform = normalisePlatform({ os, architecture })
      return selectorOf({ ...aChild('any'), selectors: [platform] })
    }
    expect(selectAlike(named('', 'amd64'), named('linux', 'amd64'))).toBe(true)
    expect(selectAlike(named('linux', 'amd64'), named('', 'amd64'))).toBe(true)
    expect(selectAlike(named('', 'amd64'), named('linux', 'arm64'))).toBe(false)
    expect(selectAlike(named('', ''), named('linux', 'amd64'))).toBe(false)
  })

  it('are told apart by no OS features', () => {
    const child = aChild('any', 'windows/amd64:10.0.17763')
    const { platform } = child
    if (platform === undefined) throw new Error('The test meant an image.')
    const featured = { ...platform, osFeatures: ['win32k'] }
    expect(selectAlike(selectorOf({ ...child, platform: featured, selectors: [featured] }), selectorOf(child))).toBe(
      true,
    )
  })
})

describe('an image that no machine finds', () => {
  it.each<[string, boolean, Selector]>([
    ['is one that is named for another platform', true, selector('linux/amd64', 'linux/arm64')],
    ['is one that is named for its own and for another', true, selector('linux/amd64', 'linux/amd64', 'linux/arm64')],
    ['is none that is named for its own', false, listed('linux/amd64')],
    ['is none that nothing names', false, selector('linux/amd64')],
    ['is none of an artifact’s', false, selector(undefined, 'linux/amd64')],
  ])('%s', (_, expected, one) => {
    expect(isContradictory(one)).toBe(expected)
  })
})
