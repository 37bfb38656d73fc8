import { MEDIA_TYPES } from '../../../src/oci/media-type.js'
import { assembleImage, type ManifestSpec } from '../../helpers/image/image.js'
import { aLayer } from '../../helpers/image/layer.js'
import { edited, onConfig, onLayer, withMembers, type Json } from '../edited.js'
import { APP } from '../images.js'
import type { Content, Expected, Row } from '../row.js'
import { contentRow } from './a-row.js'

interface ArtifactSpec extends ManifestSpec {
  readonly configMediaType: string
  readonly layerType: string
  readonly annotations?: Readonly<Record<string, string>>
}

function anArtifact(config: string, content: string, { layerType, annotations = {}, ...spec }: ArtifactSpec): Content {
  const layer = aLayer(Buffer.from(content), 'none', 'oci', { mediaType: layerType, annotations })
  return assembleImage({ architecture: '', os: '' }, Buffer.from(config), [layer], spec)
}

const CHART_CONFIG = JSON.stringify({ name: 'chart', version: '1.0.0', apiVersion: 'v2' })
const CHART_TYPES = {
  configMediaType: 'application/vnd.cncf.helm.config.v1+json',
  layerType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
}
const CHART = anArtifact(CHART_CONFIG, 'a chart', CHART_TYPES)

const SIGNATURE = anArtifact('{}', '{"critical":{}}', {
  configMediaType: MEDIA_TYPES.ociConfig,
  layerType: 'application/vnd.dev.cosign.simplesigning.v1+json',
  annotations: { 'dev.cosignproject.cosign/signature': 'MEUCIQ==' },
})

const FILE = anArtifact('{}', 'a file', {
  configMediaType: 'application/vnd.oci.empty.v1+json',
  layerType: 'text/plain',
  artifactType: 'application/vnd.example.file',
  annotations: { 'org.opencontainers.image.title': 'file.txt' },
})

const SUBJECT = { mediaType: MEDIA_TYPES.ociManifest, digest: APP.digest, size: APP.bytes.byteLength }
const OTHER_SUBJECT = { ...SUBJECT, digest: `sha256:${'a'.repeat(64)}` }

interface Change {
  readonly name: string
  readonly source: Content
  readonly edit: (manifest: Json) => Json
  readonly expected: readonly [Expected, ...Expected[]]
}

const changed = ({ name, source, edit, expected }: Change): Row =>
  contentRow({ name, source, mirror: () => edited(source, edit), expected })

export const helmChartConverted: readonly Row[] = [
  contentRow({
    name: 'holds a Helm chart converted to Docker’s types',
    source: CHART,
    mirror: () =>
      anArtifact(CHART_CONFIG, 'a chart', {
        format: 'docker',
        configMediaType: MEDIA_TYPES.dockerConfig,
        layerType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
      }),
    expected: ['artifact.config', 'artifact.other'],
  }),
  contentRow({
    name: 'holds a Helm chart in a Docker manifest, its own types kept',
    source: CHART,
    mirror: () => anArtifact(CHART_CONFIG, 'a chart', { ...CHART_TYPES, format: 'docker' }),
    expected: ['artifact.config', 'artifact.other'],
    fail: ['skopeo'],
  }),
]

export const cosignSignatureReplaced: readonly Row[] = [
  changed({
    name: 'replaces the signature in a cosign signature’s annotation',
    source: SIGNATURE,
    edit: onLayer({ annotations: { 'dev.cosignproject.cosign/signature': 'MEQCIA==' } }),
    expected: ['artifact.other'],
  }),
]

export const artifactConfigType: readonly Row[] = [
  changed({
    name: 'gives an artifact another config type',
    source: CHART,
    edit: onConfig({ mediaType: 'application/vnd.cncf.helm.config.v2+json' }),
    expected: ['artifact.config', 'artifact.other'],
  }),
]

export const artifactLayerType: readonly Row[] = [
  changed({
    name: 'gives an artifact another layer type',
    source: CHART,
    edit: onLayer({ mediaType: 'application/vnd.cncf.helm.chart.content.v2.tar+gzip' }),
    expected: ['artifact.other'],
  }),
]

export const artifactTitle: readonly Row[] = [
  changed({
    name: 'gives an artifact’s file another name',
    source: FILE,
    edit: onLayer({ annotations: { 'org.opencontainers.image.title': '.bashrc' } }),
    expected: ['artifact.other'],
  }),
]

export const artifactType: readonly Row[] = [
  changed({
    name: 'gives an artifact another artifactType',
    source: FILE,
    edit: withMembers({ artifactType: 'application/vnd.example.other' }),
    expected: ['artifact.other'],
  }),
]

export const artifactSubject: readonly Row[] = [
  changed({
    name: 'gives an artifact another subject',
    source: edited(FILE, withMembers({ subject: SUBJECT })),
    edit: withMembers({ subject: OTHER_SUBJECT }),
    expected: ['artifact.other'],
  }),
  changed({
    name: 'adds a subject to an artifact',
    source: FILE,
    edit: withMembers({ subject: SUBJECT }),
    expected: ['artifact.other'],
  }),
]
