import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toolEnvironment } from '../../e2e/harness/run-tool.js'
import { imageIn, run, type Client, type Pulled } from './client.js'

interface Place {
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
}

/** Gives a client a home of its own, and removes it: what is remembered of blobs would change the next pull. */
async function atHome(root: string, body: (place: Place) => Promise<Pulled>): Promise<Pulled> {
  const folder = mkdtempSync(join(root, 'home-'))
  const env = {
    ...toolEnvironment(),
    HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_RUNTIME_DIR: folder,
    TMPDIR: folder,
    REGISTRY_AUTH_FILE: join(folder, 'auth.json'),
    // For root the cache of the whole machine would be taken, whatever HOME says.
    _CONTAINERS_ROOTLESS_UID: '1000',
  }
  writeFileSync(env.REGISTRY_AUTH_FILE, '{}')
  try {
    return await body({ folder, env })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Copies into a folder: what Podman, CRI-O and buildah read and choose, without unpacking. */
export function skopeo(program: string, root: string): Client {
  return {
    name: 'skopeo',
    pull: (reference, platform) =>
      atHome(root, async ({ folder, env }) => {
        const target = join(folder, 'image')
        const [os = '', architecture = '', variant] = platform.split('/')
        const chosen = [`--override-os=${os}`, `--override-arch=${architecture}`]
        const exact = variant === undefined ? [] : [`--override-variant=${variant}`]
        const flags = ['--insecure-policy', ...chosen, ...exact, 'copy', '-q', '--src-tls-verify=false']
        const ran = await run(program, [...flags, `docker://${reference}`, `dir:${target}`], env)
        if (!ran.ok) return { kind: 'refused', why: ran.why }
        return imageIn(readFileSync(join(target, 'manifest.json'), 'utf8'), /"config":\{[^{}]*"sha256:([0-9a-f]+)"/)
      }),
  }
}

/** Pulls into a store of its own: layers are unpacked, and the config is read. */
export function buildah(program: string, root: string): Client {
  return {
    name: 'buildah',
    pull: (reference, platform) =>
      atHome(root, async ({ folder, env }) => {
        const policy = join(folder, 'policy.json')
        writeFileSync(policy, '{"default":[{"type":"insecureAcceptAnything"}]}')
        const store = ['--storage-driver=vfs', `--root=${join(folder, 'root')}`, `--runroot=${join(folder, 'runroot')}`]
        const [os = '', architecture = '', variant] = platform.split('/')
        const chosen = [
          `--os=${os}`,
          `--arch=${architecture}`,
          ...(variant === undefined ? [] : [`--variant=${variant}`]),
        ]
        const flags = ['pull', '-q', '--policy=always', '--tls-verify=false', `--signature-policy=${policy}`, ...chosen]
        // The store of a root that is no user's is the one named here.
        const asRoot = { ...env, _CONTAINERS_ROOTLESS_UID: undefined }
        const ran = await run(program, [...store, ...flags, `docker://${reference}`], asRoot)
        return ran.ok ? imageIn(ran.stdout, /([0-9a-f]{64})/) : { kind: 'refused', why: ran.why }
      }),
  }
}
