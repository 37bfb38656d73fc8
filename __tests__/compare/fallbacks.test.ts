import { describe, expect, it } from '@jest/globals'
import { keepsOut, takenInstead } from '../../src/compare/fallbacks.js'
import { formatPlatform, parsePlatform } from '../../src/oci/platform.js'

function instead(own: string, source: readonly string[], mirror: readonly string[]): string | undefined {
  const taken = takenInstead(parsePlatform(own), source.map(parsePlatform), mirror.map(parsePlatform))
  return taken === undefined ? undefined : formatPlatform(taken)
}

describe('what a machine takes instead', () => {
  it.each([
    // An ARM machine of version 7 (or a 64-bit one) took the source's v6.
    ['linux/arm/v6', ['linux/arm/v6'], ['linux/arm/v6', 'linux/arm/v7'], 'linux/arm/v7'],
    ['linux/arm/v5', ['linux/arm/v5'], ['linux/arm/v5', 'linux/arm/v6'], 'linux/arm/v6'],
    ['linux/arm/v7', ['linux/arm/v7'], ['linux/arm/v7', 'linux/arm/v8'], 'linux/arm/v8'],
    ['linux/arm/v7', ['linux/arm/v7'], ['linux/arm/v7', 'linux/arm64'], 'linux/arm64'],
    ['linux/arm/v5', ['linux/arm/v5'], ['linux/arm/v5', 'linux/arm64'], 'linux/arm64'],
    ['linux/386', ['linux/386'], ['linux/386', 'linux/amd64'], 'linux/amd64'],
    ['windows/386', ['windows/386'], ['windows/386', 'windows/amd64'], 'windows/amd64'],
    // The best of several, to the first machine that takes another one.
    ['linux/arm/v5', ['linux/arm/v5'], ['linux/arm/v6', 'linux/arm/v7'], 'linux/arm/v6'],
    // Some machine still took the source's own: one of version 6.
    ['linux/arm/v5', ['linux/arm/v5', 'linux/arm/v7'], ['linux/arm/v5', 'linux/arm/v6'], 'linux/arm/v6'],
  ])('%s of a source with %j is, on a mirror with %j, %s', (own, source, mirror, taken) => {
    expect(instead(own, source, mirror)).toBe(taken)
  })

  it.each([
    ['the mirror has nothing more', 'linux/arm/v6', ['linux/arm/v6'], ['linux/arm/v6']],
    ['the source has it, too', 'linux/arm/v6', ['linux/arm/v6', 'linux/arm/v7'], ['linux/arm/v6', 'linux/arm/v7']],
    [
      'the source has a better one already',
      'linux/arm/v6',
      ['linux/arm/v6', 'linux/arm64'],
      ['linux/arm/v6', 'linux/arm64'],
    ],
    ['it is a worse one', 'linux/arm/v7', ['linux/arm/v7'], ['linux/arm/v7', 'linux/arm/v6']],
    [
      'it is no fallback',
      'linux/amd64',
      ['linux/amd64'],
      ['linux/amd64', 'linux/386', 'linux/arm64', 'linux/amd64/v3'],
    ],
    ['it is one of another OS', 'linux/386', ['linux/386'], ['linux/386', 'windows/amd64']],
    ['nobody falls back to it', 'linux/s390x', ['linux/s390x'], ['linux/s390x', 'linux/amd64', 'linux/arm64']],
  ])('is nothing where %s', (_words, own, source, mirror) => {
    expect(instead(own, source, mirror)).toBeUndefined()
  })
})

describe('machines that an index keeps out', () => {
  it.each([
    ['linux/amd64/v3', 'linux/amd64', true],
    ['linux/amd64/v3', 'linux/amd64/v2', true],
    ['linux/arm64/v9', 'linux/arm64', true],
    ['windows/amd64:10.0.20348.1', 'windows/amd64:10.0.17763.1', true],
    ['windows/amd64:10.0.20348.1', 'windows/amd64', true],
    ['linux/amd64/v3', 'linux/amd64/v3', false],
    ['linux/amd64', 'linux/amd64/v3', false],
    ['linux/arm64/v8', 'linux/arm64', false],
    ['linux/arm/v6', 'linux/arm', false],
    ['windows/amd64:10.0.17763.2', 'windows/amd64:10.0.17763.1', false],
    ['windows/amd64', 'windows/amd64:10.0.17763.1', false],
    ['darwin/arm64:macOS 14', 'darwin/arm64', false],
  ])('%s around an image of %s: %s', (named, own, isKept) => {
    expect(keepsOut(parsePlatform(named), parsePlatform(own))).toBe(isKept)
  })
})
