import { guardProcess, type Ending, type Owner } from '../app/ending.js'
import type { Runner } from './runner.js'

/** Makes every other end of the process a failure of the step, which the outputs tell of. */
export function guardEnding(runner: Pick<Runner, 'setOutput' | 'error'>, owner: Owner): Ending {
  const tell = (why: string): void => {
    quietly(() => {
      runner.setOutput('result', 'inconclusive')
    })
    quietly(() => {
      runner.setOutput('passed', 'false')
    })
    quietly(() => {
      runner.error({ title: 'Image Parity', message: `${why} Nothing passes.` })
    })
  }
  return guardProcess(owner, { tell, exitCode: 1 })
}

/** What cannot be said any more must not keep the rest from being said. */
function quietly(say: () => void): void {
  try {
    say()
  } catch {
    // The exit code says it.
  }
}
