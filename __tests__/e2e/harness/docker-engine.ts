import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runTool, toolEnvironment } from './run-tool.js'
import { toolPath } from './find-tool.js'
import { describeWithTools } from './tools.js'
import type { Workspace } from './workspace.js'

export interface DockerEngine {
  /** What leads a client to this engine. */
  readonly env: { readonly DOCKER_HOST: string }
  /** Where the engine keeps images; with its storage driver each layer is a plain folder in there. */
  readonly dataRoot: string
  /** Runs Docker's client and gives its stdout without the last line's end. */
  readonly docker: (...args: readonly string[]) => Promise<string>
}

/** A `describe` that needs Docker's engine, which runs as root only, beside the `tools`. */
export function describeWithEngine(tools: readonly string[], title: string, body: () => void): void {
  const unmet = process.getuid?.() === 0 ? [] : ['root, as whom dockerd runs']
  describeWithTools([...tools, 'dockerd', 'containerd', 'docker'], title, body, unmet)
}

/**
 * Starts an engine of its own, with no network for containers and nothing outside of its folder, and waits until it
 * listens; it ends with `workspace`, and with it the containerd that it starts.
 */
export async function startDockerEngine(workspace: Workspace): Promise<DockerEngine> {
  const folder = workspace.folder('engine')
  const dataRoot = join(folder, 'data')
  const execRoot = join(folder, 'exec')
  const socket = join(folder, 'sock')
  const logFile = join(folder, 'log')
  const configFile = join(folder, 'daemon.json')
  writeFileSync(configFile, '{}')
  const alone = ['--bridge=none', '--iptables=false', '--storage-driver=vfs', `--config-file=${configFile}`]
  const folders = ['--data-root', dataRoot, '--exec-root', execRoot, '--pidfile', join(folder, 'pid')]
  const log = openSync(logFile, 'a')
  const child = spawn(toolPath('dockerd'), [...alone, ...folders, '-H', `unix://${socket}`], {
    env: { ...toolEnvironment(), HOME: folder, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  workspace.onRemove(() => end(child, dataRoot))
  const env = { DOCKER_HOST: `unix://${socket}` }
  const clientEnv = { ...env, DOCKER_CONFIG: workspace.folder('docker'), HOME: folder }
  const docker = async (...args: readonly string[]): Promise<string> =>
    (await runTool('docker', args, { env: clientEnv })).trimEnd()
  await listening(socket, logFile, () => child.exitCode !== null, docker)
  return { env, dataRoot, docker }
}

async function listening(
  socket: string,
  logFile: string,
  ended: () => boolean,
  docker: DockerEngine['docker'],
): Promise<void> {
  const deadline = Date.now() + 30_000
  let failure = 'there is no socket'
  while (Date.now() < deadline && !ended()) {
    if (existsSync(socket)) {
      try {
        await docker('version')
        return
      } catch (error) {
        failure = String(error)
      }
    }
    await sleep(50)
  }
  throw new Error(`dockerd does not answer, ${failure}:\n${readFileSync(logFile, 'utf8')}`)
}

/** containerd ends with its engine, however that ends; the mount of the data folder stays where it had to be killed. */
async function end(child: ChildProcess, dataRoot: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const killing = setTimeout(() => child.kill('SIGKILL'), 20_000)
  const [, signal] = (await ended) as [number | null, NodeJS.Signals | null]
  clearTimeout(killing)
  if (signal === 'SIGKILL') await runTool('umount', ['--lazy', dataRoot])
}
