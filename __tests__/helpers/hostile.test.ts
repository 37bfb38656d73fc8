import { afterEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { connect as connectPlain, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { connect, createSecureContext } from 'node:tls'
import { startHostileServer, type HostileServer, type Script } from './hostile/hostile-server.js'
import { asItIs, chunked, inPieces, withBody, withHeader, type RawAnswer } from './hostile/raw-answer.js'
import { drip, HALF_CLOSE, RESET, send, STALL, type Step } from './hostile/steps.js'
import { selfSigned } from './tls/self-signed.js'

const started: HostileServer[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()))
})

async function start(script: Partial<Script>): Promise<HostileServer> {
  const server = await startHostileServer({ opening: () => ({ kind: 'plain' }), answer: () => [HALF_CLOSE], ...script })
  started.push(server)
  return server
}

const GOOD: RawAnswer = withBody({ status: 200, headers: [], body: new Uint8Array() }, Buffer.from('hello'))
const ASK = 'GET /v2/ HTTP/1.1\r\nHost: test\r\n\r\n'

/** All that the server says to one request, until it ends its side. */
async function said(steps: readonly Step[]): Promise<string> {
  const { port } = await start({ answer: () => [...steps, HALF_CLOSE] })
  const socket = connectPlain(port, '127.0.0.1')
  socket.write(ASK)
  return await text(socket)
}

describe('startHostileServer', () => {
  it.each<[string, readonly Step[], string]>([
    ['an answer as it is', asItIs(GOOD), 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello'],
    ['an answer byte by byte', inPieces(GOOD, 1), 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello'],
    [
      'a header twice',
      asItIs(withHeader(GOOD, 'content-length', '5', '6')),
      'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello',
    ],
    [
      'chunks without an end',
      chunked(GOOD, [Buffer.from('hel'), Buffer.from('lo')], ''),
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n',
    ],
    ['what is no HTTP', [send('\xff\x00')], '\ufffd\x00'],
  ])('sends %s', async (_, steps, expected) => {
    expect(await said(steps)).toBe(expected)
  })

  it('keeps pieces apart by time', () => {
    expect(drip(Buffer.from('abc'), 5, 2)).toEqual([
      { kind: 'wait', ms: 5 },
      send('ab'),
      { kind: 'wait', ms: 5 },
      send('c'),
    ])
  })

  it('answers one request after the other, and remembers every byte', async () => {
    const server = await start({ answer: ({ path }) => [send(path), ...(path === '/b' ? [HALF_CLOSE] : [])] })
    const socket = connectPlain(server.port, '127.0.0.1')
    const sent = 'POST /a HTTP/1.1\r\nX: 1\r\nx: 2\r\nContent-Length: 3\r\n\r\nabcGET /b HTTP/1.1\r\n\r\n'
    for (const letter of sent) socket.write(letter)
    expect(await text(socket)).toBe('/a/b')
    expect(server.requests).toEqual([
      { protocol: 'HTTP/1.1', method: 'POST', path: '/a', headers: { x: '1, 2', 'content-length': '3' }, body: 'abc' },
      { protocol: 'HTTP/1.1', method: 'GET', path: '/b', headers: {}, body: '' },
    ])
    expect(server.received()).toBe(sent)
  })

  it('resets a connection', async () => {
    const { port } = await start({ answer: () => [RESET] })
    const socket = connectPlain(port, '127.0.0.1')
    socket.write(ASK)
    await expect(once(socket, 'end')).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('says nothing more after a stall until the peer leaves', async () => {
    const { port } = await start({ answer: () => [send('some'), STALL, send('more')] })
    const socket = connectPlain(port, '127.0.0.1')
    socket.write(ASK)
    const [first] = (await once(socket, 'data')) as [Buffer]
    socket.end()
    expect(first.toString() + (await text(socket))).toBe('some')
  })

  it.each(['connection', 'greeting'] as const)(
    'plays steps after the %s in the place of a conversation',
    async (after) => {
      const { port } = await start({ opening: () => ({ kind: 'steps', after, steps: [send('SSH'), HALF_CLOSE] }) })
      const socket = connectPlain(port, '127.0.0.1')
      if (after === 'greeting') socket.write('\x16')
      expect(await text(socket)).toBe('SSH')
    },
  )

  it('speaks TLS with the certificate of the script, another one for each connection', async () => {
    const made = [selfSigned(), selfSigned({ hosts: ['other.test'], commonName: 'other' })]
    const contexts = made.map(({ key, cert }) => createSecureContext({ key, cert }))
    const server = await start({
      opening: (connection) => {
        const context = contexts[connection - 1]
        return context === undefined ? { kind: 'plain' } : { kind: 'tls', context }
      },
      answer: () => [...asItIs(GOOD), HALF_CLOSE],
    })
    const ca = made.map(({ cert }) => cert)
    const dial = (): Socket => connect({ port: server.port, host: '127.0.0.1', ca })
    const right = dial()
    right.write(ASK)
    expect(await text(right)).toContain('hello')
    await expect(once(dial(), 'secureConnect')).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
    expect(server.received()).toBe(ASK)
  })
})
