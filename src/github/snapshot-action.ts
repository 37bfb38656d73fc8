import type { SnapshotTarget } from '../app/snapshot-plan.js'
import type { SnapshotOutcome } from '../app/take-snapshot.js'
import { credentialsOf, masksOf } from '../app/masks.js'
import type { ReadText } from '../app/network.js'
import { booleanOf } from '../app/options/input-values.js'
import { InputsError } from '../app/options/inputs-error.js'
import type { Inputs } from '../app/options/inputs.js'
import { readOptions } from '../app/options/read-options.js'
import { settingsOf } from '../app/options/settings.js'
import { sourcesOnly } from '../app/options/snapshot-options.js'
import type { Settings } from '../model/settings.js'
import { count, formatBytes } from '../report/quantity.js'
import type { Runner } from './runner.js'

/** What the action that takes snapshots needs of the world. */
export interface SnapshotEnvironment {
  readonly runner: Runner
  readonly readText: ReadText
  readonly workingDirectory: string
  readonly take: (settings: Settings, target: SnapshotTarget) => Promise<SnapshotOutcome>
}

/** Where a snapshot goes that no input names a place for. */
const DEFAULT_PATH = 'image-parity-snapshot.tar'

/** Takes a snapshot of the images that the inputs name. Gives whether the step may succeed. */
export async function runSnapshot({ runner, readText, workingDirectory, take }: SnapshotEnvironment): Promise<boolean> {
  const fail = (title: string, messages: readonly string[]): boolean => {
    for (const message of messages) runner.error({ title, message })
    return false
  }
  const written = runner.input('update').trim()
  const update = written === '' ? false : booleanOf(written)
  if (update === undefined)
    return fail('Wrong input', [`Input "update": it is "true" or "false". Example: update: true`])
  const inputs = await inputsOf({ runner, readText, workingDirectory })
  if (inputs instanceof InputsError) {
    return fail(
      'Wrong input',
      inputs.problems.map(({ message }) => message),
    )
  }
  const settings = settingsOf(inputs)
  for (const form of masksOf(credentialsOf(settings.access))) runner.setSecret(form)
  for (const line of inputs.warnings) runner.warning(line)
  const named = runner.input('path').trim()
  const path = named === '' ? DEFAULT_PATH : named
  const taken = await take(settings, { path, update })
  if ('problems' in taken) {
    return fail(
      'No snapshot taken',
      taken.problems.map(({ message }) => message),
    )
  }
  for (const line of taken.leftOut) runner.warning(line)
  const { images, documents, bytes, digest } = taken
  runner.info(`${path} holds ${count(images, 'image')}: ${count(documents, 'document')}, ${formatBytes(bytes)}.`)
  runner.setOutput('path', path)
  runner.setOutput('digest', digest)
  runner.setOutput('images', String(images))
  return true
}

async function inputsOf({
  runner,
  readText,
  workingDirectory,
}: Omit<SnapshotEnvironment, 'take'>): Promise<Inputs | InputsError> {
  try {
    const get = sourcesOnly((name) => runner.input(name))
    return await readOptions({ get, given: [], readText, workingDirectory })
  } catch (error) {
    if (error instanceof InputsError) return error
    throw error
  }
}
