import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseIgnore } from '../../src/compare/ignore.js'
import { durationOf, listOf, sizeOf } from '../../src/app/options/input-values.js'
import { parseRegistryAuth } from '../../src/app/options/registry-auth.js'
import { digestOf, Digester, parseDigest } from '../../src/oci/digest.js'
import { formatLocation, parseLocation } from '../../src/oci/location.js'
import { parseDocument } from '../../src/oci/document.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { parseChallenges } from '../../src/registry/auth/challenge.js'
import { parseContentRange } from '../../src/registry/http/content-range.js'
import { parseLoginFile } from '../../src/registry/credentials/login-file.js'
import { parseNoProxy } from '../../src/registry/connect/no-proxy.js'
import { parseRetryAfter } from '../../src/registry/http/retry-after.js'
import { randomRuns } from '../helpers/random-runs.js'

const NOW = new Date('2026-11-22T00:00:00Z')
const ALGORITHM = fc.constantFrom('sha256' as const, 'sha384' as const, 'sha512' as const)
const DIGEST = fc.tuple(fc.uint8Array({ maxLength: 40 }), ALGORITHM).map(([bytes, name]) => digestOf(bytes, name))
const WORD = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/)
const TOKEN = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,8}$/)
const SECRET = fc.string({ minLength: 1, maxLength: 20 })

describe('a digest', () => {
  it('is read as it is written', () => {
    fc.assert(
      fc.property(DIGEST, (digest) => {
        expect(parseDigest(digest)).toBe(digest)
      }),
    )
  })

  it('does not depend on how the bytes are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), ALGORITHM, fc.nat(300), (bytes, algorithm, at) => {
        const digester = new Digester(algorithm)
        digester.update(bytes.subarray(0, at))
        digester.update(bytes.subarray(at))
        expect([digester.digest(), digester.size]).toEqual([digestOf(bytes, algorithm), bytes.byteLength])
      }),
    )
  })

  it('with any one character changed is another one or none', () => {
    fc.assert(
      fc.property(DIGEST, fc.nat(), fc.constantFrom('0', 'g', 'A', ':', ' ', '\n'), (digest, place, character) => {
        const at = place % digest.length
        const text = `${digest.slice(0, at)}${character}${digest.slice(at + 1)}`
        fc.pre(text !== digest)
        const read = (): string => parseDigest(text)
        let outcome = 'refused'
        try {
          outcome = read()
        } catch {
          // Refused.
        }
        expect(['refused', text]).toContain(outcome)
      }),
    )
  })
})

describe('a location', () => {
  const path = fc.stringMatching(/^[a-z][a-z0-9/._-]{0,12}$/)
  const name = fc
    .tuple(fc.constantFrom('', 'ghcr.io/', 'localhost:5000/', '[::1]:5000/'), WORD, WORD)
    .map(([host, one, two]) => `${host}${one}/${two}`)
  const text = fc.oneof(
    fc
      .tuple(name, fc.option(DIGEST))
      .map(([reference, digest]) => (digest === null ? reference : `${reference}@${digest}`)),
    fc
      .tuple(fc.constantFrom('oci', 'oci-archive'), path, fc.option(WORD), fc.option(DIGEST))
      .map(
        ([kind, file, tag, digest]) =>
          `${kind}:${file}${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`,
      ),
    fc.tuple(path, name).map(([file, reference]) => `docker-archive:${file}:${reference}:1`),
    fc.tuple(name).map(([reference]) => `docker-daemon:${reference}:1`),
    DIGEST.map((digest) => `docker-daemon:${digest}`),
  )

  it('is read back from its canonical form', () => {
    fc.assert(
      fc.property(text, (written) => {
        const location = parseLocation(written)
        expect(parseLocation(formatLocation(location))).toEqual(location)
      }),
      { numRuns: randomRuns(300) },
    )
  })
})

describe('a descriptor in an index', () => {
  const descriptor = fc.record({
    mediaType: fc.constantFrom<string>(MEDIA_TYPES.ociManifest, MEDIA_TYPES.dockerManifest),
    digest: DIGEST,
    size: fc.maxSafeNat(),
    urls: fc.array(fc.string(), { maxLength: 2 }),
    annotations: fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
  })

  it('is read with all that it says', () => {
    fc.assert(
      fc.property(fc.array(descriptor, { maxLength: 4 }), (manifests) => {
        const body = { schemaVersion: 2, mediaType: MEDIA_TYPES.ociIndex, manifests }
        const document = parseDocument(new TextEncoder().encode(JSON.stringify(body)), {})
        const read = document.kind === 'index' ? document.manifests : []
        expect(read.map((one) => ({ ...one, annotations: Object.fromEntries(one.annotations) }))).toEqual(
          manifests.map((one) => ({ ...one, annotations: { ...one.annotations } })),
        )
      }),
    )
  })
})

describe('a header', () => {
  it('with challenges is read with every parameter of each', () => {
    const parameters = fc.dictionary(WORD, fc.string(), { maxKeys: 3, noNullPrototype: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(TOKEN, parameters), { maxLength: 4 }), (challenges) => {
        const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`
        const line = challenges
          .map(
            ([scheme, all]) =>
              `${scheme} ${Object.entries(all)
                .map(([key, value]) => `${key}=${quoted(value)}`)
                .join(', ')}`,
          )
          .join(', ')
        const read = parseChallenges([line]).map((one) => [one.scheme, Object.fromEntries(one.parameters)])
        expect(read).toEqual(challenges.map(([scheme, all]) => [scheme.toLowerCase(), all]))
      }),
    )
  })

  it('Content-Range is read where its numbers are in order, and only there', () => {
    const number = fc.oneof(fc.nat(9), fc.nat())
    fc.assert(
      fc.property(number, number, fc.option(number), (first, last, total) => {
        const isSound = first <= last && (total === null || last < total)
        const read = parseContentRange(`bytes ${first}-${last}/${total ?? '*'}`)
        expect(read).toEqual(isSound ? { first, last, total: total ?? undefined } : undefined)
      }),
    )
  })

  it('Retry-After is read as a span or as a date, and never asks for less than nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 1_000_000 }), (seconds) => {
        const date = new Date(NOW.getTime() + seconds * 1000).toUTCString()
        const wanted = Math.max(0, seconds * 1000)
        expect(parseRetryAfter(date, NOW)).toBe(wanted)
        expect(parseRetryAfter(String(seconds), NOW)).toBe(seconds < 0 ? undefined : wanted)
      }),
    )
  })
})

describe('a login', () => {
  const host = fc.tuple(WORD, fc.constantFrom('', ':5000')).map(([name, port]) => `${name}.example.com${port}`)
  const username = fc.stringMatching(/^[^:\0]{1,10}$/).filter((name) => name.isWellFormed())
  const password = SECRET.filter((text) => text.isWellFormed() && !text.endsWith('\0') && text.trim() !== '')

  it('is found for its own registry, and for no other', () => {
    fc.assert(
      fc.property(host, host, username, password, (own, other, user, secret) => {
        fc.pre(own !== other)
        const auth = Buffer.from(`${user}:${secret}`).toString('base64')
        const file = parseLoginFile('a file', JSON.stringify({ auths: { [own]: { auth } } }))
        expect(file.find(own, 'app')).toEqual({ kind: 'basic', username: user, password: secret })
        expect(file.find(other, 'app')).toBeUndefined()
      }),
    )
  })

  it('is read out of registry-auth, whatever its characters, and no fault repeats a secret', () => {
    fc.assert(
      fc.property(host, WORD, password, (registry, user, secret) => {
        const yaml = JSON.stringify([{ registry, username: user, password: secret }])
        const good = parseRegistryAuth(yaml)
        expect([...good.credentials]).toEqual([[registry, { kind: 'basic', username: user, password: secret }]])
        const canary = `canary-${secret}`
        const bad = parseRegistryAuth(JSON.stringify([{ registry, username: user, password: canary, [canary]: 'x' }]))
        expect([bad.credentials.size, bad.errors.length]).toEqual([0, 1])
        expect(bad.errors.join()).not.toContain('canary')
      }),
    )
  })
})

describe('an input', () => {
  it('of NO_PROXY exempts its hosts and what is below them, and nothing that only ends alike', () => {
    fc.assert(
      fc.property(WORD, WORD, fc.integer({ min: 1, max: 65_535 }), (name, below, port) => {
        const exempt = parseNoProxy(`other.example , ${name}.example.com`)
        expect(exempt(`${name}.example.com`, port)).toBe(true)
        expect(exempt(`${below}.${name}.example.com`, port)).toBe(true)
        expect(exempt(`${below}${name}.example.com`, port)).toBe(false)
        expect(exempt(`${name}.example.com.${below}`, port)).toBe(false)
      }),
    )
  })

  it('of a list is read from lines and from commas alike', () => {
    fc.assert(
      fc.property(fc.array(WORD), (items) => {
        expect(listOf(items.join(','))).toEqual(items)
        expect(listOf(items.map((item) => `  ${item} # why`).join('\r\n'))).toEqual(items)
      }),
    )
  })

  it('of a duration or a size is what its unit says', () => {
    const times = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const
    const sizes = { '': 1, B: 1, KB: 1000, MB: 1e6, GiB: 1024 ** 3, TiB: 1024 ** 4 } as const
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.constantFrom(...Object.entries(times)),
        fc.constantFrom(...Object.entries(sizes)),
        (count, [time, ms], [size, bytes]) => {
          const span = count * ms
          expect(durationOf(`${count}${time}`)).toBe(span >= 1 && span <= 86_400_000 ? span : undefined)
          const all = count * bytes
          expect(sizeOf(`${count}${size}`)).toBe(all > 0 && Number.isSafeInteger(all) ? all : undefined)
        },
      ),
    )
  })

  it('of rules to ignore says each line once, as a rule or as a fault', () => {
    const line = fc.oneof(
      fc.constantFrom('config.label:a', 'index.*', 'layer.content', 'nothing'),
      fc.stringMatching(/^[a-z.*:]{1,12}$/),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const { rules, errors } = parseIgnore(lines.join('\n'))
        expect(rules.length + errors.length).toBe(lines.length)
        expect(lines).toEqual(expect.arrayContaining(rules.map(({ text }) => text)))
      }),
    )
  })
})
