import { exchanged } from '../../helpers/conversation/exchanged.js'
import {
  challenged,
  errors,
  image,
  LAST_BYTE,
  lastByte,
  layer,
  manifest,
  manifestWith,
  movedTo,
} from '../../helpers/conversation/image.js'
import type { Conversation, Login } from '../../helpers/conversation/script.js'

const quay = 'quay.io'
const cdn = 'cdn01.quay.io'
const quayLogin: Login = { username: 'acme+deploy', password: 'quay-canary' }
const cdnPath = `/quayio-production-s3/sha256/${layer.digest.slice(7, 9)}/${layer.digest.slice(7)}`
const signed = 'Expires=1795349400&Signature=quay~signature&Key-Pair-Id=K1'
const quayAt = { host: quay, path: '/v2/auth', query: { service: quay, scope: 'repository:acme/api:pull' } }

const redHat = 'registry.redhat.io'
const redHatLogin: Login = { username: '1234567|ci', password: 'eyJ.redhat-canary' }
const ubi = { host: redHat, path: '/v2/ubi9/ubi/manifests/9.4' }
const realm = '/auth/realms/rhcc/protocol/redhat-docker-v2/auth'
const ubiExchange = {
  ask: ubi,
  challenge: `Bearer realm="https://${redHat}${realm}",service="docker-registry"`,
  at: { host: redHat, path: realm, query: { service: 'docker-registry', scope: 'repository:ubi9/ubi:pull' } },
  login: redHatLogin,
  gives: { token: 'redhat-token' },
} as const

export const quayAndRedHat: readonly Conversation[] = [
  {
    registry: 'Quay',
    proves: 'gives what is public without any token, and blobs from a CDN',
    reference: `${quay}/prometheus/busybox:latest`,
    turns: [
      { when: { host: quay, path: '/v2/prometheus/busybox/manifests/latest' }, then: manifest },
      {
        when: { host: quay, path: `/v2/prometheus/busybox/blobs/${layer.digest}`, range: LAST_BYTE },
        then: movedTo(`https://${cdn}${cdnPath}?${signed}`, 302),
      },
      { when: { host: cdn, path: cdnPath, query: signed, range: LAST_BYTE }, then: lastByte },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [quay]: [], [cdn]: [] },
  },
  {
    registry: 'Quay',
    proves: 'takes a robot whose name holds a plus',
    reference: `${quay}/acme/api:1`,
    login: quayLogin,
    turns: exchanged({
      ask: { host: quay, path: '/v2/acme/api/manifests/1' },
      challenge: `Bearer realm="https://${quay}/v2/auth",service="${quay}",scope="repository:acme/api:pull"`,
      at: quayAt,
      login: quayLogin,
      gives: { token: 'quay-token' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [quay]: ['password', 'token'] },
  },
  {
    registry: 'Quay',
    proves: 'denies what is private and what is not there alike',
    reference: `${quay}/acme/api:1`,
    turns: exchanged({
      ask: { host: quay, path: '/v2/acme/api/manifests/1' },
      challenge: `Bearer realm="https://${quay}/v2/auth",service="${quay}",scope="repository:acme/api:pull"`,
      at: quayAt,
      gives: { token: 'quay-empty' },
      answer: challenged('Bearer realm="https://quay.io/v2/auth",service="quay.io"'),
    }),
    steps: [{ ask: 'top', gives: { code: 'auth.denied', says: ['No credentials for quay.io', 'do not exist'] } }],
    shown: { [quay]: ['token'] },
  },
  {
    registry: 'Red Hat',
    proves: 'has a realm with a long path and leaves the digest header out',
    reference: `${redHat}/ubi9/ubi:9.4`,
    login: redHatLogin,
    turns: exchanged({ ...ubiExchange, answer: manifestWith({ 'docker-content-digest': undefined }) }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [redHat]: ['password', 'token'] },
  },
  {
    registry: 'Red Hat',
    proves: 'says UNKNOWN, which may be any error, where a tag is not found: that stays undecided',
    reference: `${redHat}/ubi9/ubi:9.4`,
    login: redHatLogin,
    turns: exchanged({ ...ubiExchange, answer: errors(404, 'UNKNOWN', 'Not Found') }),
    steps: [{ ask: 'top', gives: { code: 'not-found.unclear', says: ['HTTP 404 (UNKNOWN)', 'Check the reference'] } }],
    shown: { [redHat]: ['password', 'token'] },
  },
]
