import { afterAll, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { connect, createServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { holdSessions } from '../../../src/registry/http/held-sessions.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const server = createServer((_request, response) => response.end())
afterAll(() => {
  server.close()
})

function handleOf(owner: object): object {
  const symbol = Object.getOwnPropertySymbols(owner).find(({ description }) => description === 'kHandle')
  return (owner as Record<symbol, object>)[symbol ?? Symbol()] ?? {}
}

/** The native parts of a session that is over, and of its stream. */
async function overSession(): Promise<{ readonly session: WeakRef<object>; readonly stream: object }> {
  const { port } = server.address() as AddressInfo
  const session = connect(`http://127.0.0.1:${port}`)
  const request = session.request({ ':path': '/' })
  request.resume()
  await once(request, 'response')
  const handles = { session: new WeakRef(handleOf(session)), stream: handleOf(request) }
  await once(request, 'close')
  session.destroy()
  await once(session, 'close')
  return handles
}

async function collected(session: WeakRef<object>): Promise<boolean> {
  for (let time = 0; time < 50; time += 1) {
    await setImmediate()
    collect()
    if (session.deref() === undefined) return true
  }
  return false
}

it('holds a session until its streams are collected, and no longer', async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const free = await overSession()
  expect(await collected(free.session)).toBe(true)
  holdSessions()
  const held: { session: WeakRef<object>; stream?: object } = await overSession()
  expect(await collected(held.session)).toBe(false)
  expect(held.stream === undefined).toBe(false)
  delete held.stream
  expect(await collected(held.session)).toBe(true)
})
