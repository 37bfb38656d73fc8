import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { INPUT_NAMES, unknownInputs } from '../../src/app/options/input-names.js'
import { readInputs } from '../../src/app/options/inputs.js'
import { outputsOf } from '../../src/github/outputs.js'
import { MATCHES, RESULTS, VERIFIES } from '../../src/model/result.js'
import { aReport } from '../report/a-report.js'

interface ActionFile {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string; readonly required?: boolean }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

const action = parse(readFileSync('action.yml', 'utf8')) as ActionFile
const readme = readFileSync('README.md', 'utf8')

/** The rows of the tables under a heading: their cells without backticks. */
function rows(heading: string): readonly (readonly string[])[] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const lines = section.split('\n').filter((line) => line.startsWith('| `'))
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')),
  )
}

describe('action.yml', () => {
  it('declares the inputs that are read, in the same order', () => {
    expect(Object.keys(action.inputs)).toEqual(INPUT_NAMES)
  })

  it('asks for no input that it does not declare', () => {
    const asked = new Set<string>()
    const record = (name: string): string => {
      asked.add(name)
      return name === 'source' ? 'a.b/c' : name === 'mirror' ? 'a.b/d' : ''
    }
    readInputs(record)
    expect([...asked].sort()).toEqual([...INPUT_NAMES].sort())
    expect(unknownInputs(Object.keys(action.inputs))).toEqual([])
  })

  it('declares the outputs that are set, in the same order', () => {
    expect(Object.keys(action.outputs)).toEqual([
      ...outputsOf(aReport(), { report: '', summary: '', comment: '' }).keys(),
    ])
  })

  it('leaves defaults to the code, but for what only the runner knows', () => {
    const defaults = Object.entries(action.inputs).flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, value]],
    )
    expect(Object.fromEntries(defaults)).toEqual({
      'comment-key': '${{ github.workflow }}/${{ github.job }}/${{ github.action }}/${{ toJSON(matrix) }}',
      'github-token': '${{ github.token }}',
    })
    expect(Object.values(action.inputs).filter(({ required }) => required === true)).toEqual([])
  })

  it('runs the bundle on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
  })
})

describe('README.md', () => {
  it('has a row for every input', () => {
    expect(rows('Inputs').map(([name]) => name)).toEqual(Object.keys(action.inputs))
  })

  it('has a row for every output', () => {
    expect(rows('Outputs').map(([name]) => name)).toEqual(Object.keys(action.outputs))
  })

  it('names defaults that are those of the code', () => {
    const defaults = Object.fromEntries(
      rows('Inputs').flatMap(([name = '', value = '']) => (value === '' ? [] : [[name, value]])),
    )
    const pair: Readonly<Record<string, string>> = { source: 'a.b/c', mirror: 'a.b/d' }
    expect(readInputs((name) => pair[name] ?? defaults[name] ?? '')).toEqual(readInputs((name) => pair[name] ?? ''))
    expect(Object.keys(defaults)).toHaveLength(18)
  })

  it('explains every result, best first, and every value of verify', () => {
    expect(rows('How alike is alike enough').map(([result]) => result)).toEqual([...RESULTS])
    expect(
      rows('What `verify` proves').map(([verify = '']) => verify.split('`').join('').replace(' (default)', '')),
    ).toEqual([...VERIFIES])
    for (const match of MATCHES) expect(readme).toContain(`\`${match}\``)
  })

  it('starts with the two commands', () => {
    expect(readme.split('\n## ')[0]).toMatch(/npm ci && npm run demo[\s\S]*npm ci && npm test/)
  })
})
