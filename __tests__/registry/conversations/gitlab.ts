import { exchanged } from '../../helpers/conversation/exchanged.js'
import { challenged, image, LAST_BYTE, lastByte, layer, manifest, movedTo } from '../../helpers/conversation/image.js'
import type { Conversation, Login } from '../../helpers/conversation/script.js'

const registry = 'GitLab'
const own = 'registry.example.com'
const sibling = 'gitlab.example.com'
const ownGitLab = 'gitlab.example.net'
const saas = 'registry.gitlab.com'
const login: Login = { username: 'gitlab-ci-token', password: 'glcbt-gitlab-canary' }
const path = '/v2/acme/tools/api/manifests/1'
const scope = 'repository:acme/tools/api:pull'
const challengeOf = (gitlab: string): string =>
  `Bearer realm="https://${gitlab}/jwt/auth",service="container_registry",scope="${scope}"`
const atOf = (gitlab: string): { host: string; path: string; query: { service: string; scope: string } } => ({
  host: gitlab,
  path: '/jwt/auth',
  query: { service: 'container_registry', scope },
})
const bucket = 'storage.googleapis.com'
const bucketPath = `/gitlab-registry-prod/docker/registry/v2/blobs/sha256/${layer.digest.slice(7)}/data`
const signed = 'Expires=1795349400&GoogleAccessId=r%40gitlab.iam.gserviceaccount.com&Signature=gcs%2Bsignature%3D'

export const gitlab: readonly Conversation[] = [
  {
    registry,
    proves: 'at gitlab.com has a token service that needs no naming',
    reference: `${saas}/acme/tools/api:1`,
    login,
    turns: [
      ...exchanged({
        ask: { host: saas, path },
        challenge: challengeOf('gitlab.com'),
        at: atOf('gitlab.com'),
        login,
        gives: { token: 'gitlab-jwt' },
        answer: manifest,
      }),
      {
        when: {
          host: saas,
          path: `/v2/acme/tools/api/blobs/${layer.digest}`,
          range: LAST_BYTE,
          authorization: 'Bearer gitlab-jwt',
        },
        then: movedTo(`https://${bucket}${bucketPath}?${signed}`),
      },
      { when: { host: bucket, path: bucketPath, query: signed, range: LAST_BYTE }, then: lastByte },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [saas]: ['token'], 'gitlab.com': ['password'], [bucket]: [] },
  },
  {
    registry,
    proves: 'elsewhere is logged in to at a sibling host of the same domain, which needs no naming',
    reference: `${own}/acme/tools/api:1`,
    login,
    turns: exchanged({
      ask: { host: own, path },
      challenge: challengeOf(sibling),
      at: atOf(sibling),
      login,
      gives: { token: 'gitlab-jwt' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [own]: ['token'], [sibling]: ['password'] },
  },
  {
    registry,
    proves: 'in another domain sees no password before its host is trusted by name',
    reference: `${own}/acme/tools/api:1`,
    login,
    turns: exchanged({
      ask: { host: own, path },
      challenge: challengeOf(ownGitLab),
      at: atOf(ownGitLab),
      gives: { token: 'gitlab-anonymous' },
      answer: challenged(`${challengeOf(ownGitLab)},error="insufficient_scope"`),
    }),
    steps: [{ ask: 'top', gives: { code: 'auth.realm-untrusted', says: [ownGitLab, 'trusted-token-hosts'] } }],
    shown: { [own]: ['token'], [ownGitLab]: [] },
  },
  {
    registry,
    proves: 'in another domain is logged in to where its host is trusted by name',
    reference: `${own}/acme/tools/api:1`,
    login,
    trustedTokenHosts: [ownGitLab],
    turns: exchanged({
      ask: { host: own, path },
      challenge: challengeOf(ownGitLab),
      at: atOf(ownGitLab),
      login,
      gives: { token: 'gitlab-jwt' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [own]: ['token'], [ownGitLab]: ['password'] },
  },
  {
    registry,
    proves: 'lets a token live five minutes, and another is fetched before it ends',
    reference: `${own}/acme/tools/api:1`,
    login,
    trustedTokenHosts: [ownGitLab],
    turns: [
      ...exchanged({
        ask: { host: own, path },
        challenge: challengeOf(ownGitLab),
        at: atOf(ownGitLab),
        login,
        gives: { token: 'gitlab-jwt-1', expires_in: 300 },
        answer: manifest,
      }),
      { when: { host: own, path, authorization: 'Bearer gitlab-jwt-1' }, then: manifest },
      {
        when: { ...atOf(ownGitLab), authorization: `Basic ${btoa('gitlab-ci-token:glcbt-gitlab-canary')}` },
        then: { status: 200, body: { token: 'gitlab-jwt-2', expires_in: 300 } },
      },
      { when: { host: own, path, authorization: 'Bearer gitlab-jwt-2' }, then: manifest },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'time to pass', ms: 200_000 },
      { ask: 'top', gives: image.digest },
      { ask: 'time to pass', ms: 60_000 },
      { ask: 'top', gives: image.digest },
    ],
    shown: { [own]: ['token'], [ownGitLab]: ['password'] },
  },
]
