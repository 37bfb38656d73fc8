import { describe, expect, it } from '@jest/globals'
import {
  compareEntries,
  surroundingsIn,
  entryName,
  imagesIn,
  indexDifference,
  misnamed,
  nested,
  pairEntries,
  type Entry,
} from '../../src/compare/index-entries.js'
import type { Difference } from '../../src/model/difference.js'
import type { ImageIndex } from '../../src/oci/image-index.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { aTop, attestation, indexBody, listed, named } from './builders.js'

type Members = Readonly<Record<string, unknown>>

function anIndex(entries: readonly Members[], mediaType: string = MEDIA_TYPES.ociIndex): ImageIndex {
  const { document } = aTop(indexBody(entries, { mediaType }))
  if (document.kind !== 'index') throw new Error('The test meant an index.')
  return document
}

function between(source: Members, mirror: Members, mediaType: string = MEDIA_TYPES.ociIndex): readonly Difference[] {
  const index = anIndex([mirror], mediaType)
  const [from, to] = [...imagesIn(anIndex([source], mediaType)), ...imagesIn(index)]
  if (from === undefined || to === undefined) throw new Error('The test meant images.')
  return compareEntries({ source: from, mirror: to }, surroundingsIn(index))
}

const AMD64 = listed('amd64', 'linux/amd64')
const ARM64 = listed('arm64', 'linux/arm64')
const BARE = listed('bare', 'x/y', { platform: undefined })
const MISNAMED = { kind: 'index.refused', why: 'platform-name', clients: ['containers-image'] } as const

/** An entry under another platform. */
function on(platform: unknown, entry: Members = AMD64): Members {
  return { ...entry, platform }
}

describe('the entries of an index', () => {
  it('are its images as they were read and as they were written, without attestations', () => {
    const entries = imagesIn(anIndex([AMD64, attestation('p'), { ...ARM64, x: 1 }]))
    expect(entries.map(({ descriptor }) => entryName(descriptor))).toEqual(['linux/amd64', 'linux/arm64'])
    expect(entries[1]?.raw.get('x')).toBe(1)
  })

  it('are named by their digest where they have no platform', () => {
    expect(imagesIn(anIndex([BARE])).map(({ descriptor }) => entryName(descriptor))).toEqual([named('bare')])
  })
})

describe('entries that stand for each other', () => {
  const lines = (source: readonly Members[], mirror: readonly Members[]): readonly string[] => {
    const textOf = ({ descriptor, raw }: Entry): string => `${entryName(descriptor)} ${JSON.stringify(raw.get('x'))}`
    return pairEntries(imagesIn(anIndex(source)), imagesIn(anIndex(mirror))).map(
      (pair) => `${textOf(pair.source)} = ${textOf(pair.mirror)}`,
    )
  }

  it('are the same manifest for the same platform, before all others', () => {
    const twice = [
      { ...AMD64, x: 1 },
      { ...AMD64, ...on({ os: 'linux', architecture: 's390x' }), x: 2 },
    ]
    expect(lines(twice, twice.toReversed())).toEqual(['linux/amd64 1 = linux/amd64 1', 'linux/s390x 2 = linux/s390x 2'])
  })

  it('are the same manifest, or else the same platform', () => {
    const mirror = [
      { ...listed('other', 'linux/arm64'), x: 1 },
      { ...on({ os: 'linux', architecture: '386' }), x: 2 },
    ]
    expect(
      lines(
        [
          { ...ARM64, x: 3 },
          { ...AMD64, x: 4 },
        ],
        mirror,
      ),
    ).toEqual(['linux/amd64 4 = linux/386 2', 'linux/arm64 3 = linux/arm64 1'])
  })

  it('are none where one side has nothing like it', () => {
    expect(lines([AMD64, BARE], [ARM64, listed('other', 'x/y', { platform: undefined })])).toEqual([])
  })

  it('stand for one other only', () => {
    expect(lines([AMD64, AMD64], [AMD64])).toHaveLength(1)
    expect(lines([AMD64], [AMD64, AMD64])).toHaveLength(1)
  })
})

describe('what two entries say', () => {
  it.each<[string, Members, Members]>([
    ['nothing', AMD64, AMD64],
    ['the order of members of a platform', AMD64, on({ architecture: 'amd64', os: 'linux' })],
    ['arm64 and arm64/v8', ARM64, listed('arm64', 'linux/arm64/v8')],
    ['arm64/v8 and arm64', listed('arm64', 'linux/arm64/v8'), ARM64],
    ['no platform and null', BARE, { ...BARE, platform: null }],
    ['the size of another manifest', AMD64, listed('other', 'linux/amd64', { size: 1 })],
    [
      'the family of another manifest',
      AMD64,
      listed('other', 'linux/amd64', { mediaType: MEDIA_TYPES.dockerManifest }),
    ],
    ['the same wrong name', on({ os: 'linux', architecture: 'x86_64' }), on({ os: 'linux', architecture: 'x86_64' })],
  ])('is the same but for %s', (_words, source, mirror) => {
    expect(between(source, mirror)).toEqual([])
  })

  const platform = { os: 'linux', architecture: 'amd64' }

  it.each<[string, Members, Members, readonly Difference[]]>([
    ['x86_64', AMD64, on({ os: 'linux', architecture: 'x86_64' }), [{ ...MISNAMED, path: 'linux/amd64/platform' }]],
    [
      'capitals on both sides',
      on({ os: 'Linux', architecture: 'amd64' }),
      on({ os: 'Linux', architecture: 'amd64', variant: '' }),
      [
        {
          kind: 'index.other',
          path: 'linux/amd64/platform',
          source: { os: 'Linux', architecture: 'amd64' },
          mirror: { os: 'Linux', architecture: 'amd64', variant: '' },
        },
      ],
    ],
    ['capitals', AMD64, on({ os: 'Linux', architecture: 'amd64' }), [{ ...MISNAMED, path: 'linux/amd64/platform' }]],
    ['amd64/v1', AMD64, on({ ...platform, variant: 'v1' }), [{ ...MISNAMED, path: 'linux/amd64/platform' }]],
    [
      'arm64/v8.0',
      ARM64,
      on({ os: 'linux', architecture: 'arm64', variant: 'v8.0' }, ARM64),
      [{ ...MISNAMED, path: 'linux/arm64/platform' }],
    ],
    [
      'arm64/8',
      ARM64,
      on({ os: 'linux', architecture: 'arm64', variant: '8' }, ARM64),
      [{ ...MISNAMED, path: 'linux/arm64/platform' }],
    ],
    [
      'another platform for the same manifest',
      AMD64,
      on({ os: 'linux', architecture: '386' }),
      [
        {
          kind: 'index.other',
          path: 'linux/amd64/platform',
          source: platform,
          mirror: { os: 'linux', architecture: '386' },
        },
      ],
    ],
    [
      'a right name for a wrong one',
      on({ os: 'linux', architecture: 'x86_64' }),
      AMD64,
      [
        {
          kind: 'index.other',
          path: 'linux/amd64/platform',
          source: { os: 'linux', architecture: 'x86_64' },
          mirror: platform,
        },
      ],
    ],
    [
      'an OS version',
      AMD64,
      on({ ...platform, 'os.version': '10' }),
      [
        {
          kind: 'index.other',
          path: 'linux/amd64/platform',
          source: platform,
          mirror: { ...platform, 'os.version': '10' },
        },
      ],
    ],
    [
      'a variant dropped',
      listed('arm', 'linux/arm/v7'),
      listed('arm', 'linux/arm'),
      [
        {
          kind: 'index.other',
          path: 'linux/arm/v7/platform',
          source: { os: 'linux', architecture: 'arm', variant: 'v7' },
          mirror: { os: 'linux', architecture: 'arm' },
        },
      ],
    ],
    ['no platform', AMD64, on(null), [{ kind: 'index.other', path: 'linux/amd64/platform', source: platform }]],
    [
      'a platform for what had none',
      BARE,
      on(platform, BARE),
      [{ kind: 'index.other', path: `${named('bare')}/platform`, mirror: platform }],
    ],
    [
      'a platform that is text',
      BARE,
      on('linux', BARE),
      [{ kind: 'index.other', path: `${named('bare')}/platform`, mirror: 'linux' }],
    ],
    [
      'an annotation',
      AMD64,
      { ...AMD64, annotations: { a: '1' } },
      [{ kind: 'index.annotation', path: 'linux/amd64/a', mirror: '1' }],
    ],
    [
      'an annotation that is obeyed',
      AMD64,
      { ...AMD64, annotations: { 'vnd.docker.reference.type': 'x' } },
      [{ kind: 'index.runtime-annotation', path: 'linux/amd64/vnd.docker.reference.type', mirror: 'x' }],
    ],
    [
      'places',
      AMD64,
      { ...AMD64, urls: ['x'] },
      [{ kind: 'index.refused', path: 'linux/amd64/urls', why: 'urls', clients: ['containerd'] }],
    ],
    ['no places', { ...AMD64, urls: ['x'] }, AMD64, [{ kind: 'descriptor.urls', path: 'linux/amd64' }]],
    ['no copy', { ...AMD64, data: 'x' }, AMD64, [{ kind: 'descriptor.data', path: 'linux/amd64' }]],
    [
      'an artifact type',
      AMD64,
      { ...AMD64, artifactType: 'a/b' },
      [{ kind: 'index.other', path: 'linux/amd64/artifactType', mirror: 'a/b' }],
    ],
    [
      'another size of the same manifest',
      AMD64,
      { ...AMD64, size: 1 },
      [{ kind: 'index.other', path: 'linux/amd64/size', source: 100, mirror: 1 }],
    ],
    [
      'another type of the same manifest',
      AMD64,
      { ...AMD64, mediaType: MEDIA_TYPES.dockerManifest },
      [
        {
          kind: 'index.other',
          path: 'linux/amd64/mediaType',
          source: MEDIA_TYPES.ociManifest,
          mirror: MEDIA_TYPES.dockerManifest,
        },
      ],
    ],
    [
      'an index instead of a manifest',
      AMD64,
      listed('other', 'linux/amd64', { mediaType: MEDIA_TYPES.ociIndex }),
      [{ kind: 'index.refused', path: 'linux/amd64', why: 'nested', clients: ['docker', 'containers-image'] }],
    ],
    [
      'a manifest instead of an index',
      listed('other', 'linux/amd64', { mediaType: MEDIA_TYPES.ociIndex }),
      AMD64,
      [
        {
          kind: 'index.other',
          path: 'linux/amd64/mediaType',
          source: MEDIA_TYPES.ociIndex,
          mirror: MEDIA_TYPES.ociManifest,
        },
      ],
    ],
  ])('differs by %s', (_words, source, mirror, found) => {
    expect(between(source, mirror)).toEqual(found)
  })

  it('must have a platform in a list of Docker', () => {
    expect(between(AMD64, on(null), MEDIA_TYPES.dockerIndex)).toEqual([
      { kind: 'index.refused', path: 'linux/amd64/platform', why: 'platform-absent', clients: ['containers-image'] },
    ])
  })
})

describe('differences of an index', () => {
  it('bear the place before the member', () => {
    expect(nested('x').kind).toBe('index.refused')
    expect(misnamed('x/platform')).toEqual({ ...MISNAMED, path: 'x/platform' })
    expect(indexDifference([], { what: 'annotation', at: ['a'], mirror: '1' })).toEqual({
      kind: 'index.annotation',
      path: 'a',
      mirror: '1',
    })
    expect(indexDifference(['x'], { what: 'urls' })).toEqual({ kind: 'descriptor.urls', path: 'x' })
  })
})
