import { beforeAll, describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot } from '../helpers/repository-root.js'
import { WALL_RULES, wallLinter } from '../helpers/wall-linter.js'

const ROOT = repositoryRoot()
/** One file of every kind of folder: with and without a wall, pure, and the entry. */
const FILES = [
  'src/gate/run.ts',
  'src/github/action.ts',
  'src/registry/http/observe.ts',
  'src/report/log.ts',
  'src/index.ts',
  'src/cli.ts',
  'src/cli/main.ts',
]
const LINES = [
  `console.log('x')`,
  `console['error']('x')`,
  `process.stdout.write('x')`,
  `process.stderr.write('x')`,
  `process['stdout'].write('x')`,
  `const { stdout } = process; stdout.write('x')`,
  `globalThis.process.stdout.write('x')`,
  `import * as core from '@actions/core'; core.info('x')`,
  `import { info } from '@actions/core'; info('x')`,
  `export { info } from '@actions/core'`,
  `const core = await import('@actions/core'); core.info('x')`,
  `import { stdout } from 'node:process'; stdout.write('x')`,
  `import process from 'process'; process.stdout.write('x')`,
  `import { log } from 'node:console'; log('x')`,
]

describe('the linter', () => {
  const eslint = wallLinter()
  const texts = new Map<string, string>()
  beforeAll(async () => {
    for (const file of FILES) texts.set(file, await readFile(join(ROOT, file), 'utf8'))
  })

  async function faultsIn(file: string, line = ''): Promise<readonly (string | null)[]> {
    const results = await eslint.lintText(`${texts.get(file) ?? ''}\n${line}\n`, { filePath: join(ROOT, file) })
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, fatal, message }) => (fatal === true ? message : ruleId)),
    )
  }

  it.each(FILES)('lets %s pass as it is', async (file) => {
    expect(await faultsIn(file)).toEqual([])
  })

  it.each(LINES)('lets nobody print by %s', async (line) => {
    for (const file of FILES) {
      const faults = await faultsIn(file, line)
      expect([file, ...faults].length).toBeGreaterThan(1)
      expect(faults.every((rule) => WALL_RULES.includes(rule ?? ''))).toBe(true)
    }
  })

  it('lets the runner print', async () => {
    const file = 'src/github/runner.ts'
    texts.set(file, await readFile(join(ROOT, file), 'utf8'))
    expect(await faultsIn(file, `core.info('x')`)).toEqual([])
  })
})
