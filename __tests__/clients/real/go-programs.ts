import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findTool } from '../../e2e/harness/find-tool.js'
import { repositoryRoot } from '../../helpers/repository-root.js'
import type { ClientName } from '../row.js'
import { imageIn, run, type Client } from './client.js'

/** The first build downloads modules. */
const BUILD_MS = 240_000

/** Builds the programs that pull by the libraries of containerd and Docker; undefined where there is no Go. */
export function goClients(root: string): readonly Client[] | undefined {
  const go = findTool('go') ?? findIn('/usr/local/go/bin')
  if (go === undefined) return undefined
  return [build(go, root, 'containerd', 'containerd-pull'), build(go, root, 'distribution', 'distribution-pull')]
}

function findIn(folder: string): string | undefined {
  const found = spawnSync(join(folder, 'go'), ['version'])
  return found.status === 0 ? join(folder, 'go') : undefined
}

function build(go: string, root: string, name: ClientName, program: string): Client {
  const folder = join(repositoryRoot(), 'node_modules', '.cache', 'image-parity-clients')
  mkdirSync(folder, { recursive: true })
  const binary = join(folder, program)
  const cwd = join(repositoryRoot(), '__tests__', 'clients', 'go', program)
  const built = spawnSync(go, ['build', '-o', binary, '.'], { cwd, encoding: 'utf8', timeout: BUILD_MS })
  if (built.status !== 0) throw new Error(`${program} does not build:\n${built.stderr}`)
  // Go's own reader everywhere, whatever unpacker this machine has.
  const env = { PATH: process.env['PATH'], HOME: root, TMPDIR: root, CONTAINERD_DISABLE_PIGZ: '1' }
  return {
    name,
    pull: async (reference, platform) => {
      const ran = await run(binary, [reference, platform], env)
      return ran.ok ? imageIn(ran.stdout, /config sha256:([0-9a-f]+)/) : { kind: 'refused', why: ran.why }
    },
  }
}
