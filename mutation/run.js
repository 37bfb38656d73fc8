import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MODULES } from './modules.js'

// One module after another: only its own sources are changed, so that all other code has its usual speed.
const stryker = join(
  fileURLToPath(import.meta.resolve('@stryker-mutator/core/package.json')),
  '..',
  'bin',
  'stryker.js',
)
const config = fileURLToPath(import.meta.resolve('./stryker.config.js'))
const chosen = process.env.MODULE === undefined ? Object.keys(MODULES) : [process.env.MODULE]

const failed = chosen.filter((module) => {
  const env = { ...process.env, MODULE: module }
  return spawnSync(process.execPath, [stryker, 'run', config], { env, stdio: 'inherit' }).status !== 0
})
if (failed.length > 0) {
  process.exitCode = 1
  process.stderr.write(`Too many mutants survived, or the run broke off: ${failed.join(', ')}.\n`)
}
