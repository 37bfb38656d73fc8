import { once } from 'node:events'
import { connect, createServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'

/** Told by this program, which needs a process of its own: who once held sessions there holds all that follow. */
export interface Collected {
  /** Whether a session is collected, of which nothing but the native part of its stream is left: by Node alone. */
  readonly unheld: boolean
  /** The same where sessions are held. */
  readonly held: boolean
  /** The same when the stream is gone, too. */
  readonly released: boolean
}

const [, , path = ''] = process.argv
const { holdSessions } = (await import(path)) as { holdSessions: () => void }

const server = createServer((_request, response) => response.end())
await once(server.listen(0, '127.0.0.1'), 'listening')

function handleOf(owner: object): object {
  const symbol = Object.getOwnPropertySymbols(owner).find(({ description }) => description === 'kHandle')
  const handle: unknown = symbol === undefined ? undefined : Reflect.get(owner, symbol)
  if (typeof handle !== 'object' || handle === null) throw new Error('Node keeps its own parts elsewhere now.')
  return handle
}

/** The native parts of a session that is over, and of its stream. */
async function overSession(): Promise<{ readonly session: WeakRef<object>; stream?: object }> {
  const session = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const request = session.request({ ':path': '/' })
  request.resume()
  await once(request, 'response')
  const handles = { session: new WeakRef(handleOf(session)), stream: handleOf(request) }
  await once(request, 'close')
  session.destroy()
  await once(session, 'close')
  return handles
}

async function isCollected(session: WeakRef<object>): Promise<boolean> {
  for (let time = 0; time < 50; time += 1) {
    await setImmediate()
    global.gc?.()
    if (session.deref() === undefined) return true
  }
  return false
}

const before = await overSession()
const unheld = await isCollected(before.session)
holdSessions()
const after = await overSession()
const held = await isCollected(after.session)
delete after.stream
const released = await isCollected(after.session)
process.stdout.write(JSON.stringify({ unheld, held, released } satisfies Collected))
server.close()
