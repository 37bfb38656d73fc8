import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { anImage } from '../helpers/image/image.js'
import { repositoryRoot } from '../helpers/repository-root.js'
import { aLayout, Workspace } from '../store/oci-builders.js'
import { runTool, toolEnvironment } from './harness/run-tool.js'
import { toolPath } from './harness/find-tool.js'
import { describeWithTools } from './harness/tools.js'
import { createWorkspace } from './harness/workspace.js'

const workspace = createWorkspace()
const layouts = new Workspace()

interface Ran {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

interface Configured {
  readonly User?: string
  readonly WorkingDir?: string
  readonly Entrypoint?: readonly string[]
  readonly Cmd?: readonly string[]
}

/** Puts this Node and the libraries that it is linked with into a folder, where they are looked for. */
function aRoot(folder: string): void {
  const linked = execFileSync(toolPath('ldd'), [process.execPath], { encoding: 'utf8' })
  const libraries = [...linked.matchAll(/(?:=> )?(\/\S+) \(0x/g)].flatMap(([, path]) => path ?? [])
  for (const [from, to] of [
    [process.execPath, '/usr/bin/node'] as const,
    ...libraries.map((path) => [path, path] as const),
  ]) {
    mkdirSync(join(folder, dirname(to)), { recursive: true })
    copyFileSync(from, join(folder, to))
    chmodSync(join(folder, to), 0o755)
  }
  mkdirSync(join(folder, 'etc'))
  writeFileSync(join(folder, 'etc', 'passwd'), 'root:x:0:0::/root:/bin/false\n')
}

describeWithTools(['buildah', 'ldd'], 'the image', () => {
  const home = workspace.folder('buildah')
  const env = { HOME: home, XDG_RUNTIME_DIR: home, BUILDAH_ISOLATION: 'chroot' }
  const storage = ['--root', join(home, 'root'), '--runroot', join(home, 'run'), '--storage-driver', 'vfs']
  const buildah = async (...words: readonly string[]): Promise<string> =>
    (await runTool('buildah', [...storage, ...words], { cwd: repositoryRoot(), env })).trim()
  let container = ''
  let folder = ''

  /** What the image says of how it is run. */
  const configured = async (): Promise<Configured> => {
    const { OCIv1 } = JSON.parse(await buildah('inspect', container)) as { OCIv1: { config: Configured } }
    return OCIv1.config
  }

  /** Runs what the image names to be run, in a container with a folder that cannot be written. */
  const run = async (...words: readonly string[]): Promise<Ran> => {
    const entry = (await configured()).Entrypoint ?? []
    const flags = ['run', '--volume', `${folder}:/work:ro`, container, '--', ...entry, ...words]
    return new Promise((resolve) => {
      const options = { env: { ...toolEnvironment(), ...env } }
      execFile(toolPath('buildah'), [...storage, ...flags], options, (error, stdout, stderr) => {
        resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr })
      })
    })
  }

  beforeAll(async () => {
    const base = workspace.folder('base')
    mkdirSync(join(base, 'root'))
    aRoot(join(base, 'root'))
    writeFileSync(join(base, 'Containerfile'), 'FROM scratch\nCOPY root /\nENV PATH=/usr/bin\n')
    await buildah('build', '-q', '--layers=false', '--tag=localhost/base', base)
    const build = ['build', '-q', '--layers=false', '--build-arg=BASE=localhost/base', '--tag=localhost/image-parity']
    await buildah(...build, '--pull=never', '.')
    container = await buildah('from', '--pull=never', 'localhost/image-parity')
    folder = workspace.folder('work')
    const [image, other] = [anImage(), anImage({ platform: 'linux/arm64' })]
    for (const [name, built] of [
      ['source', image],
      ['copy', image],
      ['other', other],
    ] as const) {
      cpSync(await layouts.write(aLayout({ image: built })), join(folder, name), { recursive: true })
    }
    chmodSync(folder, 0o755)
  }, 300_000)
  afterAll(async () => {
    await Promise.all([workspace.remove(), layouts.clear()])
  })

  it('runs the command line as nobody', async () => {
    expect(await configured()).toMatchObject({ User: '65532:65532', WorkingDir: '/work', Cmd: ['--help'] })
    const { version } = JSON.parse(readFileSync(join(repositoryRoot(), 'package.json'), 'utf8')) as { version: string }
    expect(await run('--version')).toMatchObject({ exitCode: 0, stdout: `image-parity ${version}\n` })
  }, 120_000)

  it('compares what stands in its folder, and writes nothing anywhere', async () => {
    const root = await buildah('mount', container)
    const files = (): string =>
      execFileSync('find', [root, '-type', 'f', '-printf', '%P %T@ %s\n'], { encoding: 'utf8', maxBuffer: 1 << 24 })
    await run('--version')
    const before = files()
    expect(await run('compare', 'oci:source', 'oci:copy')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^PASSED: identical/),
    })
    expect(await run('compare', 'oci:source', 'oci:other')).toMatchObject({ exitCode: 1 })
    expect(await run('compare', 'oci:source', 'oci:copy', '-o', 'json=report.json')).toMatchObject({ exitCode: 2 })
    expect(files()).toBe(before)
  }, 120_000)
})
