import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseIgnore } from '../../src/compare/ignore.js'
import { durationOf, listOf, sizeOf } from '../../src/app/options/input-values.js'
import { parseRegistryAuth } from '../../src/app/options/registry-auth.js'
import { parseConfig } from '../../src/oci/config.js'
import { parseDescriptor } from '../../src/oci/descriptor.js'
import { parseDigest } from '../../src/oci/digest.js'
import { parseDocument } from '../../src/oci/document.js'
import { OciError } from '../../src/oci/error.js'
import { parseLocation } from '../../src/oci/location.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { parsePlatform } from '../../src/oci/platform.js'
import { parseReference } from '../../src/oci/reference.js'
import { parseStrictJson } from '../../src/oci/strict-json.js'
import { parseChallenges } from '../../src/registry/auth/challenge.js'
import { parseContentRange } from '../../src/registry/http/content-range.js'
import { LoginFileError, parseLoginFile } from '../../src/registry/credentials/login-file.js'
import { parseNoProxy } from '../../src/registry/connect/no-proxy.js'
import { parseRetryAfter } from '../../src/registry/http/retry-after.js'
import { longText, UNITS } from './linear-time.js'
import { growthOf, LINEAR } from '../helpers/cpu-time.js'
import { randomRuns } from '../helpers/random-runs.js'
import { anyCharacter } from '../helpers/random-texts.js'

const NOW = new Date('2026-11-22T00:00:00Z')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Every parser of foreign text, and what it may throw: one class of error, or nothing. */
const PARSERS = {
  reference: [parseReference, OciError],
  location: [parseLocation, OciError],
  digest: [parseDigest, OciError],
  platform: [parsePlatform, OciError],
  'strict JSON': [(text: string) => parseStrictJson(bytesOf(text), {}), OciError],
  descriptor: [(text: string) => parseDescriptor(parseStrictJson(bytesOf(text), {}), 'x'), OciError],
  document: [(text: string) => parseDocument(bytesOf(text), {}), OciError],
  config: [(text: string) => parseConfig(bytesOf(text), MEDIA_TYPES.ociConfig), OciError],
  'config of no known type': [(text: string) => parseConfig(bytesOf(text), 'text/plain'), OciError],
  'login file': [
    (text: string) => {
      const file = parseLoginFile('a file', text)
      return [file.find('ghcr.io', 'a/b'), file.helper('ghcr.io')]
    },
    LoginFileError,
  ],
  challenge: [(text: string) => parseChallenges([text]), undefined],
  'Retry-After': [(text: string) => parseRetryAfter(text, NOW), undefined],
  'Content-Range': [parseContentRange, undefined],
  NO_PROXY: [(text: string) => parseNoProxy(text)('registry.example.com', 443), undefined],
  'registry-auth': [parseRegistryAuth, undefined],
  ignore: [parseIgnore, undefined],
  list: [listOf, undefined],
  duration: [durationOf, undefined],
  size: [sizeOf, undefined],
} as const

type Named = readonly [string, (text: string) => unknown, (abstract new (...args: never[]) => Error) | undefined]
const NAMED: readonly Named[] = Object.entries(PARSERS).map(([name, [parse, error]]) => [name, parse, error])

/** Texts near to what parsers look for: pieces of their grammars, JSON, and anything. */
const PIECES = [
  'docker.io',
  'library/',
  'redis',
  ':7.2',
  '@sha256:',
  '0'.repeat(64),
  'oci:',
  'docker-daemon:',
  'linux/',
  'arm64',
  '/v8',
  'Bearer ',
  'realm="',
  '"',
  ',',
  '=',
  'bytes ',
  '0-0/',
  '1',
  '*',
  '.example.com',
  '10.0.0.0/8',
  '[::1]',
  ':443',
  '- ',
  '{',
  '}',
  'registry: ',
  'config.',
  'label',
  '#',
  '\n',
  ' ',
  '\\',
  '20GiB',
  '10m',
  '"auths":',
  'https://',
  'ſ',
  '\u0000',
]
const TEXT = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.json({ maxDepth: 4 }),
)

/** Documents of the right members and odd values. */
const ODD = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(MEDIA_TYPES.ociManifest, MEDIA_TYPES.ociIndex, `sha256:${'a'.repeat(64)}`, 2, -1, 1e300),
)
const DESCRIPTOR = fc.record(
  { mediaType: ODD, digest: ODD, size: ODD, urls: ODD, annotations: ODD, platform: ODD, data: ODD, artifactType: ODD },
  { requiredKeys: [] },
)
const DOCUMENT = fc.record(
  {
    schemaVersion: fc.constantFrom(1, 2, '2'),
    mediaType: ODD,
    config: fc.oneof(DESCRIPTOR, ODD),
    layers: fc.oneof(fc.array(DESCRIPTOR, { maxLength: 2 }), ODD),
    manifests: fc.oneof(fc.array(DESCRIPTOR, { maxLength: 2 }), ODD),
    annotations: ODD,
    rootfs: fc.oneof(fc.record({ type: fc.constant('layers'), diff_ids: ODD }), ODD),
    history: ODD,
    os: ODD,
    auths: ODD,
    credHelpers: ODD,
    credsStore: ODD,
  },
  { requiredKeys: [] },
)

describe('a parser of foreign text', () => {
  it.each(NAMED)('of the kind %s throws nothing but its own error', (_name, parse, allowed) => {
    fc.assert(
      fc.property(
        fc.oneof(
          TEXT,
          DOCUMENT.map((value) => JSON.stringify(value)),
          DESCRIPTOR.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          try {
            parse(text)
          } catch (error) {
            if (allowed === undefined || !(error instanceof allowed)) throw error
          }
        },
      ),
      { numRuns: randomRuns(300) },
    )
  })

  it.each(NAMED)('of the kind %s gives the same for the same text', (_name, parse) => {
    const outcome = (text: string): unknown => {
      try {
        return parse(text)
      } catch (error) {
        return error instanceof Error ? error.message : error
      }
    }
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(outcome(text)).toEqual(outcome(text))
      }),
      { numRuns: randomRuns(50) },
    )
  })

  it.each(NAMED)(
    'of the kind %s takes 64 KiB of anything like any other text, and in linear time',
    (_name, parse, allowed) => {
      for (const unit of UNITS) {
        const growth = growthOf(65_536, (length) => {
          const text = longText(unit, length)
          return () => {
            try {
              parse(text)
            } catch (error) {
              if (allowed === undefined || !(error instanceof allowed)) throw error
            }
          }
        })
        expect([unit, growth < LINEAR]).toEqual([unit, true])
      }
    },
  )
})
