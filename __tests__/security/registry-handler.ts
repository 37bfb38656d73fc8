import type { ServerResponse } from 'node:http'
import { anImage, type BuiltImage } from '../helpers/image/image.js'
import type { Arrival, Handler } from './recorder.js'

export interface RegistryRules {
  /** The challenge of a 401; nobody has to log in where it is left out. */
  readonly challenge?: () => string | readonly string[]
  /** Whether an Authorization header opens the door. */
  readonly opens?: (authorization: string | undefined) => boolean
  /** What the token endpoint `/token` answers. */
  readonly token?: (arrival: Arrival, response: ServerResponse) => void
  /** Answers a request itself and gives true, or gives false. */
  readonly first?: (arrival: Arrival, response: ServerResponse) => boolean
  readonly image?: BuiltImage
  /** More headers for all that is served. */
  readonly headers?: () => Readonly<Record<string, string>>
}

/** A registry that serves one image under every name and tag. */
export function registry(rules: RegistryRules = {}): Handler {
  const { challenge, opens = () => true, token, first, image = anImage(), headers = () => ({}) } = rules
  const blobs = new Map([image.config, ...image.layers].map(({ digest, bytes }) => [String(digest), bytes]))
  return (arrival, response) => {
    if (first?.(arrival, response) === true) return
    const { pathname } = new URL(arrival.url, 'http://localhost')
    if (pathname.startsWith('/token')) {
      if (token === undefined) json(response, 200, { token: 'anonymous-token' })
      else token(arrival, response)
      return
    }
    if (challenge !== undefined && !opens(arrival.authorization)) {
      const lines = challenge()
      response.writeHead(401, { ...headers(), 'www-authenticate': typeof lines === 'string' ? lines : [...lines] })
      response.end('{"errors":[{"code":"UNAUTHORIZED","message":"log in"}]}')
      return
    }
    const [, digest] = /\/blobs\/([^/]+)$/.exec(pathname) ?? []
    if (digest === undefined) {
      send(response, arrival, image.bytes, { ...headers(), 'content-type': image.mediaType })
      return
    }
    const bytes = blobs.get(decodeURIComponent(digest))
    if (bytes === undefined) json(response, 404, { errors: [{ code: 'BLOB_UNKNOWN' }] })
    else send(response, arrival, bytes, { ...headers(), 'content-type': 'application/octet-stream' })
  }
}

export function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

function send(
  response: ServerResponse,
  { method, everything }: Arrival,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
): void {
  const [, from] = /^range\nbytes=(\d+)-$/im.exec(everything) ?? []
  const start = Number(from ?? 0)
  const part = bytes.subarray(start)
  const range =
    from === undefined ? {} : { 'content-range': `bytes ${start}-${bytes.byteLength - 1}/${bytes.byteLength}` }
  response.writeHead(from === undefined ? 200 : 206, { ...headers, ...range, 'content-length': part.byteLength })
  response.end(method === 'HEAD' ? undefined : part)
}
