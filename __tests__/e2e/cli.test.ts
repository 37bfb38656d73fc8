import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCli } from '../helpers/cli/run-cli.js'
import { declareLogin } from '../helpers/canary/credentials.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { aDockerArchive, aLayout } from '../store/oci-builders.js'
import { ALONE, mayBeAlone } from './harness/alone.js'
import { createWorkspace } from './harness/workspace.js'

const LOGIN = { kind: 'basic', username: 'robot', password: 'password-of-the-robot' } as const

const folders = createWorkspace()
const image = anImage({ layers: [aTar({ a: 'a' })] })
const labelled = anImage({ layers: [aTar({ a: 'a' })], runtime: { Labels: { 'evil\u001b[2J': '\u001b]0;x\u0007' } } })

let source: TestRegistry
let mirror: TestRegistry
let closed: TestRegistry
let names: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  ;[source, mirror] = await Promise.all([startRegistry(), startRegistry()])
  closed = await startRegistry({ auth: { kind: 'basic', users: { [LOGIN.username]: LOGIN.password } } })
  declareLogin(closed.host, LOGIN)
  names = {
    source: push(source, 'team/app', '1', image),
    copy: push(mirror, 'hub/app', '1', image),
    labelled: push(mirror, 'hub/app', 'labelled', labelled),
    closed: push(closed, 'hub/app', '1', image),
    down: '127.0.0.1:9/hub/app:1',
  }
}, 60_000)

afterAll(async () => {
  await Promise.all([source.close(), mirror.close(), closed.close(), folders.remove()])
})

function named(words: string): readonly string[] {
  return words.split(' ').map((word) => names[word] ?? word)
}

describe('image-parity compare', () => {
  it('names the flag that is wrong, and nothing is compared', async () => {
    const asked = source.requests.length
    const { stderr } = await runCli(named('compare source copy --ca-file ~/ca.pem --match bits'))
    expect(stderr).toContain('--ca-file: ')
    expect(stderr).toContain('Example: --match config\n')
    expect(stderr).not.toContain('Input "')
    expect(source.requests.length).toBe(asked)
  })

  it.each<[string, (password: string) => Parameters<typeof runCli>[1]]>([
    ['standard input', (password) => ({ stdin: `${password}\n` })],
    ['the environment', (password) => ({ env: { IMAGE_PARITY_MIRROR_PASSWORD: password } })],
    [
      'registry-auth in the environment',
      (password) => ({
        env: {
          IMAGE_PARITY_REGISTRY_AUTH: `- { registry: '${closed.host}', username: ${LOGIN.username}, password: '${password}' }`,
        },
      }),
    ],
  ])('takes a password from %s', async (way, options) => {
    const flags = way.startsWith('registry') ? [] : ['--mirror-username', LOGIN.username]
    const stdin = way === 'standard input' ? ['--mirror-password-stdin'] : []
    const { exitCode, stdout } = await runCli(
      [...named('compare source closed'), ...flags, ...stdin],
      options(LOGIN.password),
    )
    expect([exitCode, stdout.split('\n', 1)]).toEqual([0, ['PASSED: identical']])
  })

  it('writes several formats at once, and says the verdict beside them', async () => {
    const folder = folders.folder('reports')
    const run = await runCli(named('compare source labelled -o markdown -o json=report.json -o text=report.txt'), {
      cwd: folder,
    })
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toMatch(/^## ❌ Image parity: /)
    expect(run.stderr).toMatch(/^Not passed: /)
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({ passed: false })
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toMatch(/^NOT PASSED: /)
  })

  it('leaves no earlier verdict in a file that it writes', async () => {
    const folder = folders.folder('earlier')
    writeFileSync(join(folder, 'report.json'), '{"passed":true}')
    await runCli(named('compare source down --retries 0 -o json=report.json'), { cwd: folder })
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({ passed: false })
  })

  it('is no pass if nobody reads it', async () => {
    const run = await runCli(named('compare source copy'), { onStart: (child) => child.stdout?.destroy() })
    expect(run.exitCode).toBe(2)
    expect(run.stderr).toContain('Standard output could not be written')
  })

  it.each<[string, string, number]>([
    ['auto', '', 0],
    ['never', '', 0],
    ['always', '', 1],
    ['always', '1', 1],
  ])('colours with --color %s and NO_COLOR=%s on a pipe: %i', async (choice, noColor, isColored) => {
    const { stdout } = await runCli([...named('compare source copy'), '--color', choice], {
      env: { NO_COLOR: noColor },
    })
    expect(stdout.startsWith('\u001b[32mPASSED')).toBe(isColored === 1)
  })

  it('shows no progress on a pipe, however long it takes', async () => {
    const slow = await startRegistry({ latencyMs: 400 })
    const words = [...named('compare source'), push(slow, 'hub/app', '1', image)]
    try {
      expect(await runCli(words)).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^PASSED/), stderr: '' })
    } finally {
      await slow.close()
    }
  })

  const itAlone = mayBeAlone ? it : it.skip
  itAlone('compares archives by relative paths in a machine without any network', async () => {
    const folder = folders.folder('alone')
    mkdirSync(join(folder, 'build'))
    writeFileSync(join(folder, 'build', 'layout.tar'), aTar(aLayout({ image })))
    writeFileSync(join(folder, 'saved.tar'), aTar(aDockerArchive(image)))
    writeFileSync(join(folder, 'other.tar'), aTar(aLayout({ image: labelled })))
    const alone = { cwd: folder, by: ALONE }
    const verdict = async (words: string): Promise<readonly unknown[]> => {
      const { exitCode, stdout, stderr } = await runCli(words.split(' '), alone)
      return [exitCode, stdout.split('\n', 1)[0], stderr]
    }
    expect([
      await verdict('compare oci-archive:build/layout.tar docker-archive:./saved.tar'),
      await verdict('compare oci-archive:build/layout.tar oci-archive:other.tar --match diff-ids'),
      await verdict('compare oci-archive:build/layout.tar oci-archive:other.tar'),
      await verdict('compare oci-archive:build/layout.tar oci-archive:none.tar'),
    ]).toEqual([
      [0, 'PASSED: the same image, stored differently', ''],
      [0, 'PASSED: the same files, but another configuration', ''],
      [1, 'NOT PASSED: not the same image ID', ''],
      [2, 'NOT CHECKED: the mirror could not be read', ''],
    ])
  })

  it('makes no file for a report that is not asked for', async () => {
    const folder = folders.folder('nothing')
    await runCli(named('compare source copy'), { cwd: folder })
    expect(existsSync(join(folder, 'report.json'))).toBe(false)
  })
})
