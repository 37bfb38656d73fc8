import type { Content, Served } from './content.js'

export interface Asked {
  readonly method: string
  readonly path: string
  /** As the client names it. */
  readonly host: string
  readonly range: string | undefined
  readonly authorization: string | undefined
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
}

const TOKEN = JSON.stringify({ token: 'for-everybody' })

/** Answers as a registry does (distribution-spec, Pull). With `tokens` whoever has none is sent for one. */
export function answerTo(content: Content, tokens: boolean, asked: Asked): Answer {
  const { method, path, host, range } = asked
  if (path.startsWith('/token')) return { status: 200, headers: { 'content-type': 'application/json' }, body: TOKEN }
  const [, repository = '', kind = '', reference = ''] = /^\/v2\/(.+)\/(manifests|blobs)\/([^/]+)$/.exec(path) ?? []
  if (tokens && asked.authorization === undefined) {
    const scope = repository === '' ? '' : `,scope="repository:${repository}:pull"`
    const challenge = `Bearer realm="https://${host}/token",service="bench"${scope}`
    return { status: 401, headers: { 'www-authenticate': challenge } }
  }
  if (path === '/v2/') return { status: 200, headers: {}, body: '{}' }
  const found = content.find(repository, kind, reference)
  if (found === undefined) return { status: 404, headers: {}, body: '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}' }
  if (range !== undefined) return lastByte(found)
  const headers = {
    'content-type': found.type,
    'content-length': String(found.size),
    'docker-content-digest': found.digest,
  }
  if (method === 'HEAD') return { status: 200, headers }
  if (found.bytes === undefined) return { status: 500, headers: {} }
  return { status: 200, headers, body: found.bytes }
}

/** No other part is asked for here. */
function lastByte({ size, bytes }: Served): Answer {
  const headers = { 'content-range': `bytes ${size - 1}-${size - 1}/${size}`, 'content-length': '1' }
  return { status: 206, headers, body: bytes?.subarray(-1) ?? 'x' }
}
