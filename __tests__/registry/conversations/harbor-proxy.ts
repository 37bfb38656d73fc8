import { digestOf } from '../../../src/oci/digest.js'
import { exchanged } from '../../helpers/conversation/exchanged.js'
import {
  errors,
  image,
  LAST_BYTE,
  lastByte,
  layer,
  manifest,
  manifestWith,
  movedTo,
} from '../../helpers/conversation/image.js'
import type { Conversation, Login, Reply } from '../../helpers/conversation/script.js'

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

/** A manifest by tag at its first access. */
const fresh = manifestWith({ 'docker-content-digest': '', etag: '' })

/** The manifest once it has been read and written again. */
const indented = Buffer.from(JSON.stringify(JSON.parse(image.bytes.toString()), null, 3))

/** A blob that comes from upstream at this moment. */
function inChunks(body: Uint8Array): Reply {
  return { status: 200, headers: { 'transfer-encoding': 'chunked', 'docker-content-digest': layer.digest }, body }
}

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
    proves: 'says an empty digest and sends a blob whole, without its length, until both are cached',
    reference: `${host}/hub/library/alpine:3.20`,
    login,
    turns: [
      ...exchanged({ ...long, answer: fresh }),
      { when: { host, path: blob, range: LAST_BYTE, authorization: 'Bearer proxy-2' }, then: inChunks(layer.bytes) },
      { when: { ...long.ask, authorization: 'Bearer proxy-2' }, then: manifest },
      { when: { host, path: blob, range: LAST_BYTE, authorization: 'Bearer proxy-2' }, then: lastByte },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'caches nothing above its quota, and what comes through it is hashed each time',
    reference: `${host}/hub/library/alpine:3.20`,
    login,
    turns: [
      ...exchanged({ ...long, answer: fresh }),
      { when: { host, path: blob, range: LAST_BYTE, authorization: 'Bearer proxy-2' }, then: inChunks(layer.bytes) },
      { when: { host, path: blob, range: LAST_BYTE, authorization: 'Bearer proxy-2' }, then: inChunks(layer.bytes) },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'that sends other bytes than its upstream has is found out by them',
    reference: `${host}/hub/library/alpine:3.20`,
    login,
    turns: [
      ...exchanged({ ...long, answer: fresh }),
      {
        when: { host, path: blob, range: LAST_BYTE, authorization: 'Bearer proxy-2' },
        then: inChunks(Buffer.alloc(layer.bytes.byteLength)),
      },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'digest' },
    ],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'may have stored what it got indented, which is another digest',
    reference: `${host}/hub/library/alpine:3.20`,
    login,
    turns: exchanged({
      ...long,
      answer: { ...manifestWith({ 'docker-content-digest': digestOf(indented) }), body: indented },
    }),
    steps: [{ ask: 'top', gives: digestOf(indented) }],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'has a tag digest that is empty at HEAD as well, so a GET tells it',
    reference: `${host}/hub/library/alpine:3.20`,
    login,
    turns: [
      ...exchanged({ ...long, answer: fresh }),
      { when: { ...long.ask, method: 'HEAD', authorization: 'Bearer proxy-2' }, then: { ...fresh, body: undefined } },
      { when: { ...long.ask, authorization: 'Bearer proxy-2' }, then: fresh },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'tag digest', gives: image.digest },
    ],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'answers 404 where its upstream cannot be reached, and the message says that it may be so',
    reference: `${host}/hub/library/alpine:3.20`,
    login,
    turns: exchanged({
      ...long,
      answer: errors(404, 'NOT_FOUND', 'resource not found: repo hub/library/alpine, tag 3.20 not found'),
    }),
    steps: [{ ask: 'top', gives: 'missing' }],
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
