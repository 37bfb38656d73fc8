import { describe, expect, it } from '@jest/globals'
import { packingUnder, type Packing } from '../../src/oci/packing.js'

const DOCKER = 'application/vnd.docker.image.rootfs'
const OCI = 'application/vnd.oci.image.layer'

describe('packingUnder', () => {
  it.each<[string, Packing, Packing, Packing]>([
    [`${OCI}.v1.tar`, 'read', 'refused', 'refused'],
    [`${OCI}.v1.tar+gzip`, 'read', 'read', 'read'],
    [`${OCI}.v1.tar+zstd`, 'unjudged', 'unjudged', 'read'],
    [`${OCI}.nondistributable.v1.tar`, 'read', 'refused', 'refused'],
    [`${OCI}.nondistributable.v1.tar+gzip`, 'read', 'read', 'read'],
    [`${OCI}.nondistributable.v1.tar+zstd`, 'unjudged', 'unjudged', 'read'],
    [`${DOCKER}.diff.tar`, 'read', 'read', 'unjudged'],
    [`${DOCKER}.diff.tar.gzip`, 'read', 'read', 'read'],
    [`${DOCKER}.diff.tar.zstd`, 'unjudged', 'unjudged', 'read'],
    [`${DOCKER}.foreign.diff.tar`, 'read', 'read', 'unjudged'],
    [`${DOCKER}.foreign.diff.tar.gzip`, 'read', 'read', 'read'],
    [`${DOCKER}.foreign.diff.tar.zstd`, 'unjudged', 'unjudged', 'read'],
    ['application/vnd.oci.image.layer.v1.tar+gzip+encrypted', 'read', 'read', 'read'],
    ['application/octet-stream', 'read', 'read', 'read'],
  ])('says of plain bytes, gzip and zstd as %s: %s, %s, %s', (mediaType, plain, gzip, zstd) => {
    expect(packingUnder(mediaType, 'none')).toBe(plain)
    expect(packingUnder(mediaType, 'gzip')).toBe(gzip)
    expect(packingUnder(mediaType, 'zstd')).toBe(zstd)
  })
})
