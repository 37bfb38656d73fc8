import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { createCertificates, type KeyPair } from './harness/certificates.js'
import { check, type CheckOptions, outline } from './harness/check.js'
import { expectInconclusive } from './harness/expect-inconclusive.js'
import { startRegistry } from './harness/registry-server.js'
import { runTool } from './harness/run-tool.js'
import { skopeoLogin } from './harness/skopeo.js'
import { pushSmallImage } from './harness/small-image.js'
import { startTokenServer, type TokenServer } from './harness/token-server.js'
import { describeWithTools } from './harness/tools.js'
import { createWorkspace } from './harness/workspace.js'

const user = { name: 'robot$mirror', password: 'p:a ss"wörd' }
const other = { name: 'reader', password: 'another one' }
const identical = { exitCode: 0, passed: 'true', result: 'identical', platforms: { 'linux/amd64': 'identical' } }

/** A config.json as docker/login-action leaves it behind. */
function dockerConfig(folder: string, host: string): string {
  const auth = Buffer.from(`${user.name}:${user.password}`).toString('base64')
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }, undefined, '\t'))
  return folder
}

/** A credential helper `docker-credential-<name>` that knows one server; gives the folder to put on PATH. */
function credentialHelper(folder: string, name: string, server: string): string {
  const answer = JSON.stringify({ ServerURL: server, Username: user.name, Secret: user.password })
  const script = `#!/bin/sh
[ "$1" = get ] || exit 2
read -r server
if [ "$server" = '${server}' ]; then printf '%s' '${answer}'; exit 0; fi
echo 'credentials not found in native keychain'
exit 1
`
  writeFileSync(join(folder, `docker-credential-${name}`), script, { mode: 0o755 })
  return folder
}

const inputCredentials = { 'mirror-username': user.name, 'mirror-password': user.password }
const registryAuth = (host: string): string =>
  `- registry: ${host}\n  username: ${user.name}\n  password: ${JSON.stringify(user.password)}\n`

describeWithTools(['docker-registry', 'htpasswd', 'openssl', 'skopeo'], 'logging in', () => {
  const workspace = createWorkspace()
  let source = ''
  let root = ''
  let signer: KeyPair
  let caFile = ''
  let tokens: TokenServer
  const hosts = { htpasswd: '', token: '' }

  beforeAll(async () => {
    const open = await startRegistry(workspace)
    await pushSmallImage(open.host, 'small')
    await pushSmallImage(open.host, 'copies/small')
    const { ca, server } = await createCertificates(workspace)
    const htpasswd = join(workspace.folder('htpasswd'), 'users')
    const lines = [user, other].map(({ name, password }) => runTool('htpasswd', ['-Bbn', name, password]))
    writeFileSync(htpasswd, (await Promise.all(lines)).join(''))
    tokens = await startTokenServer(workspace, server, user, other)
    // The closed registries serve what was pushed to the open one.
    const withPasswords = await startRegistry(workspace, {
      root: open.root,
      tls: server,
      auth: { htpasswd: { realm: 'e2e', path: htpasswd } },
    })
    const withTokens = await startRegistry(workspace, { root: open.root, auth: tokens.registryAuth })
    source = `${open.host}/small:1`
    root = open.root
    signer = server
    caFile = ca.certificate
    hosts.htpasswd = `localhost:${withPasswords.port}`
    hosts.token = withTokens.host
  })

  afterAll(() => workspace.remove())

  type Inputs = Readonly<Record<string, string>>
  const compare = (
    kind: keyof typeof hosts,
    inputs: Inputs,
    env: Inputs = {},
    options: CheckOptions = {},
  ): ReturnType<typeof check> => {
    const trust: Inputs = kind === 'htpasswd' ? { 'ca-file': caFile } : { 'trusted-token-hosts': tokens.host }
    return check({ source, mirror: `${hosts[kind]}/small:1`, ...trust, ...inputs }, env, options)
  }

  const kinds = ['htpasswd', 'token'] as const

  it.each(kinds)('logs in to a registry with %s authentication by the inputs', async (kind) => {
    expect(outline(await compare(kind, inputCredentials))).toEqual(identical)
  })

  it.each(kinds)('logs in to a registry with %s authentication by registry-auth', async (kind) => {
    expect(outline(await compare(kind, { 'registry-auth': registryAuth(hosts[kind]) }))).toEqual(identical)
  })

  it.each(kinds)('logs in to a registry with %s authentication by a config.json', async (kind) => {
    const env = { DOCKER_CONFIG: dockerConfig(workspace.folder('docker'), hosts[kind]) }
    expect(outline(await compare(kind, {}, env))).toEqual(identical)
  })

  it.each(kinds)(
    'logs in to a registry with %s authentication by what skopeo login wrote, wherever it is',
    async (kind) => {
      const folder = workspace.folder('skopeo')
      const authFile = join(folder, 'containers', 'auth.json')
      mkdirSync(join(folder, 'containers'))
      await skopeoLogin(authFile, hosts[kind], user)
      expect(readFileSync(authFile, 'utf8')).toContain(hosts[kind])
      for (const [inputs, env] of [
        [{ 'auth-file': authFile }, {}],
        [{}, { REGISTRY_AUTH_FILE: authFile }],
        [{}, { DOCKER_AUTH_CONFIG: readFileSync(authFile, 'utf8') }],
        [{}, { XDG_RUNTIME_DIR: folder }],
        [{}, { XDG_CONFIG_HOME: folder }],
      ] satisfies readonly [Inputs, Inputs][]) {
        expect(outline(await compare(kind, inputs, env))).toEqual(identical)
      }
    },
  )

  it.each(kinds)('logs in to a registry with %s authentication by a key for the repository alone', async (kind) => {
    const authFile = join(workspace.folder('skopeo'), 'auth.json')
    await skopeoLogin(authFile, `${hosts[kind]}/small`, user)
    await skopeoLogin(authFile, `${hosts[kind]}/copies`, other)
    const inputs = { source: `${hosts[kind]}/copies/small:1`, 'auth-file': authFile }
    const before = tokens.asked().length
    expect(outline(await compare(kind, inputs, {}, { once: true }))).toEqual(identical)
    // Only the token server is asked by name.
    const asked = kind === 'token' ? [user.name, other.name] : []
    expect(tokens.asked().slice(before).toSorted()).toEqual(asked.toSorted())
  })

  it.each(kinds)('logs in to a registry with %s authentication by a credential helper on PATH', async (kind) => {
    const folder = credentialHelper(workspace.folder('helper'), 'e2e', hosts[kind])
    const PATH = `${folder}${delimiter}${process.env['PATH'] ?? ''}`
    for (const config of [{ credsStore: 'e2e' }, { credHelpers: { [hosts[kind]]: 'e2e' }, credsStore: 'absent' }]) {
      const DOCKER_CONFIG = workspace.folder('docker')
      writeFileSync(join(DOCKER_CONFIG, 'config.json'), JSON.stringify({ auths: { [hosts[kind]]: {} }, ...config }))
      const checked = await compare(kind, {}, { PATH, DOCKER_CONFIG })
      expect(outline(checked)).toEqual(identical)
      expect(checked.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(user.password)
    }
  })

  it.each(kinds)('gives the two sides different logins on one host with %s authentication', async (kind) => {
    const inputs = {
      source: `${hosts[kind]}/copies/small:1`,
      'source-username': other.name,
      'source-password': other.password,
      ...inputCredentials,
    }
    const before = tokens.asked().length
    expect(outline(await compare(kind, inputs, {}, { once: true }))).toEqual(identical)
    // Only the token server is asked by name.
    const asked = kind === 'token' ? [user.name, other.name] : []
    expect(tokens.asked().slice(before).toSorted()).toEqual(asked.toSorted())
    const mixedUp = await compare(kind, { ...inputs, 'source-password': user.password })
    expect(mixedUp.pair.error).toMatchObject({ side: 'source', code: 'auth.refused-credentials' })
  })

  it('runs no helper whose name is a path', async () => {
    const folder = workspace.folder('docker')
    const ran = join(folder, 'ran')
    writeFileSync(join(folder, 'evil'), `#!/bin/sh\ntouch '${ran}'\n`, { mode: 0o755 })
    writeFileSync(
      join(folder, 'config.json'),
      JSON.stringify({ credsStore: `../../../../../..${join(folder, 'evil')}` }),
    )
    const checked = await compare('htpasswd', {}, { DOCKER_CONFIG: folder })
    expectInconclusive(checked, /docker-credential/)
    expect(existsSync(ran)).toBe(false)
  })

  it('tells where it looked for a login in vain', async () => {
    const DOCKER_CONFIG = dockerConfig(workspace.folder('docker'), 'ghcr.io')
    const checked = await compare('htpasswd', {}, { DOCKER_CONFIG })
    const host = hosts.htpasswd.replaceAll('.', '\\.')
    expectInconclusive(
      checked,
      new RegExp(
        `mirror-password \\(not set\\), .*REGISTRY_AUTH_FILE \\(not set\\), .*DOCKER_CONFIG .*config\\.json \\(no entry for ${host}\\)`,
      ),
    )
  })

  it('names a config.json that is broken, and quotes nothing of it', async () => {
    const DOCKER_CONFIG = workspace.folder('docker')
    writeFileSync(join(DOCKER_CONFIG, 'config.json'), '{"auths":{"x":{"auth":"c4n4ry')
    const checked = await compare('htpasswd', {}, { DOCKER_CONFIG })
    expect(checked.pair.error).toMatchObject({
      code: 'auth.login-file',
      message: expect.stringContaining(DOCKER_CONFIG),
    })
    expect(`${checked.log}${JSON.stringify(checked.report)}`).not.toContain('c4n4ry')
  })

  it.each(kinds)('cannot tell and says so where the password for %s authentication is wrong', async (kind) => {
    const checked = await compare(kind, { ...inputCredentials, 'mirror-password': 'secret-but-wrong' })
    expectInconclusive(checked, /user ?name|password|credential/i)
    expect(checked.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('secret-but-wrong')
  })

  it('sends no password to a token server on another host that nobody trusts, and names the input', async () => {
    const before = tokens.asked().length
    const checked = await compare('token', { ...inputCredentials, 'trusted-token-hosts': '' })
    expectInconclusive(checked, /trusted-token-hosts/)
    expect(tokens.asked().slice(before)).not.toContain(user.name)
  })

  it('reads a public image although the password in config.json is stale, and says so', async () => {
    const everybody = await startTokenServer(workspace, signer, user, { name: 'anonymous', password: '' })
    const { host } = await startRegistry(workspace, { root, auth: everybody.registryAuth })
    const DOCKER_CONFIG = workspace.folder('docker')
    const auths = { [host]: { username: user.name, password: 'st4le-password' } }
    writeFileSync(join(DOCKER_CONFIG, 'config.json'), JSON.stringify({ auths }))
    const inputs = { source, mirror: `${host}/copies/small:1`, 'trusted-token-hosts': everybody.host }
    const checked = await check(inputs, { DOCKER_CONFIG }, { once: true })
    expect(outline(checked)).toEqual(identical)
    expect(everybody.asked()).toEqual([user.name, 'anonymous'])
    expect(checked.pair.notes).toEqual([expect.objectContaining({ kind: 'credentials.refused', registry: host })])
    expect(checked.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('st4le')
    const named = await check({ ...inputs, 'auth-file': join(DOCKER_CONFIG, 'config.json') })
    expectInconclusive(named, /auth-file/)
  })

  it('asks for one token for all requests to one repository', async () => {
    const before = tokens.asked().length
    await compare('token', inputCredentials, {}, { once: true })
    expect(tokens.asked().slice(before)).toEqual([user.name])
  })

  it('shows no password anywhere', async () => {
    const checked = await compare('htpasswd', inputCredentials)
    const withoutMasks = checked.log.replaceAll(/^::add-mask::.*$/gm, '')
    expect(withoutMasks).not.toContain(user.password)
    expect(JSON.stringify(checked.report)).not.toContain(user.password)
  })

  it('cannot tell where the certificate is from an unknown authority, and names the input', async () => {
    const checked = await compare('htpasswd', { ...inputCredentials, 'ca-file': '' })
    expectInconclusive(checked, /ca-file/)
  })
})
