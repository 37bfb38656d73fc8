import { exchanged } from '../../helpers/conversation/exchanged.js'
import {
  errors,
  image,
  LAST_BYTE,
  lastByte,
  layer,
  layerBytes,
  manifest,
  movedTo,
} from '../../helpers/conversation/image.js'
import type { Conversation, Login } from '../../helpers/conversation/script.js'

const docker = 'europe-docker.pkg.dev'
const login: Login = { username: 'oauth2accesstoken', password: 'ya29.google-canary' }
const artifact = '/v2/acme/images/api'
const scope = 'repository:acme/images/api:pull'
const k8s = 'registry.k8s.io'
const backend = 'europe-west4-docker.pkg.dev'
const bucket = 'prod-registry-k8s-io-eu-central-1.s3.dualstack.eu-central-1.amazonaws.com'

export const google: readonly Conversation[] = [
  {
    registry: 'Google Artifact Registry',
    proves: 'names a realm and nothing else, and is sent no empty service',
    reference: `${docker}/acme/images/api:1`,
    login,
    turns: exchanged({
      ask: { host: docker, path: `${artifact}/manifests/1` },
      challenge: `Bearer realm="https://${docker}/v2/token"`,
      at: { host: docker, path: '/v2/token', query: { scope } },
      login,
      gives: { token: 'ar-token' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [docker]: ['password', 'token'] },
  },
  {
    registry: 'Google Artifact Registry',
    proves: 'says how long to wait when a quota is spent, and is given that time',
    reference: `${docker}/acme/images/api:1`,
    turns: [
      {
        when: { host: docker, path: `${artifact}/manifests/1` },
        then: { ...errors(429, 'TOOMANYREQUESTS', 'Quota exceeded'), headers: { 'retry-after': '20' } },
      },
      { when: { host: docker, path: `${artifact}/manifests/1` }, then: manifest },
    ],
    steps: [{ ask: 'top', gives: image.digest }],
    waits: [20_000],
    shown: { [docker]: [] },
  },
  {
    registry: 'gcr.io',
    proves: 'is read with an anonymous token of its own host',
    reference: 'gcr.io/distroless/static:latest',
    turns: [
      ...exchanged({
        ask: { host: 'gcr.io', path: '/v2/distroless/static/manifests/latest' },
        challenge: 'Bearer realm="https://gcr.io/v2/token",service="gcr.io",scope="repository:distroless/static:pull"',
        at: {
          host: 'gcr.io',
          path: '/v2/token',
          query: { service: 'gcr.io', scope: 'repository:distroless/static:pull' },
        },
        gives: { token: 'gcr-token' },
        answer: manifest,
      }),
      {
        when: {
          host: 'gcr.io',
          path: `/v2/distroless/static/blobs/${layer.digest}`,
          range: LAST_BYTE,
          authorization: 'Bearer gcr-token',
        },
        then: movedTo(`https://gcr.io/artifacts-downloads/namespaces/distroless/downloads/A-b_c`, 302),
      },
      {
        when: {
          host: 'gcr.io',
          path: '/artifacts-downloads/namespaces/distroless/downloads/A-b_c',
          range: LAST_BYTE,
          authorization: 'Bearer gcr-token',
        },
        then: lastByte,
      },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { 'gcr.io': ['token'] },
  },
  {
    registry: 'registry.k8s.io',
    proves: 'redirects manifests and blobs to other hosts, and asks nobody who they are',
    reference: `${k8s}/pause:3.9`,
    turns: [
      {
        when: { host: k8s, path: '/v2/pause/manifests/3.9' },
        then: movedTo(`https://${backend}/v2/k8s-artifacts-prod/images/pause/manifests/3.9`),
      },
      { when: { host: backend, path: '/v2/k8s-artifacts-prod/images/pause/manifests/3.9' }, then: manifest },
      {
        when: { host: k8s, path: `/v2/pause/blobs/${layer.digest}` },
        then: movedTo(`https://${bucket}/containers/images/${encodeURIComponent(layer.digest)}`),
      },
      { when: { host: bucket, path: `/containers/images/${encodeURIComponent(layer.digest)}` }, then: layerBytes },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'layer', gives: 'whole' },
    ],
    shown: { [k8s]: [], [backend]: [], [bucket]: [] },
  },
  {
    registry: 'registry.k8s.io',
    proves: 'has its backend say that a tag is missing',
    reference: `${k8s}/pause:0`,
    turns: [
      {
        when: { host: k8s, path: '/v2/pause/manifests/0' },
        then: movedTo(`https://${backend}/v2/k8s-artifacts-prod/images/pause/manifests/0`),
      },
      {
        when: { host: backend, path: '/v2/k8s-artifacts-prod/images/pause/manifests/0' },
        then: errors(404, 'MANIFEST_UNKNOWN', 'Failed to fetch "0"'),
      },
    ],
    steps: [{ ask: 'top', gives: 'missing' }],
    shown: { [k8s]: [], [backend]: [] },
  },
]
