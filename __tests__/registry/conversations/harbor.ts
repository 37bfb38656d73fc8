import { exchanged, type Exchange } from '../../helpers/conversation/exchanged.js'
import { challenged, errors, image, LAST_BYTE, layer, lastByte, manifest } from '../../helpers/conversation/image.js'
import { basic, type Conversation, type Login } from '../../helpers/conversation/script.js'

const registry = 'Harbor'
const host = 'harbor.example.com'
const reference = `${host}/team/api:1`
const robot: Login = { username: 'robot$team+ci', password: 'Harbor-canary:1' }
const ask = { host, path: '/v2/team/api/manifests/1' }
const blob = { host, path: `/v2/team/api/blobs/${layer.digest}`, range: LAST_BYTE }

/** What Harbor sends to whoever shows nothing: for public projects, too. */
function challengeFor(repository: string): string {
  return `Bearer realm="https://${host}/service/token",service="harbor-registry",scope="repository:${repository}:pull"`
}

function at(repository: string): Exchange['at'] {
  const query = { service: 'harbor-registry', scope: `repository:${repository}:pull` }
  return { host, path: '/service/token', query }
}

const team = { ask, challenge: challengeFor('team/api'), at: at('team/api'), gives: { token: 'harbor-1' } } as const
const authorized = { ...ask, authorization: 'Bearer harbor-1' }
const unauthorized = (message: string): unknown => ({ errors: [{ code: 'UNAUTHORIZED', message }] })
const refusal = unauthorized('unauthorized to access repository: team/api, action: pull')
const withoutDatabase = challenged(
  '',
  unauthorized('failed to connect to `host=postgresql user=postgres database=registry`: dial error'),
)
const page = { status: 502, headers: { 'content-type': 'text/html' }, body: '<html><h1>502 Bad Gateway</h1></html>' }

/** A token whose claims nobody checks here; its signature is missing. */
function jwt(claims: unknown): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`
}

/** Harbor's answer to a login that it does not accept, and to one that may not read the repository. */
const forNobody = jwt({ access: [{ type: 'repository', name: 'team/api', actions: [] }] })
const withoutAccess = jwt({ sub: robot.username, access: [{ type: 'repository', name: 'team/api', actions: [] }] })
const stale = challenged('Basic realm="harbor"', refusal)

export const harbor: readonly Conversation[] = [
  {
    registry,
    proves: 'wants a token even for public projects, without a login',
    reference,
    turns: exchanged({ ...team, answer: manifest }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [host]: ['token'] },
  },
  {
    registry,
    proves: 'takes a robot whose name holds a dollar sign and a plus',
    reference,
    login: robot,
    turns: [
      ...exchanged({ ...team, login: robot, answer: manifest }),
      { when: { ...blob, authorization: 'Bearer harbor-1' }, then: lastByte },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'offers only Basic to a token that has expired, which the login answers from then on',
    reference,
    login: robot,
    turns: [
      ...exchanged({ ...team, login: robot, answer: manifest }),
      { when: { ...ask, authorization: 'Bearer harbor-1' }, then: stale },
      { when: { ...ask, authorization: basic(robot) }, then: manifest },
      { when: { ...blob, authorization: basic(robot) }, then: lastByte },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'offers only Basic to a token that has expired, and who has no login asks for a token again',
    reference,
    turns: [
      ...exchanged({ ...team, answer: manifest }),
      { when: { ...ask, authorization: 'Bearer harbor-1' }, then: stale },
      { when: team.at, then: { status: 200, body: { token: 'harbor-2' } } },
      { when: { ...ask, authorization: 'Bearer harbor-2' }, then: manifest },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'top', gives: image.digest },
    ],
    shown: { [host]: ['token'] },
  },
  {
    registry,
    proves: 'gives a wrong password a token that opens nothing',
    reference,
    login: robot,
    turns: exchanged({ ...team, login: robot, gives: { token: forNobody }, answer: manifest }).slice(0, -1),
    steps: [
      { ask: 'top', gives: { code: 'auth.refused-credentials', says: ['registry-auth', 'user name and password'] } },
    ],
    shown: { [host]: ['password'] },
  },
  {
    registry,
    proves: 'gives a right password without permission a token that opens nothing',
    reference,
    login: robot,
    turns: exchanged({ ...team, login: robot, gives: { token: withoutAccess }, answer: stale }),
    steps: [
      {
        ask: 'top',
        gives: {
          code: 'auth.denied',
          says: ['a token was given for the login', 'unauthorized to access repository', 'may read this'],
        },
      },
    ],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'sends an empty challenge for a project that it does not know, and the message says so',
    reference: `${host}/nobody/api:1`,
    login: robot,
    turns: exchanged({
      ask: { host, path: '/v2/nobody/api/manifests/1' },
      challenge: challengeFor('nobody/api'),
      at: at('nobody/api'),
      login: robot,
      gives: { token: 'harbor-empty' },
      answer: challenged('', unauthorized('project nobody not found')),
    }),
    steps: [
      {
        ask: 'top',
        gives: { code: 'auth.denied', says: ['no such project', '"project nobody not found"', 'check it'] },
      },
    ],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'sends an empty challenge while its database is down, which is tried again and no password’s fault',
    reference,
    login: robot,
    turns: [...exchanged({ ...team, login: robot, answer: withoutDatabase }), { when: authorized, then: manifest }],
    steps: [{ ask: 'top', gives: image.digest }],
    waits: 1,
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'is told to be down where its database stays away, in its own words',
    reference,
    login: robot,
    turns: [
      { when: ask, then: challenged(team.challenge) },
      ...Array.from({ length: 4 }, () => ({
        when: { ...team.at, authorization: basic(robot) },
        then: withoutDatabase,
      })),
    ],
    steps: [
      { ask: 'top', gives: { code: 'http.status', says: ['a part of the registry is down', '"failed to connect to'] } },
    ],
    waits: 3,
    shown: { [host]: ['password'] },
  },
  {
    registry,
    proves: 'has no repository outside of projects, and its sentence says so',
    reference: `${host}/web:1`,
    turns: [
      {
        when: { host, path: '/v2/web/manifests/1' },
        then: errors(400, 'BAD_REQUEST', 'invalid repository name: web'),
      },
    ],
    steps: [{ ask: 'top', gives: { code: 'http.status', says: ['HTTP 400', '"invalid repository name: web"'] } }],
    shown: { [host]: [] },
  },
  {
    registry,
    proves: 'is read as ever while it is read-only',
    reference,
    login: robot,
    turns: [
      ...exchanged({ ...team, login: robot, answer: manifest }),
      { when: { ...blob, authorization: 'Bearer harbor-1' }, then: lastByte },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'answers 502, with a page or with nothing, while its parts are down, which is tried again',
    reference,
    turns: [
      ...exchanged({ ...team, answer: page }),
      { when: authorized, then: { status: 502 } },
      { when: authorized, then: manifest },
    ],
    steps: [{ ask: 'top', gives: image.digest }],
    waits: 2,
    shown: { [host]: ['token'] },
  },
  {
    registry,
    proves: 'behind a proxy that drops its port names a token service on its own name, which is logged in to',
    reference: `${host}:8443/team/api:1`,
    login: robot,
    turns: exchanged({
      ...team,
      ask: { ...ask, host: `${host}:8443` },
      login: robot,
      gives: { token: 'harbor-1' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [`${host}:8443`]: ['token'], [host]: ['password'] },
  },
  {
    registry,
    proves: 'behind a proxy that adds the port of https is at its own origin all the same',
    reference,
    login: robot,
    turns: exchanged({
      ...team,
      challenge: team.challenge.replace(`${host}/`, `${host}:443/`),
      login: robot,
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'says NOT_FOUND for a tag that it does not have',
    reference,
    turns: exchanged({ ...team, answer: errors(404, 'NOT_FOUND', 'artifact team/api:1 not found') }),
    steps: [{ ask: 'top', gives: 'missing' }],
    shown: { [host]: ['token'] },
  },
  {
    registry,
    proves: 'says UNKNOWN, which may be any error, for such a tag in 2.10.2: that stays undecided',
    reference,
    turns: exchanged({ ...team, answer: errors(404, 'UNKNOWN', 'unknown: artifact team/api:1 not found') }),
    steps: [{ ask: 'top', gives: { code: 'not-found.unclear', says: ['HTTP 404 (UNKNOWN)', 'Check the reference'] } }],
    shown: { [host]: ['token'] },
  },
  {
    registry,
    proves: 'blocks a pull by policy with 412, which is no difference',
    reference,
    turns: exchanged({
      ...team,
      answer: errors(412, 'PROJECTPOLICYVIOLATION', 'The image is not signed by Cosign.'),
    }),
    steps: [
      {
        ask: 'top',
        gives: { code: 'http.status', says: ['PROJECTPOLICYVIOLATION', 'not signed', 'policy of the project'] },
      },
    ],
    shown: { [host]: ['token'] },
  },
  {
    registry,
    proves: 'spells its limit TOO_MANY_REQUEST, and a wait of hours is not waited for',
    reference,
    turns: exchanged({
      ...team,
      answer: { ...errors(429, 'TOO_MANY_REQUEST', 'too many requests'), headers: { 'retry-after': '7200' } },
    }),
    steps: [{ ask: 'top', gives: { code: 'rate-limited', says: ['TOO_MANY_REQUEST', 'asks to wait 120 minutes'] } }],
    shown: { [host]: ['token'] },
  },
  {
    registry,
    proves: 'that believes itself on http behind a TLS proxy is sent nothing',
    reference,
    login: robot,
    turns: [{ when: ask, then: challenged(team.challenge.replace('https:', 'http:')) }],
    steps: [{ ask: 'top', gives: { code: 'auth.realm-refused', says: [host, 'uses http', 'external_url'] } }],
    shown: { [host]: [] },
  },
]
