import { createHash } from 'node:crypto'
import { originOf } from './transport.js'

export interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string }
}

export interface Manifest {
  readonly schemaVersion: 2
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
}

export interface Index {
  readonly schemaVersion: 2
  readonly mediaType: string
  readonly manifests: readonly Descriptor[]
}

const documentTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

export const digestOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** The index or manifest `host/repository` has under a tag or digest, as parsed JSON. */
export async function getDocument(host: string, repository: string, reference: string): Promise<Index | Manifest> {
  const url = `${originOf(host)}/v2/${repository}/manifests/${reference}`
  const answer = await expectStatus(await fetch(url, { headers: { Accept: documentTypes } }), 200)
  return (await answer.json()) as Index | Manifest
}

export async function getBlob(host: string, repository: string, digest: string): Promise<Buffer> {
  const answer = await expectStatus(await fetch(`${originOf(host)}/v2/${repository}/blobs/${digest}`), 200)
  return Buffer.from(await answer.arrayBuffer())
}

/** Uploads a blob in one piece; gives its descriptor (distribution-spec, Pushing a blob monolithically). */
export async function putBlob(
  host: string,
  repository: string,
  bytes: Buffer,
  mediaType = 'application/octet-stream',
): Promise<Descriptor> {
  const digest = digestOf(bytes)
  await finishUpload(await startUpload(host, repository), digest, bytes)
  return { mediaType, digest, size: bytes.length }
}

/** Uploads an index or manifest under a tag, or under its digest; gives its descriptor. */
export async function putDocument(
  host: string,
  repository: string,
  document: Index | Manifest,
  tag?: string,
): Promise<Descriptor> {
  const bytes = Buffer.from(JSON.stringify(document))
  const descriptor = { mediaType: document.mediaType, digest: digestOf(bytes), size: bytes.length }
  const url = `${originOf(host)}/v2/${repository}/manifests/${tag ?? descriptor.digest}`
  const headers = { 'Content-Type': document.mediaType }
  await expectStatus(await fetch(url, { method: 'PUT', body: bytes, headers }), 201)
  return descriptor
}

async function startUpload(host: string, repository: string): Promise<string> {
  return locationOf(
    await expectStatus(await fetch(`${originOf(host)}/v2/${repository}/blobs/uploads/`, { method: 'POST' }), 202),
  )
}

async function finishUpload(location: string, digest: string, body?: Buffer): Promise<void> {
  const url = new URL(location)
  url.searchParams.set('digest', digest)
  const headers = { 'Content-Type': 'application/octet-stream' }
  await expectStatus(await fetch(url, { method: 'PUT', headers, ...(body && { body: new Uint8Array(body) }) }), 201)
}

function locationOf(answer: Response): string {
  return new URL(answer.headers.get('location') ?? '', answer.url).href
}

async function expectStatus(answer: Response, status: number): Promise<Response> {
  if (answer.status !== status) {
    throw new Error(`${answer.url} answers ${answer.status}, not ${status}: ${await answer.text()}`)
  }
  return answer
}
