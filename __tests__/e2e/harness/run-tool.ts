import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { toolPath } from './find-tool.js'

export interface ToolOptions {
  readonly cwd?: string
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a program to its end and gives its stdout; throws with its stderr where it fails. */
export async function runTool(name: string, args: readonly string[], options: ToolOptions = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(toolPath(name), args, {
    cwd: options.cwd,
    env: { ...toolEnvironment(), ...options.env },
    maxBuffer: 64 * 1024 ** 2,
  })
  return stdout
}

/** This process's environment without what would reconfigure a registry or lend a tool somebody's credentials. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(REGISTRY_|DOCKER_)/.test(name)))
}
