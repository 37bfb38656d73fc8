import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { dirname, delimiter, join } from 'node:path'
import { repositoryRoot } from '../helpers/repository-root.js'
import { anImage } from '../helpers/image/image.js'
import { aLayout, Workspace } from '../store/oci-builders.js'
import { createWorkspace } from './harness/workspace.js'

const folders = createWorkspace()
const layouts = new Workspace()

/** Runs a program of npm as a user does who has Node 24 and no network. */
function run(program: 'npm' | 'npx', words: readonly string[], cwd: string): SpawnSyncReturns<string> {
  return spawnSync(program, words, {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
      HOME: folders.folder('home'),
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
    },
  })
}

interface Packed {
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

describe('the package', () => {
  let packed: Packed
  const destination = folders.folder('tarball')

  beforeAll(() => {
    const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', destination]
    const { stdout, stderr, status } = run('npm', words, repositoryRoot())
    if (status !== 0) throw new Error(stderr)
    const answer: unknown = JSON.parse(stdout)
    // npm 12 names the package that it packed.
    packed = Object.values(answer as Record<string, Packed>)[0] ?? { filename: '', files: [] }
  })
  afterAll(async () => {
    await Promise.all([folders.remove(), layouts.clear()])
  })

  it('holds only what runs, and what says how', () => {
    const wanted = ['LICENSE', 'README.md', 'README.zh-CN.md', 'dist/cli.js', 'dist/licenses.txt', 'package.json']
    expect(packed.files.map(({ path }) => path).toSorted()).toEqual(wanted)
  })

  it('is installed into an empty folder without a network, and runs there', async () => {
    const folder = folders.folder('user')
    const installed = run('npm', ['install', '--no-audit', '--no-fund', join(destination, packed.filename)], folder)
    expect([installed.status, installed.stdout.trim()]).toEqual([0, expect.stringMatching(/^added 1 package\b/)])
    const [image, other] = [anImage(), anImage({ platform: 'linux/arm64' })]
    const [source, copy, wrong] = await Promise.all(
      [image, image, other].map(async (built) => `oci:${await layouts.write(aLayout({ image: built }))}`),
    )
    const compare = (mirror = ''): SpawnSyncReturns<string> =>
      run('npx', ['--no-install', 'image-parity', 'compare', source ?? '', mirror], folder)
    const same = compare(copy)
    expect([same.status, same.stdout.split('\n', 1), same.stderr]).toEqual([0, ['PASSED: identical'], ''])
    expect(compare(wrong)).toMatchObject({ status: 1, stderr: '' })
  })
})
