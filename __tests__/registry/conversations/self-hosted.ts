import { exchanged } from '../../helpers/conversation/exchanged.js'
import {
  challenged,
  errors,
  image,
  LAST_BYTE,
  lastByte,
  layer,
  layerBytes,
  manifest,
  movedTo,
} from '../../helpers/conversation/image.js'
import { basic, type Conversation, type Login } from '../../helpers/conversation/script.js'

const zot = 'zot.example.com'
const zotTag = { host: zot, path: '/v2/team/api/manifests/1' }
const zotRefusal = { code: 'UNAUTHORIZED', message: 'authentication required' }
const zotLogin: Login = { username: 'ci', password: 'zot-canary' }

const v2 = 'registry.example.com:5000'
const v2Tag = { host: v2, path: '/v2/team/api/manifests/1' }
const v2Login: Login = { username: 'ci', password: 'htpasswd-canary' }
const v2Blob = { host: v2, path: `/v2/team/api/blobs/${layer.digest}`, range: LAST_BYTE }
const v2In = { ...v2Tag, authorization: basic(v2Login) }
const minio = 's3.example.com:9000'
const minioPath = `/registry/docker/registry/v2/blobs/sha256/${layer.digest.slice(7, 9)}/${layer.digest.slice(7)}/data`
const signed = 'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=1200&X-Amz-Signature=minio0signature0'
const schema1 = {
  schemaVersion: 1,
  name: 'team/api',
  tag: '1',
  architecture: 'amd64',
  fsLayers: [{ blobSum: layer.digest }],
  history: [{ v1Compatibility: '{"id":"0"}' }],
}

const v3 = 'registry.example.com'
const v3Tag = { host: v3, path: '/v2/team/api/manifests/1' }
const v3Login: Login = { username: 'ci', password: 'v3-canary' }
const v3Challenge = `Bearer realm="https://${v3}/auth",service="acme registry",scope="repository:team/api:pull"`
const gatewayChallenge = `Bearer realm="https://${v3}/auth",service="acme registry",scope="repository:acme/team/api:pull,push"`
const v3At = {
  host: v3,
  path: '/auth',
  query: { service: 'acme registry', scope: 'repository:team/api:pull' },
}

export const selfHosted: readonly Conversation[] = [
  {
    registry: 'zot',
    proves: 'open to everybody offers Basic beside a good answer at /v2/, which is not asked',
    reference: `${zot}/team/api:1`,
    login: zotLogin,
    turns: [{ when: zotTag, then: manifest }],
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [zot]: [] },
  },
  {
    registry: 'zot',
    proves: 'wants Basic, in an error of a shape of its own',
    reference: `${zot}/team/api:1`,
    login: zotLogin,
    turns: [
      { when: zotTag, then: challenged('Basic realm="Authorization Required"', zotRefusal) },
      { when: { ...zotTag, authorization: basic(zotLogin) }, then: manifest },
    ],
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [zot]: ['password'] },
  },
  {
    registry: 'zot',
    proves: 'may hide from strangers what a login can read, and asks for that at /v2/ only',
    reference: `${zot}/team/api:1`,
    login: zotLogin,
    turns: [
      { when: zotTag, then: errors(404, 'MANIFEST_UNKNOWN', 'manifest unknown') },
      { when: { host: zot, path: '/v2/' }, then: challenged('Basic realm="Authorization Required"', zotRefusal) },
      { when: { ...zotTag, authorization: basic(zotLogin) }, then: manifest },
    ],
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [zot]: ['password'] },
  },
  {
    registry: 'zot',
    proves: 'has a Bearer challenge with an empty scope and a relative realm',
    reference: `${zot}/team/api:1`,
    login: zotLogin,
    turns: exchanged({
      ask: zotTag,
      challenge: `Bearer realm="/zot/auth/token",service="${zot}",scope=""`,
      at: { host: zot, path: '/zot/auth/token', query: { service: zot, scope: 'repository:team/api:pull' } },
      login: zotLogin,
      gives: { access_token: 'zot-token' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [zot]: ['password', 'token'] },
  },
  {
    registry: 'distribution 2',
    proves: 'with htpasswd redirects blobs to storage, which sees no password',
    reference: `${v2}/team/api:1`,
    login: v2Login,
    turns: [
      { when: v2Tag, then: challenged('Basic realm="Registry Realm"') },
      { when: v2In, then: manifest },
      {
        when: { ...v2In, path: `/v2/team/api/blobs/${layer.digest}`, range: LAST_BYTE },
        then: movedTo(`https://${minio}${minioPath}?${signed}`),
      },
      { when: { host: minio, path: minioPath, query: signed, range: LAST_BYTE }, then: lastByte },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [v2]: ['password'], [minio]: [] },
  },
  {
    registry: 'distribution 2',
    proves: 'may have storage that says aws-chunked, or nothing, of how a plain blob is encoded',
    reference: `${v2}/team/api:1`,
    turns: ['aws-chunked', ' '].flatMap((encoding) => [
      { when: v2Blob, then: movedTo(`https://${minio}${minioPath}?${signed}`) },
      {
        when: { host: minio, path: minioPath, query: signed, range: LAST_BYTE },
        then: { ...lastByte, headers: { ...lastByte.headers, 'content-encoding': encoding } },
      },
    ]),
    steps: [
      { ask: 'look-up', gives: 'proven' },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [v2]: [], [minio]: [] },
  },
  {
    registry: 'distribution 2',
    proves: 'is not believed to miss an index where it blames the Accept header',
    reference: `${v2}/team/api:1`,
    turns: [
      {
        when: v2Tag,
        then: errors(404, 'MANIFEST_UNKNOWN', 'OCI index found, but accept header does not support OCI indexes'),
      },
    ],
    steps: [{ ask: 'top', gives: { code: 'not-found.unclear', says: ['HTTP 404'] } }],
    shown: { [v2]: [] },
  },
  {
    registry: 'distribution 2',
    proves: 'still has images of schema 1, which cannot be compared',
    reference: `${v2}/team/api:1`,
    turns: [
      {
        when: v2Tag,
        then: {
          status: 200,
          headers: { 'content-type': 'application/vnd.docker.distribution.manifest.v1+prettyjws' },
          body: JSON.stringify(schema1),
        },
      },
    ],
    steps: [{ ask: 'top', gives: { code: 'document.schema1', says: ['schema 1'] } }],
    shown: { [v2]: [] },
  },
  {
    registry: 'distribution 3',
    proves: 'says invalid_token when a token has expired, and gets another',
    reference: `${v3}/team/api:1`,
    login: v3Login,
    turns: [
      ...exchanged({
        ask: v3Tag,
        challenge: v3Challenge,
        at: v3At,
        login: v3Login,
        gives: { token: 'v3-1' },
        answer: manifest,
      }),
      ...exchanged({
        ask: { ...v3Tag, authorization: 'Bearer v3-1' },
        challenge: `${v3Challenge},error="invalid_token"`,
        at: v3At,
        login: v3Login,
        gives: { token: 'v3-2' },
        answer: manifest,
      }),
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'top', gives: image.digest },
    ],
    shown: { [v3]: ['password', 'token'] },
  },
  {
    registry: 'distribution 3',
    proves: 'behind a gateway that names a scope of its own is asked for that, to read only, once ours opens nothing',
    reference: `${v3}/team/api:1`,
    login: v3Login,
    turns: [
      ...exchanged({
        ask: v3Tag,
        challenge: gatewayChallenge,
        at: v3At,
        login: v3Login,
        gives: { token: 'v3-ours' },
        answer: challenged(`${gatewayChallenge},error="insufficient_scope"`),
      }),
      {
        when: {
          host: v3,
          path: '/auth',
          query: { service: 'acme registry', scope: 'repository:acme/team/api:pull' },
          authorization: basic(v3Login),
        },
        then: { status: 200, body: { token: 'v3-named' } },
      },
      { when: { ...v3Tag, authorization: 'Bearer v3-named' }, then: manifest },
      { when: { ...v3Tag, authorization: 'Bearer v3-named' }, then: manifest },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'top', gives: image.digest },
    ],
    shown: { [v3]: ['password', 'token'] },
  },
  {
    registry: 'distribution 3',
    proves: 'serves blobs itself, whole and by their last byte, and knows which it does not have',
    reference: `${v3}/team/api:1`,
    turns: [
      { when: { host: v3, path: `/v2/team/api/blobs/${layer.digest}` }, then: layerBytes },
      { when: { host: v3, path: `/v2/team/api/blobs/${layer.digest}`, range: LAST_BYTE }, then: lastByte },
      {
        when: { host: v3, path: `/v2/team/api/blobs/${layer.digest}`, range: LAST_BYTE },
        then: errors(404, 'BLOB_UNKNOWN', 'blob unknown to registry'),
      },
    ],
    steps: [
      { ask: 'layer', gives: 'whole' },
      { ask: 'look-up', gives: 'proven' },
      { ask: 'look-up', gives: 'missing' },
    ],
    shown: { [v3]: [] },
  },
  {
    registry: 'distribution 3',
    proves: 'behind a proxy that limits requests is waited for by the clock, until the day it names is too far',
    reference: `${v3}/team/api:1`,
    turns: [
      { when: v3Tag, then: { status: 429, headers: { 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT' } } },
      { when: v3Tag, then: { status: 429, headers: { 'retry-after': '1795348845' } } },
      { when: v3Tag, then: manifest },
      { when: v3Tag, then: { status: 429, headers: { 'retry-after': 'Sun, 22 Nov 2026 12:01:01 GMT' } } },
      { when: v3Tag, then: { status: 429, headers: { 'retry-after': '1795352400' } } },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'top', gives: { code: 'rate-limited', says: ['asks to wait 61 s'] } },
      { ask: 'top', gives: { code: 'rate-limited', says: ['asks to wait 60 minutes'] } },
    ],
    // Two answers of 429 have made the pace one request a second, and a good one has made it 1.1.
    waits: [30_000, 45_000, 1000, 910],
    shown: { [v3]: [] },
  },
]
