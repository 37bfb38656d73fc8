import { checkPairs } from '../app/check.js'
import { createConcealer } from '../app/conceal.js'
import { machineOf } from '../app/machine.js'
import { masksOf } from '../app/masks.js'
import { readInputs, type Inputs } from '../app/options/inputs.js'
import { InputsError } from '../app/options/inputs-error.js'
import { credentialsOf, settingsOf } from '../app/options/settings.js'
import { publishAll } from '../app/publish.js'
import { longestRunMs } from '../app/run-time.js'
import { reportOf } from '../gate/run.js'
import { systemClock } from '../gate/system-clock.js'
import { problemOf } from '../gate/undecided.js'
import type { Problem, Report } from '../model/report.js'
import { logLines } from '../report/log.js'
import type { Arguments } from './arguments.js'
import { exitCodeOf } from './exit-code.js'
import { FLAG_NAMING } from './naming.js'
import { optionsOf } from './options.js'
import { colorChoiceOf, outputsOf, publishersOf, showsText, type ColorChoice, type Output } from './output.js'
import { showProgress } from './progress.js'
import { UNDECIDED, type CliWorld, type Interruption } from './world.js'

/** What was asked for, checked. */
interface Asked {
  readonly inputs: Inputs
  readonly outputs: readonly Output[]
  readonly color: ColorChoice
}

/** `image-parity compare`: two images, told in every format that is asked for. Gives the exit code. */
export async function compare(given: Arguments, world: CliWorld): Promise<number> {
  const { terminal } = world
  const asked = await readAsked(given, world)
  if (!('inputs' in asked)) return refuse(asked, world)
  const { inputs, outputs, color } = asked
  const emptied = await emptyFiles(outputs, world)
  if (emptied.length > 0) return refuse(emptied, world)
  const concealer = createConcealer()
  for (const form of masksOf(credentialsOf(inputs))) concealer.add(form)
  const { report, interruption } = await run(asked, given.flags.has('verbose'), world)
  const told = await publishAll(concealer.report(report), publishersOf(outputs, { title: inputs.title, color }, world))
  if (!showsText(outputs) || !told.isComplete) {
    for (const line of logLines(told.report).slice(-1)) terminal.say(line)
    for (const { message } of told.report.problems) terminal.say(message)
  }
  return interruption?.exitCode ?? exitCodeOf(told, inputs.failOn)
}

function refuse(faults: readonly string[], { terminal }: CliWorld): number {
  for (const fault of faults) terminal.say(`image-parity compare: ${fault}`)
  return UNDECIDED
}

async function readAsked(given: Arguments, world: CliWorld): Promise<Asked | readonly string[]> {
  const flagOf = (name: string): string => given.flags.get(name)?.join('\n') ?? ''
  const options = await optionsOf(given, world)
  if (typeof options === 'string') return [options]
  const { outputs, faults } = outputsOf(given.flags.get('output') ?? [])
  const color = colorChoiceOf(flagOf('color'))
  const wrong = color === undefined ? [...faults, '--color is one of auto, always, never.'] : faults
  try {
    const inputs = readInputs(options, [], world.host.workingDirectory, FLAG_NAMING)
    return color === undefined || wrong.length > 0 ? wrong : { inputs, outputs, color }
  } catch (error) {
    if (!(error instanceof InputsError)) throw error
    return [...wrong, ...error.problems.map(({ message }) => message)]
  }
}

/** A file that cannot be written is told before anything is compared, and no earlier verdict stays in one. */
async function emptyFiles(outputs: readonly Output[], { writeFile }: CliWorld): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { path } of outputs) {
    if (path === undefined) continue
    try {
      await writeFile(path, '')
    } catch (error) {
      faults.push(`--output: ${path} cannot be written (${String(error)}).`)
    }
  }
  return faults
}

interface Outcome {
  readonly report: Report
  readonly interruption?: Interruption
}

async function run({ inputs }: Asked, isVerbose: boolean, world: CliWorld): Promise<Outcome> {
  const { terminal, host, version } = world
  const settings = settingsOf(inputs)
  const startedAt = systemClock.date()
  const started = systemClock.now()
  const refused = (problem: Problem): Report =>
    reportOf([], [problem], {
      version,
      startedAt,
      durationMs: Math.round(systemClock.now() - started),
      requests: { total: 0, bytes: 0, byHost: {} },
    })
  const ms = longestRunMs(settings)
  const stopWatching = world.watch(ms, `The run hangs: it did not end ${ms / 1000} s after it began.`)
  let stopShowing = (): void => undefined
  const checking = checkPairs(settings, {
    ...machineOf(host),
    clock: systemClock,
    version,
    naming: FLAG_NAMING,
    // Nothing here masks what others print; the concealer of the check keeps secrets out of what is told.
    secret: () => undefined,
    debug: (line) => {
      if (isVerbose) terminal.say(line)
    },
    observe: (look) => {
      stopShowing = showProgress(terminal, look, () => systemClock.now())
    },
  })
  try {
    return await Promise.race([
      checking.then((report) => ({ report })),
      world.interruption.then((interruption) => ({ report: refused(interrupted(interruption)), interruption })),
    ])
  } catch (error) {
    return { report: refused(problemOf(error)) }
  } finally {
    stopShowing()
    stopWatching()
  }
}

function interrupted({ signal }: Interruption): Problem {
  return { code: 'run.interrupted', message: `The run was ended by ${signal} before it was done, so nothing passes.` }
}
