import { gzipSync } from 'node:zlib'
import { digestOf, putBlob, putDocument } from './wire.js'

const docker = 'application/vnd.docker'

/** Pushes a Docker schema 2 image of one layer for linux/amd64 as `host/repository:1`. */
export async function pushSmallImage(host: string, repository: string): Promise<void> {
  const tar = Buffer.alloc(10_240)
  const layer = await putBlob(host, repository, gzipSync(tar), `${docker}.image.rootfs.diff.tar.gzip`)
  const created = '1970-01-01T00:00:00Z'
  const config = {
    architecture: 'amd64',
    os: 'linux',
    created,
    config: { Cmd: ['/bin/true'], Labels: { 'org.example.name': 'small' } },
    rootfs: { type: 'layers', diff_ids: [digestOf(tar)] },
    history: [{ created, created_by: 'COPY / /' }],
  }
  const configBlob = await putBlob(
    host,
    repository,
    Buffer.from(JSON.stringify(config)),
    `${docker}.container.image.v1+json`,
  )
  const mediaType = `${docker}.distribution.manifest.v2+json`
  await putDocument(host, repository, { schemaVersion: 2, mediaType, config: configBlob, layers: [layer] }, '1')
}
