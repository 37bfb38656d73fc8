import { afterEach, describe, expect, it } from '@jest/globals'
import { codesOf, comparePairOf, kindsOf } from '../gate/pair.js'
import type { PairReport } from '../../src/model/report.js'
import type { TestRegistry } from '../helpers/registry/start-registry.js'
import { referenceTo, serve, type Inputs, type Row, type Served } from './row.js'
import { ROWS } from './rows/all.js'
import { ARTIFACTS, CHOSEN, REFUSED, type RowID } from './row-ids.js'

const started: TestRegistry[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((registry) => registry.close()))
})

async function referenceOf(served: Served): Promise<string> {
  const registry = await serve(served)
  started.push(registry)
  return referenceTo(registry)
}

async function compare(source: Served, mirror: Served, inputs: Inputs = {}): Promise<PairReport> {
  return comparePairOf({ source: await referenceOf(source), mirror: await referenceOf(mirror), ...inputs })
}

/** What the gate says, so that a failed expectation shows it. */
function said(report: PairReport, expected: Row['expected']): Readonly<Record<string, unknown>> {
  const all: readonly string[] = [...kindsOf(report), ...codesOf(report)]
  const named = all.some((name) => expected.some((one) => one === name))
  return { passed: report.passed, ...(named ? { named } : { named, said: all, result: report.result }) }
}

const REFUSAL = { passed: false, named: true }

/** Without what would let a difference pass. */
const strict = ({ platforms, verify }: Inputs = {}): Inputs => ({
  ...(platforms === undefined ? {} : { platforms }),
  ...(verify === undefined ? {} : { verify }),
  match: 'digest',
})

const ids: readonly RowID[] = [...REFUSED, ...CHOSEN, ...ARTIFACTS]
const all = ids.flatMap((id) => ROWS[id])
const named = (rows: readonly Row[]): readonly (readonly [string, Row])[] => rows.map((row) => [row.name, row])

describe('mirror only: it is no pass where the mirror', () => {
  it.each(named(all))('%s', async (_, row) => {
    const report = await compare(row.source(), row.mirror(), row.inputs)
    expect(said(report, row.expected)).toEqual(REFUSAL)
  })
})

describe('both sides the same: it is identical where the source, too,', () => {
  it.each(named(all.filter(({ served }) => served !== true)))('%s', async (_, row) => {
    const report = await compare(row.mirror(), row.mirror(), strict(row.inputs))
    const { result, passed } = report
    const outline = { result, passed, said: [...kindsOf(report), ...codesOf(report)] }
    expect(outline).toEqual({ result: 'identical', passed: true, said: [] })
  })
})

describe('both sides the same: it is no pass all the same where the source, too,', () => {
  it.each(named(all.filter(({ served }) => served === true)))('%s', async (_, row) => {
    const report = await compare(row.mirror(), row.mirror(), strict(row.inputs))
    expect(said(report, row.expected)).toEqual(REFUSAL)
  })
})

describe('the table', () => {
  it('has rows for every id', () => {
    const filled = Object.entries(ROWS).flatMap(([id, rows]) => (rows.length === 0 ? [] : [id]))
    expect(filled.toSorted()).toEqual(ids.toSorted())
  })

  it('has no name twice', () => {
    const names = all.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
  })
})
