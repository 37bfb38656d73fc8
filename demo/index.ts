import { compareTwo } from './compare-two.js'
import { runScenarios } from './run-scenarios.js'

const USAGE = `Usage:
  npm run demo                     four mirrors of one image, one verdict each, and a page with their summaries
  npm run demo -- --markdown       the same, with the summaries as they are written
  npm run demo -- SOURCE MIRROR    any two references, with your logins and the flags of image-parity compare
`

async function demo(words: readonly string[]): Promise<number> {
  const [source, mirror] = words
  if (source === undefined) return runScenarios(false)
  if (source === '--markdown' && mirror === undefined) return runScenarios(true)
  if (mirror !== undefined) return compareTwo(words)
  process.stderr.write(USAGE)
  return 2
}

try {
  process.exitCode = await demo(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
