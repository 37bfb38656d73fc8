import { push } from '../__tests__/helpers/image/push.js'
import { startRegistry, type TestRegistry } from '../__tests__/helpers/registry/start-registry.js'
import { runAction, type ActionRun } from '../__tests__/helpers/runner/run-action.js'
import { writePage } from './page.js'
import { printHeading, printRun } from './print.js'
import { resultTable, type Outcome } from './result-table.js'
import { scenarios, sourceIndex, type Scenario } from './scenarios.js'

const TAG = '1.4.0'

interface Played {
  readonly scenario: Scenario
  readonly run: ActionRun
}

/** Runs the shipped action on each scenario. Gives 0 where every verdict is the expected one, else 1. */
export async function runScenarios(showsMarkdown: boolean): Promise<number> {
  const registries = await Promise.all([startRegistry(), startRegistry()])
  const [source, mirror] = registries
  try {
    const reference = push(source, 'acme/app', TAG, sourceIndex())
    const played: Played[] = []
    for (const scenario of scenarios()) played.push(await play(scenario, reference, mirror, showsMarkdown))
    if (!showsMarkdown) await tell(played)
    const surprises = played.flatMap(surprisesOf)
    for (const surprise of surprises) process.stderr.write(`${surprise}\n`)
    if (surprises.length === 0) process.stdout.write(`All ${played.length} verdicts are the expected ones.\n`)
    return surprises.length === 0 ? 0 : 1
  } finally {
    await Promise.all(registries.map((registry) => registry.close()))
  }
}

async function play(scenario: Scenario, source: string, mirror: TestRegistry, showsMarkdown: boolean): Promise<Played> {
  const reference = push(mirror, scenario.repository, TAG, scenario.mirror)
  if (showsMarkdown) printHeading(scenario.heading, `${scenario.story}\n${source} => ${reference}`)
  const run = await runAction({ source, mirror: reference })
  const played = { scenario, run }
  const isUnexpected = surprisesOf(played).length > 0
  if (showsMarkdown || isUnexpected) printRun(run, isUnexpected)
  return played
}

/** One table, and where the four summaries are to be seen. */
async function tell(played: readonly Played[]): Promise<void> {
  const path = await writePage(
    played.map(({ scenario, run }) => ({ name: `${scenario.heading}. ${scenario.story}`, markdown: run.summary })),
  )
  process.stdout.write(`Four mirrors of one image, each compared with its source by the shipped action:\n\n`)
  process.stdout.write(`${resultTable(played.map(outcomeOf))}\n\n`)
  process.stdout.write(`The four summaries as GitHub shows them: ${path}\n`)
}

function outcomeOf({ scenario, run }: Played): Outcome {
  return {
    scenario: scenario.heading,
    verdict: run.outputs.get('result') ?? 'none',
    why: reasonOf(run.outputs.get('reason') ?? ''),
    exitCode: run.exitCode,
  }
}

/** What the output `reason` says, without its verdict and without the images. */
function reasonOf(reason: string): string {
  return reason.replace(/^[^:]*: /, '').replace(/ \(\S+ against \S+\)$/, '')
}

function surprisesOf({ scenario, run }: Played): readonly string[] {
  const result = run.outputs.get('result') ?? 'none'
  if (result === scenario.result && run.exitCode === scenario.exitCode) return []
  const wanted = `${scenario.result} and exit code ${scenario.exitCode}`
  return [`${scenario.heading}: expected ${wanted}, got ${result} and exit code ${run.exitCode}.`]
}
