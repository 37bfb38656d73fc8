import { edited, onLayer, withMembers } from '../edited.js'
import { APP, DOCKER_APP } from '../images.js'
import type { Row } from '../row.js'
import { contentRow, editedRow } from './a-row.js'

const RUNTIME = [
  'run.oci.handler',
  'run.oci.systemd.subgroup',
  'run.oci.keep_original_groups',
  'io.kubernetes.cri-o.userns-mode',
  'io.kubernetes.cri-o.TrySkipVolumeSELinuxLabel',
  'io.podman.annotations.privileged',
  'io.podman.annotations.init',
  'org.systemd.property.TasksMax',
  'io.containers.trace-syscall',
  'seccomp-profile.kubernetes.cri-o.io',
] as const

const HANDLER = withMembers({ annotations: { 'run.oci.handler': 'wasm' } })

export const runtimeAnnotationOnManifest: readonly Row[] = [
  ...RUNTIME.map((name) =>
    editedRow({
      name: `adds ${name} to the manifest`,
      content: APP,
      edit: withMembers({ annotations: { [name]: 'true' } }),
      expected: ['manifest.runtime-annotation'],
    }),
  ),
  contentRow({
    name: 'turns a manifest with run.oci.handler into one of Docker, of which Podman reads no annotation',
    source: edited(APP, HANDLER),
    mirror: () => edited(DOCKER_APP, HANDLER),
    expected: ['manifest.runtime-annotation'],
  }),
]

const LABELS = [
  'containerd.io/snapshot/overlayfs.mountpoint',
  'containerd.io/distribution.source.docker.io',
  'containerd.io/uncompressed',
  'org.opencontainers.image.enc.keys.jwe',
] as const

export const labelAnnotationOnLayer: readonly Row[] = LABELS.map((name) =>
  editedRow({
    name: `adds ${name} to a layer`,
    content: APP,
    edit: onLayer({ annotations: { [name]: 'library/other' } }),
    expected: ['layer.runtime-annotation'],
  }),
)

const TABLES = [
  ['eStargz', 'containerd.io/snapshot/stargz/toc.digest'],
  ['zstd:chunked', 'io.github.containers.zstd-chunked.manifest-checksum'],
] as const

const table = (name: string, digit: string): ReturnType<typeof onLayer> =>
  onLayer({ annotations: { [name]: `sha256:${digit.repeat(64)}` } })

/** Lazy pulls show the files of the table, not those of the tar stream. */
export const tableOfContents: readonly Row[] = TABLES.flatMap(([format, name]) => [
  editedRow({
    name: `adds a table of contents (${format}) to a layer`,
    content: APP,
    edit: table(name, 'a'),
    expected: ['layer.runtime-annotation', 'layer.other'],
  }),
  contentRow({
    name: `changes the table of contents (${format}) of a layer`,
    source: edited(APP, table(name, 'a')),
    mirror: () => edited(APP, table(name, 'b')),
    expected: ['layer.runtime-annotation', 'layer.other'],
  }),
])
