import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCertificates } from './harness/certificates.js'
import { check, outline } from './harness/check.js'
import { expectInconclusive } from './harness/expect-inconclusive.js'
import { startTinyproxy, type RunningProxy } from './harness/proxy-server.js'
import { startRegistry, type RunningRegistry } from './harness/registry-server.js'
import { runTool } from './harness/run-tool.js'
import { pushSmallImage } from './harness/small-image.js'
import { describeWithTools } from './harness/tools.js'
import { createWorkspace } from './harness/workspace.js'

const user = { name: 'robot', password: 'registry-password' }
const gate = { name: 'gatekeeper', password: 'proxy-password' }
const identical = { exitCode: 0, passed: 'true', result: 'identical', platforms: { 'linux/amd64': 'identical' } }
const base64 = ({ name, password }: typeof user): string => Buffer.from(`${name}:${password}`).toString('base64')

/** 0.0.0.0 leads to this machine, too, and is not loopback: that would never be proxied. */
describeWithTools(['docker-registry', 'htpasswd', 'openssl', 'tinyproxy'], 'behind a proxy', () => {
  const workspace = createWorkspace()
  let proxy: RunningProxy
  let source: RunningRegistry
  let mirror: RunningRegistry
  let inputs: Readonly<Record<string, string>> = {}
  const hosts = { source: '', mirror: '' }

  beforeAll(async () => {
    source = await startRegistry(workspace, { withoutNginx: 'proxy' })
    await pushSmallImage(source.host, 'small')
    const { ca, server } = await createCertificates(workspace)
    const path = join(workspace.folder('htpasswd'), 'users')
    writeFileSync(path, await runTool('htpasswd', ['-Bbn', user.name, user.password]))
    mirror = await startRegistry(workspace, {
      root: source.root,
      tls: server,
      auth: { htpasswd: { realm: 'e2e', path } },
    })
    proxy = await startTinyproxy(workspace, gate)
    hosts.source = `0.0.0.0:${source.port}`
    hosts.mirror = `0.0.0.0:${mirror.port}`
    inputs = {
      source: `${hosts.source}/small:1`,
      mirror: `${hosts.mirror}/small:1`,
      'insecure-registries': hosts.source,
      'ca-file': ca.certificate,
      'mirror-username': user.name,
      'mirror-password': user.password,
    }
  })

  beforeEach(async () => {
    proxy.forget()
    await Promise.all([source, mirror].map((registry) => registry.forgetRequests()))
  })

  afterAll(() => workspace.remove())

  const through = ({ name, password } = gate): string => `http://${name}:${password}@${proxy.host}`
  const proxies = (): Readonly<Record<string, string>> => ({ HTTPS_PROXY: through(), HTTP_PROXY: through() })

  it('compares, and the proxy sees tunnels for https and whole targets for http', async () => {
    expect(outline(await check(inputs, proxies(), { once: true }))).toEqual(identical)
    const asked = proxy.asked()
    const tunnels = asked.filter((request) => request === `CONNECT ${hosts.mirror}`)
    expect(tunnels.length).toBeGreaterThan(0)
    expect(asked.filter((request) => !tunnels.includes(request))).toEqual([
      `CONNECT ${hosts.source}`,
      `GET http://${hosts.source}/v2/small/manifests/1`,
    ])
    expect((await source.requests()).map(({ path }) => path)).toEqual(['/v2/small/manifests/1'])
    expect((await mirror.requests()).filter(({ status }) => status < 300).length).toBeGreaterThan(1)
  })

  it('shows the proxy no credential of the registry, and nobody either password', async () => {
    const checked = await check(inputs, { ...proxies(), RUNNER_DEBUG: '1' })
    expect(outline(checked)).toEqual(identical)
    expect(proxy.log()).not.toContain(user.password)
    expect(proxy.log()).not.toContain(base64(user))
    const log = checked.log.replaceAll(/^::add-mask::.*$/gm, '')
    expect(log).toContain(`${hosts.mirror} is reached through the proxy ${proxy.host}`)
    for (const secret of [user.password, gate.password, gate.name, base64(user), base64(gate)]) {
      expect(log).not.toContain(secret)
      expect(JSON.stringify(checked.report)).not.toContain(secret)
    }
    for (const secret of [gate.password, base64(gate)]) expect(checked.log).toContain(`::add-mask::${secret}`)
  })

  it('cannot tell where the proxy lets nobody in, and says which one', async () => {
    const wrong = through({ name: gate.name, password: 'wrong-password' })
    const checked = await check(inputs, { HTTPS_PROXY: wrong, HTTP_PROXY: wrong })
    expectInconclusive(checked, new RegExp(`through the proxy ${proxy.host}: .*user name and a password`))
    expect(checked.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('wrong-password')
    expect([...(await source.requests()), ...(await mirror.requests())]).toEqual([])
  })

  it.each([
    ['by its network', () => '0.0.0.0/8'],
    ['by host and port', () => `${hosts.source}, ${hosts.mirror}`],
    ['with all others', () => '*'],
  ])('is left alone where NO_PROXY names the registry %s', async (_, noProxy) => {
    expect(outline(await check(inputs, { ...proxies(), NO_PROXY: noProxy() }))).toEqual(identical)
    expect(proxy.asked()).toEqual([])
  })

  it.each([
    ['NODE_EXTRA_CA_CERTS names the authority', 'NODE_EXTRA_CA_CERTS'],
    ['the system knows the authority', 'SSL_CERT_FILE'],
  ])('verifies the certificate without a ca-file where %s', async (_, variable) => {
    const { 'ca-file': caFile = '', ...without } = inputs
    expect(readFileSync(caFile, 'utf8')).toContain('CERTIFICATE')
    expect(outline(await check(without, { ...proxies(), [variable]: caFile }))).toEqual(identical)
    expect(outline(await check(without, { [variable]: caFile }))).toEqual(identical)
  })

  it('is not told to verify nothing by the environment', async () => {
    const without = { ...inputs, 'ca-file': '' }
    for (const env of [proxies(), {}]) {
      const checked = await check(without, { ...env, NODE_TLS_REJECT_UNAUTHORIZED: '0' })
      expectInconclusive(checked, /ca-file/)
    }
    expect(await mirror.requests()).toEqual([])
  })
})
