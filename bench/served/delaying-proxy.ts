import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { portOf } from './registry.js'

/**
 * Stands before a port of loopback, as far away as `roundTripMs` says: bytes take half of it either way, and the first
 * ones a whole one more, as a connection would (the kernel opens one at once here). Gives its port at `address`.
 */
export async function startDelayingProxy(address: string, target: number, roundTripMs: number): Promise<number> {
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
    const opened = performance.now() + roundTripMs
    const far = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    for (const socket of [near, far]) {
      socket.on('error', () => {
        near.destroy()
        far.destroy()
      })
    }
    delayed(near, far, roundTripMs / 2, opened)
    delayed(far, near, roundTripMs / 2, opened)
  })
  server.listen(0, address)
  await once(server, 'listening')
  return portOf(server.address())
}

/** Hands on what comes, each piece `delayMs` after it came, and none before the connection is open. */
function delayed(from: Socket, to: Socket, delayMs: number, openedAt: number): void {
  const waiting: { readonly due: number; readonly act: () => void }[] = []
  let isAsleep = false

  function sendDue(): void {
    isAsleep = false
    const now = performance.now()
    while (waiting[0] !== undefined && waiting[0].due <= now) waiting.shift()?.act()
    if (waiting[0] === undefined) return
    isAsleep = true
    setTimeout(sendDue, waiting[0].due - now)
  }

  function later(act: () => void): void {
    if (delayMs === 0) {
      act()
      return
    }
    waiting.push({ due: Math.max(performance.now(), openedAt) + delayMs, act })
    if (!isAsleep) sendDue()
  }

  from.on('data', (bytes: Buffer) => {
    later(() => to.write(bytes))
  })
  from.on('end', () => {
    later(() => to.end())
  })
  from.on('close', () => {
    later(() => to.destroy())
  })
}
