import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCli } from '../../src/cli/main.js'
import type { CliWorld } from '../../src/cli/world.js'
import { digestOf } from '../../src/oci/digest.js'
import { declareLogin } from '../helpers/canary/credentials.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import type { RegistryOptions } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { Workspace } from '../store/oci-builders.js'
import { aHost, aTerminal, aWorld } from './a-world.js'

const workspace = new Workspace()
const started: TestRegistry[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.close()))
})
afterAll(() => workspace.clear())

const image = anImage()

async function aSource(options: RegistryOptions = {}): Promise<{ readonly host: string; readonly name: string }> {
  const registry = await startRegistry(options)
  started.push(registry)
  return { host: registry.host, name: push(registry, 'team/app', '1', image) }
}

async function aRun(
  words: readonly string[],
  changes: Partial<CliWorld> = {},
): Promise<{ readonly exitCode: number; readonly out: string; readonly err: string; readonly path: string }> {
  const path = join(await workspace.folder(), 'sources.tar')
  const { terminal, out, err } = aTerminal()
  const exitCode = await runCli(['snapshot', ...words, '-o', path], aWorld(terminal, changes))
  return { exitCode, out: out.join(''), err: err.join(''), path }
}

describe('image-parity snapshot', () => {
  it('writes the images that are named, and prints the digest of the file alone', async () => {
    const { name } = await aSource()
    const { exitCode, out, err, path } = await aRun([name, name])
    expect([exitCode, out]).toEqual([0, `${digestOf(await readFile(path))}\n`])
    expect(err).toMatch(/^image-parity snapshot: \S+sources\.tar holds 1 image: 2 documents, .*KiB\.\n$/)
  })

  it.each([
    ['a config file', 'images.yml', (name: string) => `version: 1\nimages:\n  - source: ${name}\n`],
    [
      'one that names its snapshot',
      'images.yml',
      (name: string) => `version: 1\nsource-snapshot: none.tar\nimages: [{ source: '${name}', mirror: '${name}' }]\n`,
    ],
    ['lines', 'images.txt', (name: string) => `# sources\n${name} => mirror.invalid/app\n`],
  ])('takes the sources of %s', async (_, file, textOf) => {
    const { name } = await aSource()
    const { exitCode, err } = await aRun(['-f', file], { readText: () => Promise.resolve(textOf(name)) })
    expect([exitCode, err]).toEqual([0, expect.stringContaining('holds 1 image')])
  })

  it('takes a list from standard input, and warnings of lists', async () => {
    const { name } = await aSource()
    const text = `sync:\n  - { source: '${name}', target: mirror.invalid/app:1, type: image }\ncreds:\n  - { registry: a.invalid, user: me, pass: '' }\n`
    const { exitCode, err } = await aRun(['-f', '-', '--config-format', 'regsync'], {
      readStdin: () => Promise.resolve(text),
    })
    expect([exitCode, err]).toEqual([0, expect.stringContaining('its logins are left out')])
  })

  it.each<[string, readonly string[], RegExp]>([
    ['a bad reference', ['a.b/c:1', 'a.b/UPPER:1'], /^image-parity snapshot: REF 2: .*lower case/],
    ['a reference that was not filled in', ['$IMAGE'], /^image-parity snapshot: REF: .*IMAGE/],
    ['no image and no file', [], /--config-file: \.github\/image-parity\.yml cannot be used: there is no such file/],
    ['images beside a file', ['a.b/c:1', '-f', 'x.yml'], /REF: "config-file" names the pairs, too/],
    ['only images of this machine', ['oci:build'], /No image of a registry is named[^\n]*\n.*nothing was written/],
  ])('refuses %s', async (_, words, says) => {
    const { exitCode, out, err } = await aRun(words)
    expect([exitCode, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })

  it('needs a file to write', async () => {
    const { terminal, err } = aTerminal()
    expect(await runCli(['snapshot', 'a.b/c:1'], aWorld(terminal))).toBe(2)
    expect(err.join('')).toContain('-o FILE is missing')
  })

  it('tells what is left out', async () => {
    const { name } = await aSource()
    const { exitCode, err } = await aRun([name, 'oci:build'])
    expect([exitCode, err]).toEqual([0, expect.stringContaining('oci:build is on this machine')])
  })

  it('logs in as the environment says', async () => {
    const login = { kind: 'basic', username: 'robot', password: 'password-of-the-robot' } as const
    const { name, host } = await aSource({ auth: { kind: 'basic', users: { robot: login.password } } })
    declareLogin(host, login)
    const auth = `- { registry: '${host}', username: robot, password: ${login.password} }`
    const { exitCode } = await aRun([name], { host: aHost({ IMAGE_PARITY_REGISTRY_AUTH: auth }) })
    expect(exitCode).toBe(0)
  })

  it('ends where somebody wants it to', async () => {
    const { name } = await aSource({ latencyMs: 500 })
    const interruption = Promise.resolve({ signal: 'SIGINT', exitCode: 130 })
    const { exitCode, err } = await aRun([name], { interruption })
    expect([exitCode, err]).toEqual([130, expect.stringContaining('ended by SIGINT, and nothing was written')])
  })

  it('hides no fault of ours', async () => {
    const broken = { readText: () => Promise.reject(new Error('broken')), host: aHost() }
    const { exitCode } = await aRun(['-f', 'x.yml'], broken)
    expect(exitCode).toBe(2)
  })
})
