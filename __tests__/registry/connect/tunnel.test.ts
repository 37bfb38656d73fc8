import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import type { Proxy } from '../../../src/registry/connect/proxies.js'
import { openTunnel } from '../../../src/registry/connect/tunnel.js'
import { listen } from '../wire.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'

const open = closedAfterEach()

/** A tunnel through a proxy that answers CONNECT in its own way. */
async function tunnelThrough(answer: (socket: Socket) => void, timeoutMs = 2000): Promise<Socket> {
  const server = await listen(
    createServer((socket) => {
      socket.once('data', () => {
        answer(socket)
      })
    }),
  )
  open.push(server)
  const socket = connect(server.port, '127.0.0.1')
  await once(socket, 'connect')
  const proxy: Proxy = { url: new URL(`http://${server.host}`), name: server.host }
  return await openTunnel(socket, proxy, 'registry.test:443', timeoutMs)
}

describe('openTunnel', () => {
  it('loses nothing of a peer that speaks first', async () => {
    const tunnel = await tunnelThrough((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nhello'))
    expect(await text(tunnel)).toBe('hello')
  })

  it('outlives a peer that breaks off while nobody reads', async () => {
    const peer = Promise.withResolvers<Socket>()
    const tunnel = await tunnelThrough((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      peer.resolve(socket)
    })
    const closed = new Promise((resolve) => tunnel.once('close', resolve))
    ;(await peer.promise).resetAndDestroy()
    await closed
    expect(tunnel.destroyed).toBe(true)
  })

  it.each<[string, (socket: Socket) => void, string]>([
    ['says nothing', () => undefined, 'proxy.unreachable'],
    ['breaks off', (socket) => socket.destroy(), 'proxy.unreachable'],
    ['says what is no HTTP', (socket) => socket.end('220 ready\r\n'), 'proxy.unreachable'],
    ['sends on to another', (socket) => socket.end('HTTP/1.1 302 Found\r\n\r\n'), 'proxy.refused'],
    ['wants a login', (socket) => socket.end('HTTP/1.1 407 Login\r\n\r\n'), 'proxy.auth'],
  ])('is none where the proxy %s', async (_, answer, code) => {
    await expect(tunnelThrough(answer, 200)).rejects.toMatchObject({ code })
  })
})
