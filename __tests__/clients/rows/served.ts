import { MEDIA_TYPES } from '../../../src/oci/media-type.js'
import { edited, withoutMember } from '../edited.js'
import { APP, APP_INDEX } from '../images.js'
import type { ClientName, Content, Expected, Row, Served } from '../row.js'

/** Types that every client takes for something else. */
const LOST = ['application/json', 'text/plain', 'application/octet-stream', null] as const

const TOPS = [
  ['manifest', APP],
  ['index', APP_INDEX],
] as const

const bare = (content: Content): Content => edited(content, withoutMember('mediaType'))

interface ServedRow {
  readonly name: string
  readonly content: Content
  readonly serve: Served['serve']
  readonly expected: Expected
  readonly fail: readonly ClientName[]
}

function aRow({ name, content, serve, expected, fail }: ServedRow): Row {
  return {
    name,
    source: () => ({ content }),
    mirror: () => ({ content, ...(serve === undefined ? {} : { serve }) }),
    expected: [expected],
    clients: Object.fromEntries(fail.map((client) => [client, 'fails'])),
    served: true,
  }
}

export const contentTypeLost: readonly Row[] = TOPS.flatMap(([kind, content]) =>
  LOST.map((manifestType) =>
    aRow({
      name: `sends the ${kind} with Content-Type ${manifestType ?? 'left out'}`,
      content,
      serve: { manifestType },
      expected: `${kind}.refused`,
      fail: ['skopeo', 'buildah', 'containerd', 'distribution'],
    }),
  ),
)

export const contentTypeOfOtherFamily: readonly Row[] = [
  aRow({
    name: 'sends an OCI manifest without mediaType under Docker’s type',
    content: bare(APP),
    serve: { manifestType: MEDIA_TYPES.dockerManifest },
    expected: 'manifest.refused',
    fail: ['skopeo', 'buildah', 'distribution'],
  }),
  aRow({
    name: 'sends an OCI index without mediaType under Docker’s type',
    content: bare(APP_INDEX),
    serve: { manifestType: MEDIA_TYPES.dockerIndex },
    expected: 'index.refused',
    fail: ['skopeo', 'buildah', 'distribution'],
  }),
]

export const headNotFound: readonly Row[] = TOPS.map(([kind, content]) =>
  aRow({
    name: `answers HEAD of the ${kind} by 404 and GET by 200`,
    content,
    serve: { headNotFound: true },
    expected: `${kind}.refused`,
    fail: ['containerd'],
  }),
)
