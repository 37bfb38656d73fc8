import { join } from 'node:path'

/** Where a registry with file storage keeps a blob's bytes; the links of the repositories stand elsewhere. */
export function blobFile(root: string, digest: string): string {
  const hex = digest.slice('sha256:'.length)
  return join(root, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data')
}
