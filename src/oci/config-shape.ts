import type { Shape } from './strict-json.js'

const HEALTHCHECK: Shape = {
  members: { Test: {}, Interval: {}, Timeout: {}, StartPeriod: {}, StartInterval: {}, Retries: {} },
}

/** What a runtime reads (image-spec, config.md, and what Docker adds to it). */
const RUNTIME: Shape = {
  members: {
    User: {},
    ExposedPorts: {},
    Env: {},
    Entrypoint: {},
    Cmd: {},
    Volumes: {},
    WorkingDir: {},
    Labels: {},
    StopSignal: {},
    StopTimeout: {},
    ArgsEscaped: {},
    Healthcheck: HEALTHCHECK,
    Shell: {},
    OnBuild: {},
    Memory: {},
    MemorySwap: {},
    CpuShares: {},
    Hostname: {},
    Domainname: {},
    Image: {},
    AttachStdin: {},
    AttachStdout: {},
    AttachStderr: {},
    Tty: {},
    OpenStdin: {},
    StdinOnce: {},
    MacAddress: {},
    NetworkDisabled: {},
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
