import type { SideName } from '../../src/model/result.js'
import { withBody, type RawAnswer } from '../helpers/hostile/raw-answer.js'
import type { RawRequest } from '../helpers/hostile/peer-socket.js'
import type { Content } from './image-pairs.js'
import { contentAnswer } from '../helpers/registry/content.js'
import type { Answer } from '../helpers/registry/options.js'
import { parseRoute } from '../helpers/registry/route.js'
import { RegistryStore } from '../helpers/registry/store.js'
import type { Role } from './stages.js'

export const REPOSITORY = 'team/app'
export const USER = 'robot'

/** What one side's servers know of each other. */
export interface SideFacts {
  readonly side: SideName
  readonly image: Content
  /** The password, or the identity token. */
  readonly secret: string
  /** What the token service gives for it. */
  readonly token: string
  /** Whether the registry hands blobs over to the storage. */
  readonly redirects: boolean
  /** `host:port` of each server. */
  readonly hosts: Readonly<Record<Role, () => string>>
}

/** Answers as a faultless registry, its token service and its storage do. */
export function goodSide(facts: SideFacts): (role: Role, request: RawRequest) => RawAnswer {
  const store = storeOf(facts.image)
  const content = (request: RawRequest): RawAnswer => {
    const { method, path, headers } = request
    return raw(contentAnswer(store, {}, parseRoute(path), { method, path, headers, status: 0, bytes: 0 }), method)
  }
  return (role, request) => {
    switch (role) {
      case 'token':
        return tokenAnswer(facts, request)
      case 'storage':
        return content(request)
      case 'registry': {
        if (request.headers['authorization'] !== `Bearer ${facts.token}`) return challengeOf(facts, request)
        if (!facts.redirects || !request.path.includes('/blobs/')) return content(request)
        const location = `https://${facts.hosts.storage()}${request.path}`
        return raw({ status: 307, headers: { location }, body: '' }, request.method)
      }
    }
  }
}

function challengeOf({ hosts }: SideFacts, { headers, method }: RawRequest): RawAnswer {
  const error = headers['authorization'] === undefined ? '' : ',error="invalid_token"'
  const challenge = `Bearer realm="https://${hosts.token()}/token",service="registry"${error}`
  const body = JSON.stringify({ errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] })
  return raw(
    { status: 401, headers: { 'www-authenticate': challenge, 'content-type': 'application/json' }, body },
    method,
  )
}

function tokenAnswer({ secret, token }: SideFacts, { method, headers, body }: RawRequest): RawAnswer {
  const basic = `Basic ${Buffer.from(`${USER}:${secret}`).toString('base64')}`
  const known =
    method === 'POST' ? new URLSearchParams(body).get('refresh_token') === secret : headers['authorization'] === basic
  const json = { 'content-type': 'application/json' }
  if (!known) return raw({ status: 401, headers: json, body: '{}' }, method)
  return raw({ status: 200, headers: json, body: JSON.stringify({ expires_in: 300, token }) }, method)
}

function storeOf(content: Content): RegistryStore {
  const store = new RegistryStore()
  const put = (one: Content, tag?: string): void => {
    store.putManifest(REPOSITORY, one.bytes, one.mediaType, tag)
    if (one.kind === 'index') {
      for (const child of one.children) put(child)
      return
    }
    store.putBlob(REPOSITORY, one.config.bytes)
    for (const layer of one.layers) store.putBlob(REPOSITORY, layer.bytes)
  }
  put(content, '1')
  return store
}

function raw({ status, headers = {}, body = '' }: Answer, method: string): RawAnswer {
  const lines = Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  const answer = withBody({ status, headers: lines, body: new Uint8Array() }, Buffer.from(body))
  return method === 'HEAD' ? { ...answer, body: new Uint8Array() } : answer
}
