import { push } from '../__tests__/helpers/image/push.js'
import { startRegistry, type TestRegistry } from '../__tests__/helpers/registry/start-registry.js'
import { runAction, type ActionRun } from '../__tests__/helpers/runner/run-action.js'
import { printHeading, printRun } from './print.js'
import { scenarios, sourceIndex, type Scenario } from './scenarios.js'

const TAG = '1.4.0'

/** Runs the shipped action on each scenario. Gives 0 where every verdict is the expected one, else 1. */
export async function runScenarios(): Promise<number> {
  const registries = await Promise.all([startRegistry(), startRegistry()])
  const [source, mirror] = registries
  try {
    const reference = push(source, 'acme/app', TAG, sourceIndex())
    const all = scenarios()
    const surprises: string[] = []
    for (const scenario of all) surprises.push(...(await runScenario(scenario, reference, mirror)))
    for (const surprise of surprises) process.stderr.write(`${surprise}\n`)
    if (surprises.length === 0) process.stdout.write(`All ${all.length} verdicts are the expected ones.\n`)
    return surprises.length === 0 ? 0 : 1
  } finally {
    await Promise.all(registries.map((registry) => registry.close()))
  }
}

async function runScenario(scenario: Scenario, source: string, mirror: TestRegistry): Promise<readonly string[]> {
  const reference = push(mirror, scenario.repository, TAG, scenario.mirror)
  printHeading(scenario.heading, `${scenario.story}\n${source} => ${reference}`)
  const run = await runAction({ source, mirror: reference })
  const unexpected = surprisesOf(scenario, run)
  printRun(run, unexpected.length > 0)
  return unexpected
}

function surprisesOf(scenario: Scenario, run: ActionRun): readonly string[] {
  const result = run.outputs.get('result') ?? 'none'
  if (result === scenario.result && run.exitCode === scenario.exitCode) return []
  const wanted = `${scenario.result} and exit code ${scenario.exitCode}`
  return [`${scenario.heading}: expected ${wanted}, got ${result} and exit code ${run.exitCode}.`]
}
