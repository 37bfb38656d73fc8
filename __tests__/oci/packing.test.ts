import { describe, expect, it } from '@jest/globals'
import { isRelabelled, isUnpackedUnder } from '../../src/oci/packing.js'

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

describe('isRelabelled', () => {
  it.each([
    [`${OCI}.v1.tar+gzip`, `${OCI}.v1.tar+zstd`, true],
    [`${OCI}.v1.tar+gzip`, `${DOCKER}.diff.tar.gzip`, false],
    [`${DOCKER}.diff.tar`, `${OCI}.v1.tar`, true],
    [`${DOCKER}.foreign.diff.tar`, `${OCI}.nondistributable.v1.tar`, true],
    [`${OCI}.v1.tar`, `${DOCKER}.diff.tar`, false],
    [`${OCI}.v1.tar`, `${OCI}.nondistributable.v1.tar`, false],
    ['application/octet-stream', `${OCI}.v1.tar`, true],
  ])('%s, %s: %s', (from, to, relabelled) => {
    expect(isRelabelled(from, to)).toBe(relabelled)
  })
})
