import { join } from 'node:path'
import { findTool } from '../e2e/harness/find-tool.js'
import { createWorkspace } from '../e2e/harness/workspace.js'
import { repositoryRoot } from '../helpers/repository-root.js'
import { runAction, type ActionRun } from '../helpers/runner/run-action.js'
import { CASES, type Case } from './cases.js'
import { adviceOn, type Step } from './page.js'
import { createWorld, type World } from './world.js'

/** The action as it stands in `src`, or the file that ACTION_ENTRY names. */
const ENTRY = process.env['ACTION_ENTRY'] ?? join(repositoryRoot(), 'build', 'node', 'src', 'index.js')

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

type Inputs = Readonly<Record<string, string>>

function check(inputs: Inputs): Promise<ActionRun> {
  return runAction({ retries: '0', ...inputs }, {}, { entry: ENTRY })
}

async function follow(step: Step, { clear }: Case, world: World): Promise<void> {
  if (step.words.includes('garbage collection')) await world.collect()
  if (step.words.includes('delete the damaged files') || step.words.includes('Delete the damaged files')) {
    if (clear === undefined) throw new Error('The page asks for something to be deleted by hand.')
    clear(world)
  }
  for (const command of step.commands) world.run(command)
}

interface Outcome {
  readonly advice: string
  readonly before: boolean
  readonly accepted: readonly boolean[]
  readonly after: boolean
  readonly why?: string
}

/** Provokes a failure, does what the page says, and looks again. */
async function carryOut(one: Case, name: string, world: World): Promise<Outcome> {
  const inputs = await one.provoke(world, name)
  const failing = await check(inputs)
  const advised = adviceOn(failing.summary)
  if (process.env['SHOW_PAGES'] === '1') print(failing.summary)
  const accepted: boolean[] = []
  for (const settings of advised.accepting) accepted.push((await check({ ...inputs, ...settings })).exitCode === 0)
  const words = advised.steps.flatMap(({ commands, words: text }) =>
    commands.length > 0
      ? commands.map((command) => command.split(' ', 2).join(' '))
      : [text.includes('garbage') ? 'garbage collection' : 'by hand'],
  )
  const told = { advice: words.join(', '), before: failing.exitCode === 0, accepted }
  try {
    for (const step of advised.steps) await follow(step, one, world)
  } catch (error) {
    return { ...told, after: false, why: String(error) }
  }
  const again = await check({ ...inputs, ...advised.inputs })
  return { ...told, after: again.exitCode === 0, ...(again.exitCode === 0 ? {} : { why: again.stdout }) }
}

function isGood(one: Case, { before, after, accepted, advice }: Outcome): boolean {
  const isAccepted = accepted.length > 0 === (one.accepted === true) && accepted.every((passed) => passed)
  return !before && after && advice !== '' && isAccepted
}

/** `[PART]`: the cases whose name holds the part. */
async function main([part = '']: readonly string[]): Promise<number> {
  const missing = ['docker-registry', 'skopeo'].filter((tool) => findTool(tool) === undefined)
  if (missing.length > 0) {
    print(`not there: ${missing.join(', ')}`)
    return process.env['REQUIRE_TOOLS'] === '1' ? 1 : 0
  }
  const workspace = createWorkspace()
  try {
    const world = await createWorld(workspace)
    const chosen = CASES.filter(({ name }) => name.includes(part))
    let bad = 0
    print(`${'failure'.padEnd(50)} before  accepted  after  advice`)
    for (const [at, one] of chosen.entries()) {
      const outcome = await carryOut(one, `case${at}`, world)
      const verdict = (passed: boolean): string => (passed ? 'passes' : 'fails')
      const accepted = outcome.accepted.length === 0 ? '-' : verdict(outcome.accepted.every((passed) => passed))
      print(
        `${one.name.padEnd(50)} ${verdict(outcome.before).padEnd(7)} ${accepted.padEnd(9)} ${verdict(outcome.after).padEnd(6)} ${outcome.advice}`,
      )
      if (isGood(one, outcome)) continue
      bad += 1
      print(`  BAD ADVICE: ${outcome.why ?? ''}`)
    }
    print(`\n${chosen.length} failures, ${bad} with advice that does not work`)
    return bad === 0 && chosen.length > 0 ? 0 : 1
  } finally {
    await workspace.remove()
  }
}

// Whatever ends this process early, ends it as a failure.
process.exitCode = 1
process.exitCode = await main(process.argv.slice(2))
