import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { repack } from '../helpers/image/change.js'
import { push } from '../helpers/image/push.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'

const SOURCE = anImage()
const MIRROR = repack(SOURCE, { compression: 'zstd' })
const LAYER = MIRROR.layers[0]
if (LAYER === undefined) throw new Error('The image has no layer.')

/** Two registries' worth of one image, on one server, which passes where nothing stops it. */
export interface Scene {
  readonly inputs: Readonly<Record<string, string>>
  readonly registry: TestRegistry
  /** Ends when the run has come to where it is stopped. */
  readonly reached: Promise<undefined>
  close(): Promise<void>
}

type Stop = (path: string, respond: ServerResponse) => boolean

/** Never answers requests of which the path has this part. */
const silentAt =
  (part: string): Stop =>
  (path) =>
    path.includes(part)

/** Answers with a part of a body, and no more. */
const stuckAt =
  (part: string, head: (response: ServerResponse) => void): Stop =>
  (path, response) => {
    if (!path.includes(part)) return false
    head(response)
    return true
  }

/** Where a run can be stopped, by name. */
export const STAGES: readonly (readonly [string, Stop])[] = [
  ['the first request', silentAt('/v2/')],
  ['the challenge', stuckAt('/v2/', (response) => response.writeHead(401, { 'content-length': 9 }).write('{'))],
  ['the token', silentAt('/token')],
  ['the token’s body', stuckAt('/token', (response) => response.writeHead(200, { 'content-length': 99 }).write('{'))],
  ['the top of the source', silentAt('/source/manifests/1')],
  ['the top of the mirror', silentAt('/mirror/manifests/1')],
  [
    'the body of the top',
    stuckAt('/mirror/manifests/1', (response) => response.writeHead(200, { 'content-length': 500 }).write('{')),
  ],
  ['a child of the source', silentAt('/source/manifests/sha256:')],
  ['a child of the mirror', silentAt('/mirror/manifests/sha256:')],
  ['a config', silentAt(`/mirror/blobs/${SOURCE.config.digest}`)],
  ['any blob', silentAt('/blobs/')],
  ['a layer', silentAt(`/mirror/blobs/${LAYER.digest}`)],
  [
    'the middle of a layer',
    stuckAt(LAYER.digest, (response) => {
      response.writeHead(200, { 'content-length': LAYER.bytes.byteLength }).write(LAYER.bytes.subarray(0, 40))
    }),
  ],
  [
    'an endless error',
    stuckAt('/mirror/manifests/1', (response) => response.writeHead(500, { 'content-length': 900 }).write('{')),
  ],
  [
    'a wait that the registry asks for',
    stuckAt('/mirror/manifests/1', (response) => response.writeHead(429, { 'retry-after': '50' }).end()),
  ],
  [
    'a redirect that leads to silence',
    (path: string, response: ServerResponse): boolean => {
      if (path.includes('/mirror/blobs/')) response.writeHead(307, { location: '/elsewhere' }).end()
      return path.includes('/elsewhere')
    },
  ],
]

/** A run of an equal image that `stop` holds up; it would pass without. */
export async function sceneOf(stop: Stop = () => false): Promise<Scene> {
  const registry = await startRegistry({ auth: { kind: 'bearer', anonymous: true } })
  push(registry, 'source', '1', anIndex([SOURCE]))
  push(registry, 'mirror', '1', anIndex([MIRROR]))
  const { promise: reached, resolve } = Promise.withResolvers<undefined>()
  registry.intercept(({ path }, response) => {
    const isStopped = stop(path, response)
    if (isStopped) resolve(undefined)
    return isStopped || response.writableEnded ? 'answered' : undefined
  })
  const inputs = { source: `${registry.host}/source:1`, mirror: `${registry.host}/mirror:1`, timeout: '50s' }
  return { inputs, registry, reached, close: () => registry.close() }
}

/** A host that takes connections and says nothing, not even to a TLS greeting. */
export async function silentScene(): Promise<Omit<Scene, 'registry'>> {
  const sockets = new Set<{ destroy: () => unknown }>()
  const { promise: reached, resolve } = Promise.withResolvers<undefined>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
    resolve(undefined)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const name = `127.0.0.1:${port}/app:1`
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  }
  return { inputs: { source: name, mirror: name.replace('app', 'copy'), timeout: '50s' }, reached, close }
}
