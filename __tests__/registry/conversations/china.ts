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

const ccr = 'ccr.ccs.tencentyun.com'
const ccrLogin: Login = { username: '100001234567', password: 'ccr-canary' }
const tcr = 'acme.tencentcloudcr.com'
const tcrLogin: Login = { username: 'tcr$ci', password: 'eyJ.tcr-canary' }
const cos = 'acme-1250000000.cos.ap-guangzhou.myqcloud.com'
const cosSigned = 'q-sign-algorithm=sha1&q-ak=AKID&q-sign-time=1795348800%3B1795350000&q-signature=cos0signature0'
const cosPath = `/docker/registry/v2/blobs/sha256/${layer.digest.slice(7)}/data`

const aliyun = 'registry.cn-hangzhou.aliyuncs.com'
const aliyunAuth = 'dockerauth.cn-hangzhou.aliyuncs.com'
const aliyunLogin: Login = { username: 'ops@acme', password: 'aliyun-canary' }
const enterprise = 'acme-registry.cn-shanghai.cr.aliyuncs.com'
const enterpriseAuth = 'dockerauth.cn-shanghai.aliyuncs.com'
const oss = 'acr-prod.oss-cn-hangzhou.aliyuncs.com'
const ossPath = `/docker/registry/v2/blobs/sha256/${layer.digest.slice(7)}/data`
const ossSigned = 'Expires=1795349400&OSSAccessKeyId=LTAI&Signature=oss%2Bsignature%3D'

const coding = 'acme-docker.pkg.coding.net'
const codingAuth = 'auth.pkg.coding.net'
const codingLogin: Login = { username: 'docker-1700000000', password: 'coding-canary' }

const volc = 'acme-cn-beijing.cr.volces.com'
const volcAuth = 'cr-cn-beijing.volces.com'

export const china: readonly Conversation[] = [
  {
    registry: 'Tencent CCR',
    proves: 'has an account number for a user name and a service called token-service',
    reference: `${ccr}/acme/api:1`,
    login: ccrLogin,
    turns: exchanged({
      ask: { host: ccr, path: '/v2/acme/api/manifests/1' },
      challenge: `Bearer realm="https://${ccr}/service/token",service="token-service",scope="repository:acme/api:pull"`,
      at: { host: ccr, path: '/service/token', query: { service: 'token-service', scope: 'repository:acme/api:pull' } },
      login: ccrLogin,
      gives: { token: 'ccr-token' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [ccr]: ['password', 'token'] },
  },
  {
    registry: 'Tencent TCR',
    proves: 'speaks like Harbor, and has storage elsewhere that sees no credentials',
    reference: `${tcr}/team/api:1`,
    login: tcrLogin,
    turns: [
      ...exchanged({
        ask: { host: tcr, path: '/v2/team/api/manifests/1' },
        challenge: `Bearer realm="https://${tcr}/service/token",service="harbor-registry",scope="repository:team/api:pull"`,
        at: {
          host: tcr,
          path: '/service/token',
          query: { service: 'harbor-registry', scope: 'repository:team/api:pull' },
        },
        login: tcrLogin,
        gives: { token: 'tcr-token' },
        answer: manifest,
      }),
      {
        when: {
          host: tcr,
          path: `/v2/team/api/blobs/${layer.digest}`,
          range: LAST_BYTE,
          authorization: 'Bearer tcr-token',
        },
        then: movedTo(`https://${cos}${cosPath}?${cosSigned}`),
      },
      { when: { host: cos, path: cosPath, query: cosSigned, range: LAST_BYTE }, then: lastByte },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [tcr]: ['password', 'token'], [cos]: [] },
  },
  {
    registry: 'Aliyun ACR',
    proves: 'has a token service on a host of its own, colons in its name, and no scope in its challenge',
    reference: `${aliyun}/acme/api:1`,
    login: aliyunLogin,
    turns: [
      ...exchanged({
        ask: { host: aliyun, path: '/v2/acme/api/manifests/1' },
        challenge: `Bearer realm="https://${aliyunAuth}/auth",service="registry.aliyuncs.com:cn-hangzhou:26842"`,
        at: {
          host: aliyunAuth,
          path: '/auth',
          query: { service: 'registry.aliyuncs.com:cn-hangzhou:26842', scope: 'repository:acme/api:pull' },
        },
        login: aliyunLogin,
        gives: { token: 'aliyun-token' },
        answer: manifest,
      }),
      {
        when: {
          host: aliyun,
          path: `/v2/acme/api/blobs/${layer.digest}`,
          range: LAST_BYTE,
          authorization: 'Bearer aliyun-token',
        },
        then: movedTo(`https://${oss}${ossPath}?${ossSigned}`),
      },
      { when: { host: oss, path: ossPath, query: ossSigned, range: LAST_BYTE }, then: lastByte },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [aliyun]: ['token'], [aliyunAuth]: ['password'], [oss]: [] },
  },
  {
    registry: 'Aliyun ACR',
    proves: 'is the same for an instance of one’s own',
    reference: `${enterprise}/acme/api:1`,
    login: aliyunLogin,
    turns: exchanged({
      ask: { host: enterprise, path: '/v2/acme/api/manifests/1' },
      challenge: `Bearer realm="https://${enterpriseAuth}/auth",service="registry.aliyuncs.com:cn-shanghai:china:cri-0a1b2c:1"`,
      at: {
        host: enterpriseAuth,
        path: '/auth',
        query: { service: 'registry.aliyuncs.com:cn-shanghai:china:cri-0a1b2c:1', scope: 'repository:acme/api:pull' },
      },
      login: aliyunLogin,
      gives: { token: 'aliyun-token' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [enterprise]: ['token'], [enterpriseAuth]: ['password'] },
  },
  {
    registry: 'Aliyun ACR',
    proves: 'sees no password where its challenge names another region’s token service',
    reference: `${aliyun}/acme/api:1`,
    login: aliyunLogin,
    turns: [
      {
        when: { host: aliyun, path: '/v2/acme/api/manifests/1' },
        then: challenged(`Bearer realm="https://${enterpriseAuth}/auth",service="registry.aliyuncs.com:cn-shanghai:1"`),
      },
      {
        when: {
          host: enterpriseAuth,
          path: '/auth',
          query: { service: 'registry.aliyuncs.com:cn-shanghai:1', scope: 'repository:acme/api:pull' },
        },
        then: errors(401, 'UNAUTHORIZED', 'authentication required'),
      },
    ],
    steps: [{ ask: 'top', gives: { code: 'auth.realm-untrusted', says: [enterpriseAuth, 'trusted-token-hosts'] } }],
    shown: { [aliyun]: [], [enterpriseAuth]: [] },
  },
  {
    registry: 'CODING',
    proves: 'has a realm with a query, which is kept, on a host of the same domain',
    reference: `${coding}/acme/docker/api:1`,
    login: codingLogin,
    turns: exchanged({
      ask: { host: coding, path: '/v2/acme/docker/api/manifests/1' },
      challenge: `Bearer realm="https://${codingAuth}/artifacts-auth/docker/jwt?host=${coding}",service="docker"`,
      at: {
        host: codingAuth,
        path: '/artifacts-auth/docker/jwt',
        query: { host: coding, service: 'docker', scope: 'repository:acme/docker/api:pull' },
      },
      login: codingLogin,
      gives: { token: 'coding-token' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [coding]: ['token'], [codingAuth]: ['password'] },
  },
  {
    registry: 'Volcengine',
    proves: 'has a token service on another host of the same domain',
    reference: `${volc}/team/api:1`,
    login: { username: 'ci@1234567', password: 'volc-canary' },
    turns: exchanged({
      ask: { host: volc, path: '/v2/team/api/manifests/1' },
      challenge: `Bearer realm="https://${volcAuth}/token",service="token-service",scope="repository:team/api:pull"`,
      at: { host: volcAuth, path: '/token', query: { service: 'token-service', scope: 'repository:team/api:pull' } },
      login: { username: 'ci@1234567', password: 'volc-canary' },
      gives: { token: 'volc-token' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [volc]: ['token'], [volcAuth]: ['password'] },
  },
]
