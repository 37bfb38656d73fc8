import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/model/report.js'
import { runCli } from '../helpers/cli/run-cli.js'
import { declareLogin } from '../helpers/canary/credentials.js'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { aLayout, Workspace } from '../store/oci-builders.js'
import { createWorkspace } from './harness/workspace.js'
import { asPublished } from '../helpers/report-schema.js'

const LOGIN = { kind: 'basic', username: 'robot', password: 'password-of-the-robot' } as const

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/

const folders = createWorkspace()
const layouts = new Workspace()
const image = anImage({ layers: [aTar({ a: 'a' })] })
const labelled = anImage({ layers: [aTar({ a: 'a' })], runtime: { Labels: { 'evil\u001b[2J': '\u001b]0;x\u0007' } } })
const other = anImage({ layers: [aTar({ a: 'b' })] })
const arm = anImage({ platform: 'linux/arm64' })

let source: TestRegistry
let mirror: TestRegistry
let closed: TestRegistry
let names: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  ;[source, mirror] = await Promise.all([startRegistry(), startRegistry()])
  closed = await startRegistry({ auth: { kind: 'basic', users: { [LOGIN.username]: LOGIN.password } } })
  declareLogin(closed.host, LOGIN)
  const layout = await layouts.write(aLayout({ image }))
  names = {
    source: push(source, 'team/app', '1', image),
    copy: push(mirror, 'hub/app', '1', image),
    labelled: push(mirror, 'hub/app', 'labelled', labelled),
    other: push(mirror, 'hub/app', 'other', other),
    multi: push(source, 'team/app', 'multi', anIndex([image, arm])),
    partly: push(mirror, 'hub/app', 'partly', anIndex([image])),
    closed: push(closed, 'hub/app', '1', image),
    absent: `${mirror.host}/hub/app:none`,
    down: '127.0.0.1:9/hub/app:1',
    layout: `oci:${layout}`,
    archive: `oci-archive:${await layouts.file(aTar(aLayout({ image })))}`,
  }
}, 60_000)

afterAll(async () => {
  await Promise.all([source.close(), mirror.close(), closed.close(), folders.remove(), layouts.clear()])
})

function named(words: string): readonly string[] {
  return words.split(' ').map((word) => names[word] ?? word)
}

describe('the exit code of the command line', () => {
  it.each<[number, string]>([
    [0, '--version'],
    [0, '--help'],
    [0, 'help compare'],
    [0, 'compare --help'],
    [0, 'compare source copy'],
    [0, 'compare source layout'],
    [0, 'compare layout archive'],
    [0, 'compare source copy --match digest --verify content'],
    [0, 'compare source labelled --match diff-ids'],
    [0, 'compare source labelled --ignore config.label:*'],
    [0, 'compare source other --fail-on never'],
    [0, 'compare source absent --fail-on never'],
    [0, 'compare multi partly --platforms linux/amd64'],
    [1, 'compare source labelled'],
    [1, 'compare source other'],
    [1, 'compare source absent'],
    [1, 'compare multi partly'],
    [1, 'compare multi partly --platforms linux/amd64 --platforms linux/arm64'],
    [2, 'compare source closed --retries 0'],
    [2, 'compare source down --retries 0'],
    [2, 'compare absent source'],
    [2, 'compare source copy --platforms linux/s390x'],
    [2, 'compare source copy --match bits'],
    [2, 'compare source copy --ca-file none.pem'],
    [2, 'compare source copy --mach digest'],
    [2, 'compare source copy -o yaml'],
    [2, 'compare source copy -o json=/no/such/folder/report.json'],
    [2, 'compare source source'],
    [2, 'compare source'],
    [2, 'compare source copy absent'],
    [2, 'compares source copy'],
    [0, 'inspect multi'],
    [0, 'inspect archive -o json'],
    [2, 'inspect absent'],
    [2, 'inspect source copy'],
  ])('is %i for: %s', async (exitCode, words) => {
    const { stdout, stderr, ...run } = await runCli(named(words))
    expect({ ...run, log: exitCode === run.exitCode ? '' : stdout + stderr }).toEqual({ exitCode, log: '' })
    expect(CONTROL.exec(stdout + stderr)).toBeNull()
  })

  it('is 2 without a command, with help beside the data', async () => {
    const { exitCode, stdout, stderr } = await runCli([])
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage: image-parity COMMAND')
  })
})

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

  it.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('ends by %s while it reads, however long that would take, and passes nothing', async (signal, exitCode) => {
    const folder = folders.folder('interrupted')
    writeFileSync(join(folder, 'report.json'), '{"passed":true}')
    const silent = await startRegistry()
    try {
      let kill: (() => void) | undefined
      // It is asked for the mirror's manifest, and never answers.
      silent.intercept(() => {
        kill?.()
        return 'answered'
      })
      const run = await runCli(
        [...named('compare source'), `${silent.host}/hub/app:1`, '-o', 'json=report.json', '-o', 'text'],
        {
          cwd: folder,
          onStart: (child) => {
            kill = () => child.kill(signal)
          },
        },
      )
      expect(run.exitCode).toBe(exitCode)
      expect(run.stdout).toMatch(/^NOT CHECKED: /)
      const report = asPublished(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report)
      expect(report).toMatchObject({ passed: false, result: 'inconclusive', problems: [{ code: 'run.interrupted' }] })
    } finally {
      await silent.close()
    }
  })

  it('makes no file for a report that is not asked for', async () => {
    const folder = folders.folder('nothing')
    await runCli(named('compare source copy'), { cwd: folder })
    expect(existsSync(join(folder, 'report.json'))).toBe(false)
  })
})
