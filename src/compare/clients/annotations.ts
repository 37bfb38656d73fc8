/** Annotations that change what clients do with an image, by the beginning of their key, and who obeys them. */
const OBEYED: readonly { readonly prefix: string; readonly reason: string }[] = [
  { prefix: 'run.oci.', reason: 'Podman and CRI-O hand image annotations to the runtime, and crun obeys these' },
  { prefix: 'module.wasm.image/', reason: 'crun runs an image as WebAssembly by it' },
  { prefix: 'io.katacontainers.', reason: 'Kata configures the virtual machine by it' },
  { prefix: 'dev.gvisor.', reason: 'gVisor configures the sandbox by it' },
  { prefix: 'cdi.k8s.io/', reason: 'runtimes inject devices by it' },
  { prefix: 'krun.', reason: 'crun configures the virtual machine by it' },
  { prefix: 'org.systemd.property.', reason: 'runc and crun set properties of the container’s unit by it' },
  { prefix: 'org.criu.config', reason: 'runc takes checkpoints as the file says that it names' },
  { prefix: 'io.containers.trace-syscall', reason: 'a hook of Podman and CRI-O traces the container by it' },
  { prefix: 'seccomp-profile.kubernetes.cri-o.io', reason: 'CRI-O takes the seccomp profile that it names' },
  { prefix: 'com.github.containers.virtcontainers.', reason: 'Kata reads it' },
  { prefix: 'io.kubernetes.cri-o.', reason: 'CRI-O obeys it' },
  { prefix: 'io.kubernetes.cri.', reason: 'Kata and gVisor tell pods and containers apart by it' },
  { prefix: 'io.podman.annotations.', reason: 'Podman obeys it' },
  { prefix: 'containerd.io/snapshot/', reason: 'becomes a label that snapshotters obey' },
  { prefix: 'containerd.io/distribution.source.', reason: 'becomes a label: containerd looks for the blob there' },
  { prefix: 'containerd.io/uncompressed', reason: 'becomes a label: containerd takes it for the diffID' },
  { prefix: 'com.amazon.soci.', reason: 'the SOCI snapshotter reads files by that index' },
  {
    prefix: 'org.opencontainers.image.enc.',
    reason: 'holds the keys of an encrypted layer: without them nobody reads it',
  },
  { prefix: 'dev.tekton.image.', reason: 'Tekton finds a resource in a bundle by it' },
  { prefix: 'io.crossplane.xpkg', reason: 'Crossplane finds the layer with the package by it' },
  { prefix: 'sh.brew.', reason: 'Homebrew finds a bottle by it, and what it depends on' },
  { prefix: 'vnd.docker.reference.', reason: 'Docker and buildx take the entry for an attestation and skip it' },
]

/**
 * Tables of contents for lazy pulling. With one, a client shows the files of the table and not those of the layer; without
 * one it unpacks the layer. So dropping it is harmless, and what another one says nobody here can judge.
 */
const TABLES_OF_CONTENTS: readonly string[] = [
  'containerd.io/snapshot/stargz/toc.',
  'io.containers.estargz.',
  'io.github.containers.zstd-chunked.',
  'io.containers.zstd-chunked.',
]

/** By this mark on an entry of an index containers/image prefers one of several images of one platform. */
export const ZSTD_MARK = 'io.github.containers.compression.zstd'

/** Whether some client does something else because of this annotation. */
export function isObeyed(key: string): boolean {
  return OBEYED.some(({ prefix }) => key.startsWith(prefix))
}

/** Whether it is a table of contents, or leads to one. */
export function isTableOfContents(key: string): boolean {
  return TABLES_OF_CONTENTS.some((prefix) => key.startsWith(prefix))
}
