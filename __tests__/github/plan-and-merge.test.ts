import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { runMerge } from '../../src/github/merge-action.js'
import { outputsOf } from '../../src/github/outputs.js'
import { runPlan } from '../../src/github/plan-action.js'
import { findReports } from '../../src/app/report-files.js'
import type { Runner } from '../../src/github/runner.js'
import type { Report, ShardFacts } from '../../src/model/report.js'
import { aPair, aReport, differing } from '../report/a-report.js'
import { systemClock } from '../../src/gate/system-clock.js'

let folder: string | undefined

afterEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true })
  folder = undefined
})

function recordingRunner(inputs: Readonly<Record<string, string>>): Runner & { readonly said: string[] } {
  const said: string[] = []
  return {
    said,
    input: (name) => inputs[name] ?? '',
    inputNames: () => [],
    info: () => undefined,
    debug: () => undefined,
    warning: () => undefined,
    error: ({ message }) => said.push(`error ${message}`),
    setSecret: () => undefined,
    setOutput: (name, value) => said.push(`${name}=${value}`),
    writeSummary: () => Promise.resolve(),
  }
}

async function plan(inputs: Readonly<Record<string, string>>, file?: string): Promise<readonly string[]> {
  const runner = recordingRunner(inputs)
  const readText = (): Promise<string | undefined> => Promise.resolve(file)
  const mayPass = await runPlan({ runner, readText, workingDirectory: '/nowhere' })
  return [String(mayPass), ...runner.said]
}

const IMAGES = 'a:1 => b.c/a\nd:1 => b.c/d\ne:1 => b.c/e'

describe('the plan action', () => {
  it('prints a matrix of shards, no more than there are pairs, and no names', async () => {
    expect(await plan({ shards: '2', images: IMAGES })).toEqual(['true', 'shards=2', 'matrix={"shard":["1/2","2/2"]}'])
    expect(await plan({ shards: '8', images: IMAGES })).toContain('matrix={"shard":["1/3","2/3","3/3"]}')
  })

  it('counts what tags select as enough for every shard', async () => {
    const file = 'version: 1\nimages: [{ source: a, mirror: b.c/a, tags: {} }]'
    expect(await plan({ shards: '2' }, file)).toContain('shards=2')
  })

  it.each(['', '0', '257', 'four'])('refuses %j shards', async (shards) => {
    expect(await plan({ shards, images: IMAGES })).toEqual(['false', expect.stringContaining('from 1 to 256')])
  })

  it('names what is wrong with the list', async () => {
    expect(await plan({ shards: '2', images: 'a =>' })).toEqual(['false', expect.stringContaining('no mirror behind')])
  })

  it('fails where something breaks that is no fault of the list', async () => {
    const runner = recordingRunner({ shards: '1' })
    const broken = {
      ...runner,
      input: (name: string): string => {
        if (name === 'images') throw new Error('no environment')
        return runner.input(name)
      },
    }
    const run = runPlan({ runner: broken, readText: () => Promise.resolve(undefined), workingDirectory: '/nowhere' })
    await expect(run).rejects.toThrow('no environment')
  })
})

const shardOf = (index: number, report: Report): Report & { readonly shard: ShardFacts } => ({
  ...report,
  shard: { index, total: 2, planDigest: 'sha256:x', planned: 2, positions: [index - 1] },
})

/** Puts reports where artifacts would be; gives the folder. */
function written(reports: readonly (Report | string)[]): string {
  folder = mkdtempSync(join(tmpdir(), 'merge-'))
  for (const [index, report] of reports.entries()) {
    mkdirSync(join(folder, `report-${index}`))
    const text = typeof report === 'string' ? report : JSON.stringify(report)
    writeFileSync(join(folder, `report-${index}`, 'report.json'), text)
  }
  writeFileSync(join(folder, 'other.json'), '{}')
  return folder
}

async function merge(
  reports: readonly (Report | string)[],
  inputs: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const at = written(reports)
  const runner = recordingRunner(inputs)
  const mayPass = await runMerge({
    env: {},
    clock: systemClock,
    readText: () => Promise.resolve(undefined),
    runner,
    version: '1.2.3',
    now: () => new Date('2026-11-22T12:00:00Z'),
    find: (paths) => findReports(paths, at),
    refuse: (problems) => ({ ...aReport(), passed: false, result: 'inconclusive', problems }),
    writeFile: (name) => Promise.resolve(`/run/${name}`),
  })
  return [String(mayPass), ...runner.said]
}

const VERSION = aReport().tool.version

describe('the merge action', () => {
  const good = [1, 2].map((index) =>
    shardOf(index, { ...aReport(aPair()), tool: { name: 'image-parity', version: '1.2.3' } }),
  )
  const [one, two] = good

  it('joins what it finds in folders, and passes last of all', async () => {
    expect(VERSION).toBeDefined()
    const said = await merge(good)
    expect(said[0]).toBe('true')
    expect(said).toContain('total=2')
    expect(said.at(-1)).toBe('passed=true')
    expect(await merge(good, { reports: 'report-0/report.json\nreport-1' })).toContain('passed=true')
  })

  it('fails where a report is deleted, broken, or fails itself', async () => {
    if (one === undefined || two === undefined) throw new Error('There are two.')
    const gone = await merge([one])
    expect([gone[0], gone.at(-1)]).toEqual(['false', 'passed=false'])
    expect(gone.find((line) => line.startsWith('error'))).toContain('Shard 2/2 is absent')
    const broken = await merge([one, '{"schemaVersion": 1'])
    expect(broken.find((line) => line.startsWith('error'))).toContain('report-1/report.json holds no whole report')
    const failing = shardOf(2, { ...aReport(differing('different', [{ kind: 'layer.order' }])), tool: two.tool })
    expect((await merge([one, failing]))[0]).toBe('false')
    expect((await merge([one, failing], { 'fail-on': 'never' }))[0]).toBe('true')
    expect((await merge([one], { 'fail-on': 'never' }))[0]).toBe('false')
  })

  it('names a path that is not there, and inputs that are wrong', async () => {
    expect((await merge(good, { reports: 'nowhere' })).join('\n')).toContain('nowhere is not there')
    const wrong = await merge(good, { summary: 'sometimes' })
    expect(wrong[0]).toBe('false')
    expect(wrong.join('\n')).toContain('Input "summary"')
  })
})

describe('plan/action.yml and merge/action.yml', () => {
  interface ActionFile {
    readonly inputs: Readonly<Record<string, unknown>>
    readonly outputs: Readonly<Record<string, unknown>>
    readonly runs: unknown
  }
  const read = (path: string): ActionFile => parse(readFileSync(path, 'utf8')) as ActionFile

  it('declare what is read and set, and run bundles of their own', () => {
    expect(Object.keys(read('plan/action.yml').inputs)).toEqual([
      ...['shards', 'images', 'mirror-prefix', 'config-file', 'config-format', 'tags'],
    ])
    expect(Object.keys(read('plan/action.yml').outputs)).toEqual(['matrix', 'shards'])
    expect(Object.keys(read('merge/action.yml').outputs)).toEqual([
      ...outputsOf(aReport(), { report: '', summary: '', comment: '' }).keys(),
    ])
    for (const name of ['plan', 'merge']) {
      expect(read(`${name}/action.yml`).runs).toEqual({ using: 'node24', main: `../dist/${name}/index.js` })
    }
  })
})
