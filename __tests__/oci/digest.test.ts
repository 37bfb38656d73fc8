import { describe, expect, it } from '@jest/globals'
import {
  algorithmOf,
  DIGEST_PATTERN,
  Digester,
  digestOf,
  parseDigest,
  shortDigest,
  type Digest,
  type DigestAlgorithm,
} from '../../src/oci/digest.js'
import { expectOciError } from './expect-oci-error.js'

const EMPTY_SHA256 = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

describe('parseDigest', () => {
  it.each([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
  ])('takes %s with %i hex digits', (algorithm, length) => {
    const text = `${algorithm}:${'a'.repeat(length)}`
    expect(parseDigest(text)).toBe(text)
    expect(text).toMatch(new RegExp(DIGEST_PATTERN))
    expect(algorithmOf(parseDigest(text))).toBe(algorithm)
  })

  it.each([
    ['', 'empty text'],
    ['sha256', 'no colon'],
    ['sha256:', 'nothing behind the colon'],
    [`:${'a'.repeat(64)}`, 'no algorithm'],
    [`sha256:${'a'.repeat(63)}`, 'a digit too few'],
    [`sha256:${'a'.repeat(65)}`, 'a digit too many'],
    [`sha256:${'A'.repeat(64)}`, 'upper case'],
    [`sha256:A${'a'.repeat(63)}`, 'one capital in front'],
    [`sha256:${'a'.repeat(63)}A`, 'one capital at the end'],
    [`sha256:${'g'.repeat(64)}`, 'letters that are no hex digits'],
    [`SHA256:${'a'.repeat(64)}`, 'an algorithm in upper case'],
    [`sha256:${'a'.repeat(64)}\n`, 'a line feed at the end'],
    [` sha256:${'a'.repeat(64)}`, 'a space in front'],
    [`sha512:${'a'.repeat(64)}`, 'the length of another algorithm'],
    ['sha256:../../etc/passwd', 'a path'],
    ['md5:a b', 'a space in what no algorithm writes'],
    [`sha256:${'a'.repeat(64)}:${'a'.repeat(64)}`, 'two colons'],
  ])('refuses %j: %s', (text) => {
    expectOciError('digest.invalid', () => parseDigest(text))
    expect(text).not.toMatch(new RegExp(DIGEST_PATTERN))
  })

  it.each([`md5:${'a'.repeat(32)}`, `blake3:${'a'.repeat(64)}`, 'sha256+b64u:abc', 'constructor:abc'])(
    'says that %s cannot be verified',
    (text) => {
      expectOciError('digest.unsupported', () => parseDigest(text))
    },
  )
})

describe('what a refused digest is told', () => {
  it.each([
    ['x', undefined, '"x" is not a digest (example: sha256: and 64 hex digits).'],
    ['x', 'layers[0].digest', 'layers[0].digest: "x" is not a digest (example: sha256: and 64 hex digits).'],
    ['sha384:ab', 'Id', 'Id: "sha384:ab" is not a digest: sha384 needs 96 lower-case hex digits.'],
  ])('of %s at %s', (text, where, message) => {
    expect(expectOciError('digest.invalid', () => parseDigest(text, where)).message).toBe(message)
  })
})

describe('algorithmOf', () => {
  it('refuses what is only called a digest', () => {
    expectOciError('digest.unsupported', () => algorithmOf('md5:abc' as Digest))
  })
})

describe('digestOf and Digester', () => {
  it('hash nothing to the well-known digest', () => {
    expect(digestOf(new Uint8Array())).toBe(EMPTY_SHA256)
    expect(new Digester().digest()).toBe(EMPTY_SHA256)
  })

  it.each<[DigestAlgorithm, string]>([
    ['sha256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['sha384', 'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7'],
    [
      'sha512',
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    ],
  ])('hash "abc" with %s as the standard says', (algorithm, hex) => {
    expect(digestOf(new TextEncoder().encode('abc'), algorithm)).toBe(`${algorithm}:${hex}`)
  })

  it.each(['sha256', 'sha384', 'sha512'] as const)('agree on %s however the bytes are cut', (algorithm) => {
    const bytes = new TextEncoder().encode('a layer, or something like it')
    const digester = new Digester(algorithm)
    digester.update(bytes.subarray(0, 7))
    digester.update(bytes.subarray(7))
    expect(digester.size).toBe(bytes.byteLength)
    expect(digester.algorithm).toBe(algorithm)
    expect(digester.digest()).toBe(digestOf(bytes, algorithm))
  })
})

describe('shortDigest', () => {
  it('gives what docker shows as the image ID', () => {
    expect(shortDigest(parseDigest(EMPTY_SHA256))).toBe('e3b0c44298fc')
  })
})
