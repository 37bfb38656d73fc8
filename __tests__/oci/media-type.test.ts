import { describe, expect, it } from '@jest/globals'
import {
  compressionOf,
  familyOf,
  isDockerZstd,
  isForeignLayerType,
  isImageConfigType,
  isIndexType,
  isManifestType,
  isSchema1Type,
  MANIFEST_ACCEPT,
  MEDIA_TYPES,
} from '../../src/oci/media-type.js'

describe('MANIFEST_ACCEPT', () => {
  it('offers every type in one line, OCI first and schema 1 late', () => {
    expect(MANIFEST_ACCEPT.split(', ')).toEqual([
      'application/vnd.oci.image.index.v1+json',
      'application/vnd.oci.image.manifest.v1+json',
      'application/vnd.docker.distribution.manifest.list.v2+json',
      'application/vnd.docker.distribution.manifest.v2+json',
      'application/vnd.docker.distribution.manifest.v1+prettyjws',
      'application/vnd.docker.distribution.manifest.v1+json',
      'application/vnd.oci.artifact.manifest.v1+json',
    ])
  })
})

describe('the kind of a type', () => {
  const kinds: [keyof typeof MEDIA_TYPES, string, string][] = [
    ['ociIndex', 'index', 'oci'],
    ['ociManifest', 'manifest', 'oci'],
    ['ociConfig', 'config', 'oci'],
    ['ociEmpty', 'none', 'oci'],
    ['ociArtifact', 'none', 'oci'],
    ['dockerIndex', 'index', 'docker'],
    ['dockerManifest', 'manifest', 'docker'],
    ['dockerConfig', 'config', 'docker'],
    ['dockerSchema1', 'schema1', 'docker'],
    ['dockerSchema1Signed', 'schema1', 'docker'],
  ]

  it.each(kinds)('of %s is %s, family %s', (name, kind, family) => {
    const type = MEDIA_TYPES[name]
    expect(isIndexType(type)).toBe(kind === 'index')
    expect(isManifestType(type)).toBe(kind === 'manifest')
    expect(isImageConfigType(type)).toBe(kind === 'config')
    expect(isSchema1Type(type)).toBe(kind === 'schema1')
    expect(familyOf(type)).toBe(family)
  })

  it('has a row for every type', () => {
    expect(kinds.map(([name]) => name).sort()).toEqual(Object.keys(MEDIA_TYPES).sort())
  })

  it.each([
    '',
    'application/json',
    'application/vnd.cncf.helm.config.v1+json',
    'APPLICATION/VND.OCI.IMAGE.INDEX.V1+JSON',
  ])('of %j is none', (type) => {
    expect([isIndexType(type), isManifestType(type), isImageConfigType(type)]).toEqual([false, false, false])
    expect(familyOf(type)).toBe('other')
  })
})

describe('compressionOf and isForeignLayerType', () => {
  it.each([
    ['application/vnd.docker.image.rootfs.diff.tar', 'none', false],
    ['application/vnd.docker.image.rootfs.diff.tar.gzip', 'gzip', false],
    ['application/vnd.docker.image.rootfs.diff.tar.zstd', 'zstd', false],
    ['application/vnd.docker.image.rootfs.foreign.diff.tar', 'none', true],
    ['application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', 'gzip', true],
    ['application/vnd.docker.image.rootfs.foreign.diff.tar.zstd', 'zstd', true],
    ['application/vnd.oci.image.layer.v1.tar', 'none', false],
    ['application/vnd.oci.image.layer.v1.tar+gzip', 'gzip', false],
    ['application/vnd.oci.image.layer.v1.tar+zstd', 'zstd', false],
    ['application/vnd.oci.image.layer.nondistributable.v1.tar', 'none', true],
    ['application/vnd.oci.image.layer.nondistributable.v1.tar+gzip', 'gzip', true],
    ['application/vnd.oci.image.layer.nondistributable.v1.tar+zstd', 'zstd', true],
    ['application/vnd.oci.image.layer.v1.tar+encrypted', 'unknown', false],
    ['application/vnd.oci.image.layer.v1.tar+gzip+encrypted', 'unknown', false],
    ['application/vnd.oci.image.layer.v1.tar+bzip2', 'unknown', false],
    ['application/vnd.in-toto+json', 'unknown', false],
    ['application/octet-stream', 'unknown', false],
    ['constructor', 'unknown', false],
    ['__proto__', 'unknown', false],
    ['', 'unknown', false],
  ])('read %j as %s, foreign: %s', (type, compression, foreign) => {
    expect(compressionOf(type)).toBe(compression)
    expect(isForeignLayerType(type)).toBe(foreign)
    expect(isDockerZstd(type)).toBe(compression === 'zstd' && type.startsWith('application/vnd.docker.'))
  })
})
