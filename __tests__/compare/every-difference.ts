import type { Difference, DifferenceKind } from '../../src/model/difference.js'

/** One difference of each kind, in which everything that a kind may carry is the text. */
export function everyDifference(text: string): { readonly [K in DifferenceKind]: Difference & { readonly kind: K } } {
  const value = { source: text, mirror: [text, { [text]: text }] }
  const member = { path: 'name', ...value }
  const line = { position: 1, diffID: 'sha256:1', digest: 'sha256:2', size: 1, mediaType: 'tar', createdBy: text }
  const digests = { source: 'sha256:1', mirror: 'sha256:2' }
  const types = { source: 'application/a', mirror: 'application/b' }
  const counts = { source: 1, mirror: 2 }
  return {
    'index.serialisation': { kind: 'index.serialisation' },
    'index.order': { kind: 'index.order' },
    'index.media-type': { kind: 'index.media-type', ...types },
    'index.annotation': { kind: 'index.annotation', ...member },
    'index.other': { kind: 'index.other', ...member },
    'index.wrapped': { kind: 'index.wrapped', source: 'index', mirror: 'manifest' },
    'index.attestation': { kind: 'index.attestation', ...counts },
    'platform.missing': { kind: 'platform.missing', path: 'linux/amd64', source: 'sha256:1' },
    'platform.extra': { kind: 'platform.extra', path: 'linux/amd64', mirror: 'sha256:1' },
    'platform.config': { kind: 'platform.config', path: 'linux/amd64', source: 'linux/amd64', mirror: 'linux/arm64' },
    'manifest.media-type': { kind: 'manifest.media-type', ...types },
    'manifest.serialisation': { kind: 'manifest.serialisation' },
    'manifest.annotation': { kind: 'manifest.annotation', ...member },
    'manifest.other': { kind: 'manifest.other', ...member },
    'manifest.unknown': { kind: 'manifest.unknown' },
    'layer.compression': { kind: 'layer.compression', path: '1', source: 'gzip', mirror: 'zstd' },
    'layer.media-type': { kind: 'layer.media-type', path: '1', ...types },
    'layer.annotation': { kind: 'layer.annotation', ...member },
    'layer.content': { kind: 'layer.content', path: '1', source: line, mirror: line },
    'layer.added': { kind: 'layer.added', path: '1', mirror: line },
    'layer.removed': { kind: 'layer.removed', path: '1', source: line },
    'layer.order': { kind: 'layer.order' },
    'artifact.config': { kind: 'artifact.config', ...digests },
    'config.architecture': { kind: 'config.architecture', source: 'amd64', mirror: 'arm64' },
    'config.os': { kind: 'config.os', source: 'linux', mirror: 'windows' },
    'config.variant': { kind: 'config.variant', source: 'v6', mirror: 'v7' },
    'config.os-version': { kind: 'config.os-version', source: '10.0.1', mirror: '10.0.2' },
    'config.os-features': { kind: 'config.os-features', source: ['win32k'], mirror: [] },
    'config.user': { kind: 'config.user', ...value },
    'config.env': { kind: 'config.env', ...member },
    'config.cmd': { kind: 'config.cmd', ...value },
    'config.entrypoint': { kind: 'config.entrypoint', ...value },
    'config.working-dir': { kind: 'config.working-dir', ...value },
    'config.exposed-ports': { kind: 'config.exposed-ports', ...member },
    'config.volumes': { kind: 'config.volumes', ...member },
    'config.label': { kind: 'config.label', ...member },
    'config.stop-signal': { kind: 'config.stop-signal', ...value },
    'config.healthcheck': { kind: 'config.healthcheck', ...value },
    'config.shell': { kind: 'config.shell', ...value },
    'config.on-build': { kind: 'config.on-build', ...value },
    'config.args-escaped': { kind: 'config.args-escaped', ...value },
    'config.unknown': { kind: 'config.unknown', ...member },
    'config.created': { kind: 'config.created', source: '2024-01-01T00:00:00Z', mirror: '2025-01-01T00:00:00Z' },
    'config.author': { kind: 'config.author', ...value },
    'config.history': { kind: 'config.history', path: '1', ...counts },
    'config.other': { kind: 'config.other', ...member },
    'config.serialisation': { kind: 'config.serialisation' },
    'blob.missing': { kind: 'blob.missing', path: 'layer 1', mirror: { digest: 'sha256:1' } },
    'blob.size': { kind: 'blob.size', path: 'layer 1', ...counts },
    'blob.digest': { kind: 'blob.digest', path: 'layer 1', ...digests },
    'tag.moved': { kind: 'tag.moved', path: 'source', ...digests },
  }
}
