import { rmSync } from 'node:fs'
import { runTool } from './run-tool.js'
import type { Workspace } from './workspace.js'

/** Copies between registries with skopeo over http; see `skopeoSave` for what is left over from an earlier copy. */
export function skopeoCopy(
  workspace: Workspace,
  source: string,
  mirror: string,
  ...flags: readonly string[]
): Promise<void> {
  return skopeoSave(workspace, source, `docker://${mirror}`, ...flags)
}

/**
 * Copies an image of a registry to wherever skopeo can (`oci:PATH:TAG`, `docker-archive:FILE:NAME`, …), with nothing left
 * over from an earlier copy: the cache in which skopeo remembers recompressed blobs would turn a conversion into a
 * bit-for-bit copy.
 */
export async function skopeoSave(
  workspace: Workspace,
  source: string,
  target: string,
  ...flags: readonly string[]
): Promise<void> {
  const home = workspace.folder('skopeo')
  // skopeo takes the cache of the whole machine for root, whatever HOME says; this variable makes it a user's.
  const env = { HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home, _CONTAINERS_ROOTLESS_UID: '1000' }
  const places = [`docker://${source}`, target]
  const plain = ['--src-tls-verify=false', '--dest-tls-verify=false']
  await runTool('skopeo', ['--insecure-policy', '--override-arch=amd64', 'copy', '-q', ...plain, ...flags, ...places], {
    env,
  })
  rmSync(home, { recursive: true, force: true })
}

/** Has skopeo log in to a registry, without looking at its certificate, and write the login to `authFile`. */
export async function skopeoLogin(
  authFile: string,
  registry: string,
  user: { readonly name: string; readonly password: string },
): Promise<void> {
  const flags = [
    '--tls-verify=false',
    `--authfile=${authFile}`,
    `--username=${user.name}`,
    `--password=${user.password}`,
  ]
  await runTool('skopeo', ['login', ...flags, registry])
}
