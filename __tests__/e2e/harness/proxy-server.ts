import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { toolEnvironment } from './run-tool.js'
import { toolPath } from './find-tool.js'
import type { Workspace } from './workspace.js'

export interface RunningProxy {
  /** `127.0.0.1:PORT`. */
  readonly host: string
  /** All that it has written down. */
  log(): string
  /** What it was asked for since the start or the last `forget`: method and target. */
  asked(): readonly string[]
  forget(): void
}

/** Starts Debian's tinyproxy on a free port of loopback; it lets `user` and nobody else in, and ends with `workspace`. */
export async function startTinyproxy(
  workspace: Workspace,
  user: { readonly name: string; readonly password: string },
): Promise<RunningProxy> {
  const folder = workspace.folder('proxy')
  const [config, logFile] = [join(folder, 'tinyproxy.conf'), join(folder, 'log')]
  const port = await freePort()
  const lines = [
    `Port ${port}`,
    'Listen 127.0.0.1',
    'Allow 127.0.0.1',
    'Timeout 60',
    `LogFile "${logFile}"`,
    'LogLevel Info',
    `BasicAuth ${user.name} ${user.password}`,
  ]
  writeFileSync(config, `${lines.join('\n')}\n`)
  writeFileSync(logFile, '')
  const child = spawn(toolPath('tinyproxy'), ['-d', '-c', config], { env: toolEnvironment(), stdio: 'ignore' })
  const ended = once(child, 'exit')
  workspace.onRemove(async () => {
    child.kill('SIGTERM')
    await ended
  })
  await listening(port, () => child.exitCode !== null)
  const log = (): string => readFileSync(logFile, 'utf8')
  const all = (): readonly string[] =>
    Array.from(log().matchAll(/Request \(file descriptor \d+\): (\S+ \S+) HTTP/g), ([, request = '']) => request)
  let seen = 0
  return {
    host: `127.0.0.1:${port}`,
    log,
    asked: () => all().slice(seen),
    forget: () => {
      seen = all().length
    },
  }
}

/** tinyproxy cannot choose one itself. This is below those that a system gives to who asks for any, so nobody else comes by it. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_768)
    const server = createServer().listen(port, '127.0.0.1')
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    )
    if (!isFree) continue
    server.close()
    await once(server, 'close')
    return port
  }
}

export async function listening(port: number, ended: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline && !ended()) {
    const socket = connect(port, '127.0.0.1')
    const open = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (open) return
    await sleep(20)
  }
  throw new Error('nothing listens there')
}
