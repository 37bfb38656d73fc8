import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { digestOf } from '../../src/oci/digest.js'

/** A registry of images that are made when they are asked for: any number of repositories, and no memory for them. */

const PLATFORMS = ['amd64', 'arm64']
const LAYERS = 4
const LAYER_SIZE = 10_000_000
/** One image in so many has other labels on the mirror. */
const OTHER_EVERY = 10

const text = new TextEncoder()
const sha = (value: string): string => digestOf(text.encode(value))

interface Made {
  readonly type: string
  readonly body: string
}

/** The manifests and configs of a repository, by digest, and its index by its tag. */
function contentOf(repository: string): ReadonlyMap<string, Made> {
  const [side, name = ''] = repository.split('/')
  const isOther = side === 'mirror' && Number(name.replace('app-', '')) % OTHER_EVERY === 0
  const made = new Map<string, Made>()
  const manifests = PLATFORMS.map((architecture) => {
    const layers = Array.from({ length: LAYERS }, (_, at) => `${name} ${architecture} ${at}`)
    const config = JSON.stringify({
      architecture,
      os: 'linux',
      created: '2026-01-01T00:00:00Z',
      config: {
        Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', `APP=${name}`],
        Cmd: ['/app/server'],
        Labels: {
          'org.opencontainers.image.title': name,
          'org.opencontainers.image.revision': isOther ? 'other' : 'one',
        },
      },
      rootfs: { type: 'layers', diff_ids: layers.map((layer) => sha(`unpacked ${layer}`)) },
      history: layers.map((layer) => ({
        created: '2026-01-01T00:00:00Z',
        created_by: `RUN /bin/sh -c ${'make && '.repeat(20)}echo ${layer} # buildkit`,
      })),
    })
    const manifest = JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: sha(config), size: config.length },
      layers: layers.map((layer) => ({
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: sha(layer),
        size: LAYER_SIZE,
      })),
    })
    made.set(sha(config), { type: 'application/octet-stream', body: config })
    made.set(sha(manifest), { type: 'application/vnd.oci.image.manifest.v1+json', body: manifest })
    return {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: sha(manifest),
      size: manifest.length,
      platform: { architecture, os: 'linux' },
    }
  })
  const type = 'application/vnd.oci.image.index.v1+json'
  made.set('1', { type, body: JSON.stringify({ schemaVersion: 2, mediaType: type, manifests }) })
  return made
}

/** What was asked for last: all of a repository is asked for at about one time. */
const recent = new Map<string, ReadonlyMap<string, Made>>()
const MOST_RECENT = 100

function contentNow(repository: string): ReadonlyMap<string, Made> {
  const content = recent.get(repository) ?? contentOf(repository)
  recent.set(repository, content)
  for (const oldest of recent.keys()) {
    if (recent.size <= MOST_RECENT) break
    recent.delete(oldest)
  }
  return content
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const [, repository, kind, name] = /^\/v2\/(.+)\/(manifests|blobs)\/([^/]+)$/.exec(request.url ?? '') ?? []
  if (repository === undefined || kind === undefined || name === undefined) {
    response.writeHead(request.url === '/v2/' ? 200 : 404).end()
    return
  }
  const found = contentNow(repository).get(name)
  const size = found?.body.length ?? LAYER_SIZE
  const range = request.headers.range
  const headers = {
    'content-type': found?.type ?? 'application/octet-stream',
    ...(kind === 'manifests' && found !== undefined ? { 'docker-content-digest': sha(found.body) } : {}),
  }
  if (range !== undefined) {
    const last = found?.body.at(-1) ?? 'x'
    response.writeHead(206, {
      ...headers,
      'content-range': `bytes ${size - 1}-${size - 1}/${size}`,
      'content-length': 1,
    })
    response.end(last)
  } else if (found === undefined) {
    response.writeHead(404).end()
  } else {
    response.writeHead(200, { ...headers, 'content-length': size })
    response.end(request.method === 'HEAD' ? undefined : found.body)
  }
}

const server = createServer(answer)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') process.send?.(`127.0.0.1:${address.port}`)
})
process.on('disconnect', () => process.exit())
