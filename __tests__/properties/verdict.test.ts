import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareImages, type Image } from '../../src/compare/image.js'
import { compareTops, type Top } from '../../src/compare/top.js'
import { platformVerdict } from '../../src/model/verdict.js'
import type { Difference } from '../../src/model/difference.js'
import { MATCHES, RESULTS, type Result } from '../../src/model/result.js'
import { digestOf } from '../../src/oci/digest.js'
import { parseConfig } from '../../src/oci/config.js'
import { parseDocument } from '../../src/oci/document.js'
import { OciError } from '../../src/oci/error.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { collect, verifiedStream } from '../../src/store/stored-file.js'
import { bytesOf, configBody, entry, indexBody, kindsOf, listed, OCI_GZIP, OCI_ZSTD } from '../compare/builders.js'
import { everyDifference } from '../compare/every-difference.js'
import { randomRuns } from '../helpers/random-runs.js'

/** An image as its two bodies. */
interface Bodies {
  readonly manifest: Uint8Array
  readonly config: Uint8Array
}

const NAMES = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
const BODIES = fc
  .record({
    diffIDs: NAMES,
    author: fc.constantFrom('x', 'y'),
    user: fc.constantFrom('', 'root'),
    labels: fc.dictionary(fc.constantFrom('k', 'l'), fc.constantFrom('1', '2')),
    type: fc.constantFrom(OCI_GZIP, OCI_ZSTD),
    annotations: fc.dictionary(fc.constantFrom('k', 'l'), fc.constantFrom('1', '2')),
  })
  .map(({ diffIDs, author, user, labels, type, annotations }): Bodies => {
    const config = bytesOf(configBody(diffIDs, { author, config: { User: user, Labels: labels } }))
    return { config, manifest: manifestOf(config, diffIDs, type, annotations) }
  })

function manifestOf(config: Uint8Array, layers: readonly string[], type: string, annotations: unknown): Uint8Array {
  return bytesOf({
    schemaVersion: 2,
    mediaType: MEDIA_TYPES.ociManifest,
    config: { mediaType: MEDIA_TYPES.ociConfig, digest: digestOf(config), size: config.byteLength },
    layers: layers.map((name) => entry(`${name} as ${type}`, { mediaType: type })),
    annotations,
  })
}

function imageOf({ manifest, config }: Bodies): Image {
  const document = parseDocument(manifest, {})
  if (document.kind !== 'manifest') throw new OciError('document.invalid', 'It is no manifest.')
  return { manifest: document, config: parseConfig(config, MEDIA_TYPES.ociConfig) }
}

/** As the gate has it: equal manifests are not looked at any further. */
function compare(source: Bodies, mirror: Bodies): readonly Difference[] {
  if (digestOf(source.manifest) === digestOf(mirror.manifest)) return []
  return compareImages(imageOf(source), imageOf(mirror))
}

function resultOf(differences: readonly Difference[]): Result {
  return platformVerdict({ differences, undecided: false }, { match: 'config' }).result
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const at = bit % (bytes.byteLength * 8)
  return bytes.with(at >> 3, (bytes[at >> 3] ?? 0) ^ (1 << (at & 7)))
}

/** What comes of a comparison; a document that cannot be read is inconclusive. */
function outcomeOf(work: () => readonly Difference[]): Result {
  try {
    return resultOf(work())
  } catch (error) {
    if (error instanceof OciError) return 'inconclusive'
    throw error
  }
}

/** The same JSON with the members of every object the other way round. */
function reversed(bytes: Uint8Array): Uint8Array {
  const turn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turn)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, member]) => [key, turn(member)]),
    )
  }
  return bytesOf(turn(JSON.parse(new TextDecoder().decode(bytes))))
}

/** A difference as the other side would tell it: the values change places. */
function mirrored(difference: Difference): readonly [string, unknown, unknown] {
  const { kind, source, mirror } = { source: undefined, mirror: undefined, ...difference }
  return [kind, mirror, source]
}

function plain(difference: Difference): readonly [string, unknown, unknown] {
  const { kind, source, mirror } = { source: undefined, mirror: undefined, ...difference }
  return [kind, source, mirror]
}

const sorted = (list: readonly unknown[]): readonly string[] => list.map((item) => JSON.stringify(item)).toSorted()

describe('laws of the verdict on two images', () => {
  it('an image is identical to itself', () => {
    fc.assert(
      fc.property(BODIES, (image) => {
        expect(resultOf(compare(image, image))).toBe('identical')
      }),
    )
  })

  it('two images of other bytes are never identical', () => {
    fc.assert(
      fc.property(BODIES, BODIES, (one, other) => {
        const same = Buffer.from(one.manifest).equals(other.manifest)
        expect(resultOf(compare(one, other)) === 'identical').toBe(same)
      }),
    )
  })

  it('the result does not depend on which side is which, and what one side added the other removed', () => {
    fc.assert(
      fc.property(BODIES, BODIES, (one, other) => {
        const there = compare(one, other)
        const back = compare(other, one)
        expect(resultOf(back)).toBe(resultOf(there))
        // Of layers that changed places the side decides which one counts as moved; how many more there are it does not.
        const surplus = (found: readonly Difference[]): number =>
          found.filter(({ kind }) => kind === 'layer.added').length -
          found.filter(({ kind }) => kind === 'layer.removed').length
        expect(surplus(there) + surplus(back)).toBe(0)
        const others = (found: readonly Difference[]): readonly Difference[] =>
          found.filter(({ kind }) => !/^layer\.(?:added|removed|content|order)$/.test(kind))
        expect(sorted(others(there).map(mirrored))).toEqual(sorted(others(back).map(plain)))
      }),
    )
  })

  it('the order of members changes nothing but the bytes', () => {
    fc.assert(
      fc.property(BODIES, (image) => {
        const mirror = { ...image, manifest: reversed(image.manifest) }
        expect(kindsOf(compare(image, mirror))).toEqual(['manifest.serialisation'])
      }),
    )
  })

  it('any bit flipped in a manifest or a config is never identical, even where all digests follow it', () => {
    fc.assert(
      fc.property(BODIES, fc.nat(), fc.boolean(), (image, bit, inConfig) => {
        const config = inConfig ? flipped(image.config, bit) : image.config
        const repointed = new TextDecoder().decode(image.manifest).replace(digestOf(image.config), digestOf(config))
        const manifest = inConfig ? bytesOf(repointed) : flipped(image.manifest, bit)
        expect(outcomeOf(() => compare(image, { manifest, config }))).not.toBe('identical')
      }),
      { numRuns: randomRuns(500) },
    )
  })

  it('any bit flipped in a config is never the same image', () => {
    fc.assert(
      fc.property(BODIES, fc.nat(), (image, bit) => {
        const config = flipped(image.config, bit)
        const manifest = bytesOf(
          new TextDecoder().decode(image.manifest).replace(digestOf(image.config), digestOf(config)),
        )
        expect(['identical', 'equivalent']).not.toContain(outcomeOf(() => compare(image, { manifest, config })))
      }),
      { numRuns: randomRuns(500) },
    )
  })
})

describe('laws of the verdict on two indexes', () => {
  const ENTRIES = [listed('1', 'linux/amd64'), listed('2', 'linux/arm64'), listed('3', 'windows/amd64')]
  const topOf = (bytes: Uint8Array): Top => ({ digest: digestOf(bytes), document: parseDocument(bytes, {}) })
  const between = (one: Uint8Array, other: Uint8Array): readonly Difference[] =>
    compareTops(topOf(one), topOf(other), {
      explained: false,
      isAsked: () => true,
      isWhole: true,
      isRenamed: false,
      nested: () => undefined,
    })

  it('the order of entries is worth index.order and no more', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ENTRIES, { minLength: 3 }), (entries) => {
        const found = between(bytesOf(indexBody(ENTRIES)), bytesOf(indexBody(entries)))
        const isMoved = JSON.stringify(entries) !== JSON.stringify(ENTRIES)
        expect(kindsOf(found)).toEqual(isMoved ? ['index.order'] : [])
      }),
    )
  })

  it('the order of members changes nothing but the bytes', () => {
    fc.assert(
      fc.property(fc.subarray(ENTRIES, { minLength: 1 }), (entries) => {
        const index = bytesOf(indexBody(entries))
        expect(kindsOf(between(index, reversed(index)))).toEqual(['index.serialisation'])
      }),
    )
  })

  it('any bit flipped in an index is never identical', () => {
    fc.assert(
      fc.property(fc.subarray(ENTRIES), fc.nat(), (entries, bit) => {
        const index = bytesOf(indexBody(entries))
        expect(outcomeOf(() => between(index, flipped(index, bit)))).not.toBe('identical')
      }),
      { numRuns: randomRuns(500) },
    )
  })
})

describe('laws of evidence', () => {
  const every = Object.values(everyDifference('x'))
  const differences = fc.subarray(every, { maxLength: 4 })

  it('knowing less never improves a result, and never makes it pass', () => {
    fc.assert(
      fc.property(differences, fc.constantFrom(...MATCHES), (found, match) => {
        const sure = platformVerdict({ differences: found, undecided: false }, { match })
        const unsure = platformVerdict({ differences: found, undecided: true }, { match })
        expect(RESULTS.indexOf(unsure.result)).toBeGreaterThanOrEqual(RESULTS.indexOf(sure.result))
        expect(RESULTS.indexOf(unsure.result)).toBeGreaterThanOrEqual(RESULTS.indexOf('inconclusive'))
        expect(unsure.passed).toBe(false)
      }),
    )
  })

  it('the order in which differences are found does not matter', () => {
    fc.assert(
      fc.property(differences, fc.boolean(), fc.constantFrom(...MATCHES), (found, undecided, match) => {
        const verdict = platformVerdict({ differences: found, undecided }, { match })
        expect(platformVerdict({ differences: found.toReversed(), undecided }, { match })).toEqual(verdict)
      }),
    )
  })

  it('any bit flipped in a blob is noticed when it is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), async (blob, bit) => {
        const served = flipped(blob, bit)
        const file = {
          path: 'x',
          size: served.byteLength,
          chunks: async function* () {
            yield await Promise.resolve(served)
          },
          hasLastByte: () => Promise.resolve(true),
        }
        const facts = { mediaType: OCI_GZIP, digest: digestOf(blob), size: blob.byteLength }
        const descriptor = { ...facts, urls: [], annotations: new Map<string, string>() }
        const place = { side: 'mirror', name: 'x' } as const
        const stream = verifiedStream(file, descriptor, place, new AbortController().signal)
        await collect(stream.chunks)
        expect(stream.end()).toEqual({ kind: 'digest', actual: digestOf(served) })
      }),
    )
  })
})
