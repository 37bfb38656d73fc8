import { describe, expect, it } from '@jest/globals'
import { compareTops, type TopQuestion } from '../../src/compare/top.js'
import type { Difference } from '../../src/model/difference.js'
import type { ImageIndex } from '../../src/oci/image-index.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { anImage, aTop, attestation, indexBody, listed, named } from './builders.js'

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

function between(source: Members | string, mirror: Members | string): readonly Difference[] {
  return compareTops(aTop(source), aTop(mirror), WHOLE)
}

/** Kind, path and, of what clients refuse, why. */
function told(found: readonly Difference[]): readonly string[] {
  return found.map((one) => [one.kind, 'path' in one ? one.path : '', 'why' in one ? one.why : ''].join(' ').trim())
}

describe('what clients refuse in an index', () => {
  it.each<[string, Members, readonly string[]]>([
    [
      'a member of schema 1',
      indexBody([AMD64, ARM64], { fsLayers: [] }),
      ['index.refused fsLayers ambiguous', 'index.other fsLayers'],
    ],
    [
      'a member `history`',
      indexBody([AMD64, ARM64], { history: 1 }),
      ['index.refused history ambiguous', 'index.other history'],
    ],
    [
      'an artifact type that is a number',
      indexBody([AMD64, ARM64], { artifactType: 5 }),
      ['index.refused artifactType member-type', 'index.other artifactType'],
    ],
    [
      'annotations that are a list',
      indexBody([AMD64, ARM64], { annotations: [] }),
      ['index.refused annotations member-type'],
    ],
    [
      'an annotation that is a number',
      indexBody([AMD64, ARM64], { annotations: { a: 1 } }),
      ['index.refused annotations/a member-type', 'index.annotation a'],
    ],
    [
      'places of an entry that are text',
      indexBody([AMD64, { ...ARM64, urls: 'x' }]),
      ['index.refused linux/arm64/urls member-type', 'index.other linux/arm64/urls'],
    ],
    [
      'the same in an entry of attestations',
      indexBody([AMD64, ARM64, { ...attestation('p'), urls: 'x' }]),
      ['index.refused unknown/unknown/urls member-type', 'index.attestation'],
    ],
    [
      'features that are a number',
      indexBody([AMD64, { ...ARM64, platform: { ...Object(ARM64['platform']), features: 5 } }]),
      ['index.refused linux/arm64/platform/features member-type', 'index.other linux/arm64/platform'],
    ],
    [
      'a platform that is text',
      indexBody([{ ...AMD64, platform: 'linux/amd64' }, ARM64]),
      [`index.refused ${named('amd64')}/platform member-type`, 'index.other linux/amd64/platform'],
    ],
    [
      'data that is no base64',
      indexBody([AMD64, { ...ARM64, data: 'x' }]),
      ['index.refused linux/arm64/data data-encoding', 'index.other linux/arm64/data'],
    ],
    [
      'data that is other bytes',
      indexBody([AMD64, { ...ARM64, data: Buffer.alloc(100).toString('base64') }]),
      ['index.refused linux/arm64/data data-bytes', 'index.other linux/arm64/data'],
    ],
    [
      'x86_64',
      indexBody([{ ...AMD64, platform: { os: 'linux', architecture: 'x86_64' } }, ARM64]),
      ['index.refused linux/amd64/platform platform-name'],
    ],
    [
      'an index inside',
      indexBody([AMD64, ARM64, listed('in', 'x/y', { mediaType: MEDIA_TYPES.ociIndex, platform: undefined })]),
      [`index.refused ${named('in')} nested`],
    ],
  ])('is named where only the mirror has %s', (_words, mirror, names) => {
    expect(told(between(BOTH, mirror)).toSorted()).toEqual(names.toSorted())
    // The source's own faults are not the mirror's.
    expect(told(between(mirror, JSON.stringify(mirror, undefined, 1)))).toEqual(['index.serialisation'])
  })

  it('follows an entry wherever it stands', () => {
    const faulty = { ...ARM64, urls: 'x' }
    expect(told(between(indexBody([AMD64, faulty]), indexBody([faulty, AMD64])))).toEqual(['index.order'])
  })

  it('is a list of Docker without its type, or without a platform', () => {
    const list = { mediaType: MEDIA_TYPES.dockerIndex }
    const entries = indexBody([AMD64], list)
    const bare = indexBody([{ ...AMD64, platform: undefined }], list)
    expect(told(between(entries, bare))).toEqual(['index.refused linux/amd64/platform platform-absent'])
    expect(told(between(bare, JSON.stringify(bare, undefined, 1)))).toEqual(['index.serialisation'])
  })
})

describe('an index inside of an index', () => {
  const inside = (name: string, changes: Members = {}): Members =>
    listed(name, 'x/y', { mediaType: MEDIA_TYPES.ociIndex, platform: undefined, ...changes })
  const indexOf = (body: Members): ImageIndex | undefined => {
    const { document } = aTop(body)
    return document.kind === 'index' ? document : undefined
  }
  const read = (source: Members, mirror: Members): TopQuestion => ({
    ...WHOLE,
    nested: (side) => indexOf(side === 'source' ? source : mirror),
  })
  const [from, to] = [aTop(indexBody([inside('one')])), aTop(indexBody([inside('other')]))]

  it('is compared like the one around it', () => {
    expect(compareTops(from, to, read(BOTH, BOTH))).toEqual([{ kind: 'index.serialisation' }])
    const annotated = indexBody([AMD64, { ...ARM64, annotations: { b: '2' } }], {
      annotations: { a: '1' },
      x: 1,
      fsLayers: [],
    })
    expect(told(compareTops(from, to, read(BOTH, annotated)))).toEqual([
      `index.refused ${named('one')}/fsLayers ambiguous`,
      `index.annotation ${named('one')}/a`,
      `index.other ${named('one')}/x`,
      `index.other ${named('one')}/fsLayers`,
      'index.annotation linux/arm64/b',
    ])
  })

  it('is not judged where it was not read', () => {
    expect(compareTops(from, to, WHOLE)).toEqual([{ kind: 'index.other', path: named('one') }])
    const half: TopQuestion = { ...WHOLE, nested: (side) => (side === 'source' ? indexOf(BOTH) : undefined) }
    expect(compareTops(from, to, half)).toEqual([{ kind: 'index.other', path: named('one') }])
  })

  it('stands for what it lists where the mirror lists that itself', () => {
    expect(compareTops(from, aTop(BOTH), read(BOTH, BOTH))).toEqual([{ kind: 'index.serialisation' }])
    const faulty = aTop(indexBody([AMD64, { ...ARM64, x: 1 }]))
    expect(told(compareTops(from, faulty, read(BOTH, BOTH)))).toEqual(['index.other linux/arm64/x'])
    expect(told(compareTops(from, aTop(BOTH), WHOLE))).toEqual([`index.other ${named('one')}`])
  })

  it('is compared whatever platforms are asked for', () => {
    const question = { ...read(BOTH, indexBody([AMD64, ARM64], { x: 1 })), isAsked: () => false, isWhole: false }
    expect(told(compareTops(from, to, question))).toEqual([`index.other ${named('one')}/x`])
  })

  it('is not asked for where both entries lead to the same one', () => {
    const same = aTop(JSON.stringify(indexBody([inside('one')]), undefined, 1))
    expect(compareTops(from, same, WHOLE)).toEqual([{ kind: 'index.serialisation' }])
  })

  it('is refused where it stands for a manifest', () => {
    const top = aTop(indexBody([inside('in', { platform: AMD64['platform'] })]))
    expect(told(compareTops(aTop(indexBody([AMD64])), top, WHOLE))).toEqual(['index.refused linux/amd64 nested'])
  })
})

describe('tops under a list of platforms', () => {
  const listOf = (isAsked: boolean): TopQuestion => ({ ...WHOLE, isWhole: false, isAsked: () => isAsked })
  const compare = (source: Members | string, mirror: Members | string, question: TopQuestion): readonly string[] =>
    told(compareTops(aTop(source), aTop(mirror), question))

  it.each<[string, Members | string, Members | string]>([
    ['the bytes', BOTH, JSON.stringify(BOTH, undefined, 1)],
    ['the order', BOTH, indexBody([ARM64, AMD64])],
    ['annotations', BOTH, indexBody([AMD64, ARM64], { annotations: { a: '1' } })],
    ['attestations', BOTH, indexBody([AMD64, ARM64, attestation('p')])],
    ['the family', BOTH, indexBody([AMD64, ARM64], { mediaType: MEDIA_TYPES.dockerIndex })],
  ])('do not differ by what is harmless: %s', (_words, source, mirror) => {
    expect(compare(source, mirror, listOf(true))).toEqual([])
  })

  it('differ by what clients refuse or obey, and by what nobody has judged', () => {
    const mirror = indexBody(
      [
        { ...AMD64, urls: ['x'] },
        { ...ARM64, annotations: { 'run.oci.x': '1' } },
      ],
      { x: 1 },
    )
    expect(compare(BOTH, mirror, listOf(true))).toEqual([
      'index.other x',
      'index.refused linux/amd64/urls urls',
      'index.runtime-annotation linux/arm64/run.oci.x',
    ])
  })

  it('do not differ by what the entries of others say', () => {
    const mirror = indexBody([{ ...AMD64, urls: ['x'] }, ARM64])
    expect(compare(BOTH, mirror, listOf(false))).toEqual([])
    // What clients cannot read keeps them from the whole index.
    expect(compare(BOTH, indexBody([{ ...AMD64, urls: 'x' }, ARM64]), listOf(false))).toEqual([
      'index.refused linux/amd64/urls member-type',
    ])
  })

  it('tell an index around a manifest only where it calls the platform otherwise', () => {
    const attested = indexBody([AMD64, attestation('p')])
    const renamed: TopQuestion = { ...listOf(true), isRenamed: true }
    expect(compare(SINGLE, attested, renamed)).toEqual(['index.wrapped'])
    expect(compare(attested, SINGLE, renamed)).toEqual(['index.wrapped'])
    expect(compare(SINGLE, attested, listOf(true))).toEqual([])
    expect(compare(attested, SINGLE, listOf(true))).toEqual([])
  })
})

describe('an index around a single manifest', () => {
  const wrapping = (entry: Members, changes: Members = {}, question = WHOLE): readonly string[] =>
    told(compareTops(aTop(SINGLE), aTop(indexBody([entry], changes)), question)).filter(
      (one) => one !== 'index.wrapped',
    )

  it.each<[string, Members, Members, readonly string[]]>([
    ['nothing', AMD64, {}, []],
    ['annotations', { ...AMD64, annotations: { a: '1' } }, { annotations: { a: '1' } }, []],
    ['a member of nobody', AMD64, { x: 1 }, ['index.other x']],
    [
      'a member that no client reads',
      AMD64,
      { artifactType: 5 },
      ['index.refused artifactType member-type', 'index.other artifactType'],
    ],
    [
      'an annotation that is obeyed',
      { ...AMD64, annotations: { 'vnd.docker.reference.type': 'x' } },
      {},
      ['index.runtime-annotation linux/amd64/vnd.docker.reference.type'],
    ],
    ['places', { ...AMD64, urls: ['x'] }, {}, ['index.refused linux/amd64/urls urls']],
    [
      'x86_64',
      { ...AMD64, platform: { os: 'linux', architecture: 'x86_64' } },
      {},
      ['index.refused linux/amd64/platform platform-name'],
    ],
    ['no platform', { ...AMD64, platform: undefined }, {}, []],
    [
      'no platform in a list of Docker',
      { ...AMD64, platform: null },
      { mediaType: MEDIA_TYPES.dockerIndex },
      [`index.refused ${named('amd64')}/platform platform-absent`],
    ],
    [
      'another index',
      listed('in', 'linux/amd64', { mediaType: MEDIA_TYPES.ociIndex }),
      {},
      ['index.refused linux/amd64 nested'],
    ],
  ])('keeps clients from it by %s', (_words, entry, changes, names) => {
    expect(wrapping(entry, changes)).toEqual(names)
  })

  it('says nothing of entries that nobody asked for', () => {
    expect(wrapping({ ...AMD64, urls: ['x'] }, {}, { ...WHOLE, isAsked: () => false })).toEqual([])
  })

  it('is compared with an artifact manifest like with any other', () => {
    const artifact = aTop({ mediaType: MEDIA_TYPES.ociArtifact, blobs: [] })
    expect(told(compareTops(artifact, aTop(indexBody([AMD64])), WHOLE))).toEqual(['index.wrapped'])
    expect(compareTops(artifact, aTop(SINGLE), WHOLE)).toEqual([])
  })
})
