import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runAction } from '../../src/github/action.js'
import { annotationsOf } from '../../src/github/annotations.js'
import { outputsOf } from '../../src/github/outputs.js'
import { actionsRunner } from '../../src/github/runner.js'
import type { Report } from '../../src/model/report.js'
import { RESULTS, type Result } from '../../src/model/result.js'
import { logLines } from '../../src/report/log.js'
import { parseCommands } from '../helpers/runner/commands.js'
import { parseFileCommands } from '../helpers/runner/file-commands.js'
import { hostileReport } from './hostile-report.js'
import { anyHostileText, NAUGHTY } from './hostile-texts.js'
import { sharingFields } from './shared-fields.js'
import { randomRuns } from '../helpers/random-runs.js'
import { systemClock } from '../../src/gate/system-clock.js'
import { NO_FILES } from '../helpers/no-files.js'
import { wholeText } from '../helpers/whole-text.js'

const KINDS: readonly (Result | 'all')[] = [...RESULTS, 'all']
const ENV = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'INPUT_SOURCE', 'INPUT_MIRROR'] as const
const kept = ENV.map((name) => [name, process.env[name]] as const)
const folder = mkdtempSync(join(tmpdir(), 'output-'))
const [output, summary] = [join(folder, 'output'), join(folder, 'summary.md')]

beforeAll(() => {
  process.env['GITHUB_OUTPUT'] = output
  process.env['GITHUB_STEP_SUMMARY'] = summary
  process.env['INPUT_SOURCE'] = 'docker.io/library/redis:7.2'
  process.env['INPUT_MIRROR'] = 'harbor.example.com/hub/library/redis:7.2'
})
afterAll(() => {
  for (const [name, value] of kept) {
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
  }
  rmSync(folder, { recursive: true, force: true })
})

interface Published {
  readonly printed: string
  readonly output: string
  readonly files: readonly string[]
}

/** Publishes a report as the action does, by the real runner; gives what came out. */
async function publish(report: Report): Promise<Published> {
  writeFileSync(output, '')
  writeFileSync(summary, '')
  const printed: string[] = []
  const files: string[] = []
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0)
  try {
    await runAction({
      env: {},
      clock: systemClock,
      readText: () => Promise.resolve(undefined),
      workingDirectory: '/nowhere',
      runner: actionsRunner({ GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary }),
      check: () => Promise.resolve(report),
      files: NO_FILES,
      refuse: () => report,
      writeFile: (name, text) => {
        files.push(wholeText(text))
        return Promise.resolve(`/run/${name}`)
      },
    })
  } finally {
    spy.mockRestore()
  }
  return { printed: printed.join(''), output: readFileSync(output, 'utf8'), files }
}

/** False before all others, and what it is after them ("passed" is the last word). */
function inOrder(wanted: ReadonlyMap<string, string>): readonly string[] {
  return ['passed', ...[...wanted.keys()].filter((name) => name !== 'passed'), 'passed']
}

/** What is wrong with what came out; nothing where all is as it has to be. */
function faultsIn(report: Report, { printed, output: file, files }: Published): readonly string[] {
  const expected = annotationsOf(report)
  const commands = parseCommands(printed)
  const lines = printed.split(/\r\n|\r|\n/).filter((line) => line !== '')
  const wanted = outputsOf(report, { report: '/run/report.json', summary: '/run/summary.md', comment: '' })
  const entries = [...parseFileCommands(file)]
  const byLineFeed = blocksOf(file)
  return [
    ...(commands.every(({ name }) => name === 'error') ? [] : [`obeyed ${JSON.stringify(commands)}`]),
    ...(commands.length === expected.length ? [] : [`${commands.length} commands, not ${expected.length}`]),
    ...(lines.length === logLines(report).length + expected.length ? [] : ['lines were added']),
    ...(JSON.stringify(entries.toSorted()) === JSON.stringify([...wanted].toSorted()) ? [] : ['other outputs']),
    ...(byLineFeed.join() === inOrder(wanted).join() ? [] : [`outputs ${byLineFeed.join()}`]),
    ...(files.every((text) => parseCommands(text).length === 0) ? [] : ['a command in a file that people print']),
  ]
}

/** The names of what a file of the runner sets, where only a line feed ends a line. */
function blocksOf(file: string): readonly string[] {
  const lines = file.split('\n')
  const names: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, end] = /^([^=<]+)<<(.+)$/s.exec(lines[at] ?? '') ?? []
    if (name === undefined || end === undefined) {
      if (lines[at] !== '') names.push(`stray ${String(lines[at])}`)
      continue
    }
    names.push(name)
    at = lines.indexOf(end, at + 1)
  }
  return names
}

describe('a hostile text in every field', () => {
  it.each(RESULTS)('prints no command and sets no output: %s', async (kind) => {
    const texts = NAUGHTY.filter((_text, index) => RESULTS[index % RESULTS.length] === kind)
    for (const { told, next } of sharingFields(texts)) {
      const report = hostileReport(kind, next)
      expect([...told, ...faultsIn(report, await publish(report))]).toEqual(told)
    }
  })
})

describe('ten thousand hostile texts', () => {
  it('print no command and set no output', async () => {
    let used = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyHostileText, { minLength: 50, maxLength: 50 }),
        fc.constantFrom(...KINDS),
        async (texts, kind) => {
          let at = 0
          const report = hostileReport(kind, () => {
            used += 1
            at += 1
            return texts[at % texts.length] ?? ''
          })
          expect(faultsIn(report, await publish(report))).toEqual([])
        },
      ),
      { numRuns: randomRuns(80) },
    )
    expect(used).toBeGreaterThan(10_000)
  })
})
