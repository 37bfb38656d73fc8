import { createHash, type Hash } from 'node:crypto'
import { OciError } from './error.js'
import { excerpt } from './excerpt.js'

declare const brand: unique symbol

/** `algorithm:hex`, checked. Only `parseDigest` and a `Digester` make one. */
export type Digest = string & { readonly [brand]: 'Digest' }

export type DigestAlgorithm = 'sha256' | 'sha384' | 'sha512'

const HEX_LENGTH: Readonly<Record<DigestAlgorithm, number>> = { sha256: 64, sha384: 96, sha512: 128 }

/** What every digest is that `parseDigest` takes, as a regular expression. */
export const DIGEST_PATTERN = `^(?:${Object.entries(HEX_LENGTH)
  .map(([algorithm, length]) => `${algorithm}:[0-9a-f]{${length}}`)
  .join('|')})$`

const WHOLE = new RegExp(DIGEST_PATTERN)

const GRAMMAR = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/

/**
 * Parses a digest (image-spec, descriptor.md "Digests"); `where` names its place in messages.
 * Throws `digest.invalid` for bad syntax and `digest.unsupported` for an algorithm that cannot be computed here.
 */
export function parseDigest(text: string, where?: string): Digest {
  const place = where === undefined ? '' : `${where}: `
  if (!GRAMMAR.test(text)) {
    const example = 'example: sha256: and 64 hex digits'
    throw new OciError('digest.invalid', `${place}${excerpt(text)} is not a digest (${example}).`)
  }
  const colon = text.indexOf(':')
  const algorithm = text.slice(0, colon)
  const encoded = text.slice(colon + 1)
  if (!isAlgorithm(algorithm)) {
    throw new OciError(
      'digest.unsupported',
      `${place}The digest algorithm ${excerpt(algorithm)} cannot be verified here.`,
    )
  }
  if (encoded.length !== HEX_LENGTH[algorithm] || !/^[0-9a-f]+$/.test(encoded)) {
    const wanted = `${HEX_LENGTH[algorithm]} lower-case hex digits`
    throw new OciError('digest.invalid', `${place}${excerpt(text)} is not a digest: ${algorithm} needs ${wanted}.`)
  }
  return text as Digest
}

/** The digest that a text is; undefined where it is none, or none that can be computed here. */
export function digestIn(text: string | undefined): Digest | undefined {
  return text !== undefined && WHOLE.test(text) ? parseDigest(text) : undefined
}

/** The algorithm of a digest. */
export function algorithmOf(digest: Digest): DigestAlgorithm {
  const name = digest.slice(0, digest.indexOf(':'))
  if (!isAlgorithm(name)) throw new OciError('digest.unsupported', `${digest} names an unknown algorithm.`)
  return name
}

/** The first 12 hex digits: what `docker images` shows as the image ID. */
export function shortDigest(digest: Digest): string {
  const start = digest.indexOf(':') + 1
  return digest.slice(start, start + 12)
}

/** The digest of bytes at hand. */
export function digestOf(bytes: Uint8Array, algorithm: DigestAlgorithm = 'sha256'): Digest {
  const digester = new Digester(algorithm)
  digester.update(bytes)
  return digester.digest()
}

/** Hashes a stream of bytes and counts them. */
export class Digester {
  readonly algorithm: DigestAlgorithm
  readonly #hash: Hash
  #size = 0

  constructor(algorithm: DigestAlgorithm = 'sha256') {
    this.algorithm = algorithm
    this.#hash = createHash(algorithm)
  }

  /** Bytes hashed so far. */
  get size(): number {
    return this.#size
  }

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk)
    this.#size += chunk.byteLength
  }

  /** The digest of all that was fed; to be called once, at the end. */
  digest(): Digest {
    return `${this.algorithm}:${this.#hash.digest('hex')}` as Digest
  }
}

function isAlgorithm(name: string): name is DigestAlgorithm {
  return Object.hasOwn(HEX_LENGTH, name)
}
