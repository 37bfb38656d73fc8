import { describe, expect, it } from '@jest/globals'
import { isUnpackedUnder } from '../../src/oci/packing.js'

const DOCKER = 'application/vnd.docker.image.rootfs'
const OCI = 'application/vnd.oci.image.layer'

describe('isUnpackedUnder', () => {
  it.each([
    [`${OCI}.v1.tar`, false],
    [`${OCI}.v1.tar+gzip`, true],
    [`${OCI}.v1.tar+zstd`, true],
    [`${OCI}.nondistributable.v1.tar`, false],
    [`${OCI}.nondistributable.v1.tar+gzip`, true],
    [`${OCI}.nondistributable.v1.tar+zstd`, true],
    [`${DOCKER}.diff.tar`, true],
    [`${DOCKER}.diff.tar.gzip`, true],
    [`${DOCKER}.diff.tar.zstd`, true],
    [`${DOCKER}.foreign.diff.tar`, true],
    [`${OCI}.v1.tar+gzip+encrypted`, true],
    ['application/octet-stream', true],
  ])('says of packed bytes as %s: %s, and takes plain ones under every type', (mediaType, unpacked) => {
    expect(isUnpackedUnder(mediaType, 'gzip')).toBe(unpacked)
    expect(isUnpackedUnder(mediaType, 'zstd')).toBe(unpacked)
    expect(isUnpackedUnder(mediaType, 'none')).toBe(true)
  })
})
