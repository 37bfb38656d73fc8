import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from '../e2e/harness/run-tool.js'
import type { Workspace } from '../e2e/harness/workspace.js'

/** Tools of others, in a home of their own that knows a registry to speak plain HTTP. */
export interface ClientTools {
  readonly folder: string
  /** Runs one, and gives what it printed. */
  readonly run: (name: string, ...args: readonly string[]) => Promise<string>
  /** Writes a file; gives its name. */
  readonly write: (content: string | Uint8Array) => string
  /** Has `oras` attach a text to a reference; gives the digest of the artifact. */
  readonly attach: (to: string, artifactType: string, text: string) => Promise<string>
  /** Has `regctl` do the same. */
  readonly put: (to: string, artifactType: string, text: string) => Promise<string>
}

/** For the registries of these hosts. */
export async function createClientTools(workspace: Workspace, ...hosts: readonly string[]): Promise<ClientTools> {
  const folder = workspace.folder('tools')
  const env = { HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, COSIGN_PASSWORD: '' }
  const run = (name: string, ...args: readonly string[]): Promise<string> =>
    runTool(name, args, { cwd: folder, env: { ...env } })
  const digestIn = (text: string): string => /sha256:[0-9a-f]{64}/.exec(text)?.[0] ?? ''
  for (const host of hosts) await run('regctl', 'registry', 'set', '--tls', 'disabled', host)
  let files = 0
  const write = (content: string | Uint8Array): string => {
    const file = `file-${(files += 1)}`
    writeFileSync(join(folder, file), content)
    return file
  }
  return {
    folder,
    run,
    write,
    attach: async (to, type, text) => {
      const form = ['--artifact-type', type, '--plain-http', '--format', 'go-template={{.digest}}']
      return digestIn(await run('oras', 'attach', ...form, to, `${write(text)}:${type}`))
    },
    put: async (to, type, text) => {
      const form = ['--artifact-type', type, '--subject', to, '--format', '{{.Manifest.GetDescriptor.Digest}}']
      return digestIn(await run('regctl', 'artifact', 'put', ...form, '--file', write(text)))
    },
  }
}
