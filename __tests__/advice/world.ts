import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findTool } from '../e2e/harness/find-tool.js'
import { startRegistry, type RunningRegistry } from '../e2e/harness/registry-server.js'
import { toolEnvironment } from '../e2e/harness/run-tool.js'
import type { Workspace } from '../e2e/harness/workspace.js'
import type { BuiltImage } from '../helpers/image/image.js'
import type { BuiltIndex } from '../helpers/image/image-index.js'
import { pushOverWire } from '../peers/push-over-wire.js'

export type Content = BuiltImage | BuiltIndex

/** Two registries of the machine: a source, and a mirror that remembers blobs as registries do, and lets them be deleted. */
export interface World {
  readonly folder: string
  /** The storage folder of the mirror. */
  readonly root: string
  readonly put: (side: 'source' | 'mirror', name: string, content: Content) => Promise<string>
  /** Runs a command of the page as somebody does who has logged in. */
  readonly run: (command: string) => void
  /** Garbage collection of the mirror, and a new start. */
  readonly collect: () => Promise<void>
  /** A new start alone: what the mirror remembers is gone. */
  readonly restart: () => Promise<void>
}

export async function createWorld(workspace: Workspace): Promise<World> {
  const source = await startRegistry(workspace)
  const options = { deletion: true, descriptorCache: true } as const
  let mirror: RunningRegistry = await startRegistry(workspace, options)
  const folder = workspace.folder('here')
  const home = workspace.folder('home')
  const env = { ...toolEnvironment(), HOME: home, XDG_RUNTIME_DIR: home }
  const restart = async (): Promise<void> => {
    await mirror.stop()
    mirror = await startRegistry(workspace, { ...options, root: mirror.root, port: mirror.port })
  }
  const run = (command: string): void => {
    const done = spawnSync('sh', ['-c', command], { cwd: folder, env, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`${command}\n${done.stderr}`)
  }
  return {
    folder,
    root: mirror.root,
    put: (side, name, content) => pushOverWire((side === 'source' ? source : mirror).host, name, '1', content),
    run: (command) => {
      run(withoutPolicy(command))
    },
    collect: async () => {
      run(`${findTool('docker-registry') ?? 'docker-registry'} garbage-collect ${mirror.configFile}`)
      await restart()
    },
    restart,
  }
}

/** Without the policy of this machine, which a newcomer has not set up; nothing else is added. */
function withoutPolicy(command: string): string {
  return command.replace(/^skopeo (?=copy|delete)/, 'skopeo --insecure-policy ')
}

/** A place in the folder where commands are run. */
export function here(world: World, name: string): string {
  return join(world.folder, name)
}
