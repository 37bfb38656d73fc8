import { expect, it } from '@jest/globals'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, type AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { parseReference } from '../../../src/oci/reference.js'
import { selfSigned } from '../../helpers/tls/self-signed.js'
import { startProxy } from '../test-proxy.js'
import { clientWith, deadline, manifestBytes, sendManifest } from '../wire.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'

const open = closedAfterEach()

const bytes = manifestBytes()
const hasIPv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
)
if (!hasIPv6) process.stderr.write('SKIPPED, this machine has no ::1 (IPv6 literals)\n')
const itOnIPv6 = hasIPv6 ? it : it.skip

/** A registry on ::1; gives its port. */
async function registry(tls?: ReturnType<typeof selfSigned>): Promise<{ port: number; hosts: string[] }> {
  const hosts: string[] = []
  const listener: RequestListener = (request, response) => {
    hosts.push(request.headers.host ?? '')
    sendManifest(response, bytes)
  }
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
  await new Promise<void>((resolve) => server.listen(0, '::1', resolve))
  open.push({
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) =>
        server.close(() => {
          resolve()
        }),
      )
    },
  })
  return { port: (server.address() as AddressInfo).port, hosts }
}

async function read(reference: string, options: Parameters<typeof clientWith>[0]): Promise<unknown> {
  const { client } = clientWith({ limits: { retries: 0 }, ...options })
  open.push(client)
  const { registry: host, repository, tag = '' } = parseReference(reference)
  return await client.manifest({ registry: host, repository }, { kind: 'tag', tag }, deadline())
}

itOnIPv6('reads a registry at an IPv6 address by http', async () => {
  const { port, hosts } = await registry()
  expect(await read(`[0:0::1]:${port}/app:1`, {})).toMatchObject({ kind: 'found' })
  expect(hosts).toEqual([`[::1]:${port}`])
})

itOnIPv6('reads a registry at an IPv6 address by https, whose certificate holds the address', async () => {
  const tls = selfSigned({ hosts: ['::1'] })
  const { port } = await registry(tls)
  expect(await read(`[::1]:${port}/app:1`, { ca: tls.cert })).toMatchObject({ kind: 'found' })
})

itOnIPv6('refuses a certificate that is for another IPv6 address', async () => {
  const tls = selfSigned({ hosts: ['2001:db8::1'] })
  const { port } = await registry(tls)
  await expect(read(`[::1]:${port}/app:1`, { ca: tls.cert })).rejects.toMatchObject({ code: 'tls.name' })
})

it('asks a proxy for an IPv6 address in brackets', async () => {
  const tls = selfSigned({ hosts: ['2001:db8::1'] })
  const server = createTlsServer(tls, (_, response) => {
    sendManifest(response, bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) =>
        server.close(() => {
          resolve()
        }),
      )
    },
  })
  const proxy = await startProxy({ hosts: { '[2001:db8::1]:443': (server.address() as AddressInfo).port } })
  open.push(proxy)
  const network = { variables: { https_proxy: `http://${proxy.host}` } }
  expect(await read('[2001:db8::1]/app:1', { ca: tls.cert, network })).toMatchObject({ kind: 'found' })
  expect(proxy.seen.map(({ url }) => url)).toEqual(['[2001:db8::1]:443'])
})

itOnIPv6('reaches a proxy at an IPv6 address', async () => {
  const tls = selfSigned({ hosts: ['registry.test'] })
  const { port } = await registry(tls)
  const asked: string[] = []
  const proxy = createServer()
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    const upstream = connect(port, '::1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      socket.pipe(upstream).pipe(socket)
    })
    socket.on('close', () => upstream.destroy()).on('error', () => upstream.destroy())
    upstream.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '::1', resolve))
  open.push({
    close: () =>
      new Promise((resolve) =>
        proxy.close(() => {
          resolve()
        }),
      ),
  })
  const network = { variables: { https_proxy: `http://[::1]:${(proxy.address() as AddressInfo).port}` } }
  expect(await read('registry.test/app:1', { ca: tls.cert, network })).toMatchObject({ kind: 'found' })
  expect(asked).toEqual(['registry.test:443'])
})
