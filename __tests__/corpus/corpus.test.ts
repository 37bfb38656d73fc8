import { afterAll, describe, expect, it } from '@jest/globals'
import { readCorpus, type Case } from './cases.js'
import { READERS } from './kinds.js'
import type { Reading } from './reading.js'

const CASES = readCorpus()
const FAILING = CASES.filter(({ mustPass }) => !mustPass)
const PASSING = CASES.filter(({ mustPass }) => mustPass)
const counts = { refused: 0, accepted: 0, wrong: 0 }

async function outcomeOf(one: Case): Promise<Reading> {
  const reader = READERS.get(one.kind)
  if (reader === undefined) throw new Error(`Nobody reads the kind ${one.kind}.`)
  return reader(one)
}

/** Why a case went wrong; undefined where it went as it says. */
async function faultOf(one: Case): Promise<string | undefined> {
  try {
    const { codes, seen } = await outcomeOf(one)
    if (one.mustPass && codes.length > 0) return `is refused: ${codes.join(', ')}`
    if (!one.mustPass && codes.length === 0) return `is accepted: ${String(seen)}`
    if (one.code !== undefined && !codes.includes(one.code))
      return `is refused for ${codes.join(', ')}, not ${one.code}`
    if (one.expected !== undefined && one.expected !== seen) return `is read as ${String(seen)}, not ${one.expected}`
    return undefined
  } catch (error) {
    return `ends in ${String(error)}`
  }
}

describe('the corpus', () => {
  afterAll(() => {
    const { refused, accepted, wrong } = counts
    process.stdout.write(`Corpus: ${refused} refused, ${accepted} accepted, ${wrong} wrong\n`)
  })

  it.each(CASES.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const fault = await faultOf(one)
    counts[fault !== undefined ? 'wrong' : one.mustPass ? 'accepted' : 'refused'] += 1
    expect(fault === undefined ? [] : [fault, one.why]).toEqual([])
  })

  it('is large enough, on both sides', () => {
    expect(FAILING.length).toBeGreaterThanOrEqual(300)
    expect(PASSING.length).toBeGreaterThanOrEqual(60)
  })

  it('names the code for two thirds of what must fail', () => {
    expect(FAILING.filter(({ code }) => code !== undefined).length * 3).toBeGreaterThanOrEqual(FAILING.length * 2)
  })

  it('says of every case why, in one line of its own', () => {
    expect(CASES.filter(({ why }) => why.length < 20 || why.includes('\n')).map(({ name }) => name)).toEqual([])
    const reasons = CASES.map(({ kind, why }) => `${kind}: ${why}`)
    expect(reasons.filter((reason, index) => reasons.indexOf(reason) !== index)).toEqual([])
  })

  it('has cases of every kind that somebody reads', () => {
    const kinds = new Set(CASES.map(({ kind }) => kind))
    expect([...READERS.keys()].filter((kind) => !kinds.has(kind))).toEqual([])
  })
})
