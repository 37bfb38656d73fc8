import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from './repository-root.js'
import { parseFileCommands } from './runner/file-commands.js'
import { runAction } from './runner/run-action.js'

describe('parseFileCommands', () => {
  it.each([
    ['nothing', '', {}],
    ['a line', 'a=b\n', { a: 'b' }],
    ['an empty value', 'a=\n', { a: '' }],
    ['signs in a value', 'a=b=c<<d\n', { a: 'b=c<<d' }],
    ['a block', 'a<<EOF\n1\n\n2\nEOF\nb=c\n', { a: '1\n\n2', b: 'c' }],
    ['an empty block', 'a<<EOF\nEOF\n', { a: '' }],
    ['a block of lines that look like commands', 'a<<EOF\nb=c\nEOFF\nEOF\n', { a: 'b=c\nEOFF' }],
    ['the last of two values', 'a=1\na=2\n', { a: '2' }],
    ['lines that end as on Windows', 'a<<EOF\r\n1\r\nEOF\r\nb=c\r\n', { a: '1', b: 'c' }],
  ])('reads %s', (_, text, values) => {
    expect(Object.fromEntries(parseFileCommands(text))).toEqual(values)
  })

  it.each([
    ['a line without a sign', 'abc\n', 'Invalid format'],
    ['a line without a name', '=b\n', 'name is empty'],
    ['a block without a delimiter', 'a<<\n', 'delimiter is empty'],
    ['a block without an end', 'a<<EOF\nb\n', 'does not come again'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseFileCommands(text)).toThrow(message)
  })
})

describe('repositoryRoot', () => {
  it('finds package.json', () => {
    expect(existsSync(join(repositoryRoot(), 'package.json'))).toBe(true)
  })
})

describe('runAction', () => {
  let folder = ''
  const script = async (name: string, source: string): Promise<string> => {
    const file = join(folder, name)
    await writeFile(file, source)
    return file
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'run-action-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  it('hands on inputs and gives back what the step left behind', async () => {
    const entry = await script(
      'step.mjs',
      `import { appendFileSync, writeFileSync } from 'node:fs'
       const { env } = process
       appendFileSync(env.GITHUB_OUTPUT, 'limit<<X\\n' + env['INPUT_MAX-LAYER-SIZE'] + '\\nX\\n')
       appendFileSync(env.GITHUB_STEP_SUMMARY, '# Done')
       writeFileSync(env.RUNNER_TEMP + '/report.json', '{}')
       console.log(Object.keys(env).filter((name) => /^(INPUT|GITHUB|EXTRA)_/.test(name)).sort().join())
       console.error('error')
       process.exitCode = 3`,
    )
    const run = await runAction({ 'max-layer-size': '1GiB' }, { EXTRA_ONE: '1' }, { entry, folder })
    const files = 'GITHUB_ENV,GITHUB_OUTPUT,GITHUB_PATH,GITHUB_STATE,GITHUB_STEP_SUMMARY,GITHUB_TOKEN,GITHUB_WORKSPACE'
    expect(run).toMatchObject({
      exitCode: 3,
      stdout: `EXTRA_ONE,GITHUB_ACTIONS,${files},INPUT_MAX-LAYER-SIZE\n`,
      stderr: 'error\n',
      outputs: new Map([['limit', '1GiB']]),
      exported: new Map(),
      summary: '# Done',
    })
    expect(await readFile(join(folder, 'temp', 'report.json'), 'utf8')).toBe('{}')
  })

  it('throws where the step does not end in time', async () => {
    const entry = await script('endless.mjs', 'setInterval(() => {}, 1000)')
    await expect(runAction({}, {}, { entry, timeoutMs: 300 })).rejects.toThrow('SIGKILL')
  })

  it('throws where there is nothing to run', async () => {
    await expect(runAction({}, {}, { entry: join(folder, 'absent.js') })).rejects.toThrow('npm run build')
  })
})
