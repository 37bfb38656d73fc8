import { describe, expect, it } from '@jest/globals'
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { parse } from 'yaml'
import { parseConfig } from '../../src/config/config-file.js'
import { pageAt } from '../helpers/page-tables.js'
import { listOf, membersOf, type Members } from './members.js'
import { SNIPPETS, workflowOf, type Snippet } from './snippets.js'

const OURS = /^OWNER\/image-parity(?:\/(plan|merge|snapshot))?@v1$/

/** What comes before the reference of an action of somebody else's: a commit, and its version for people. */
const PINNED = /uses: (?!OWNER\/)([\w./-]+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)$/

function metadata(action: string): { readonly inputs: readonly string[]; readonly outputs: readonly string[] } {
  const { inputs, outputs } = membersOf(parse(pageAt(`${action}action.yml`)))
  return { inputs: Object.keys(membersOf(inputs)), outputs: Object.keys(membersOf(outputs)) }
}

const ACTIONS = new Map(['', 'plan/', 'merge/', 'snapshot/'].map((action) => [action, metadata(action)]))

interface Step {
  readonly id: string
  readonly action: string
  readonly inputs: readonly string[]
}

/** The steps of a job that use an action of this repository. */
function ourSteps(job: unknown): readonly Step[] {
  return listOf(membersOf(job)['steps'])
    .map(membersOf)
    .flatMap(({ uses, id, with: inputs }) => {
      const [whole, action] = OURS.exec(String(uses)) ?? []
      if (whole === undefined) return []
      return [
        { id: String(id), action: action === undefined ? '' : `${action}/`, inputs: Object.keys(membersOf(inputs)) },
      ]
    })
}

function jobsOf(snippet: Snippet): Members {
  return membersOf(membersOf(parse(workflowOf(snippet) ?? ''))['jobs'])
}

/** What is asked of a step or a job, as `NAME.OUTPUT`. */
function asked(value: unknown, context: 'steps' | 'needs'): readonly string[] {
  const found = JSON.stringify(value).matchAll(new RegExp(`\\b${context}\\.([\\w-]+)\\.outputs\\.([\\w-]+)`, 'g'))
  return [...found].map(([, name = '', output = '']) => `${name}.${output}`)
}

function unknownInputs(snippet: Snippet): readonly string[] {
  return Object.values(jobsOf(snippet)).flatMap((job) =>
    ourSteps(job).flatMap(({ action, inputs }) =>
      inputs.filter((input) => ACTIONS.get(action)?.inputs.includes(input) !== true),
    ),
  )
}

/** Outputs that are asked of our steps, and that these do not have. */
function unknownOutputs(snippet: Snippet): readonly string[] {
  return Object.values(jobsOf(snippet)).flatMap((job) => {
    const steps = ourSteps(job)
    const given = steps.flatMap(({ id, action }) => ACTIONS.get(action)?.outputs.map((name) => `${id}.${name}`) ?? [])
    return asked(job, 'steps').filter((one) => steps.some(({ id }) => one.startsWith(`${id}.`)) && !given.includes(one))
  })
}

function unknownNeeds(snippet: Snippet): readonly string[] {
  const jobs = jobsOf(snippet)
  const given = Object.entries(jobs).flatMap(([name, job]) =>
    Object.keys(membersOf(membersOf(job)['outputs'])).map((output) => `${name}.${output}`),
  )
  return asked(jobs, 'needs').filter((one) => !given.includes(one))
}

function faultsOf(workflow: string): readonly string[] {
  const { context } = parseWorkflow({ name: 'snippet.yml', content: workflow }, new NoOperationTraceWriter())
  return context.errors.getErrors().map(({ message }) => message)
}

const WORKFLOWS = SNIPPETS.filter((snippet) => workflowOf(snippet) !== undefined)
const lines = SNIPPETS.flatMap(({ at, text }) => text.split('\n').map((line) => ({ at, line: line.trim() })))

describe('the snippets of README, docs and examples', () => {
  it('are found', () => {
    expect(WORKFLOWS.length).toBeGreaterThan(15)
  })

  it.each(WORKFLOWS.map((one) => [one.at, one] as const))('have in %s what GitHub takes for a workflow', (_, one) => {
    expect(faultsOf(workflowOf(one) ?? '')).toEqual([])
  })

  it.each(WORKFLOWS.map((one) => [one.at, one] as const))('name in %s inputs and outputs that are there', (_, one) => {
    expect(unknownInputs(one)).toEqual([])
    expect(unknownOutputs(one)).toEqual([])
    expect(unknownNeeds(one)).toEqual([])
  })

  it.each(SNIPPETS.filter(({ kind }) => kind === 'config' || kind === 'images').map((one) => [one.at, one] as const))(
    'hold in %s a config file that is read',
    (_, { kind, text }) => {
      const file = kind === 'config' ? text : `version: 1\nimages:\n${text.replaceAll(/^/gm, '  ')}`
      expect(parseConfig(file).faults).toEqual([])
    },
  )

  it('name this action by one placeholder, and others by their commit', () => {
    const used = lines.filter(({ line }) => /\buses:/.test(line) && !line.startsWith('#'))
    const wrong = used.filter(({ line }) => !OURS.test(line.replace(/^(- )?uses: /, '')) && !PINNED.test(line))
    expect(wrong).toEqual([])
  })

  it('name each action of others by one commit', () => {
    const commits = new Map<string, Set<string>>()
    for (const { line } of lines) {
      const [, action, commit] = PINNED.exec(line) ?? []
      if (action !== undefined && commit !== undefined)
        commits.set(action, (commits.get(action) ?? new Set()).add(commit))
    }
    expect([...commits].filter(([, named]) => named.size > 1).map(([action, named]) => [action, ...named])).toEqual([])
  })

  it('never gate by what a crashed step leaves empty', () => {
    expect(lines.filter(({ line }) => line.includes("!= 'false'"))).toEqual([])
  })

  it('explain the placeholder in both READMEs', () => {
    for (const page of ['README.md', 'README.zh-CN.md']) expect(pageAt(page)).toMatch(/`OWNER`.*`v1`/s)
  })
})
