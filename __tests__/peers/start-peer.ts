import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { toolEnvironment } from '../e2e/harness/run-tool.js'
import { blobFile } from '../e2e/harness/storage.js'
import { findTool, toolPath } from '../e2e/harness/find-tool.js'
import type { Workspace } from '../e2e/harness/workspace.js'

/** A registry program that somebody else wrote. */
export interface Peer {
  /** For people. */
  readonly name: string
  /** On PATH. */
  readonly program: string
  /** Asks the program for its version. */
  readonly version: readonly string[]
  /** What its answer holds where it is the right program. */
  readonly is: RegExp
  readonly configFile: string
  config(root: string, port: number): unknown
  serve(configFile: string): readonly string[]
  /** Where it keeps a blob's bytes. */
  blobFile(root: string, repository: string, digest: string): string
}

export const PEERS: readonly Peer[] = [
  {
    name: 'distribution 3',
    program: 'registry',
    version: ['--version'],
    is: /distribution\/v3\b/,
    configFile: 'config.yml',
    // JSON is YAML.
    config: (root, port) => ({
      version: '0.1',
      log: { level: 'info' },
      storage: { filesystem: { rootdirectory: root } },
      http: { addr: `127.0.0.1:${port}`, secret: 'peers' },
    }),
    serve: (configFile) => ['serve', configFile],
    blobFile: (root, _repository, digest) => blobFile(root, digest),
  },
  {
    name: 'zot',
    program: 'zot',
    version: ['--version'],
    is: /distribution-spec/,
    configFile: 'config.json',
    config: (root, port) => ({
      distSpecVersion: '1.1.1',
      storage: { rootDirectory: root, dedupe: false, gc: false },
      http: { address: '127.0.0.1', port: String(port) },
      log: { level: 'info' },
    }),
    serve: (configFile) => ['serve', configFile],
    // It stores OCI image layouts.
    blobFile: (root, repository, digest) => join(root, repository, 'blobs', digest.replace(':', '/')),
  },
]

/** Whether the peer's program is on this machine, in the version that is meant. */
export function isInstalled({ program, version, is }: Peer): boolean {
  const path = findTool(program)
  if (path === undefined) return false
  const { stdout, stderr } = spawnSync(path, version, { encoding: 'utf8', env: toolEnvironment() })
  return is.test(`${stdout}${stderr}`)
}

export interface RunningPeer {
  /** `127.0.0.1:PORT`. */
  readonly host: string
  /** Deletes a blob's bytes behind the registry's back. */
  loseBlob(repository: string, digest: string): void
}

/** Starts a peer with a storage of its own on a free port of loopback; it ends with `workspace`. */
export async function startPeer(workspace: Workspace, peer: Peer): Promise<RunningPeer> {
  const folder = workspace.folder(peer.program)
  const root = join(folder, 'storage')
  const port = await freePort()
  const configFile = join(folder, peer.configFile)
  writeFileSync(configFile, JSON.stringify(peer.config(root, port)))
  const logFile = join(folder, 'log')
  const log = openSync(logFile, 'a')
  const child = spawn(toolPath(peer.program), peer.serve(configFile), {
    env: toolEnvironment(),
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const ended = once(child, 'exit')
  workspace.onRemove(async () => {
    child.kill('SIGTERM')
    await ended
  })
  const host = `127.0.0.1:${port}`
  const deadline = Date.now() + 20_000
  while (!(await answers(host))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`${peer.name} does not serve:\n${readFileSync(logFile, 'utf8')}`)
    }
    await sleep(50)
  }
  return {
    host,
    loseBlob: (repository, digest) => {
      const file = peer.blobFile(root, repository, digest)
      if (!existsSync(file)) throw new Error(`${peer.name} keeps no ${file}.`)
      rmSync(file)
    },
  }
}

async function answers(host: string): Promise<boolean> {
  try {
    return (await fetch(`http://${host}/v2/`)).ok
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
