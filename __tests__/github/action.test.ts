import { describe, expect, it } from '@jest/globals'
import { runAction, type ActionEnvironment } from '../../src/github/action.js'
import type { Runner } from '../../src/github/runner.js'
import type { Settings } from '../../src/model/settings.js'
import type { Report } from '../../src/model/report.js'
import { aPair, aReport, differing } from '../report/a-report.js'
import { systemClock } from '../../src/gate/system-clock.js'
import { NO_FILES } from '../helpers/no-files.js'
import { wholeText } from '../helpers/whole-text.js'
import type { FileText } from '../../src/app/world-files.js'

/** A runner that writes down what it is told, in order. */
function recordingRunner(inputs: Readonly<Record<string, string>>): Runner & { readonly said: string[] } {
  const said: string[] = []
  return {
    said,
    input: (name) => inputs[name] ?? '',
    inputNames: () => Object.keys(inputs).map((name) => `INPUT_${name.toUpperCase()}`),
    info: () => undefined,
    debug: () => undefined,
    warning: (line) => said.push(`warning ${line}`),
    error: ({ title }) => said.push(`error ${title}`),
    setSecret: (value) => said.push(`secret ${value}`),
    setOutput: (name, value) => said.push(`output ${name}=${value}`),
    writeSummary: (markdown) => {
      said.push(`summary ${markdown.split('\n', 1).join('')}`)
      return Promise.resolve()
    },
  }
}

const PAIR = { source: 'docker.io/library/redis:7.2', mirror: 'harbor.example.com/hub/redis:7.2' }

interface Told {
  readonly mayPass: boolean
  readonly said: readonly string[]
  readonly asked: readonly Settings[]
}

async function run(
  inputs: Readonly<Record<string, string>>,
  report: Report,
  changes: Partial<ActionEnvironment> = {},
): Promise<Told> {
  const runner = recordingRunner(inputs)
  const asked: Settings[] = []
  const mayPass = await runAction({
    env: {},
    clock: systemClock,
    runner,
    readText: () => Promise.resolve(undefined),
    workingDirectory: '/nowhere',
    check: (read) => {
      asked.push(read)
      return Promise.resolve(report)
    },
    files: NO_FILES,
    refuse: (problems) => ({ ...aReport(), passed: false, result: 'inconclusive', problems }),
    writeFile: (name) => Promise.resolve(`/run/${name}`),
    ...changes,
  })
  return { mayPass, said: runner.said, asked }
}

describe('runAction', () => {
  it('breaks off where the inputs cannot be read, with passed=false as its last word', async () => {
    const runner = recordingRunner(PAIR)
    const input = (): string => {
      throw new Error('no environment')
    }
    await expect(run(PAIR, aReport(aPair()), { runner: { ...runner, input } })).rejects.toThrow('no environment')
    expect(runner.said).toEqual(['output passed=false'])
  })

  it('says passed=false before anything else, and the truth at the end', async () => {
    const { mayPass, said } = await run(PAIR, aReport(aPair()))
    expect(mayPass).toBe(true)
    expect(said[0]).toBe('output passed=false')
    expect(said.filter((line) => line.startsWith('output passed='))).toEqual([
      'output passed=false',
      'output passed=true',
    ])
    expect(said).toContain('output report-path=/run/report.json')
  })

  it('fails for a pair that does not pass, with an annotation and a summary', async () => {
    const { mayPass, said } = await run(PAIR, aReport(differing('different', [])))
    expect(mayPass).toBe(false)
    expect(said.filter((line) => /^(?:error|summary)/.test(line))).toHaveLength(2)
    expect(said.at(-1)).toBe('output passed=false')
  })

  it('only reports with fail-on: never, and still says that it did not pass', async () => {
    const { mayPass, said } = await run({ ...PAIR, 'fail-on': 'never' }, aReport(differing('different', [])))
    expect(mayPass).toBe(true)
    expect(said).toContain('output passed=false')
    expect(said).not.toContain('output passed=true')
  })

  it('refuses bad inputs without a check, even with fail-on: never', async () => {
    const { mayPass, said, asked } = await run({ source: 'UPPER/x', 'fail-on': 'never' }, aReport(aPair()))
    expect(mayPass).toBe(false)
    expect(asked).toEqual([])
    expect(said).toContain('output result=inconclusive')
  })

  it.each<[string, Report, number]>([
    ['always', aReport(aPair()), 1],
    ['on-failure', aReport(aPair()), 0],
    ['on-failure', aReport(differing('missing', [])), 1],
    ['never', aReport(differing('missing', [])), 0],
  ])('writes the summary as asked: %s', async (summary, report, count) => {
    const { said } = await run({ ...PAIR, summary }, report)
    expect(said.filter((line) => line.startsWith('summary '))).toHaveLength(count)
  })

  it('writes no annotation where none is wanted', async () => {
    const { said } = await run({ ...PAIR, annotations: 'false' }, aReport(differing('different', [])))
    expect(said.filter((line) => line.startsWith('error '))).toEqual([])
  })

  it('masks every password before anything is printed', async () => {
    const auth = '- { registry: ghcr.io, username: bot, password: second-secret }'
    const { said } = await run(
      { ...PAIR, 'source-username': 'me', 'source-password': 'first-secret', 'registry-auth': auth },
      aReport(aPair()),
    )
    expect(said.filter((line) => line.startsWith('secret ')).toSorted()).toEqual([
      'secret first-secret',
      'secret second-secret',
    ])
    const lastSecret = said.findLastIndex((line) => line.startsWith('secret '))
    expect(said.findIndex((line) => /^(?:warning|error|summary)/.test(line))).toBeGreaterThan(lastSecret)
  })

  it.each(['not-passed', 'never'])('does not pass where a file cannot be written, with fail-on: %s', async (failOn) => {
    const writeFile = (): Promise<string> => Promise.reject(new Error('disk full'))
    const { mayPass, said } = await run({ ...PAIR, 'fail-on': failOn }, aReport(aPair()), { writeFile })
    expect(mayPass).toBe(false)
    expect(said).toContain('output report-path=')
    expect(said).toContain('output result=inconclusive')
    expect(said.filter((line) => line.startsWith('output passed='))).toEqual([
      'output passed=false',
      'output passed=false',
    ])
    expect(said.some((line) => line.startsWith('output report=') && line.includes('disk full'))).toBe(true)
  })

  it('does not pass where the summary cannot be written, and says so in the files, too', async () => {
    const runner = { ...recordingRunner(PAIR), writeSummary: () => Promise.reject(new Error('disk full')) }
    const files = new Map<string, string>()
    const writeFile = (name: string, text: FileText): Promise<string> => {
      files.set(name, wholeText(text))
      return Promise.resolve(`/run/${name}`)
    }
    const { mayPass } = await run(PAIR, aReport(aPair()), { runner, writeFile })
    expect(mayPass).toBe(false)
    expect(runner.said.at(-1)).toBe('output passed=false')
    expect(files.get('report.json')).toContain('disk full')
    expect(files.get('report.json')).toContain('"passed": false')
    expect(files.get('summary.md')).toContain('disk full')
  })

  it('says that it passed last of all', async () => {
    const { said } = await run(PAIR, aReport(aPair()))
    expect(said.at(-1)).toBe('output passed=true')
  })

  it.each(['not-passed', 'never'])('never passes where the check itself fails, with fail-on: %s', async (failOn) => {
    const check = (): Promise<Report> => Promise.reject(new Error('a bug'))
    const { mayPass, said } = await run({ ...PAIR, 'fail-on': failOn }, aReport(aPair()), { check })
    expect(mayPass).toBe(false)
    expect(said).toContain('output result=inconclusive')
  })

  it('fails with fail-on: never where nothing was compared', async () => {
    const nothing = {
      ...aReport(),
      passed: false,
      problems: [{ code: 'file.missing' as const, message: 'No CA file.' }],
    }
    expect((await run({ ...PAIR, 'fail-on': 'never' }, nothing)).mayPass).toBe(false)
  })
})
