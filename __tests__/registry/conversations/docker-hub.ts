import {
  errors,
  challenged,
  image,
  LAST_BYTE,
  lastByte,
  layer,
  manifest,
  manifestWith,
  movedTo,
} from '../../helpers/conversation/image.js'
import { exchanged, type Exchange } from '../../helpers/conversation/exchanged.js'
import { basic, type Conversation, type Login, type Turn } from '../../helpers/conversation/script.js'

const registry = 'Docker Hub'
const reference = 'docker.io/library/alpine:3.20'
const host = 'registry-1.docker.io'
const path = '/v2/library/alpine/manifests/3.20'
const blob = `/v2/library/alpine/blobs/${layer.digest}`
const login: Login = { username: 'acme', password: 'dckr_pat_hub-canary' }

const challenge = (repository: string, more = ''): string =>
  `Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:${repository}:pull"${more}`

const tokenAt = (repository: string): Exchange['at'] => ({
  host: 'auth.docker.io',
  path: '/token',
  query: { service: 'registry.docker.io', scope: `repository:${repository}:pull` },
})

const tokenTurn = (repository: string, token: string, authorization?: string): Turn => ({
  when: {
    ...tokenAt(repository),
    ...(authorization === undefined ? {} : { authorization }),
  },
  then: {
    status: 200,
    body: { token, access_token: token, expires_in: 300, issued_at: '2026-11-22T12:00:00.000000000Z' },
  },
})

const limits = (remaining: number): Readonly<Record<string, string>> => ({
  'ratelimit-limit': '100;w=21600',
  'ratelimit-remaining': `${remaining};w=21600`,
  'docker-ratelimit-source': '192.0.2.7',
})

const storage = 'production.cloudflare.docker.com'
const signed = 'verify=1795348800-hub%2Bsignature%3D'
const storagePath = `/registry-v2/docker/registry/v2/blobs/sha256/${layer.digest.slice(7, 9)}/${layer.digest.slice(7)}/data`

export const dockerHub: readonly Conversation[] = [
  {
    registry,
    proves: 'gives public images to an anonymous token of another host',
    reference,
    turns: [
      { when: { host, path }, then: challenged(challenge('library/alpine')) },
      tokenTurn('library/alpine', 'hub-anonymous'),
      { when: { host, path, authorization: 'Bearer hub-anonymous' }, then: manifestWith(limits(99)) },
    ],
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [host]: ['token'], 'auth.docker.io': [] },
  },
  {
    registry,
    proves: 'sees the password at its token service only, and Cloudflare sees nothing',
    reference: 'docker.io/library/alpine:3.20',
    login,
    turns: [
      { when: { host, path }, then: challenged(challenge('library/alpine')) },
      tokenTurn('library/alpine', 'hub-acme', basic(login)),
      { when: { host, path, authorization: 'Bearer hub-acme' }, then: manifest },
      {
        when: { host, path: blob, range: LAST_BYTE, authorization: 'Bearer hub-acme' },
        then: movedTo(`https://${storage}${storagePath}?${signed}`),
      },
      { when: { host: storage, path: storagePath, query: signed, range: LAST_BYTE }, then: lastByte },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [host]: ['token'], 'auth.docker.io': ['password'], [storage]: [] },
  },
  {
    registry,
    proves: 'ends a spent pull limit at once, with its numbers and the way out',
    reference,
    turns: [
      { when: { host, path }, then: challenged(challenge('library/alpine')) },
      tokenTurn('library/alpine', 'hub-anonymous'),
      {
        when: { host, path, authorization: 'Bearer hub-anonymous' },
        then: {
          status: 429,
          headers: limits(0),
          body: {
            errors: [{ code: 'TOOMANYREQUESTS', message: 'You have reached your unauthenticated pull rate limit.' }],
          },
        },
      },
    ],
    steps: [
      {
        ask: 'top',
        gives: {
          code: 'rate-limited',
          says: ['TOOMANYREQUESTS', 'it allows 100 pulls per 6 hours, and none is left', 'Log in'],
        },
      },
    ],
    shown: { [host]: ['token'], 'auth.docker.io': [] },
  },
  {
    registry,
    proves: 'names the second at which a short limit ends, which is waited for',
    reference,
    turns: [
      ...exchanged({
        ask: { host, path },
        challenge: challenge('library/alpine'),
        at: tokenAt('library/alpine'),
        gives: { token: 'hub-anonymous' },
        answer: { status: 429, headers: { 'retry-after': '1795348830' }, body: 'Too Many Requests\n' },
      }),
      { when: { host, path, authorization: 'Bearer hub-anonymous' }, then: manifest },
    ],
    steps: [{ ask: 'top', gives: image.digest }],
    waits: [30_000],
    shown: { [host]: ['token'], 'auth.docker.io': [] },
  },
  {
    registry,
    proves: 'tells a tag’s digest by a HEAD, which costs no pull',
    reference,
    turns: [
      { when: { method: 'HEAD', host, path }, then: challenged(challenge('library/alpine')) },
      tokenTurn('library/alpine', 'hub-anonymous'),
      {
        when: { method: 'HEAD', host, path, authorization: 'Bearer hub-anonymous' },
        then: { ...manifestWith(limits(100)), body: '' },
      },
    ],
    steps: [{ ask: 'tag digest', gives: image.digest }],
    shown: { [host]: ['token'], 'auth.docker.io': [] },
  },
  {
    registry,
    proves: 'answers alike for what is private and what is not there, so neither is called missing',
    reference: 'docker.io/acme/secret:1',
    turns: [
      { when: { host, path: '/v2/acme/secret/manifests/1' }, then: challenged(challenge('acme/secret')) },
      tokenTurn('acme/secret', 'hub-empty'),
      {
        when: { host, path: '/v2/acme/secret/manifests/1', authorization: 'Bearer hub-empty' },
        then: challenged(challenge('acme/secret', ',error="insufficient_scope"')),
      },
    ],
    steps: [{ ask: 'top', gives: { code: 'auth.denied', says: ['registry-auth', 'do not exist'] } }],
    shown: { [host]: ['token'], 'auth.docker.io': [] },
  },
  {
    registry,
    proves: 'says that a tag is missing where the repository can be read',
    reference: 'docker.io/library/alpine:9.99',
    turns: [
      { when: { host, path: '/v2/library/alpine/manifests/9.99' }, then: challenged(challenge('library/alpine')) },
      tokenTurn('library/alpine', 'hub-anonymous'),
      {
        when: { host, path: '/v2/library/alpine/manifests/9.99', authorization: 'Bearer hub-anonymous' },
        then: errors(404, 'MANIFEST_UNKNOWN', 'manifest unknown'),
      },
    ],
    steps: [{ ask: 'top', gives: 'missing' }],
    shown: { [host]: ['token'], 'auth.docker.io': [] },
  },
]
