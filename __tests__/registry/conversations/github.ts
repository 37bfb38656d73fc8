import { exchanged } from '../../helpers/conversation/exchanged.js'
import {
  challenged,
  errors,
  image,
  LAST_BYTE,
  lastByte,
  layer,
  manifest,
  movedTo,
} from '../../helpers/conversation/image.js'
import type { Conversation, Login } from '../../helpers/conversation/script.js'

const registry = 'GitHub (ghcr.io)'
const reference = 'ghcr.io/acme/api:1'
const host = 'ghcr.io'
const ask = { host, path: '/v2/acme/api/manifests/1' }
const blob = `/v2/acme/api/blobs/${layer.digest}`
const login: Login = { username: 'octocat', password: 'ghs_github-canary' }
const storage = 'pkg-containers.githubusercontent.com'
const signed = 'se=2026-11-22T12%3A10%3A00Z&sig=ghcr%2Fsignature%3D&sp=r&sv=2019-12-12'

/** GHCR names a repository of its own invention where it does not look at the path. */
const placeholder = 'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:user/image:pull"'
const at = { host, path: '/token', query: { service: host, scope: 'repository:acme/api:pull' } }

export const github: readonly Conversation[] = [
  {
    registry,
    proves: 'is asked for the repository that is meant, not for the placeholder in its challenge',
    reference,
    login,
    turns: [
      ...exchanged({ ask, challenge: placeholder, at, login, gives: { token: 'ghcr-token' }, answer: manifest }),
      {
        when: { host, path: blob, range: LAST_BYTE, authorization: 'Bearer ghcr-token' },
        then: movedTo(`https://${storage}/ghcr1/blobs/${layer.digest}?${signed}`),
      },
      {
        when: { host: storage, path: `/ghcr1/blobs/${layer.digest}`, query: signed, range: LAST_BYTE },
        then: lastByte,
      },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [host]: ['password', 'token'], [storage]: [] },
  },
  {
    registry,
    proves: 'refuses a GITHUB_TOKEN that was not exchanged, and the message says what to do',
    reference,
    login: 'ghs_github-canary',
    turns: [
      {
        when: { ...ask, authorization: 'Bearer ghs_github-canary' },
        then: errors(403, 'DENIED', 'permission_denied: The token provided does not match expected scopes.'),
      },
    ],
    steps: [{ ask: 'top', gives: { code: 'auth.denied', says: ['HTTP 403', 'GITHUB_TOKEN', 'as a password'] } }],
    shown: { [host]: ['token'] },
  },
  {
    registry,
    proves: 'gives no anonymous token for a private package',
    reference,
    turns: [
      { when: ask, then: challenged(placeholder) },
      { when: at, then: errors(401, 'UNAUTHORIZED', 'authentication required') },
    ],
    steps: [{ ask: 'top', gives: { code: 'auth.denied', says: ['gives no token', 'No credentials for ghcr.io'] } }],
    shown: { [host]: [] },
  },
  {
    registry,
    proves: 'has a token service that refuses a login without access to the package',
    reference,
    login,
    turns: [
      { when: ask, then: challenged(placeholder) },
      {
        when: { ...at, authorization: `Basic ${Buffer.from('octocat:ghs_github-canary').toString('base64')}` },
        then: errors(403, 'DENIED', 'requested access to the resource is denied'),
      },
    ],
    steps: [{ ask: 'top', gives: { code: 'auth.denied', says: ['HTTP 403', 'registry-auth'] } }],
    shown: { [host]: ['password'] },
  },
  {
    registry,
    proves: 'writes a wait of microseconds into the text of a 429, which is tried again',
    reference,
    turns: [
      ...exchanged({
        ask,
        challenge: placeholder,
        at,
        gives: { token: 'ghcr-token' },
        answer: errors(429, 'TOOMANYREQUESTS', 'retry-after: 880.092µs, allowed: 44000/minute'),
      }),
      { when: { ...ask, authorization: 'Bearer ghcr-token' }, then: manifest },
    ],
    steps: [{ ask: 'top', gives: image.digest }],
    waits: 1,
    shown: { [host]: ['token'] },
  },
]
