import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type LoggedRequest, parseAccessLog } from './access-log.js'
import { toolEnvironment } from './run-tool.js'
import { toolPath } from './find-tool.js'
import { standBefore, type WITHOUT_NGINX } from './transport.js'
import type { Workspace } from './workspace.js'

export interface RegistryOptions {
  /** Storage of another registry, to serve the same images in another way. */
  readonly root?: string
  /** Keep blob descriptors in memory: what was there once is then believed to be there. */
  readonly descriptorCache?: boolean
  readonly schema1?: boolean
  /** Lets manifests be deleted. */
  readonly deletion?: true
  /** A free one when left out. */
  readonly port?: number
  readonly tls?: { readonly certificate: string; readonly key: string }
  readonly auth?: Readonly<Record<string, unknown>>
  /** Why clients come to it without nginx, whatever the transport under test. */
  readonly withoutNginx?: keyof typeof WITHOUT_NGINX
}

export interface RunningRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string
  readonly port: number
  /** The storage folder. */
  readonly root: string
  readonly configFile: string
  /** Ends it; what it stores stays. */
  stop(): Promise<void>
  /** The requests that it took since the start or the last `forgetRequests`, in the order in which they ended. */
  requests(): Promise<readonly LoggedRequest[]>
  /** The same requests as they came from the clients: to nginx, where it stands before it. */
  arrivals(): Promise<readonly LoggedRequest[]>
  forgetRequests(): Promise<void>
}

/** Starts Debian's docker-registry on a free port of loopback and waits until it listens; it ends with `workspace`. */
export async function startRegistry(workspace: Workspace, options: RegistryOptions = {}): Promise<RunningRegistry> {
  const folder = workspace.folder('registry')
  const root = options.root ?? join(folder, 'storage')
  const configFile = join(folder, 'config.yml')
  writeFileSync(configFile, JSON.stringify(configuration(root, options), undefined, 2))
  const logFile = join(folder, 'log')
  const log = openSync(logFile, 'a')
  const child = spawn(toolPath('docker-registry'), ['serve', configFile], {
    env: toolEnvironment(),
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const ended = once(child, 'exit')
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  workspace.onRemove(stop)
  const own = `127.0.0.1:${await listeningPort(logFile, () => child.exitCode !== null)}`
  const isAlone = options.tls !== undefined || options.withoutNginx !== undefined
  const front = isAlone ? undefined : await standBefore(workspace, own)
  const host = front?.host ?? own
  const logged = async (): Promise<readonly LoggedRequest[]> => parseAccessLog(await settledText(logFile))
  const arrived = async (): Promise<readonly LoggedRequest[]> => front?.requests?.() ?? (await logged())
  const seen = { logged: 0, arrived: 0 }
  return {
    host,
    port: Number(host.split(':')[1]),
    root,
    configFile,
    stop: async () => {
      await Promise.all([front?.stop(), stop()])
    },
    requests: async () => (await logged()).slice(seen.logged),
    arrivals: async () => (await arrived()).slice(seen.arrived),
    forgetRequests: async () => {
      seen.logged = (await logged()).length
      seen.arrived = (await arrived()).length
    },
  }
}

/** JSON is YAML; port 0 lets the system choose. */
function configuration(root: string, options: RegistryOptions): unknown {
  return {
    version: '0.1',
    log: { level: 'info', accesslog: { disabled: false } },
    storage: {
      filesystem: { rootdirectory: root },
      ...(options.deletion === true && { delete: { enabled: true } }),
      ...(options.descriptorCache === true && { cache: { blobdescriptor: 'inmemory' } }),
    },
    http: { addr: `127.0.0.1:${options.port ?? 0}`, secret: 'e2e', ...(options.tls && { tls: options.tls }) },
    ...(options.auth && { auth: options.auth }),
    ...(options.schema1 === true && { compatibility: { schema1: { enabled: true } } }),
  }
}

async function listeningPort(logFile: string, ended: () => boolean): Promise<number> {
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline && !ended()) {
    const match = /listening on 127\.0\.0\.1:(\d+)/.exec(readFileSync(logFile, 'utf8'))
    if (match?.[1] !== undefined) return Number(match[1])
    await sleep(20)
  }
  throw new Error(`docker-registry does not listen:\n${readFileSync(logFile, 'utf8')}`)
}

/** A line is written after its answer was sent, so the log is read once it has stopped growing. */
async function settledText(logFile: string): Promise<string> {
  let size = -1
  while (statSync(logFile).size !== size) {
    size = statSync(logFile).size
    await sleep(100)
  }
  return readFileSync(logFile, 'utf8')
}
