import { MEDIA_TYPES } from '../../../src/oci/media-type.js'
import { onEntry, withMembers, withoutMember, withLayers } from '../edited.js'
import { APP, APP_INDEX, DOCKER_APP, dockerList } from '../images.js'
import { aLayer } from '../../helpers/image/layer.js'
import { assembleImage } from '../../helpers/image/image.js'
import type { ClientName, Row } from '../row.js'
import { contentRow, editedRow } from './a-row.js'

const TOPS = [
  ['manifest', APP],
  ['index', APP_INDEX],
] as const

const SUBJECT = { mediaType: MEDIA_TYPES.ociManifest, digest: APP.digest, size: '12' }

const SUBJECTS = [
  ['subject: "x"', 'x'],
  ['subject.size: "12"', SUBJECT],
] as const

export const memberOfOtherType: readonly Row[] = [
  ...TOPS.flatMap(([kind, content]) =>
    SUBJECTS.map(([what, subject]) =>
      editedRow({
        name: `writes ${what} in the ${kind}`,
        content,
        edit: withMembers({ subject }),
        expected: [`${kind}.refused`],
        // Nobody else reads the subject of an index.
        fail: kind === 'index' ? ['containerd'] : ['skopeo', 'buildah', 'containerd'],
      }),
    ),
  ),
  editedRow({
    name: 'writes artifactType: 5 in the index',
    content: APP_INDEX,
    edit: withMembers({ artifactType: 5 }),
    expected: ['index.refused'],
    fail: ['containerd'],
  }),
  editedRow({
    name: 'writes platform.features: 5 in a list',
    content: dockerList(),
    edit: onEntry({ platform: { architecture: 'amd64', os: 'linux', features: 5 } }),
    expected: ['index.refused'],
    fail: ['skopeo', 'buildah', 'distribution'],
  }),
]

/** Members of schema 1, and who takes the document for one. Those tested here do not mind signatures. */
const AMBIGUOUS: readonly (readonly [string, readonly ClientName[]])[] = [
  ['history', ['skopeo', 'buildah']],
  ['fsLayers', ['skopeo', 'buildah', 'containerd']],
  ['signatures', []],
]

export const ambiguousMember: readonly Row[] = TOPS.flatMap(([kind, content]) =>
  AMBIGUOUS.map(([name, fail]) =>
    editedRow({
      name: `has a member ${name} in the ${kind}`,
      content,
      edit: withMembers({ [name]: [] }),
      expected: [`${kind}.refused`, ...(fail.length === 0 ? [`${kind}.other` as const] : [])],
      fail,
    }),
  ),
)

export const dockerMediaTypeLost: readonly Row[] = [
  editedRow({
    name: 'loses mediaType in the body of a Docker manifest',
    content: DOCKER_APP,
    edit: withoutMember('mediaType'),
    expected: ['manifest.refused'],
    fail: ['skopeo', 'buildah', 'distribution'],
  }),
  editedRow({
    name: 'loses mediaType in the body of a Docker list',
    content: dockerList(),
    edit: withoutMember('mediaType'),
    expected: ['index.refused'],
    fail: ['distribution'],
  }),
]

const LIBRARY: readonly ClientName[] = ['skopeo', 'buildah']

export const familiesMixed: readonly Row[] = [
  contentRow({
    name: 'has a Docker manifest with OCI layer types',
    source: DOCKER_APP,
    mirror: () => withLayers(DOCKER_APP, APP.layers, { format: 'docker' }),
    expected: ['layer.refused', 'manifest.refused'],
    fail: LIBRARY,
  }),
  contentRow({
    name: 'has a Docker manifest with diff.tar.zstd',
    source: DOCKER_APP,
    mirror: () =>
      withLayers(
        DOCKER_APP,
        APP.layers.map(({ tar }) => aLayer(tar, 'zstd', 'docker')),
        { format: 'docker' },
      ),
    expected: ['layer.refused', 'manifest.refused'],
    fail: LIBRARY,
  }),
  contentRow({
    name: 'has an OCI manifest with Docker’s config type',
    source: APP,
    mirror: () =>
      assembleImage(APP.platform, APP.config.bytes, APP.layers, { configMediaType: MEDIA_TYPES.dockerConfig }),
    expected: ['config.refused', 'manifest.refused'],
    // skopeo hands it on as it is.
    fail: ['buildah'],
  }),
]
