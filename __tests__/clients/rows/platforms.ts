import { anImage } from '../../helpers/image/image.js'
import { anIndex, type IndexEntry } from '../../helpers/image/image-index.js'
import type { RawPlatform } from '../../helpers/image/document.js'
import { edited, onEntry } from '../edited.js'
import { APP, DOCKER_APP, APP_INDEX, dockerList, otherImage } from '../images.js'
import type { ClientName, Row } from '../row.js'
import { contentRow } from './a-row.js'

export const nestedIndex: readonly Row[] = [
  contentRow({
    name: 'puts the image into an index inside the index',
    source: APP_INDEX,
    mirror: () => anIndex([{ image: APP_INDEX }]),
    expected: ['index.refused'],
    fail: ['skopeo', 'buildah', 'distribution'],
  }),
  contentRow({
    name: 'puts the image into an index inside the index, with its platform',
    source: anIndex([APP]),
    mirror: () => anIndex([{ image: anIndex([APP]), platform: 'linux/amd64' }]),
    expected: ['index.refused'],
    fail: ['skopeo', 'buildah', 'distribution'],
  }),
  contentRow({
    name: 'puts the image into a list inside the list',
    source: dockerList(),
    mirror: () => anIndex([{ image: dockerList(), platform: 'linux/amd64' }], { format: 'docker' }),
    expected: ['index.refused'],
    fail: ['skopeo', 'buildah', 'distribution'],
  }),
]

const SPELLINGS: readonly (readonly [string, RawPlatform])[] = [
  ['x86_64 for amd64', { architecture: 'x86_64', os: 'linux' }],
  ['Linux for linux', { architecture: 'amd64', os: 'Linux' }],
  ['amd64/v1 for amd64', { architecture: 'amd64', os: 'linux', variant: 'v1' }],
]

export const platformSpelled: readonly Row[] = [
  ...SPELLINGS.map(([what, platform]) =>
    contentRow({
      name: `spells a platform differently: ${what}`,
      source: anIndex([APP]),
      mirror: () => anIndex([{ image: APP, platform }]),
      expected: ['index.refused'],
      fail: ['skopeo', 'buildah'],
    }),
  ),
  contentRow({
    name: 'leaves the platform out of a Docker list',
    source: dockerList([APP]),
    mirror: () => anIndex([{ image: DOCKER_APP, platform: null }], { format: 'docker' }),
    expected: ['index.refused'],
    fail: ['skopeo', 'buildah', 'distribution'],
  }),
]

const NARROWED: readonly (readonly [string, string, readonly ClientName[]])[] = [
  ['linux/amd64', 'linux/amd64/v3', ['skopeo', 'buildah', 'containerd', 'distribution']],
  ['linux/arm64', 'linux/arm64/v9', ['skopeo', 'containerd', 'distribution']],
  ['windows/amd64:10.0.17763.1', 'windows/amd64:10.0.20348.5', []],
]

export const platformNarrowed: readonly Row[] = NARROWED.map(([platform, named, fail]) => {
  const image = anImage({ platform })
  return contentRow({
    name: `names ${named} in an index around a single manifest of ${platform}`,
    source: image,
    mirror: () => anIndex([{ image, platform: named }]),
    expected: ['platform.ambiguous'],
    fail,
    pull: platform.replace(/:.*/, ''),
  })
})

interface Offer {
  readonly name: string
  /** What is compared, and what the source has. */
  readonly platform: string
  /** What the mirror lists besides, in front. */
  readonly added: string | RawPlatform
  /** What a client pulls. */
  readonly pull: string
  readonly clients: readonly ClientName[]
}

/** The mirror lists another image before the source's: refused where one platform is compared, and where more is ignored. */
function offered({ name, platform, added, pull, clients }: Offer): readonly Row[] {
  const image = anImage({ platform })
  const listed: IndexEntry = { image, platform }
  const source = anIndex([listed])
  const mirror = (): typeof source => anIndex([{ image: otherImage({ platform }), platform: added }, listed])
  const row = { source, mirror, expected: ['platform.ambiguous'] as const, other: clients, pull }
  return [
    contentRow({ ...row, name, inputs: { platforms: platform } }),
    contentRow({ ...row, name: `${name}, extra platforms ignored`, inputs: { ignore: 'platform.extra' } }),
  ]
}

const folded = (listed: string, variant: string): readonly Row[] =>
  offered({
    name: `lists another image as arm64/${variant} before ${listed.replace('linux/', '')}`,
    platform: listed,
    added: { architecture: 'arm64', os: 'linux', variant },
    pull: listed,
    clients: ['containerd', 'distribution'],
  })

export const variantFolded: readonly Row[] = [
  ...['v8.0', '8'].flatMap((variant) => folded('linux/arm64', variant)),
  ...['9', '9.0', 'v9.0'].flatMap((variant) => folded('linux/arm64/v9', variant)),
  ...folded('linux/arm64/v9.0', 'v9'),
]

const V8 = { architecture: 'arm64', os: 'linux', variant: 'v8' }
const ARM64 = anImage({ platform: 'linux/arm64' })
const OTHER_ARM64 = otherImage({ platform: 'linux/arm64' })

/** Podman and its relatives take the one that names the variant, the others the first. */
export const variantNameMoved: readonly Row[] = [
  contentRow({
    name: 'moves the variant between two entries of one platform',
    source: anIndex([{ image: ARM64 }, { image: OTHER_ARM64, platform: V8 }]),
    mirror: () => anIndex([{ image: ARM64, platform: V8 }, { image: OTHER_ARM64 }]),
    expected: ['index.other'],
    other: ['skopeo'],
    pull: 'linux/arm64/v8',
  }),
]

export const fallbackAdded: readonly Row[] = [
  ...offered({
    name: 'adds arm/v7 where arm/v6 is compared',
    platform: 'linux/arm/v6',
    added: 'linux/arm/v7',
    pull: 'linux/arm/v7',
    clients: ['skopeo', 'buildah', 'containerd', 'distribution'],
  }),
  ...offered({
    name: 'adds amd64 where 386 is compared',
    platform: 'linux/386',
    added: 'linux/amd64',
    pull: 'linux/amd64',
    clients: ['containerd', 'distribution'],
  }),
  // To containerd an arm without a variant is v7.
  ...offered({
    name: 'adds arm/v6 where an arm without a variant is compared',
    platform: 'linux/arm',
    added: 'linux/arm/v6',
    pull: 'linux/arm/v7',
    clients: ['skopeo'],
  }),
]

const PREFERRED = { 'io.github.containers.compression.zstd': 'true' }

/** Two images of one platform, one of them marked. Clients of today choose the marked one, those tested here the first. */
export const zstdAnnotationMoved: readonly Row[] = [
  contentRow({
    name: 'moves the zstd annotation between two entries of one platform',
    source: anIndex([{ image: APP }, { image: otherImage(), annotations: PREFERRED }]),
    mirror: () => anIndex([{ image: APP, annotations: PREFERRED }, { image: otherImage() }]),
    expected: ['platform.ambiguous', 'index.runtime-annotation'],
  }),
  contentRow({
    name: 'turns the index with the zstd annotation into a list of Docker, which has none',
    source: anIndex([{ image: APP }, { image: otherImage(), annotations: PREFERRED }]),
    mirror: () => anIndex([{ image: APP }, { image: otherImage(), annotations: PREFERRED }], { format: 'docker' }),
    expected: ['platform.ambiguous'],
  }),
]

export const attestationAnnotationOnEntry: readonly Row[] = [
  contentRow({
    name: 'adds vnd.docker.reference.type to an index entry',
    source: APP_INDEX,
    mirror: () => edited(APP_INDEX, onEntry({ annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } })),
    expected: ['index.runtime-annotation'],
  }),
]
