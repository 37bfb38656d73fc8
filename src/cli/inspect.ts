import { inspect as inspectImage } from '../app/inspect.js'
import type { Naming } from '../app/options/naming.js'
import { settingsOf } from '../app/options/settings.js'
import { INSPECTION_FORMATS, INSPECTION_RENDERERS, type InspectionFormat } from '../report/inspection.js'
import type { Arguments } from './arguments.js'
import { readAsked } from './asked.js'
import { FLAG_NAMING } from './naming.js'
import { writeAll } from './output.js'
import { runHere } from './running.js'
import { UNDECIDED, type CliWorld } from './world.js'

/** Options are read as those of a comparison: the image is its source, and this, which is nobody's, its mirror. */
const NO_MIRROR = 'image-parity.invalid/none:none'

const NAMING: Naming = { ...FLAG_NAMING, of: (input) => (input === 'source' ? 'REF' : FLAG_NAMING.of(input)) }

const WANTED = { command: 'inspect', formats: INSPECTION_FORMATS, naming: NAMING } as const

/** `image-parity inspect`: what a comparison would see of an image. Gives the exit code. */
export async function inspect(given: Arguments, world: CliWorld): Promise<number> {
  const asked = await readAsked({ ...given, operands: [...given.operands, NO_MIRROR] }, WANTED, world)
  if (asked === undefined) return UNDECIDED
  const { inputs, outputs, color } = asked
  const read = settingsOf(inputs)
  const [image] = read.pairs
  if (image === undefined) return UNDECIDED
  const settings = { ...read, pairs: read.pairs.map((pair) => ({ ...pair, mirror: pair.source })) }
  const say = (line: string): void => {
    world.terminal.say(`image-parity inspect: ${line}`)
  }
  const outcome = await runHere(settings, given, world, (environment) =>
    inspectImage(image.source, settings, environment),
  )
  if (outcome.kind === 'interrupted') {
    say(`it was ended by ${outcome.interruption.signal}.`)
    return outcome.interruption.exitCode
  }
  const found = outcome.value
  if ('problems' in found) {
    for (const { message } of found.problems) say(message)
    return UNDECIDED
  }
  const render = (format: InspectionFormat, isColored: boolean): string =>
    INSPECTION_RENDERERS[format](found, { color: isColored })
  const lost = await writeAll(outputs, render, color, world)
  for (const fault of lost) say(fault)
  return lost.length > 0 || found.platforms.some(({ error }) => error !== undefined) ? UNDECIDED : 0
}
