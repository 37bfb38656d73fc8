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
  manifestWith,
  movedTo,
} from '../../helpers/conversation/image.js'
import { basic, type Conversation, type Login } from '../../helpers/conversation/script.js'

const nexus = 'nexus.example.com:8443'
const nexusLogin: Login = { username: 'ci', password: 'nexus-canary' }
const nexusTag = { host: nexus, path: '/v2/team/api/manifests/1' }
const nexusIn = { ...nexusTag, authorization: basic(nexusLogin) }
const nexusBasic = challenged('BASIC realm="Sonatype Nexus Repository Manager"')

const jfrog = 'acme.jfrog.io'
const jfrogLogin: Login = { username: 'ci@example.com', password: 'cmVm.jfrog-canary' }
const jfrogTag = { host: jfrog, path: '/v2/docker-local/api/manifests/1' }
const jfrogIn = {
  ask: jfrogTag,
  challenge: `Bearer realm="https://${jfrog}/v2/token",service="${jfrog}",scope="repository:docker-local/api:pull"`,
  at: { host: jfrog, path: '/v2/token', query: { service: jfrog, scope: 'repository:docker-local/api:pull' } },
  login: jfrogLogin,
  gives: { token: 'jfrog-token', expires_in: 3600 },
} as const
const gateway = 'gateway.example.net'

const forgejo = 'codeberg.org'
const forgejoLogin: Login = { username: 'acme', password: 'forgejo-canary' }
const forgejoTag = { host: forgejo, path: '/v2/acme/api/manifests/1' }
const forgejoLine = `Bearer realm="https://${forgejo}/v2/token",service="container_registry",scope="*"`
const forgejoBasic = `Basic realm="https://${forgejo}/v2",service="container_registry",scope="*"`
const forgejoAt = {
  host: forgejo,
  path: '/v2/token',
  query: { service: 'container_registry', scope: ['*', 'repository:acme/api:pull'] },
}

export const artifactManagers: readonly Conversation[] = [
  {
    registry: 'Nexus Repository',
    proves: 'shouts BASIC, on a port of its own, and is logged in to once it has asked',
    reference: `${nexus}/team/api:1`,
    login: nexusLogin,
    turns: [
      { when: nexusTag, then: nexusBasic },
      { when: nexusIn, then: manifest },
      { when: { ...nexusIn, path: `/v2/team/api/blobs/${layer.digest}`, range: LAST_BYTE }, then: lastByte },
    ],
    steps: [
      { ask: 'top', gives: image.digest },
      { ask: 'look-up', gives: 'proven' },
    ],
    shown: { [nexus]: ['password'] },
  },
  {
    registry: 'Nexus Repository',
    proves: 'answers HEAD 404 for a manifest that a GET finds, in old versions',
    reference: `${nexus}/team/api:1`,
    login: nexusLogin,
    turns: [
      { when: { ...nexusTag, method: 'HEAD' }, then: { ...nexusBasic, body: '' } },
      { when: { ...nexusIn, method: 'HEAD' }, then: { status: 404 } },
      { when: nexusIn, then: manifest },
    ],
    steps: [{ ask: 'tag digest', gives: image.digest }],
    shown: { [nexus]: ['password'] },
  },
  {
    registry: 'Nexus Repository',
    proves: 'gives anonymous tokens where its Bearer realm is on',
    reference: `${nexus}/team/api:1`,
    turns: exchanged({
      ask: nexusTag,
      challenge: `Bearer realm="https://${nexus}/v2/token",service="https://${nexus}/v2/token"`,
      at: {
        host: nexus,
        path: '/v2/token',
        query: { service: `https://${nexus}/v2/token`, scope: 'repository:team/api:pull' },
      },
      gives: { token: 'DockerToken.nexus' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [nexus]: ['token'] },
  },
  {
    registry: 'Artifactory',
    proves: 'answers a POST for a token with 401, so a GET asks for it, and adds a charset to the type',
    reference: `${jfrog}/docker-local/api:1`,
    login: jfrogLogin,
    turns: exchanged({ ...jfrogIn, answer: manifestWith({ 'content-type': `${image.mediaType};charset=ISO-8859-1` }) }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [jfrog]: ['password', 'token'] },
  },
  {
    registry: 'Artifactory',
    proves: 'answers 403 for a tag that it does not have, so it is not called missing',
    reference: `${jfrog}/docker-local/api:1`,
    login: jfrogLogin,
    turns: exchanged({ ...jfrogIn, answer: errors(403, 'UNAUTHORIZED', 'The client does not have permission') }),
    steps: [{ ask: 'top', gives: { code: 'auth.denied', says: ['HTTP 403 (UNAUTHORIZED)', 'do not exist'] } }],
    shown: { [jfrog]: ['password', 'token'] },
  },
  {
    registry: 'Artifactory',
    proves: 'wants Basic where token authentication is off',
    reference: `${jfrog}/docker-local/api:1`,
    login: jfrogLogin,
    turns: [
      { when: jfrogTag, then: challenged('Basic realm="Artifactory Realm"') },
      { when: { ...jfrogTag, authorization: basic(jfrogLogin) }, then: manifest },
    ],
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [jfrog]: ['password'] },
  },
  {
    registry: 'Artifactory',
    proves: 'behind a gateway with a challenge of its own ends in an error that names the gateway',
    reference: `${jfrog}/docker-local/api:1`,
    login: jfrogLogin,
    turns: [
      ...exchanged({ ...jfrogIn, answer: movedTo(`https://${gateway}/v2/docker-local/api/manifests/1`) }),
      {
        when: { host: gateway, path: '/v2/docker-local/api/manifests/1' },
        then: challenged(`Bearer realm="https://${gateway}/auth/token",service="${gateway}"`),
      },
    ],
    steps: [{ ask: 'top', gives: { code: 'redirect.denied', says: [gateway, 'Credentials are never sent'] } }],
    shown: { [jfrog]: ['password', 'token'], [gateway]: [] },
  },
  {
    registry: 'Gitea, Forgejo',
    proves: 'puts two challenges on one line, and the scope * before the repository’s',
    reference: `${forgejo}/acme/api:1`,
    login: forgejoLogin,
    turns: exchanged({
      ask: forgejoTag,
      challenge: `${forgejoLine},${forgejoBasic}`,
      at: forgejoAt,
      login: forgejoLogin,
      gives: { token: 'forgejo-token' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [forgejo]: ['password', 'token'] },
  },
  {
    registry: 'Gitea, Forgejo',
    proves: 'ignores ranges and sends a blob whole, which is hashed',
    reference: `${forgejo}/acme/api:1`,
    turns: exchanged({
      ask: { host: forgejo, path: `/v2/acme/api/blobs/${layer.digest}`, range: LAST_BYTE },
      challenge: `${forgejoLine},${forgejoBasic}`,
      at: forgejoAt,
      gives: { token: 'forgejo-ghost' },
      answer: layerBytes,
    }),
    steps: [{ ask: 'look-up', gives: 'proven' }],
    shown: { [forgejo]: ['token'] },
  },
  {
    registry: 'Gitea, Forgejo',
    proves: 'gives what is public to an anonymous token, on two header lines as well',
    reference: `${forgejo}/acme/api:1`,
    turns: exchanged({
      ask: forgejoTag,
      challenge: [forgejoLine, forgejoBasic],
      at: forgejoAt,
      gives: { token: 'forgejo-ghost' },
      answer: manifest,
    }),
    steps: [{ ask: 'top', gives: image.digest }],
    shown: { [forgejo]: ['token'] },
  },
]
