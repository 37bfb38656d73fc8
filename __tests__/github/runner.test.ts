import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, afterEach, describe, expect, it, jest } from '@jest/globals'
import { actionsRunner } from '../../src/github/runner.js'
import { HOSTILE } from '../report/golden-reports.js'

let written: string[] = []
const kept = { ...process.env }

beforeEach(() => {
  written = []
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0)
})

afterEach(() => {
  jest.restoreAllMocks()
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    if (kept[name] === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = kept[name]
  }
})

/** The commands that GitHub's runner would obey, and the text of the others. */
function commands(): readonly string[] {
  const lines = written.join('').split(/\r?\n/)
  return lines.flatMap((line) => /^\s*::([a-z-]+)[ :]/.exec(line)?.[1] ?? (line.includes('##[') ? '##[' : []))
}

describe('actionsRunner', () => {
  it('obeys no text: only its own commands reach the runner', () => {
    const runner = actionsRunner({})
    for (const text of HOSTILE) {
      runner.info(text)
      runner.info(`label: ${text}`)
    }
    expect(commands()).toEqual([])
    for (const text of HOSTILE) runner.warning(text)
    expect(commands()).toEqual(HOSTILE.map(() => 'warning'))
  })

  it('writes an error with its title in one line', () => {
    actionsRunner({}).error({ title: 'Mirror, differs', message: 'one\n::set-output name=result::identical' })
    expect(written).toEqual(['::error title=Mirror%2C differs::one\ufffd: :set-output name=result: :identical\n'])
  })

  it('writes an error to the line of a file that it belongs to', () => {
    actionsRunner({}).error({ title: 'Wrong', message: 'x', at: { file: 'a,\nb.yml', line: 8 } })
    expect(written).toEqual(['::error title=Wrong,file=a%2C\ufffdb.yml,line=8::x\n'])
  })

  it('says to the debug log what no command is made of', () => {
    actionsRunner({}).debug('one\n::error::two')
    expect(commands()).toEqual(['debug'])
  })

  it('knows the inputs that are set', () => {
    const env = { INPUT_SOURCE: 'redis', INPUT_MIRROR: '', OTHER: 'x', INPUT_MATCH: undefined }
    expect(actionsRunner(env).inputNames()).toEqual(['INPUT_SOURCE'])
    expect(actionsRunner(env).input('no-such-input')).toBe('')
  })

  it('masks a secret and prints it in no other way', () => {
    actionsRunner({}).setSecret('p@ss"word')
    expect(written).toEqual(['::add-mask::p@ss"word\n'])
  })

  it('throws for a summary that cannot be written, and keeps nothing of it', async () => {
    process.env['GITHUB_STEP_SUMMARY'] = join(tmpdir(), 'no-such-folder-of-ours', 'summary')
    await expect(actionsRunner(process.env).writeSummary('## x')).rejects.toThrow('no-such-folder-of-ours')
  })

  it('names the output that cannot be written', () => {
    process.env['GITHUB_OUTPUT'] = tmpdir()
    const runner = actionsRunner(process.env)
    expect(() => {
      runner.setOutput('passed', 'false')
    }).toThrow('The output passed could not be written to GITHUB_OUTPUT')
  })

  it('sets outputs and writes the summary through their files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'runner-'))
    const output = join(folder, 'output')
    const summary = join(folder, 'summary')
    for (const file of [output, summary]) writeFileSync(file, '')
    process.env['GITHUB_OUTPUT'] = output
    process.env['GITHUB_STEP_SUMMARY'] = summary
    const runner = actionsRunner(process.env)
    runner.setOutput('result', 'identical\npassed=true')
    await runner.writeSummary('## ✅ fine\n')
    expect(readFileSync(output, 'utf8')).toMatch(/^result<<(ghadelimiter_[\w-]+)\nidentical\npassed=true\n\1\n$/)
    expect(readFileSync(summary, 'utf8')).toBe('## ✅ fine\n')
    expect(written.join('')).toBe('')
  })

  it('takes a runner without summary and outputs as it is', async () => {
    const runner = actionsRunner({})
    runner.setOutput('result', 'identical')
    await runner.writeSummary('## x')
    expect(commands()).toEqual(['debug', 'debug'])
  })

  it('knows which inputs are set', () => {
    const env = { INPUT_SOURCE: 'a', 'INPUT_FAIL-ON': '', INPUT_TYPO: 'x', OTHER: 'y' }
    expect(actionsRunner(env).inputNames()).toEqual(['INPUT_SOURCE', 'INPUT_TYPO'])
  })
})
