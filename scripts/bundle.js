// Makes the bundles that are committed: every entry is one file and, if it loads anything late, chunks beside it.
// TypeScript compiles all of it once; ncc would do so again for each entry, and takes four times as long.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { asciiOnly, packed } from './late-parts.js'

const ROOT = join(import.meta.dirname, '..')
const NCC = join(ROOT, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
const DIST = join(ROOT, 'dist')
const STATS = join(ROOT, 'build', 'stats.json')
const CLI = join(ROOT, 'build', 'cli')

const COMPILED = join('build', 'node', 'src')

const BUNDLES = {
  check: { entry: 'index.js', out: DIST },
  plan: { entry: 'plan.js', out: join(DIST, 'plan') },
  merge: { entry: 'merge.js', out: join(DIST, 'merge') },
  snapshot: { entry: 'snapshot.js', out: join(DIST, 'snapshot') },
  cli: { entry: 'cli.js', out: CLI },
}

const wanted = process.argv.slice(2)
run([join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.programs.json'])
run([join('scripts', 'link-modules.js')])
for (const [name, bundle] of Object.entries(BUNDLES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  make(bundle)
  if (name === 'cli') takeCli()
}

function make({ entry, out }) {
  mkdirSync(out, { recursive: true })
  // A chunk's number can change, and what nothing loads must not stay.
  for (const file of readdirSync(out)) if (/^\d+\.index\.js$/.test(file)) rmSync(join(out, file))
  mkdirSync(dirname(STATS), { recursive: true })
  run([NCC, 'build', join(COMPILED, entry), '--out', out, '--no-cache', '--stats-out', STATS])
  for (const file of readdirSync(out)) {
    const path = join(out, file)
    if (file.endsWith('.js')) writeFileSync(path, asciiOnly(withOneRequire(readFileSync(path, 'utf8'))))
  }
  writeFileSync(join(out, 'licenses.txt'), licensesOf(packagesIn(JSON.parse(readFileSync(STATS, 'utf8')))))
}

/** ncc makes another `require` for every module of Node's, which takes longer than to load most of them. */
function withOneRequire(code) {
  const maker = /^import \{ createRequire as (\w+) \} from "module";\n/m.exec(code)
  if (maker === null) return code
  const [line, name] = maker
  const made = `${line}const requireOfNode = ${name}(import.meta.url);\n`
  return code.replaceAll(`${name}(import.meta.url)(`, 'requireOfNode(').replace(line, made)
}

function run(words) {
  const { status } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${words.slice(0, 3).join(' ')} ended with ${status}.`)
}

/** The folders of the packages that stand in a bundle and its chunks. ncc's own list forgets all but one of these. */
function packagesIn({ modules = [], children = [] }) {
  const found = [...modules, ...children].flatMap((one) => {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(one.name ?? '') ?? []
    return [...(folder === undefined ? [] : [folder]), ...packagesIn(one)]
  })
  return [...new Set(found)].toSorted()
}

function licensesOf(folders) {
  return folders.map((folder) => licenseIn(join(ROOT, folder))).join('\n')
}

function licenseIn(folder) {
  const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = licenseFile(folder) ?? licenseOfKin(folder, license)
  if (file === undefined) throw new Error(`${relative(ROOT, folder)} has no file with its license.`)
  return `${name}\n${license}\n${readFileSync(file, 'utf8').trim()}\n`
}

function licenseFile(folder) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry))
  return file === undefined ? undefined : join(folder, file)
}

/** One package may have been published without the file that the others of its scope have. */
function licenseOfKin(folder, license) {
  const scope = dirname(folder)
  if (!basename(scope).startsWith('@')) return undefined
  const kin = readdirSync(scope).map((name) => join(scope, name))
  const isSame = (other) => JSON.parse(readFileSync(join(other, 'package.json'), 'utf8')).license === license
  return kin
    .filter(isSame)
    .map(licenseFile)
    .find((file) => file !== undefined)
}

/** The command line is one file that can be run, beside the bundle of the action, where its licenses are told. */
function takeCli() {
  const untold = namesIn(CLI).filter((name) => !namesIn(DIST).includes(name))
  if (untold.length > 0) throw new Error(`dist/licenses.txt lacks ${untold.join(', ')}`)
  const cli = join(DIST, 'cli.js')
  writeFileSync(cli, packed(CLI))
  chmodSync(cli, 0o755)
}

/** The packages that a folder's list of licenses names: each stands alone above its license. */
function namesIn(folder) {
  return [...readFileSync(join(folder, 'licenses.txt'), 'utf8').matchAll(/^(\S+)\n[^\n]+\n\S/gm)].map(
    ([, name]) => name,
  )
}
