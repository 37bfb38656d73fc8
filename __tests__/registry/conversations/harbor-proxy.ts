import { exchanged } from '../../helpers/conversation/exchanged.js'
import { errors, image, LAST_BYTE, layer, layerBytes, manifest, movedTo } from '../../helpers/conversation/image.js'
import type { Conversation, Login } from '../../helpers/conversation/script.js'

const registry = 'Harbor, proxy cache'
const host = 'harbor.example.com'
const login: Login = { username: 'robot$hub+ci', password: 'proxy-canary' }
const realm = `Bearer realm="https://${host}/service/token",service="harbor-registry"`
const blob = `/v2/hub/library/alpine/blobs/${layer.digest}`

const short = {
  ask: { host, path: '/v2/hub/alpine/manifests/3.20' },
  challenge: `${realm},scope="repository:hub/alpine:pull"`,
  at: { host, path: '/service/token', query: { service: 'harbor-registry', scope: 'repository:hub/alpine:pull' } },
  login,
  gives: { token: 'proxy-1' },
} as const

const long = {
  ask: { host, path: '/v2/hub/library/alpine/manifests/3.20' },
  challenge: `${realm},scope="repository:hub/library/alpine:pull"`,
  at: {
    host,
    path: '/service/token',
    query: { service: 'harbor-registry', scope: 'repository:hub/library/alpine:pull' },
  },
  login,
  gives: { token: 'proxy-2' },
} as const

export const harborProxy: readonly Conversation[] = [
  {
    registry,
    proves: 'moves a short name to library/ by a relative redirect, which keeps the token',
    reference: `${host}/hub/alpine:3.20`,
    login,
    turns: [
      ...exchanged({ ...short, answer: movedTo('/v2/hub/library/alpine/manifests/3.20', 301) }),
      { when: { ...long.ask, authorization: 'Bearer proxy-1' }, then: manifest },
    ],
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'answers HEAD 404 for a blob that it serves, so a GET is believed',
    reference: `${host}/hub/library/alpine:3.20`,
    login,
    turns: [
      ...exchanged({ ...long, answer: manifest }),
      // What comes from upstream comes whole, whatever range was asked for.
      { when: { host, path: blob, range: LAST_BYTE, authorization: 'Bearer proxy-2' }, then: layerBytes },
      { when: { method: 'HEAD', host, path: blob, authorization: 'Bearer proxy-2' }, then: { status: 404 } },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'claimed' },
    ],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'passes the limit of its upstream on, which is tried again',
    reference: `${host}/hub/library/alpine:3.20`,
    login,
    turns: [
      ...exchanged({ ...long, answer: errors(429, 'TOO_MANY_REQUEST', 'too many requests to upstream') }),
      { when: { ...long.ask, authorization: 'Bearer proxy-2' }, then: manifest },
    ],
    steps: [{ ask: 'top', gives: image.digest }],
    waits: 1,
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry: 'Harbor before 2',
    proves: 'has a service called token-service, and tokens of five minutes',
    reference: 'reg.example.com/library/api:1',
    login: { username: 'admin', password: 'old-harbor-canary' },
    turns: exchanged({
      ask: { host: 'reg.example.com', path: '/v2/library/api/manifests/1' },
      challenge:
        'Bearer realm="https://reg.example.com/service/token",service="token-service",scope="repository:library/api:pull"',
      at: {
        host: 'reg.example.com',
        path: '/service/token',
        query: { service: 'token-service', scope: 'repository:library/api:pull' },
      },
      login: { username: 'admin', password: 'old-harbor-canary' },
      gives: { token: 'old-harbor', expires_in: 300 },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { 'reg.example.com': ['password', 'token'] },
  },
]
