import type { ReadText } from '../app/network.js'
import { InputsError } from '../app/options/inputs-error.js'
import { readOptions } from '../app/options/read-options.js'
import type { Runner } from './runner.js'

/** What the planning action needs of the world. */
export interface PlanEnvironment {
  readonly runner: Runner
  readonly readText: ReadText
  readonly workingDirectory: string
}

/** The inputs that say what to compare; the others are for the comparison. */
const LISTS: ReadonlySet<string> = new Set(['images', 'mirror-prefix', 'tags', 'config-file', 'config-format'])

const MOST_SHARDS = 256

/**
 * Prints a matrix of as many shards as there is work for, as indices alone. Nothing is asked of any registry: what tags
 * select is counted as enough for every shard. Gives whether the step may succeed.
 */
export async function runPlan({ runner, readText, workingDirectory }: PlanEnvironment): Promise<boolean> {
  const written = runner.input('shards').trim()
  const shards = /^\d{1,3}$/.test(written) ? Number(written) : Number.NaN
  if (!(shards >= 1 && shards <= MOST_SHARDS)) {
    const message = `Input "shards": it is a whole number from 1 to ${MOST_SHARDS}. Example: shards: 4`
    runner.error({ title: 'Wrong input', message })
    return false
  }
  const get = (name: string): string => (LISTS.has(name) ? runner.input(name) : '')
  try {
    const { pairs, selections = [] } = await readOptions({ get, given: [], readText, workingDirectory })
    const count = selections.length > 0 ? shards : Math.min(shards, pairs.length)
    const parts = Array.from({ length: count }, (_, at) => `${at + 1}/${count}`)
    runner.info(`${pairs.length} pairs and ${selections.length} selections of tags, in ${count} shards.`)
    runner.setOutput('shards', String(count))
    runner.setOutput('matrix', JSON.stringify({ shard: parts }))
    return true
  } catch (error) {
    if (!(error instanceof InputsError)) throw error
    for (const { message } of error.problems) runner.error({ title: 'Wrong input', message })
    return false
  }
}
