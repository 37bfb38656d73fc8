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
const refusal = {
  errors: [{ code: 'UNAUTHORIZED', message: 'unauthorized to access repository: team/api, action: pull' }],
}
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
      { ask: 'top', gives: { code: 'auth.denied', says: ['unauthorized to access repository', 'may read this'] } },
    ],
    shown: { [host]: ['password', 'token'] },
  },
  {
    registry,
    proves: 'sends an empty challenge for a project that it does not know',
    reference: `${host}/nobody/api:1`,
    login: robot,
    turns: exchanged({
      ask: { host, path: '/v2/nobody/api/manifests/1' },
      challenge: challengeFor('nobody/api'),
      at: at('nobody/api'),
      login: robot,
      gives: { token: 'harbor-empty' },
      answer: challenged('', { errors: [{ code: 'UNAUTHORIZED', message: 'project not found, name: nobody' }] }),
    }),
    steps: [{ ask: 'top', gives: { code: 'auth.denied', says: ['HTTP 401', 'do not exist'] } }],
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
    steps: [{ ask: 'top', gives: { code: 'http.status', says: ['PROJECTPOLICYVIOLATION', 'policy of the project'] } }],
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
    steps: [{ ask: 'top', gives: { code: 'rate-limited', says: ['TOO_MANY_REQUEST', 'asks to wait 7200 s'] } }],
    shown: { [host]: ['token'] },
  },
  {
    registry,
    proves: 'that believes itself on http behind a TLS proxy is sent nothing',
    reference,
    login: robot,
    turns: [{ when: ask, then: challenged(team.challenge.replace('https:', 'http:')) }],
    steps: [{ ask: 'top', gives: { code: 'auth.realm-refused', says: [host, 'uses http', 'registry’s own address'] } }],
    shown: { [host]: [] },
  },
]
