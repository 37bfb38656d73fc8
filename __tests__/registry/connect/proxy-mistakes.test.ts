import { describe, expect, it } from '@jest/globals'
import { createServer, type Socket } from 'node:net'
import { closedAfterEach } from '../../helpers/closed-after-each.js'
import { selfSigned } from '../../helpers/tls/self-signed.js'
import { expectProblem } from '../expect-problem.js'
import { startProxy } from '../test-proxy.js'
import { clientWith, deadline, listen } from '../wire.js'

const open = closedAfterEach()
const tls = selfSigned()

/** A proxy that does one thing with what is said to it first. */
async function proxyThat(act: (socket: Socket) => unknown): Promise<string> {
  const server = await listen(
    createServer((socket) => socket.on('error', () => undefined).once('data', () => act(socket))),
  )
  open.push(server)
  return server.host
}

async function told(proxy: string): Promise<string> {
  const network = { variables: { HTTPS_PROXY: proxy } }
  const { client } = clientWith({ limits: { retries: 0, connectMs: 300 }, ca: tls.cert, network })
  open.push(client)
  const target = { registry: 'registry.test', repository: 'app' }
  const fetched = client.manifest(target, { kind: 'tag', tag: '1' }, deadline())
  const { problem } = await expectProblem(fetched, 'proxy.unreachable')
  return problem.message
}

const silence = (): undefined => undefined

describe('registries.md: proxies, HTTPS_PROXY=https://… on one that speaks http', () => {
  it.each<[string, (socket: Socket) => unknown, RegExp]>([
    ['is silent', silence, /it accepted the connection and answered no TLS within 0\.3 s/],
    ['hangs up', (socket) => socket.end(), /it closed the connection and answered no TLS/],
    ['resets', (socket) => socket.resetAndDestroy(), /it closed the connection and answered no TLS/],
    ['complains in http', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'), /it answered no TLS/],
  ])('and %s: write http://', async (_, act, did) => {
    const host = await proxyThat(act)
    const message = await told(`https://${host}`)
    expect(message).toContain(`could not reach registry.test:443 through the proxy ${host}: `)
    expect(message).toMatch(did)
    expect(message).toContain('write http:// instead of https:// in the variable')
  })

  it('is not said of a proxy whose certificate is for another name, or that is not there', async () => {
    const other = await startProxy({ hosts: {}, tls: selfSigned({ hosts: ['other.test'] }) })
    open.push(other)
    expect(await told(`https://${other.host}`)).not.toContain('http://')
    const gone = await startProxy({ hosts: {} })
    await gone.close()
    expect(await told(`https://${gone.host}`)).toMatch(/no connection to it could be made \(ECONNREFUSED\)/)
  })
})

describe('HTTPS_PROXY=http://… on a proxy', () => {
  it('that is silent: says what was asked and for how long', async () => {
    expect(await told(`http://${await proxyThat(silence)}`)).toContain(
      'it did not answer CONNECT registry.test:443 within 0.3 s. Check the proxy variables',
    )
  })

  it('that speaks TLS: write https://', async () => {
    const alert = Buffer.from([21, 3, 1, 0, 2, 2, 10])
    const message = await told(`http://${await proxyThat((socket) => socket.end(alert))}`)
    expect(message).toMatch(
      /answered CONNECT with something that is not HTTP \(HPE_.*write https:\/\/ instead of http:/,
    )
  })
})
