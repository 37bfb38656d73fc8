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
import { basic, type Conversation, type Login } from '../../helpers/conversation/script.js'

const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const ecrChallenge = `Basic realm="https://${ecr}/",service="ecr.amazonaws.com"`
const login: Login = { username: 'AWS', password: 'eyJwYXlsb2Fk.ecr-canary' }
const bucket = 'prod-eu-west-1-starport-layer-bucket.s3.eu-west-1.amazonaws.com'
const s3Path = `/1a2b3c-123456789012-0000/${layer.digest.slice(7)}`
const signed = 'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=3600&X-Amz-Signature=ecr0signature0'
const tag = { host: ecr, path: '/v2/team/api/manifests/1' }
const known = { ...tag, authorization: basic(login) }

const pub = 'public.ecr.aws'
const pubTag = { host: pub, path: '/v2/acme/api/manifests/1' }
const pubAt = { host: pub, path: '/token/', query: { service: pub, scope: ['aws', 'repository:acme/api:pull'] } }
const pubChallenge = `Bearer realm="https://${pub}/token/",service="${pub}",scope="aws"`
const pubIn = { ...pubTag, authorization: 'Bearer ecr-public-1' }
const tooFast = errors(429, 'TOOMANYREQUESTS', 'Rate exceeded')

export const amazon: readonly Conversation[] = [
  {
    registry: 'Amazon ECR',
    proves: 'wants Basic on every request, leaves the digest header out, and has S3 that refuses Authorization',
    reference: `${ecr}/team/api:1`,
    login,
    turns: [
      { when: tag, then: challenged(ecrChallenge, 'Not Authorized\n') },
      { when: known, then: manifestWith({ 'docker-content-digest': undefined }) },
      {
        when: { ...known, path: `/v2/team/api/blobs/${layer.digest}`, range: LAST_BYTE },
        then: movedTo(`https://${bucket}${s3Path}?${signed}`),
      },
      { when: { host: bucket, path: s3Path, query: signed, range: LAST_BYTE }, then: lastByte },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [ecr]: ['password'], [bucket]: [] },
  },
  {
    registry: 'Amazon ECR',
    proves: 'answers 403 to a password older than twelve hours, and the message says that it may have expired',
    reference: `${ecr}/team/api:1`,
    login,
    turns: [
      { when: tag, then: challenged(ecrChallenge, 'Not Authorized\n') },
      {
        when: known,
        then: errors(403, 'DENIED', 'Your authorization token has expired. Reauthenticate and try again.'),
      },
    ],
    steps: [{ ask: 'top', gives: { code: 'auth.denied', says: ['HTTP 403 (DENIED)', 'expired'] } }],
    shown: { [ecr]: ['password'] },
  },
  {
    registry: 'Amazon ECR',
    proves: 'knows what it does not have',
    reference: `${ecr}/team/gone:1`,
    login,
    turns: [
      { when: { host: ecr, path: '/v2/team/gone/manifests/1' }, then: challenged(ecrChallenge, 'Not Authorized\n') },
      {
        when: { ...known, path: '/v2/team/gone/manifests/1' },
        then: errors(404, 'NAME_UNKNOWN', 'The repository with name team/gone does not exist in the registry'),
      },
    ],
    steps: [{ ask: 'top', gives: 'missing' }],
    shown: { [ecr]: ['password'] },
  },
  {
    registry: 'Amazon ECR Public',
    proves: 'has a scope of its own, which is asked for first',
    reference: `${pub}/acme/api:1`,
    turns: exchanged({
      ask: pubTag,
      challenge: pubChallenge,
      at: pubAt,
      gives: { token: 'ecr-public-1' },
      answer: manifestWith({ 'docker-content-digest': undefined }),
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [pub]: ['token'] },
  },
  {
    registry: 'Amazon ECR Public',
    proves: 'answers 400 to a token that has expired, which is exchanged once more',
    reference: `${pub}/acme/api:1`,
    turns: [
      ...exchanged({
        ask: pubTag,
        challenge: pubChallenge,
        at: pubAt,
        gives: { token: 'ecr-public-1' },
        answer: manifest,
      }),
      {
        when: { ...pubTag, authorization: 'Bearer ecr-public-1' },
        then: errors(400, 'DENIED', 'Your Authorization Token is invalid.'),
      },
      { when: pubAt, then: { status: 200, body: { token: 'ecr-public-2' } } },
      { when: { ...pubTag, authorization: 'Bearer ecr-public-2' }, then: manifest },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'top', gives: image.digest },
    ],
    shown: { [pub]: ['token'] },
  },
  {
    registry: 'Amazon ECR Public',
    proves: 'is believed when a new token meets a 400 as well',
    reference: `${pub}/acme/api:1`,
    turns: exchanged({
      ask: pubTag,
      challenge: pubChallenge,
      at: pubAt,
      gives: { token: 'ecr-public-1' },
      answer: errors(400, 'DENIED', 'Your Authorization Token is invalid.'),
    }),
    steps: [{ ask: 'top', gives: { code: 'auth.denied', says: ['HTTP 400 (DENIED)'] } }],
    shown: { [pub]: ['token'] },
  },
  {
    registry: 'Amazon ECR Public',
    proves: 'limits requests without saying for how long, which slows them down and costs no attempt',
    reference: `${pub}/acme/api:1`,
    turns: [
      ...exchanged({
        ask: pubTag,
        challenge: pubChallenge,
        at: pubAt,
        gives: { token: 'ecr-public-1' },
        answer: tooFast,
      }),
      ...Array.from({ length: 4 }, () => ({ when: pubIn, then: tooFast })),
      { when: pubIn, then: manifest },
    ],
    steps: [{ ask: 'top', gives: image.digest }],
    waits: [500, 1000, 2000, 4000, 8000],
    shown: { [pub]: ['token'] },
  },
]
