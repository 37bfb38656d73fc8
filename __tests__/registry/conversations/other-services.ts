import { exchanged } from '../../helpers/conversation/exchanged.js'
import { challenged, image, manifest } from '../../helpers/conversation/image.js'
import type { Conversation, Login } from '../../helpers/conversation/script.js'

const ocean = 'registry.digitalocean.com'
const oceanAuth = 'api.digitalocean.com'
const oceanLogin: Login = { username: 'dop_v1_ocean-canary', password: 'dop_v1_ocean-canary' }

const nvcr = 'nvcr.io'
const nvcrLogin: Login = { username: '$oauthtoken', password: 'nvapi-canary' }
const nvcrTag = { host: nvcr, path: '/v2/nvidia/cuda/manifests/12.4.1-base-ubuntu22.04' }
const nvcrAt = { host: nvcr, path: '/proxy_auth', query: { scope: 'repository:nvidia/cuda:pull' } }
const nvcrChallenge = `Bearer realm="https://${nvcr}/proxy_auth",scope=""`
const nvcrReference = `${nvcr}/nvidia/cuda:12.4.1-base-ubuntu22.04`
const nvcrExpired = 'Bearer realm="https://authn.nvidia.com/token",service="registry",error="invalid_token"'

const oracle = 'uk-london-1.ocir.io'
const oracleLogin: Login = { username: 'acmetenancy/ops@example.com', password: 'Oracle-(canary)' }

export const otherServices: readonly Conversation[] = [
  {
    registry: 'DigitalOcean',
    proves: 'has its token service at its API, and a token for user name and password',
    reference: `${ocean}/acme/api:1`,
    login: oceanLogin,
    turns: exchanged({
      ask: { host: ocean, path: '/v2/acme/api/manifests/1' },
      challenge: `Bearer realm="https://${oceanAuth}/v2/registry/auth",service="${ocean}",scope="repository:acme/api:pull"`,
      at: { host: oceanAuth, path: '/v2/registry/auth', query: { service: ocean, scope: 'repository:acme/api:pull' } },
      login: oceanLogin,
      gives: { token: 'ocean-jwt' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [ocean]: ['token'], [oceanAuth]: ['password'] },
  },
  {
    registry: 'Oracle (ocir.io)',
    proves: 'has a realm with a number in its path and an empty scope',
    reference: `${oracle}/acmetenancy/api:1`,
    login: oracleLogin,
    turns: exchanged({
      ask: { host: oracle, path: '/v2/acmetenancy/api/manifests/1' },
      challenge: `Bearer realm="https://${oracle}/12345678/docker/token",service="${oracle}",scope=""`,
      at: {
        host: oracle,
        path: '/12345678/docker/token',
        query: { service: oracle, scope: 'repository:acmetenancy/api:pull' },
      },
      login: oracleLogin,
      gives: { token: 'oracle-token' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [oracle]: ['password', 'token'] },
  },
  {
    registry: 'NVIDIA (nvcr.io)',
    proves: 'has an empty scope and no service, and is sent neither',
    reference: nvcrReference,
    login: nvcrLogin,
    turns: exchanged({
      ask: nvcrTag,
      challenge: nvcrChallenge,
      at: nvcrAt,
      login: nvcrLogin,
      gives: { token: 'nvcr-token' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [nvcr]: ['password', 'token'] },
  },
  {
    registry: 'NVIDIA (nvcr.io)',
    proves: 'names another token service once a token has expired, and is asked at its own first',
    reference: nvcrReference,
    login: nvcrLogin,
    turns: [
      ...exchanged({
        ask: nvcrTag,
        challenge: nvcrChallenge,
        at: nvcrAt,
        login: nvcrLogin,
        gives: { token: 'nvcr-1' },
        answer: manifest,
      }),
      { when: { ...nvcrTag, authorization: 'Bearer nvcr-1' }, then: challenged(nvcrExpired) },
      {
        when: { ...nvcrAt, authorization: `Basic ${btoa('$oauthtoken:nvapi-canary')}` },
        then: { status: 200, body: { token: 'nvcr-2' } },
      },
      { when: { ...nvcrTag, authorization: 'Bearer nvcr-2' }, then: manifest },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'top', gives: image.digest },
    ],
    shown: { [nvcr]: ['password', 'token'] },
  },
]
