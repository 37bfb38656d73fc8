import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCertificates } from './harness/certificates.js'
import { check, outline } from './harness/check.js'
import { expectInconclusive } from './harness/expect-inconclusive.js'
import { startRegistry } from './harness/registry-server.js'
import { runTool } from './harness/run-tool.js'
import { pushSmallImage } from './harness/small-image.js'
import { startTokenServer, type TokenServer } from './harness/token-server.js'
import { describeWithTools } from './harness/tools.js'
import { createWorkspace } from './harness/workspace.js'

const user = { name: 'robot$mirror', password: 'p:a ss"wörd' }
const identical = { exitCode: 0, passed: 'true', result: 'identical', platforms: { 'linux/amd64': 'identical' } }

/** A config.json as docker/login-action leaves it behind. */
function dockerConfig(folder: string, host: string): string {
  const auth = Buffer.from(`${user.name}:${user.password}`).toString('base64')
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }, undefined, '\t'))
  return folder
}

const inputCredentials = { 'mirror-username': user.name, 'mirror-password': user.password }
const registryAuth = (host: string): string =>
  `- registry: ${host}\n  username: ${user.name}\n  password: ${JSON.stringify(user.password)}\n`

describeWithTools(['docker-registry', 'htpasswd', 'openssl'], 'logging in', () => {
  const workspace = createWorkspace()
  let source = ''
  let caFile = ''
  let tokens: TokenServer
  const hosts = { htpasswd: '', token: '' }

  beforeAll(async () => {
    const open = await startRegistry(workspace)
    await pushSmallImage(open.host, 'small')
    const { ca, server } = await createCertificates(workspace)
    const htpasswd = join(workspace.folder('htpasswd'), 'users')
    writeFileSync(htpasswd, await runTool('htpasswd', ['-Bbn', user.name, user.password]))
    tokens = await startTokenServer(workspace, server, user)
    // The closed registries serve what was pushed to the open one.
    const withPasswords = await startRegistry(workspace, {
      root: open.root,
      tls: server,
      auth: { htpasswd: { realm: 'e2e', path: htpasswd } },
    })
    const withTokens = await startRegistry(workspace, { root: open.root, auth: tokens.registryAuth })
    source = `${open.host}/small:1`
    caFile = ca.certificate
    hosts.htpasswd = `localhost:${withPasswords.port}`
    hosts.token = withTokens.host
  }, 60_000)

  afterAll(() => workspace.remove())

  type Inputs = Readonly<Record<string, string>>
  const compare = (kind: keyof typeof hosts, inputs: Inputs, env: Inputs = {}): ReturnType<typeof check> => {
    const trust: Inputs = kind === 'htpasswd' ? { 'ca-file': caFile } : { 'trusted-token-hosts': tokens.host }
    return check({ source, mirror: `${hosts[kind]}/small:1`, ...trust, ...inputs }, env)
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

  it('asks for one token for all requests to one repository', async () => {
    const before = tokens.asked().length
    await compare('token', inputCredentials)
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
