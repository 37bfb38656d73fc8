import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runTool, toolEnvironment } from './run-tool.js'
import { toolPath } from './find-tool.js'
import type { Workspace } from './workspace.js'

/** Runs containerd's client and gives its stdout. */
export type Containerd = (...args: readonly string[]) => Promise<string>

/**
 * Starts a containerd of its own that keeps images and runs nothing, and waits until it answers; it ends with `workspace`.
 * New Docker saves images by the same code as its client exports them.
 */
export async function startContainerd(workspace: Workspace): Promise<Containerd> {
  const folder = workspace.folder('containerd')
  const socket = join(folder, 'sock')
  const [config, logFile] = [join(folder, 'config.toml'), join(folder, 'log')]
  const settings = [
    'version = 2',
    `root = '${join(folder, 'root')}'`,
    `state = '${join(folder, 'state')}'`,
    `disabled_plugins = ['io.containerd.grpc.v1.cri']`,
    `[grpc]\naddress = '${socket}'`,
    `[ttrpc]\naddress = '${join(folder, 'ttrpc')}'`,
  ]
  writeFileSync(config, settings.join('\n'))
  const log = openSync(logFile, 'a')
  const child = spawn(toolPath('containerd'), ['--config', config], {
    env: toolEnvironment(),
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  workspace.onRemove(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  })
  const containerd: Containerd = (...args) => runTool('ctr', ['--address', socket, ...args])
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt += 1) {
    await sleep(100)
    const answers = await containerd('version').then(
      () => true,
      () => false,
    )
    if (answers) return containerd
  }
  throw new Error(`containerd does not answer:\n${readFileSync(logFile, 'utf8')}`)
}
