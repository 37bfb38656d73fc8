import { copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type RunningRegistry, startRegistry } from './registry-server.js'
import { runTool } from './run-tool.js'
import { toolPath } from './find-tool.js'
import type { Workspace } from './workspace.js'

export const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'] as const

const containerfile = `FROM scratch
ARG TARGETARCH
COPY busybox /bin/busybox
COPY site.conf /etc/site.conf
COPY page-\${TARGETARCH}.html /srv/index.html
LABEL org.example.name=demo org.example.architecture=\${TARGETARCH}
ENV GREETING=hello MODE=production
EXPOSE 8080
USER 1000
WORKDIR /srv
CMD ["/bin/busybox", "httpd", "-f", "-c", "/etc/site.conf"]
`

/**
 * Starts a registry that has `demo/docker:1` (a manifest list of Docker schema 2 images) and `demo/oci:1` (an OCI index),
 * each of one image of three layers for each of `PLATFORMS`, in a storage of its own. It ends with `workspace`. buildah
 * builds them once in a run of tests, for whichever file is the first.
 */
export async function startFilledRegistry(workspace: Workspace): Promise<RunningRegistry> {
  const root = join(workspace.folder('filled'), 'storage')
  cpSync(await builtStorage(workspace), root, { recursive: true })
  return startRegistry(workspace, { root })
}

/** Test files run in several processes: the one that makes the folder builds, the others wait for what it leaves there. */
async function builtStorage(workspace: Workspace): Promise<string> {
  const folder = join(tmpdir(), 'built-images')
  const [root, done, failed] = [join(folder, 'storage'), join(folder, 'done'), join(folder, 'failed')]
  if (mkdirSync(folder, { recursive: true }) === undefined) {
    while (!existsSync(done)) {
      if (existsSync(failed)) throw new Error('Building failed; the first test file that wanted the images says why.')
      await sleep(50)
    }
    return root
  }
  try {
    const registry = await startRegistry(workspace, { root })
    await buildImages(workspace, registry.host)
    await registry.stop()
    writeFileSync(done, '')
    return root
  } catch (error) {
    writeFileSync(failed, '')
    throw error
  }
}

async function buildImages(workspace: Workspace, host: string): Promise<void> {
  const context = workspace.folder('context')
  copyFileSync(toolPath('busybox'), join(context, 'busybox'))
  writeFileSync(join(context, 'site.conf'), 'A:*\n')
  for (const arch of ['amd64', 'arm64', 'arm'])
    writeFileSync(join(context, `page-${arch}.html`), `Hello from ${arch}\n`)
  writeFileSync(join(context, 'Containerfile'), containerfile)

  const home = workspace.folder('buildah')
  const env = { HOME: home, XDG_RUNTIME_DIR: home, BUILDAH_ISOLATION: 'chroot' }
  const storage = ['--root', join(home, 'root'), '--runroot', join(home, 'run'), '--storage-driver', 'vfs']
  const buildah = (...args: readonly string[]): Promise<string> =>
    runTool('buildah', [...storage, ...args], { cwd: context, env })

  // One platform at a time: built together, this buildah lets the variant of one platform slip into the others.
  const build = ['build', '-q', '--layers', '--timestamp=0', '--format=docker', '--manifest=localhost/demo']
  for (const platform of PLATFORMS) await buildah(...build, `--platform=${platform}`, '.')
  const push = ['manifest', 'push', '-q', '--all', '--tls-verify=false']
  await buildah(...push, '--format=v2s2', 'localhost/demo', `docker://${host}/demo/docker:1`)
  await buildah(...push, '--format=oci', 'localhost/demo', `docker://${host}/demo/oci:1`)
}
