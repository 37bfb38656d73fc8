import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/model/report.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { bundlePath } from '../helpers/runner/bundle.js'
import { runAction, type ActionRun } from '../helpers/runner/run-action.js'
import { asPublished } from '../helpers/report-schema.js'

const open = closedAfterEach()
const FILE = '.github/image-parity.yml'
let workspace = ''

afterEach(() => {
  rmSync(workspace, { recursive: true, force: true })
})

interface Lists {
  readonly source: TestRegistry
  readonly mirror: TestRegistry
}

/** A workspace with a config file of so many pairs, of which the mirror lacks some. */
async function aList(count: number, lacking: readonly number[]): Promise<Lists> {
  const [source, mirror] = [await startRegistry(), await startRegistry()]
  open.push(source, mirror)
  const entries = Array.from({ length: count }, (_, index) => {
    const image = anImage({ layers: [aTar({ a: `layer ${index}` })] })
    const from = push(source, `team/${index}`, '1', image)
    const to = lacking.includes(index) ? `${mirror.host}/gone/${index}:1` : push(mirror, `hub/${index}`, '1', image)
    return `  - source: ${from}\n    mirror: ${to}\n`
  })
  workspace = mkdtempSync(join(tmpdir(), 'lists-'))
  mkdirSync(join(workspace, dirname(FILE)))
  writeFileSync(join(workspace, FILE), `version: 1\nimages:\n${entries.join('')}`)
  return { source, mirror }
}

const run = (inputs: Readonly<Record<string, string>>, entry?: string): Promise<ActionRun> =>
  runAction(inputs, {}, { workspace, ...(entry === undefined ? {} : { entry }) })

const bundleOf = (name: string): string => join(dirname(bundlePath()), name, 'index.js')

describe('lists of images in the bundle', () => {
  it('fail for 3 of 200 pairs, which are named with file and line', async () => {
    await aList(200, [3, 77, 199])
    const { exitCode, outputs, summary, stdout } = await run({})
    expect(exitCode).toBe(1)
    expect([outputs.get('total'), outputs.get('fail-count'), outputs.get('passed')]).toEqual(['200', '3', 'false'])
    for (const line of [9, 157, 401]) {
      expect(summary.replaceAll('<wbr>', '')).toContain(`<code>${FILE}:${line}</code>`)
      expect(stdout).toMatch(new RegExp(`::error [^:]*file=${FILE.replaceAll('.', '\\.')},line=${line}::`))
    }
  })

  it('pass once a mirror is filled while they wait', async () => {
    const { source, mirror } = await aList(3, [])
    const late = anImage({ layers: [aTar({ late: 'late' })] })
    const from = push(source, 'late', '1', late)
    writeFileSync(join(workspace, FILE), `version: 1\nimages: [{ source: "${from}", mirror: "${mirror.host}/late" }]`)
    setTimeout(() => push(mirror, 'late', '1', late), 3000)
    const { exitCode, outputs } = await run({ wait: '1m' })
    expect([exitCode, outputs.get('result')]).toEqual([0, 'identical'])
  })

  it('are the same verdict in shards that are merged, and none where a shard is gone', async () => {
    await aList(12, [5])
    const planned = await run({ shards: '3' }, bundleOf('plan'))
    const { shard } = JSON.parse(planned.outputs.get('matrix') ?? '{}') as { readonly shard: readonly string[] }
    expect(shard).toEqual(['1/3', '2/3', '3/3'])
    const paths: string[] = []
    for (const [index, part] of shard.entries()) {
      const one = await run({ shard: part, 'fail-on': 'never' })
      expect(one.exitCode).toBe(0)
      const report = asPublished(JSON.parse(one.outputs.get('report') ?? '{}') as Report)
      paths.push(join(workspace, `part-${index}`, 'report.json'))
      mkdirSync(join(workspace, `part-${index}`))
      writeFileSync(paths.at(-1) ?? '', JSON.stringify(report))
    }
    const merged = await run({ reports: '.' }, bundleOf('merge'))
    const whole = await run({})
    for (const output of ['result', 'passed', 'total', 'fail-count', 'failed-mirrors']) {
      expect(merged.outputs.get(output)).toBe(whole.outputs.get(output))
    }
    expect([merged.exitCode, whole.exitCode]).toEqual([1, 1])
    rmSync(paths[1] ?? '')
    const gone = await run({ reports: '.' }, bundleOf('merge'))
    expect([gone.exitCode, gone.outputs.get('passed')]).toEqual([1, 'false'])
    expect(gone.stdout).toContain('Shard 2/3 is absent')
    expect(readFileSync(paths[0] ?? '', 'utf8')).toContain('planDigest')
  })
})
