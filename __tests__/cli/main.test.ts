import { spawnSync } from 'node:child_process'
import { afterAll, describe, expect, it } from '@jest/globals'
import { runCli } from '../../src/cli/main.js'
import { FLAG_NAMING } from '../../src/cli/naming.js'
import { INPUT_NAMES } from '../../src/app/options/input-names.js'
import type { CliWorld } from '../../src/cli/world.js'
import { declareLogin } from '../helpers/canary/credentials.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { startRegistry } from '../helpers/registry/start-registry.js'
import { aLayout, Workspace } from '../store/oci-builders.js'
import { formatReport } from '../../src/report/json.js'
import { renderText } from '../../src/report/text.js'
import { aReport, differing } from '../report/a-report.js'
import { aHost, aTerminal, aWorld } from './a-world.js'
import type { FileText } from '../../src/app/world-files.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

async function aRun(
  words: readonly string[],
  changes: Partial<CliWorld> = {},
): Promise<{ readonly exitCode: number; readonly out: string; readonly err: string }> {
  const { terminal, out, err } = aTerminal()
  const exitCode = await runCli(words, aWorld(terminal, changes))
  return { exitCode, out: out.join(''), err: err.join('') }
}

async function aPairOfLayouts(): Promise<readonly [string, string]> {
  const image = anImage()
  return [`oci:${await workspace.write(aLayout({ image }))}`, `oci:${await workspace.write(aLayout({ image }))}`]
}

describe('runCli', () => {
  it.each([['--version'], ['version']])('says its version with %s', async (word) => {
    expect(await aRun([word])).toEqual({ exitCode: 0, out: 'image-parity 1.2.3\n', err: '' })
  })

  it.each([
    ['--help', 'Usage: image-parity COMMAND'],
    ['-h', 'Usage: image-parity COMMAND'],
    ['help', 'Usage: image-parity COMMAND'],
    ['help compare', 'Usage: image-parity compare SOURCE MIRROR'],
    ['compare --help', 'Usage: image-parity compare SOURCE MIRROR'],
  ])('shows help with %s', async (words, begins) => {
    const { exitCode, out } = await aRun(words.split(' '))
    expect([exitCode, out.startsWith(begins)]).toEqual([0, true])
  })

  it('tells what is no command', async () => {
    expect((await aRun(['compre'])).err).toMatch(/"compre" is no command\. Did you mean compare\?/)
    expect((await aRun(['x'])).err).toMatch(/"x" is no command\. image-parity --help/)
    expect(await aRun(['help', 'compre'])).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/Did you mean compare/),
    })
    expect((await aRun([])).err).toMatch(/^Usage: /)
  })

  it('is not green for a flag with a dash too few, although there is an h in it', async () => {
    const { exitCode, out, err } = await aRun(['compare', ...(await aPairOfLayouts()), '-match', 'digest'])
    expect([exitCode, out, err.split('\n', 1)]).toEqual([
      2,
      '',
      ['image-parity compare: -match is no flag of this command. Did you mean --match?'],
    ])
  })

  it('compares two layouts', async () => {
    const { exitCode, out, err } = await aRun(['compare', ...(await aPairOfLayouts()), '-v'])
    expect([exitCode, out.split('\n', 1), err]).toEqual([0, ['PASSED: identical'], ''])
    // The first command to run loads the engine, which a cold machine has to compile.
  })

  it('says the last line beside data of another format', async () => {
    const { out, err } = await aRun(['compare', ...(await aPairOfLayouts()), '--output', 'json'])
    expect(JSON.parse(out)).toMatchObject({ passed: true })
    expect(err).toBe('Passed: identical\n')
  })

  it('cannot take two passwords from one input', async () => {
    const { exitCode, err } = await aRun([
      'compare',
      'a/b:1',
      'c/d:1',
      '--source-password-stdin',
      '--mirror-password-stdin',
    ])
    expect([exitCode, err]).toEqual([2, expect.stringContaining('cannot share one input')])
  })

  it('reads no password that a command has no flag for', async () => {
    const host = aHost({
      IMAGE_PARITY_MIRROR_PASSWORD: 'hush-hush-hush',
      IMAGE_PARITY_SOURCE_PASSWORD: 'hush-hush-hush',
    })
    const { err } = await aRun(['check', '-f', '-'], { host, readStdin: () => Promise.resolve('oci:a => oci:b\n') })
    expect(err).not.toMatch(/password|username/i)
  })

  it('takes a password from its input without the line end, and quotes it nowhere', async () => {
    const words = ['compare', 'oci:a', 'oci:b', '--mirror-username', 'me', '--mirror-password-stdin', '--color', 'odd']
    const { exitCode, err } = await aRun(words, { readStdin: () => Promise.resolve('hush-hush-hush\r\n') })
    expect([exitCode, err]).toEqual([
      2,
      expect.stringContaining('--mirror-password-stdin or IMAGE_PARITY_MIRROR_PASSWORD: it is for'),
    ])
    expect(err).toContain('--color is one of auto, always, never.')
    expect(err).not.toContain('hush')
  })

  it('tells what is wrong behind a command', async () => {
    const { exitCode, err } = await aRun(['compare', 'a/b:1'])
    expect(exitCode).toBe(2)
    expect(err).toBe('image-parity compare: MIRROR is missing.\nimage-parity compare --help shows how it is used.\n')
  })

  it('compares nothing if a report cannot be written', async () => {
    const writeFile = (): Promise<void> => Promise.reject(new Error('EACCES'))
    const words = ['compare', ...(await aPairOfLayouts()), '-o', 'json=a', '-o', 'text']
    const { exitCode, out, err } = await aRun(words, { writeFile })
    expect([exitCode, out]).toEqual([2, ''])
    expect(err).toBe('image-parity compare: --output: a cannot be written (Error: EACCES).\n')
  })

  it('is no pass if a report cannot be written in the end', async () => {
    const writeFile = (_: string, text: FileText): Promise<void> =>
      text === '' ? Promise.resolve() : Promise.reject(new Error('ENOSPC'))
    const { exitCode, err } = await aRun(['compare', ...(await aPairOfLayouts()), '-o', 'json=a'], { writeFile })
    expect(exitCode).toBe(2)
    expect(err).toContain('The file a could not be written (Error: ENOSPC)')
  })

  it('says with -v what goes over the wire, and never a password', async () => {
    const login = { kind: 'basic', username: 'robot', password: 'password-of-the-robot' } as const
    const registry = await startRegistry({ auth: { kind: 'basic', users: { robot: login.password } } })
    declareLogin(registry.host, login)
    try {
      const image = anImage()
      const [layout] = await aPairOfLayouts()
      const words = ['compare', layout, push(registry, 'a/b', '1', image), '-v', '--mirror-username', 'robot']
      const host = aHost({ IMAGE_PARITY_MIRROR_PASSWORD: login.password })
      const { err } = await aRun(words, { host })
      expect(err).toContain(registry.host)
      expect(err).not.toContain(login.password)
    } finally {
      await registry.close()
    }
  })

  it('passes nothing that a signal ended', async () => {
    const interruption = Promise.resolve({ signal: 'SIGINT', exitCode: 130 })
    const { exitCode, out, err } = await aRun(['compare', ...(await aPairOfLayouts()), '-o', 'json'], { interruption })
    expect(exitCode).toBe(130)
    expect(JSON.parse(out)).toMatchObject({ passed: false, problems: [{ code: 'run.interrupted' }] })
    expect(err).toContain('The run was ended by SIGINT before it was done, so nothing passes.')
  })
})

describe('image-parity inspect', () => {
  it('shows an image as text or JSON', async () => {
    const [layout] = await aPairOfLayouts()
    const shown = await aRun(['inspect', layout])
    expect([shown.exitCode, shown.out.split('\n', 1), shown.err]).toEqual([0, [layout], ''])
    const { exitCode, out } = await aRun(['inspect', layout, '-o', 'json'])
    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ reference: layout, platforms: [{ platform: 'linux/amd64' }] })
  })

  it.each<[string, RegExp]>([
    ['inspect', /^image-parity inspect: REF is missing\.\n/],
    ['inspect $REF', /^image-parity inspect: REF: REF was not replaced by its value/],
    ['inspect oci:none', /^image-parity inspect: Could not read .*oci:none/],
    ['inspect oci:none -o markdown', /^image-parity inspect: --output: "markdown" is not one of text, json\.\n$/],
    ['inspect oci:none --ca-file none.pem', /^image-parity inspect: --ca-file: there is no file none\.pem/],
  ])('refuses: %s', async (words, said) => {
    const { exitCode, out, err } = await aRun(words.split(' '))
    expect([exitCode, out, err]).toEqual([2, '', expect.stringMatching(said)])
  })

  it('ends with a signal, and if it cannot be written', async () => {
    const [layout] = await aPairOfLayouts()
    const interruption = Promise.resolve({ signal: 'SIGTERM', exitCode: 143 })
    const ended = await aRun(['inspect', layout], { interruption })
    expect(ended).toEqual({ exitCode: 143, out: '', err: 'image-parity inspect: it was ended by SIGTERM.\n' })
    const writeFile = (_: string, text: FileText): Promise<void> =>
      text === '' ? Promise.resolve() : Promise.reject(new Error('ENOSPC'))
    const { exitCode, err } = await aRun(['inspect', layout, '-o', 'json=a'], { writeFile })
    expect([exitCode, err]).toEqual([2, 'image-parity inspect: a could not be written (Error: ENOSPC).\n'])
  })

  it('keeps a password out of what a registry sends back', async () => {
    const password = 'password-of-the-robot'
    const registry = await startRegistry({ auth: { kind: 'basic', users: { robot: password } } })
    declareLogin(registry.host, { kind: 'basic', username: 'robot', password })
    try {
      const reference = push(registry, 'a/b', '1', anImage({ config: { created: password } }))
      const words = ['inspect', reference, '--source-username', 'robot', '-o', 'json']
      const { exitCode, out } = await aRun(words, { host: aHost({ IMAGE_PARITY_SOURCE_PASSWORD: password }) })
      expect([exitCode, out.includes('"created": "***"')]).toEqual([0, true])
    } finally {
      await registry.close()
    }
  })
})

describe('image-parity render', () => {
  const report = aReport(differing('different', [{ kind: 'layer.order' }]))
  const readText = (path: string): Promise<string | undefined> => {
    if (path === 'folder') return Promise.reject(new Error('EISDIR'))
    return Promise.resolve({ 'report.json': formatReport(report), 'other.json': '{}' }[path])
  }

  it.each([
    ['report.json', ''],
    ['-', formatReport(report)],
  ])('writes the report in %s as text, whatever it says', async (path, stdin) => {
    const run = await aRun(['render', path], { readText, readStdin: () => Promise.resolve(stdin) })
    expect(run).toEqual({ exitCode: 0, out: renderText(report, { flags: true }), err: '' })
  })

  it('writes it with a title in other formats', async () => {
    const { out } = await aRun(['render', 'report.json', '-o', 'markdown', '--title', 'Nightly'], { readText })
    expect(out).toMatch(/^## ❌ Nightly: /)
  })

  it.each([
    ['render none.json', 'There is no file none.json.'],
    ['render folder', 'folder cannot be read (Error: EISDIR).'],
    ['render other.json', 'other.json is no report: schemaVersion is not what a report of this release holds there.'],
    ['render -', 'Standard input is no report: it is no JSON.'],
    [
      'render report.json -o pdf',
      '--output: "pdf" is not one of text, json, markdown, html, junit, gitlab-codequality, in-toto, openmetrics, badge.',
    ],
  ])('refuses: %s', async (words, said) => {
    const run = await aRun(words.split(' '), { readText })
    expect(run).toEqual({ exitCode: 2, out: '', err: `image-parity render: ${said}\n` })
  })
})

describe('image-parity completion', () => {
  it.each([
    ['image-parity co', 1, 'compare completion'],
    ['image-parity compare --ma', 2, '--max-layer-size --match'],
    ['image-parity render --ma', 2, ''],
    ['image-parity compare a', 2, ''],
  ])('completes %j in bash', async (line, at, replies) => {
    const { exitCode, out } = await aRun(['completion', 'bash'])
    expect(exitCode).toBe(0)
    const script = `${out}\nCOMP_WORDS=(${line}) COMP_CWORD=${at}\n_image_parity\necho "\${COMPREPLY[@]}"`
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' })
    expect([stdout.trim().split(' ').toSorted(), stderr]).toEqual([replies.split(' ').toSorted(), ''])
  })

  it('knows what zsh and fish read, and no other shell', async () => {
    expect((await aRun(['completion', 'zsh'])).out).toContain('bashcompinit\n_image_parity() {')
    expect((await aRun(['completion', 'fish'])).out).toContain("'__fish_seen_subcommand_from compare' -l match -r\n")
    const { exitCode, out, err } = await aRun(['completion', 'tcsh'])
    expect([exitCode, out, err]).toEqual([2, '', 'image-parity completion: SHELL is one of bash, zsh, fish.\n'])
  })
})

describe('FLAG_NAMING', () => {
  it.each(INPUT_NAMES)('names %s, and no input of a workflow', (input) => {
    const example = FLAG_NAMING.example(input)
    expect(FLAG_NAMING.of(input)).toMatch(/^(?:SOURCE|MIRROR|IMAGE_PARITY_\w+|--[a-z-]+(?: or IMAGE_PARITY_\w+)?)$/)
    expect(example).not.toContain('${{')
  })

  it('says what a shell does with variables', () => {
    expect(FLAG_NAMING.variable('TAG')).toBe(
      'in single quotes a shell leaves it as it is; write "$TAG" in double quotes',
    )
  })
})
