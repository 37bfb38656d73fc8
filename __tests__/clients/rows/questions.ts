import { MEDIA_TYPES } from '../../../src/oci/media-type.js'
import { assembleImage, anImage } from '../../helpers/image/image.js'
import { anIndex } from '../../helpers/image/image-index.js'
import { aLayer, type BuiltLayer, type Format, type LayerCompression } from '../../helpers/image/layer.js'
import { edited, onConfig, onEntry, onLayer, withLayers, withMembers, withoutMember, type Json } from '../edited.js'
import { APP, APP_INDEX, DOCKER_APP, dockerList, otherImage } from '../images.js'
import type { Content, Question } from '../row.js'
import {} from './layers.js'

const OCI = 'application/vnd.oci.image.layer.v1.tar'
const DOCKER = 'application/vnd.docker.image.rootfs.diff.tar'

function ask(name: string, source: Content, mirror: () => Content, pull?: string): Question {
  const sides = { source: () => ({ content: source }), mirror: () => ({ content: mirror() }) }
  return { name, ...sides, ...(pull === undefined ? {} : { pull }) }
}

const changed = (name: string, source: Content, edit: (document: Json) => Json): Question =>
  ask(name, source, () => edited(source, edit))

const called = (compression: LayerCompression, mediaType: string): readonly BuiltLayer[] =>
  APP.layers.map(({ tar }) => aLayer(tar, compression, 'oci', { mediaType }))

const layered = (name: string, format: Format, compression: LayerCompression, mediaType: string): Question => {
  const source = format === 'oci' ? APP : DOCKER_APP
  return ask(name, source, () => withLayers(source, called(compression, mediaType), { format }))
}

const layers: readonly Question[] = [
  layered('has an OCI manifest with Docker layer types', 'oci', 'gzip', `${DOCKER}.gzip`),
  layered('calls gzip bytes +zstd', 'oci', 'gzip', `${OCI}+zstd`),
  layered('calls zstd bytes +gzip', 'oci', 'zstd', `${OCI}+gzip`),
  layered('calls a plain tar +zstd', 'oci', 'none', `${OCI}+zstd`),
  layered('calls a plain tar +gzip', 'oci', 'none', `${OCI}+gzip`),
  layered('calls zstd bytes Docker’s diff.tar', 'docker', 'zstd', DOCKER),
  layered('calls zstd bytes Docker’s diff.tar.gzip', 'docker', 'zstd', `${DOCKER}.gzip`),
  layered('calls gzip bytes Docker’s diff.tar', 'docker', 'gzip', DOCKER),
  layered('calls a plain tar Docker’s diff.tar.gzip', 'docker', 'none', `${DOCKER}.gzip`),
]

const FOREIGN: readonly (readonly [Format, string, string])[] = [
  ['oci', `${OCI}+gzip`, 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip'],
  ['docker', `${DOCKER}.gzip`, 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip'],
]

const foreign: readonly Question[] = FOREIGN.flatMap(([format, ordinary, other]) => {
  const held = (mediaType: string): Content => withLayers(APP, called('gzip', mediaType), { format })
  return [
    ask(`gives an ordinary layer the foreign type (${format})`, held(ordinary), () => held(other)),
    ask(`gives a foreign layer the ordinary type (${format})`, held(other), () => held(ordinary)),
  ]
})

const ARM = anImage({ platform: 'linux/arm64' })
const armed = (platform: string): Content => anIndex([APP, { image: ARM, platform }])
const otherArm = otherImage({ platform: 'linux/arm64' })
const LINUX = { architecture: 'amd64', os: 'linux' }

const platforms: readonly Question[] = [
  ask('adds the variant v8 to arm64', armed('linux/arm64'), () => armed('linux/arm64/v8'), 'linux/arm64'),
  ask('drops the variant v8 of arm64', armed('linux/arm64/v8'), () => armed('linux/arm64'), 'linux/arm64'),
  ask(
    'adds the variant v8 to arm64, pulled as v8',
    armed('linux/arm64'),
    () => armed('linux/arm64/v8'),
    'linux/arm64/v8',
  ),
  ask(
    'drops the variant v8 of arm64, pulled as v8',
    armed('linux/arm64/v8'),
    () => armed('linux/arm64'),
    'linux/arm64/v8',
  ),
  ask(
    'lists another image as arm64/v8.0 behind arm64',
    anIndex([ARM]),
    () => anIndex([ARM, { image: otherArm, platform: 'linux/arm64/v8.0' }]),
    'linux/arm64',
  ),
  ask(
    'lists another image without a platform behind arm64',
    anIndex([ARM]),
    () => anIndex([ARM, { image: otherArm, platform: null }]),
    'linux/arm64',
  ),
  ask(
    'lists another image without a platform before arm64',
    anIndex([ARM]),
    () => anIndex([{ image: otherArm, platform: null }, ARM]),
    'linux/arm64',
  ),
  ask(
    'lists another image of the same platform behind it',
    anIndex([ARM]),
    () => anIndex([ARM, otherArm]),
    'linux/arm64',
  ),
  ask('drops the platform of an entry (OCI)', anIndex([APP]), () => anIndex([{ image: APP, platform: null }])),
  changed('adds os.features to an entry', APP_INDEX, onEntry({ platform: { ...LINUX, 'os.features': ['sse4'] } })),
]

const SUBJECT = { mediaType: MEDIA_TYPES.ociManifest, digest: DOCKER_APP.digest, size: DOCKER_APP.bytes.byteLength }
const TYPE = { artifactType: 'application/vnd.example.thing' }
const UNKNOWN = { 'x-unknown': { a: 1 } }
const NULL = { annotations: null }

const members: readonly Question[] = [
  changed('adds artifactType to the index', APP_INDEX, withMembers(TYPE)),
  changed('adds subject to the index', APP_INDEX, withMembers({ subject: SUBJECT })),
  changed('adds subject to the manifest', APP, withMembers({ subject: SUBJECT })),
  changed('adds artifactType to the manifest', APP, withMembers(TYPE)),
  changed('adds an unknown member to the manifest', APP, withMembers(UNKNOWN)),
  changed('adds an unknown member to a layer', APP, onLayer(UNKNOWN)),
  changed('adds an unknown member to the config’s descriptor', APP, onConfig(UNKNOWN)),
  changed('adds an unknown member to the index', APP_INDEX, withMembers(UNKNOWN)),
  changed('adds an unknown member to an entry', APP_INDEX, onEntry(UNKNOWN)),
  changed('adds an unknown member to a Docker manifest', DOCKER_APP, withMembers(UNKNOWN)),
  changed('adds an unknown member to a Docker list', dockerList(), withMembers(UNKNOWN)),
  changed('adds annotations: null to the manifest', APP, withMembers(NULL)),
  changed('adds annotations: null to a layer', APP, onLayer(NULL)),
  changed('adds annotations: null to the index', APP_INDEX, withMembers(NULL)),
  changed('adds annotations: null to an entry', APP_INDEX, onEntry(NULL)),
  changed('drops mediaType from an OCI manifest', APP, withoutMember('mediaType')),
  changed('drops mediaType from an OCI index', APP_INDEX, withoutMember('mediaType')),
]

const base64 = (bytes: Uint8Array | undefined): Json => ({ data: Buffer.from(bytes ?? []).toString('base64') })

const data: readonly Question[] = [
  changed('adds right data to a layer', APP, onLayer(base64(APP.layers[0]?.bytes))),
  changed('adds right data to the config', APP, onConfig(base64(APP.config.bytes))),
  changed('adds right data to an entry', APP_INDEX, onEntry(base64(APP.bytes))),
]

const families: readonly Question[] = [
  ask('converts OCI to Docker as a whole', APP, () => DOCKER_APP),
  ask('converts Docker to OCI as a whole', DOCKER_APP, () => APP),
  ask('has a Docker manifest with OCI’s config type', DOCKER_APP, () =>
    assembleImage(APP.platform, APP.config.bytes, DOCKER_APP.layers, {
      format: 'docker',
      configMediaType: MEDIA_TYPES.ociConfig,
    }),
  ),
  ask('has a Docker list with an OCI child', dockerList([APP]), () => anIndex([APP], { format: 'docker' })),
  ask('has an OCI index with a Docker child', anIndex([APP]), () => anIndex([DOCKER_APP])),
  ask('recompresses with zstd (OCI)', APP, () => withLayers(APP, called('zstd', `${OCI}+zstd`))),
  ask('stores plain tars (OCI)', APP, () => withLayers(APP, called('none', OCI))),
]

/** What clients are asked about beside the rows, with no answer known beforehand. */
export const QUESTIONS: readonly Question[] = [...layers, ...foreign, ...platforms, ...members, ...data, ...families]
