// Builds dist/ again: it has to be the committed bytes, and hold nothing that the build does not write.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')

function digests() {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [relative(ROOT, path), createHash('sha256').update(readFileSync(path)).digest('hex')]
    }),
  )
}

function run(program, words) {
  const { status, stdout } = spawnSync(program, words, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}.`)
  return stdout
}

const started = Date.now()
const before = digests()
run(process.execPath, [join('scripts', 'bundle.js')])
const after = digests()

const faults = [
  ...[...after]
    .filter(([path, digest]) => before.get(path) !== digest)
    .map(([path]) => `${path} is built to other bytes`),
  ...[...before.keys()].filter((path) => !after.has(path)).map((path) => `${path} is not built any more`),
  ...[...after.keys()]
    .filter((path) => statSync(join(ROOT, path)).mtimeMs < started)
    .map((path) => `${path} is left over`),
  ...run('git', ['status', '--porcelain', '--', 'dist'])
    .split('\n')
    .filter((line) => line !== ''),
]
if (faults.length > 0) {
  const advice = 'dist is not what these sources build: run "npm run build" and commit it with them.'
  process.stderr.write([...faults, advice, ''].join('\n'))
  process.exitCode = 1
}
