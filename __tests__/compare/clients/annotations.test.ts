import { describe, expect, it } from '@jest/globals'
import { isObeyed, isTableOfContents, ZSTD_MARK } from '../../../src/compare/clients/annotations.js'

describe('annotations that clients obey', () => {
  it.each([
    'run.oci.handler',
    'run.oci.keep_original_groups',
    'module.wasm.image/variant',
    'io.katacontainers.config.hypervisor.path',
    'dev.gvisor.spec.rootfs.source',
    'cdi.k8s.io/device',
    'io.kubernetes.cri-o.Devices',
    'io.podman.annotations.privileged',
    'containerd.io/snapshot/overlayfs.x',
    'containerd.io/snapshot/remote/stargz.digest',
    'containerd.io/distribution.source.evil.example.com',
    'containerd.io/uncompressed',
    'com.amazon.soci.index-digest',
    'krun.ram_mib',
    'org.systemd.property.TasksMax',
    'org.criu.config',
    'io.containers.trace-syscall',
    'seccomp-profile.kubernetes.cri-o.io',
    'seccomp-profile.kubernetes.cri-o.io/POD',
    'com.github.containers.virtcontainers.pkg.oci.container_type',
    'io.kubernetes.cri.container-type',
    'org.opencontainers.image.enc.keys.jwe',
    'org.opencontainers.image.enc.pubopts',
    'dev.tekton.image.kind',
    'io.crossplane.xpkg',
    'sh.brew.bottle.digest',
    'vnd.docker.reference.type',
    'vnd.docker.reference.digest',
  ])('are known: %s', (key) => {
    expect(isObeyed(key)).toBe(true)
    expect(isTableOfContents(key)).toBe(false)
  })

  it.each([
    'org.opencontainers.image.created',
    'org.opencontainers.image.ref.name',
    'com.example.run.oci.handler',
    'Run.oci.handler',
    'containerd.io',
    ZSTD_MARK,
    '',
  ])('are not all: %j', (key) => {
    expect(isObeyed(key)).toBe(false)
    expect(isTableOfContents(key)).toBe(false)
  })
})

describe('tables of contents', () => {
  it.each([
    'containerd.io/snapshot/stargz/toc.digest',
    'io.containers.estargz.uncompressed-size',
    'io.github.containers.zstd-chunked.manifest-checksum',
    'io.containers.zstd-chunked.manifest-position',
  ])('are known: %s', (key) => {
    expect(isTableOfContents(key)).toBe(true)
  })
})
