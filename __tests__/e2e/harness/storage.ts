import { createWriteStream, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Where a registry with file storage keeps a blob's bytes; the links of the repositories stand elsewhere. */
export function blobFile(root: string, digest: string): string {
  const hex = digest.slice('sha256:'.length)
  return join(root, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data')
}

/**
 * Puts a blob of any length, whose digest is known once the stream has ended, into a storage and makes it known to
 * `repositories`: what an upload comes to, without hashing it once more.
 */
export async function storeBlob(
  root: string,
  repositories: readonly string[],
  bytes: Readable,
  digest: () => string,
): Promise<void> {
  mkdirSync(root, { recursive: true })
  const arriving = join(mkdtempSync(join(root, 'arriving-')), 'data')
  await pipeline(bytes, createWriteStream(arriving))
  const files = repositories.map((repository) =>
    join(root, 'docker/registry/v2/repositories', repository, '_layers', digest().replace(':', '/'), 'link'),
  )
  for (const file of [...files, blobFile(root, digest())]) mkdirSync(dirname(file), { recursive: true })
  for (const file of files) writeFileSync(file, digest())
  renameSync(arriving, blobFile(root, digest()))
}
