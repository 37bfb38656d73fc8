import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { AddressInfo } from 'node:net'
import type { Workspace } from '../e2e/harness/workspace.js'
import { digestOf } from '../e2e/harness/wire.js'

/** What a pushed manifest says of itself. */
interface Pushed {
  readonly subject?: { readonly digest: string }
  readonly artifactType?: string
  readonly config?: { readonly mediaType: string }
  readonly annotations?: Readonly<Record<string, string>>
}

interface Entry {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly artifactType: string
  readonly annotations?: Readonly<Record<string, string>>
}

const INDEX = 'application/vnd.oci.image.index.v1+json'
const MANIFEST = /^\/v2\/(.+)\/manifests\/(.+)$/
const REFERRERS = /^\/v2\/(.+)\/referrers\/([^?]+)$/
const SIGNATURE_TAG = /^(sha256)-([0-9a-f]{64})\.sig$/

/**
 * Puts before a registry without an API for referrers the one that Harbor 2.15 was seen to have: never any pages, an empty list
 * for whatever it does not know, and signatures under cosign's tags listed without naming a subject. Gives its host.
 */
export async function startFakeHarbor(workspace: Workspace, behind: string): Promise<string> {
  const lists = new Map<string, Map<string, Entry>>()
  const note = (repository: string, reference: string, mediaType: string, bytes: Buffer): string | undefined => {
    const { subject, artifactType, config, annotations } = JSON.parse(bytes.toString('utf8')) as Pushed
    const [, algorithm, hex] = SIGNATURE_TAG.exec(reference) ?? []
    const about = subject?.digest ?? (hex === undefined ? undefined : `${algorithm}:${hex}`)
    if (about === undefined) return undefined
    const digest = digestOf(bytes)
    const key = `${repository} ${about}`
    const list = lists.get(key) ?? new Map<string, Entry>()
    lists.set(key, list)
    const type = artifactType ?? config?.mediaType ?? mediaType
    const entry = { mediaType, digest, size: bytes.byteLength, artifactType: type }
    list.set(digest, { ...entry, ...(annotations && { annotations }) })
    return subject?.digest
  }
  const server = createServer((request, response) => {
    void answer(request, response, behind, lists, note)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  workspace.onRemove(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  behind: string,
  lists: ReadonlyMap<string, ReadonlyMap<string, Entry>>,
  note: (repository: string, reference: string, mediaType: string, bytes: Buffer) => string | undefined,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://harbor')
  const [, repository, subject] = REFERRERS.exec(pathname) ?? []
  if (repository !== undefined && subject !== undefined) {
    if (request.method !== 'GET') return void response.writeHead(404).end('404 page not found')
    const all = [...(lists.get(`${repository} ${subject}`)?.values() ?? [])]
    const wanted = searchParams.get('artifactType')
    const manifests = all.filter(({ artifactType }) => wanted === null || artifactType === wanted)
    response.writeHead(200, {
      'content-type': INDEX,
      'x-total-count': String(all.length),
      ...(wanted !== null && { 'oci-filters-applied': 'artifactType' }),
    })
    return void response.end(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests }))
  }
  const [, place, reference] = MANIFEST.exec(pathname) ?? []
  const body = await buffer(request)
  const isPush = request.method === 'PUT' && place !== undefined && reference !== undefined
  const told = isPush ? note(place, reference, request.headers['content-type'] ?? '', body) : undefined
  // The registry behind it builds the addresses that it sends back from the host that the client asked.
  const [host, port] = behind.split(':')
  const { method, url: path, headers } = request
  const onward = ask({ host, port, method, path, headers }, (from) => {
    response.writeHead(from.statusCode ?? 502, {
      ...from.headers,
      ...(told !== undefined && from.statusCode === 201 && { 'oci-subject': told }),
    })
    from.pipe(response)
  })
  onward.on('error', () => response.writeHead(502).end())
  onward.end(body)
}
