// Takes the bundle of the command line over into dist: one file that can be run, beside the bundle of the action.
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const from = join(import.meta.dirname, '..', 'build', 'cli')
const to = join(import.meta.dirname, '..', 'dist')
const extra = readdirSync(from).filter((name) => !['index.js', 'licenses.txt', 'package.json'].includes(name))
if (extra.length > 0) throw new Error(`The command line is more than one file: ${extra.join(', ')}`)

// All that it carries, the action carries too, and its licences are told there.
const packages = (folder) => new Set(readFileSync(join(folder, 'licenses.txt'), 'utf8').match(/^\S+$/gm) ?? [])
const untold = [...packages(from).difference(packages(to))]
if (untold.length > 0) throw new Error(`dist/licenses.txt lacks ${untold.join(', ')}`)

const cli = join(to, 'cli.js')
writeFileSync(cli, `#!/usr/bin/env node\n${readFileSync(join(from, 'index.js'), 'utf8')}`)
chmodSync(cli, 0o755)
