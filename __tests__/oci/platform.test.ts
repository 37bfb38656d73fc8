import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  formatPlatform,
  isPlainlyNamed,
  normalisePlatform,
  parsePlatform,
  platformKey,
  platformSatisfies,
  type Platform,
} from '../../src/oci/platform.js'
import { expectOciError } from './expect-oci-error.js'

describe('parsePlatform and formatPlatform', () => {
  it.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux/amd64/v1', 'linux/amd64'],
    ['linux/amd64/v2', 'linux/amd64/v2'],
    ['linux/x86_64', 'linux/amd64'],
    ['linux/x86-64/v1', 'linux/amd64'],
    ['linux/i386', 'linux/386'],
    ['linux/i386/sse', 'linux/386'],
    ['linux/386', 'linux/386'],
    ['linux/arm64', 'linux/arm64'],
    ['linux/arm64/8', 'linux/arm64'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['linux/arm64/8.0', 'linux/arm64'],
    ['linux/arm64/v8.0', 'linux/arm64'],
    ['linux/arm64/v8.1', 'linux/arm64/v8.1'],
    ['linux/arm64/v9', 'linux/arm64/v9'],
    ['linux/arm64/9', 'linux/arm64/v9'],
    ['linux/arm64/9.0', 'linux/arm64/v9'],
    ['linux/arm64/v9.0', 'linux/arm64/v9'],
    ['linux/aarch64', 'linux/arm64'],
    ['linux/arm', 'linux/arm/v7'],
    ['linux/arm/7', 'linux/arm/v7'],
    ['linux/arm/5', 'linux/arm/v5'],
    ['linux/arm/6', 'linux/arm/v6'],
    ['linux/arm/v6', 'linux/arm/v6'],
    ['linux/arm/8', 'linux/arm/v8'],
    ['linux/arm/armv7', 'linux/arm/armv7'],
    ['linux/arm/7hf', 'linux/arm/7hf'],
    ['linux/armhf', 'linux/arm/v7'],
    ['linux/armel', 'linux/arm/v6'],
    ['linux/riscv64', 'linux/riscv64'],
    ['macos/aarch64', 'darwin/arm64'],
    ['LINUX/ARM64/V8', 'linux/arm64'],
    ['Windows/AMD64:10.0.17763.1', 'windows/amd64:10.0.17763.1'],
    ['windows/arm64/v9:10.0', 'windows/arm64/v9:10.0'],
    ['freebsd/amd64:14.1-RELEASE', 'freebsd/amd64:14.1-release'],
    ['darwin/arm64:macOS 14', 'darwin/arm64:macos 14'],
    ['unknown/unknown', 'unknown/unknown'],
  ])('read %s and write %s', (text, canonical) => {
    const platform = parsePlatform(text)
    expect(formatPlatform(platform)).toBe(canonical)
    expect(parsePlatform(canonical)).toEqual(platform)
  })

  it.each([
    '',
    'linux',
    'linux/',
    '/amd64',
    'linux//v7',
    'linux/arm/',
    'linux/arm/v7/x',
    'linux/arm/v7/',
    'linux/amd64:',
    'linux/amd64:10:0',
    'linux/amd64:10/0',
    ' linux/amd64',
    'linux/amd64\n',
    'linux/amd 64',
    'linux/ämd64',
    'windows/amd64+win32k',
    'windows(10.0.17763)/amd64',
  ])('refuse %j with an example', (text) => {
    const error = expectOciError('platform.invalid', () => parsePlatform(text))
    expect(error.message).toContain('linux/arm64')
  })

  it('round-trip for every platform that can be written', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9_.-]{1,8}$/)
    const maybe = (prefix: string): fc.Arbitrary<string> =>
      fc.option(part, { nil: '' }).map((p) => (p === '' ? '' : prefix + p))
    const written = fc
      .tuple(part, part, maybe('/'), maybe(':'))
      .map(([os, arch, variant, v]) => `${os}/${arch}${variant}${v}`)
    fc.assert(
      fc.property(written, (text) => {
        const platform = parsePlatform(text)
        expect(parsePlatform(formatPlatform(platform))).toEqual(platform)
        expect(normalisePlatform(platform)).toEqual(platform)
      }),
    )
  })
})

describe('formatPlatform', () => {
  it('shows OS features in a stable order', () => {
    const raw = { os: 'windows', architecture: 'amd64', osVersion: '10.0.17763.1' }
    const platform = normalisePlatform({ ...raw, osFeatures: ['win32k', 'Other', 'win32k'] })
    expect(platform.osFeatures).toEqual(['other', 'win32k'])
    expect(formatPlatform(platform)).toBe('windows/amd64:10.0.17763.1+other+win32k')
  })

  it('writes unknown for a name that is missing', () => {
    expect(formatPlatform(normalisePlatform({ os: '', architecture: '' }))).toBe('unknown/unknown')
  })
})

describe('platformKey', () => {
  const base = { os: 'linux', architecture: 'arm64' }

  it.each([
    [base, { ...base, variant: 'v8' }],
    [base, { os: 'Linux', architecture: 'aarch64', osVersion: '', osFeatures: [] }],
    [
      { ...base, osFeatures: ['b', 'a'] },
      { ...base, osFeatures: ['a', 'b'] },
    ],
  ])('is one for %j and %j', (one, other) => {
    expect(platformKey(normalisePlatform(one))).toBe(platformKey(normalisePlatform(other)))
  })

  it.each([
    [base, { ...base, variant: 'v9' }],
    [base, { ...base, os: 'freebsd' }],
    [base, { ...base, osVersion: '1' }],
    [base, { ...base, osFeatures: ['x'] }],
    [
      { os: 'a|b', architecture: 'c' },
      { os: 'a', architecture: 'b|c' },
    ],
    [
      { ...base, osFeatures: ['a', 'b'] },
      { ...base, osFeatures: ['a,b'] },
    ],
    [
      { os: 'a","b', architecture: 'c' },
      { os: 'a', architecture: 'b","c' },
    ],
  ])('tells %j from %j', (one, other) => {
    expect(platformKey(normalisePlatform(one))).not.toBe(platformKey(normalisePlatform(other)))
  })
})

describe('isPlainlyNamed', () => {
  it.each([
    [true, 'linux', 'amd64', undefined],
    [true, 'linux', 'amd64', ''],
    [true, 'linux', 'amd64', 'v2'],
    [true, 'linux', 'arm64', 'v8'],
    [true, 'linux', 'arm', 'v6'],
    [true, 'linux', 'arm', ''],
    [true, 'windows', 'amd64', ''],
    [false, 'Linux', 'amd64', ''],
    [false, 'macos', 'arm64', ''],
    [false, 'linux', 'x86_64', ''],
    [false, 'linux', 'aarch64', 'v8'],
    [false, 'linux', 'AMD64', ''],
    [false, 'linux', 'amd64', 'v1'],
    [false, 'linux', 'arm64', '8'],
    [false, 'linux', 'arm64', 'v8.0'],
    [false, 'linux', 'arm', '7'],
    [false, 'linux', 'arm', 'V7'],
    [false, 'linux', '386', 'V8'],
  ])('says %s of %s, %s, %j', (plain, os, architecture, variant) => {
    expect(isPlainlyNamed({ os, architecture, ...(variant === undefined ? {} : { variant }) })).toBe(plain)
  })
})

describe('platformSatisfies', () => {
  it.each([
    ['linux/amd64', 'linux/amd64', true],
    ['linux/arm64', 'linux/arm64/v8', true],
    ['linux/arm64', 'linux/amd64', false],
    ['linux/amd64', 'freebsd/amd64', false],
    ['linux/amd64/v2', 'linux/amd64', false],
    ['linux/amd64', 'linux/amd64/v2', false],
    ['linux/arm/v6', 'linux/arm/v7', false],
    ['windows/amd64:10.0.17763.1', 'windows/amd64', true],
    ['windows/amd64:10.0.17763.1', 'windows/amd64:10', true],
    ['windows/amd64:10.0.17763.1', 'windows/amd64:10.0.17763', true],
    ['windows/amd64:10.0.17763.1', 'windows/amd64:10.0.17763.1', true],
    ['windows/amd64:10.0.17763.1', 'windows/amd64:10.0.1776', false],
    ['windows/amd64:10.0.17763.1', 'windows/amd64:10.0.17763.12', false],
    ['windows/amd64:10.0.17763', 'windows/amd64:10.0.17763.1', false],
    ['windows/amd64', 'windows/amd64:10', false],
  ])('says of %s, where %s is wanted: %s', (actual, wanted, satisfied) => {
    expect(platformSatisfies(parsePlatform(actual), parsePlatform(wanted))).toBe(satisfied)
  })

  it('does not ask for OS features', () => {
    const wanted = parsePlatform('windows/amd64')
    const actual: Platform = { ...wanted, osFeatures: ['win32k'] }
    expect(platformSatisfies(actual, wanted)).toBe(true)
  })
})
