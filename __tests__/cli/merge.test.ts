import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fileId } from '../../src/app/file-id.js'
import { runCli } from '../../src/cli/main.js'
import type { Report } from '../../src/model/report.js'
import { aPair, aReport, differing } from '../report/a-report.js'
import { aHost, aTerminal, aWorld } from './a-world.js'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merge-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** The report of one of two shards, made by the release that reads it. */
function shard(index: number, report: Report = aReport(aPair())): string {
  const facts = { index, total: 2, planDigest: 'sha256:x', planned: 2, positions: [index - 1] }
  return JSON.stringify({ ...report, tool: { name: 'image-parity', version: '1.2.3' }, shard: facts })
}

const DIFFERENT = aReport(differing('different', [{ kind: 'layer.order' }]))

interface Merged {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

/** Merges, in a folder that holds these files. */
async function merge(words: string, files: Readonly<Record<string, string>>): Promise<Merged> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const { terminal, out, err } = aTerminal()
  const exitCode = await runCli(
    ['merge', ...words.split(' ')],
    aWorld(terminal, {
      host: { ...aHost(), workingDirectory: folder },
      writeFile: (path, text) => writeFile(join(folder, path), text),
      fileId: (path) => fileId(join(folder, path)),
    }),
  )
  return { exitCode, out: out.join(''), err: err.join('') }
}

const TWO = { 'one.json': shard(1), 'two.json': shard(2) }
const TREE = { 'shards/1/report.json': shard(1), 'shards/2/report.json': shard(2) }

describe('image-parity merge', () => {
  it.each<[number, string, string, Readonly<Record<string, string>>]>([
    [0, 'both pass', 'one.json two.json', TWO],
    [0, 'they stand in a folder', 'shards', TREE],
    [1, 'a pair differs', 'one.json two.json', { ...TWO, 'two.json': shard(2, DIFFERENT) }],
    [0, 'failures are only reported', 'one.json two.json --fail-on never', { ...TWO, 'two.json': shard(2, DIFFERENT) }],
    [2, 'one is absent', 'one.json', TWO],
    [2, 'one is absent, whatever fails', 'one.json --fail-on never', TWO],
    [1, 'one is absent, and a pair differs', 'two.json', { 'two.json': shard(2, DIFFERENT) }],
    [2, 'one is twice there', 'one.json two.json one.json', TWO],
    [2, 'one is no report', 'one.json two.json', { ...TWO, 'two.json': '{"schemaVersion": 1' }],
    [2, 'one is not there', 'one.json none.json', TWO],
    [2, 'a folder holds none', 'shards', { 'shards/other.json': '{}' }],
    [2, 'a report is that of a whole run', 'one.json', { 'one.json': JSON.stringify(aReport(aPair())) }],
    [2, 'a value is wrong', 'one.json two.json --fail-on sometimes', TWO],
    [2, 'a format is wrong', 'one.json two.json -o yaml', TWO],
  ])('ends with %i where %s', async (exitCode, _, words, files) => {
    const merged = await merge(words, files)
    expect([merged.exitCode, merged.out.startsWith('PASSED: ')]).toEqual([
      exitCode,
      exitCode === 0 && !words.includes('never'),
    ])
  })

  it('names no report that could be merged', async () => {
    const { exitCode, err } = await merge('--title x', {})
    expect([exitCode, err]).toEqual([2, expect.stringContaining('REPORT is missing.')])
  })

  it('writes what one run would have written, and says the verdict beside it', async () => {
    const { out, err } = await merge('shards -o json -o text=merged.txt', TREE)
    expect(JSON.parse(out)).toMatchObject({ passed: true, pairs: [{}, {}] })
    expect(err).toBe('Passed: 2 images passed\n')
    expect(readFileSync(join(folder, 'merged.txt'), 'utf8')).toMatch(/^PASSED: /)
  })

  it.each(['shards/1/report.json', '../FOLDER/shards/1/report.json'])(
    'empties no report that it reads for an output: %s',
    async (path) => {
      const { exitCode, err } = await merge(
        `shards -o json=${path.replace('FOLDER', folder.split('/').at(-1) ?? '')}`,
        TREE,
      )
      expect([exitCode, err]).toEqual([2, expect.stringContaining('would be lost')])
      expect(readFileSync(join(folder, 'shards/1/report.json'), 'utf8')).toBe(shard(1))
    },
  )
})
