import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareTops, type TopQuestion } from '../../src/compare/top.js'
import type { Difference } from '../../src/model/difference.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { anImage, aTop, attestation, indexBody, kindsOf, listed, named } from './builders.js'
import { growthOf, LINEAR } from '../helpers/cpu-time.js'

type Members = Readonly<Record<string, unknown>>

const AMD64 = listed('amd64', 'linux/amd64')
const ARM64 = listed('arm64', 'linux/arm64')
const BOTH = indexBody([AMD64, ARM64])
const SINGLE = JSON.stringify({
  schemaVersion: 2,
  mediaType: MEDIA_TYPES.ociManifest,
  config: { mediaType: MEDIA_TYPES.ociConfig, digest: anImage().manifest.config.digest, size: 1 },
  layers: [],
})

/** As with `platforms: all`. */
const WHOLE: TopQuestion = {
  explained: false,
  isAsked: () => true,
  isWhole: true,
  isRenamed: false,
  nested: () => undefined,
}

function between(source: Members | string, mirror: Members | string, explained = false): readonly Difference[] {
  return compareTops(aTop(source), aTop(mirror), { ...WHOLE, explained })
}

describe('comparing tops', () => {
  it('finds nothing between equal digests', () => {
    expect(between(BOTH, BOTH)).toEqual([])
  })

  it('leaves two single manifests to the comparison of platforms', () => {
    expect(between(SINGLE, ` ${SINGLE}`)).toEqual([])
  })

  it.each<[string, Members | string, Members | string, readonly Difference[]]>([
    ['only the bytes', BOTH, JSON.stringify(BOTH, undefined, 1), [{ kind: 'index.serialisation' }]],
    ['the order of entries', BOTH, indexBody([ARM64, AMD64]), [{ kind: 'index.order' }]],
    [
      'the media type',
      BOTH,
      indexBody([AMD64, ARM64], { mediaType: MEDIA_TYPES.dockerIndex }),
      [{ kind: 'index.media-type', source: MEDIA_TYPES.ociIndex, mirror: MEDIA_TYPES.dockerIndex }],
    ],
    [
      'annotations',
      indexBody([AMD64], { annotations: { a: '1', b: '' } }),
      indexBody([AMD64], { annotations: { a: '2' } }),
      [
        { kind: 'index.annotation', path: 'a', source: '1', mirror: '2' },
        { kind: 'index.annotation', path: 'b', source: '' },
      ],
    ],
    [
      'the annotations of an entry',
      BOTH,
      indexBody([AMD64, listed('arm64', 'linux/arm64', { annotations: { a: '1' } })]),
      [{ kind: 'index.annotation', path: 'linux/arm64/a', mirror: '1' }],
    ],
    [
      'the annotations of entries that are alike, the first against the first',
      indexBody([AMD64, AMD64]),
      indexBody([AMD64, { ...AMD64, annotations: { a: '1' } }]),
      [{ kind: 'index.annotation', path: 'linux/amd64/a', mirror: '1' }],
    ],
    [
      'the annotations of an entry without a platform',
      indexBody([{ ...AMD64, platform: undefined }]),
      indexBody([{ ...AMD64, platform: undefined, annotations: { a: '1' } }]),
      [{ kind: 'index.annotation', path: `${named('amd64')}/a`, mirror: '1' }],
    ],
    [
      'a member of nobody, and a subject',
      BOTH,
      indexBody([AMD64, ARM64], { x: [1], subject: AMD64 }),
      [
        { kind: 'index.other', path: 'x', mirror: [1] },
        { kind: 'index.other', path: 'subject', mirror: { ...AMD64 } },
      ],
    ],
    [
      'attestations added',
      indexBody([AMD64]),
      indexBody([AMD64, attestation('p'), attestation('s')]),
      [{ kind: 'index.attestation', source: 0, mirror: 2 }],
    ],
    [
      'attestations dropped',
      indexBody([AMD64, attestation('p')]),
      indexBody([AMD64]),
      [{ kind: 'index.attestation', source: 1, mirror: 0 }],
    ],
    [
      'attestations replaced over the same images',
      indexBody([AMD64, attestation('p')]),
      indexBody([AMD64, attestation('q')]),
      [{ kind: 'index.attestation', source: 1, mirror: 1 }],
    ],
    [
      'a manifest taken out of its index',
      indexBody([AMD64]),
      SINGLE,
      [{ kind: 'index.wrapped', source: 'index', mirror: 'manifest' }],
    ],
    [
      'a manifest put into an index',
      SINGLE,
      indexBody([AMD64]),
      [{ kind: 'index.wrapped', source: 'manifest', mirror: 'index' }],
    ],
    [
      'a manifest taken out of an index with attestations',
      indexBody([AMD64, attestation('p')]),
      SINGLE,
      [
        { kind: 'index.wrapped', source: 'index', mirror: 'manifest' },
        { kind: 'index.attestation', source: 1, mirror: 0 },
      ],
    ],
    [
      'arm64 and arm64/v8',
      indexBody([ARM64]),
      indexBody([listed('arm64', 'linux/arm64/v8')]),
      [{ kind: 'index.serialisation' }],
    ],
    [
      'what an entry says of itself',
      BOTH,
      indexBody([AMD64, { ...ARM64, urls: ['x:y'] }]),
      [{ kind: 'index.refused', path: 'linux/arm64/urls', why: 'urls', clients: ['containerd'] }],
    ],
  ])('tells a difference in %s', (_words, source, mirror, found) => {
    expect(JSON.parse(JSON.stringify(between(source, mirror)))).toEqual(JSON.parse(JSON.stringify(found)))
  })

  it('lets attestations follow their image where that is another one', () => {
    const source = indexBody([AMD64, attestation('p')])
    const mirror = indexBody([listed('other', 'linux/amd64'), attestation('q')])
    expect(between(source, mirror, true)).toEqual([])
  })

  it('does not repeat what a platform explains', () => {
    expect(between(BOTH, indexBody([AMD64]), true)).toEqual([])
    expect(between(BOTH, indexBody([listed('other', 'linux/amd64', { size: 7 }), ARM64]), true)).toEqual([])
  })

  it('tells what the entry of another image says, too', () => {
    const other = listed('other', 'linux/amd64', { annotations: { a: '1' } })
    const found = between(BOTH, indexBody([other, ARM64]), true)
    expect(found).toEqual([{ kind: 'index.annotation', path: 'linux/amd64/a', mirror: '1' }])
  })

  it('still tells what else differs beside a platform', () => {
    const mirror = indexBody([ARM64, AMD64, listed('x', 'linux/s390x')], { annotations: { a: '1' } })
    expect(kindsOf(between(BOTH, mirror, true))).toEqual(['index.annotation', 'index.order'])
  })

  it('compares an entry with its own namesake where one image is listed twice', () => {
    const twice = indexBody([
      listed('x', 'linux/amd64', { annotations: { a: '1' } }),
      listed('x', 'linux/s390x', { annotations: { a: '2' } }),
    ])
    expect(between(twice, JSON.stringify(twice, undefined, 1))).toEqual([{ kind: 'index.serialisation' }])
  })

  it('takes time in proportion to the entries, as many as a document can hold', () => {
    const growth = growthOf(8000, (length) => {
      const many = Array.from({ length }, (_, index) => attestation(`p ${index}`))
      const [source, mirror] = [aTop(indexBody([AMD64, ...many])), aTop(indexBody([AMD64, ...many.toReversed()]))]
      return () => {
        expect(kindsOf(compareTops(source, mirror, WHOLE))).toEqual(['index.order'])
      }
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it('names every difference at once', () => {
    const mirror = indexBody([attestation('p'), ARM64, AMD64], { mediaType: MEDIA_TYPES.dockerIndex, x: 1 })
    expect(kindsOf(between(BOTH, mirror))).toEqual([
      'index.media-type',
      'index.other',
      'index.attestation',
      'index.order',
    ])
  })
})

describe('laws of comparing tops', () => {
  const entries = fc.shuffledSubarray([
    AMD64,
    ARM64,
    listed('s390x', 'linux/s390x'),
    attestation('p'),
    attestation('q'),
  ])

  it('is never empty between unexplained indexes of other digests', () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const equal = JSON.stringify(one) === JSON.stringify(other)
        expect(between(indexBody(one), indexBody(other)).length > 0).toBe(!equal)
      }),
    )
  })

  it('finds only the order where only that differs', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (one, chance) => {
        const numbered = one.map((entry) => ({ entry, at: Number(chance.next().value) }))
        const other = numbered.toSorted((a, b) => a.at - b.at).map(({ entry }) => entry)
        const moved = JSON.stringify(one) !== JSON.stringify(other)
        expect(kindsOf(between(indexBody(one), indexBody(other)))).toEqual(moved ? ['index.order'] : [])
      }),
    )
  })
})
