import { ALL_CLIENTS, type Client } from '../../model/client.js'
import type { GoMember, GoStruct, GoType } from './go-reader.js'

/** Members as Go's structs have them, all with the same readers. */
function members(
  clients: readonly Client[],
  types: Readonly<Record<string, GoType>>,
): Readonly<Record<string, GoMember>> {
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type, clients }]))
}

const TEXTS: GoType = { map: 'string' }
const LIST: GoType = { list: 'string' }
/** Who reads what OCI has and Docker's own manifests do not. */
const OCI_READERS: readonly Client[] = ['containerd', 'containers-image']
/** Who reads what Docker has and OCI does not. */
const DOCKER_READERS: readonly Client[] = ['docker', 'containers-image']

const PLATFORM: GoStruct = {
  members: {
    ...members(ALL_CLIENTS, {
      architecture: 'string',
      os: 'string',
      'os.version': 'string',
      'os.features': LIST,
      variant: 'string',
    }),
    ...members(DOCKER_READERS, { features: LIST }),
  },
}

/** A descriptor (image-spec, descriptor.md). */
const DESCRIPTOR: GoStruct = {
  members: {
    ...members(ALL_CLIENTS, {
      mediaType: 'string',
      digest: 'string',
      size: 'integer',
      urls: LIST,
      annotations: TEXTS,
      platform: PLATFORM,
    }),
    ...members(OCI_READERS, { artifactType: 'string', data: 'bytes' }),
  },
}

const DOCUMENT: Readonly<Record<string, GoMember>> = {
  ...members(ALL_CLIENTS, { schemaVersion: 'integer', mediaType: 'string', annotations: TEXTS }),
  ...members(OCI_READERS, { artifactType: 'string' }),
}

/** A manifest, of either family (image-spec, manifest.md). */
export const MANIFEST: GoStruct = {
  members: {
    ...DOCUMENT,
    ...members(ALL_CLIENTS, { config: DESCRIPTOR, layers: { list: DESCRIPTOR } }),
    ...members(OCI_READERS, { subject: DESCRIPTOR }),
  },
}

/** An index, of either family (image-spec, image-index.md). */
export const INDEX: GoStruct = {
  members: {
    ...DOCUMENT,
    ...members(ALL_CLIENTS, { manifests: { list: DESCRIPTOR } }),
    ...members(['containerd'], { subject: DESCRIPTOR }),
  },
}

/** What a runtime reads (image-spec, config.md, and Docker's own beside it). */
const RUNTIME: GoStruct = {
  members: {
    ...members(ALL_CLIENTS, {
      User: 'string',
      ExposedPorts: 'set',
      Env: LIST,
      Volumes: 'set',
      WorkingDir: 'string',
      Labels: TEXTS,
      StopSignal: 'string',
      ArgsEscaped: 'bool',
    }),
    // Docker takes a text here, too.
    ...members(OCI_READERS, { Entrypoint: LIST, Cmd: LIST }),
    ...members(DOCKER_READERS, {
      Hostname: 'string',
      Domainname: 'string',
      Image: 'string',
      AttachStdin: 'bool',
      AttachStdout: 'bool',
      AttachStderr: 'bool',
      Tty: 'bool',
      OpenStdin: 'bool',
      StdinOnce: 'bool',
      MacAddress: 'string',
      NetworkDisabled: 'bool',
      OnBuild: LIST,
      Shell: LIST,
      StopTimeout: 'integer',
      Healthcheck: {
        members: members(DOCKER_READERS, {
          Test: LIST,
          Interval: 'integer',
          Timeout: 'integer',
          StartPeriod: 'integer',
          StartInterval: 'integer',
          Retries: 'integer',
        }),
      },
    }),
  },
}

const HISTORY: GoStruct = {
  members: members(ALL_CLIENTS, {
    created: 'time',
    created_by: 'string',
    author: 'string',
    comment: 'string',
    empty_layer: 'bool',
  }),
}

/** An image config (image-spec, config.md, and what Docker adds to it). */
export const CONFIG: GoStruct = {
  members: {
    ...members(ALL_CLIENTS, {
      created: 'time',
      author: 'string',
      architecture: 'string',
      variant: 'string',
      os: 'string',
      'os.version': 'string',
      'os.features': LIST,
      config: RUNTIME,
      rootfs: { members: members(ALL_CLIENTS, { type: 'string', diff_ids: LIST }) },
      history: { list: HISTORY },
    }),
    ...members(DOCKER_READERS, {
      id: 'string',
      parent: 'string',
      comment: 'string',
      container: 'string',
      container_config: RUNTIME,
      docker_version: 'string',
      Size: 'integer',
    }),
  },
}
