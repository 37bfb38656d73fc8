import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { startHostileServer } from '../helpers/hostile/hostile-server.js'
import { STALL } from '../helpers/hostile/steps.js'

export interface UnreadyPeer {
  /** `127.0.0.1:port`. */
  readonly host: string
  close(): Promise<void>
}

/** Takes connections and says nothing, not even to a greeting in TLS. */
export async function startMutePeer(): Promise<UnreadyPeer> {
  const opening = { kind: 'steps', after: 'greeting', steps: [STALL] } as const
  const server = await startHostileServer({ opening: () => opening, answer: () => [] })
  return { host: `127.0.0.1:${server.port}`, close: () => server.close() }
}

/** Listens, and then never runs again. */
const LISTENER = `
  const server = require('node:net').createServer()
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    require('node:fs').writeSync(1, String(server.address().port))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  })
`

/** Listens, but its queue of connections is full, so that no other one comes about. */
export async function startFullPeer(): Promise<UnreadyPeer> {
  const child = spawn(process.execPath, ['-e', LISTENER], { stdio: ['ignore', 'pipe', 'inherit'] })
  const sockets: Socket[] = []
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    const ended = once(child, 'close')
    child.kill('SIGKILL')
    await ended
  }
  const [port] = (await once(child.stdout, 'data')).map(Number)
  for (let isFull = false; !isFull;) {
    const socket = connect(port ?? 0, '127.0.0.1').on('error', () => undefined)
    sockets.push(socket)
    isFull = !(await Promise.race([once(socket, 'connect').then(() => true), sleep(300, false)]))
  }
  return { host: `127.0.0.1:${port ?? 0}`, close }
}
