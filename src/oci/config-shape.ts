import { FOLDABLE, type Shape } from './strict-json.js'

const HEALTHCHECK: Shape = {
  isFoldable: true,
  members: { Test: {}, Interval: {}, Timeout: {}, StartPeriod: {}, StartInterval: {}, Retries: {} },
}

/** What a runtime reads (image-spec, config.md, and what Docker adds to it). */
const RUNTIME: Shape = {
  members: {
    User: FOLDABLE,
    ExposedPorts: FOLDABLE,
    Env: FOLDABLE,
    Entrypoint: FOLDABLE,
    Cmd: FOLDABLE,
    Volumes: FOLDABLE,
    WorkingDir: FOLDABLE,
    Labels: FOLDABLE,
    StopSignal: FOLDABLE,
    StopTimeout: FOLDABLE,
    ArgsEscaped: FOLDABLE,
    Healthcheck: HEALTHCHECK,
    Shell: FOLDABLE,
    OnBuild: FOLDABLE,
    Memory: FOLDABLE,
    MemorySwap: FOLDABLE,
    CpuShares: FOLDABLE,
    Hostname: FOLDABLE,
    Domainname: FOLDABLE,
    Image: FOLDABLE,
    AttachStdin: FOLDABLE,
    AttachStdout: FOLDABLE,
    AttachStderr: FOLDABLE,
    Tty: FOLDABLE,
    OpenStdin: FOLDABLE,
    StdinOnce: FOLDABLE,
    MacAddress: FOLDABLE,
    NetworkDisabled: FOLDABLE,
  },
}

const HISTORY_ENTRY: Shape = {
  members: { created: {}, created_by: {}, author: {}, comment: {}, empty_layer: {} },
}

/** The known members of an image config; those that only describe a build (`container_config`) are free-form. */
export const IMAGE_CONFIG_SHAPE: Shape = {
  members: {
    created: {},
    author: {},
    architecture: {},
    variant: {},
    os: {},
    'os.version': {},
    'os.features': {},
    config: RUNTIME,
    rootfs: { members: { type: {}, diff_ids: {} } },
    history: { items: HISTORY_ENTRY },
    id: {},
    parent: {},
    comment: {},
    container: {},
    container_config: {},
    docker_version: {},
  },
}
