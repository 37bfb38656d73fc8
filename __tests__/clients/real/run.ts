import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTool } from '../../e2e/harness/find-tool.js'
import type { ClientName } from '../row.js'
import { ROWS } from '../rows/all.js'
import { QUESTIONS } from '../rows/questions.js'
import { ask, isFalsePass, surprises, type Answer, type Asked } from './ask.js'
import type { Client } from './client.js'
import { buildah, skopeo } from './containers.js'
import { goClients } from './go-programs.js'
import { detailsOf, heading, lineOf } from './table.js'

const AT_ONCE = 2

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** The clients of this machine; those that are not there are named. */
function clientsIn(root: string): readonly Client[] {
  const tools = { skopeo, buildah }
  const installed = Object.entries(tools).flatMap(([name, make]) => {
    const program = findTool(name)
    if (program !== undefined) return [make(program, root)]
    if (process.env['REQUIRE_TOOLS'] === '1') throw new Error(`${name} is not installed.`)
    print(`${name}: not there, skipped`)
    return []
  })
  const built = goClients(root)
  if (built === undefined) print('go: not there, skipped')
  return [...installed, ...(built ?? [])]
}

/** skopeo reads and chooses as buildah does and is quicker; buildah is asked where it is known to matter, or nothing is known. */
function askedOf(asked: Asked, clients: readonly Client[]): readonly Client[] {
  const needed = (name: ClientName): boolean =>
    name !== 'buildah' || asked.clients === undefined || name in asked.clients
  return clients.filter(({ name }) => needed(name))
}

async function askAll(all: readonly Asked[], clients: readonly Client[]): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  const left = all.entries()
  const work = async (): Promise<void> => {
    for (const [position, asked] of left) answers[position] = await ask(asked, askedOf(asked, clients))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return answers
}

/** `[--all] [PART]`: asks about the rows whose name holds the part, and says with `--all` what the clients said. */
async function main(words: readonly string[]): Promise<number> {
  const [part = ''] = words.filter((word) => word !== '--all')
  const root = mkdtempSync(join(tmpdir(), 'image-parity-clients-'))
  try {
    const clients = clientsIn(root)
    const rows: readonly Asked[] = Object.values(ROWS).flat()
    const answers = await askAll(
      [...rows, ...QUESTIONS].filter(({ name }) => name.includes(part)),
      clients,
    )
    print(heading())
    for (const answer of answers) {
      print(lineOf(answer))
      if (words.includes('--all')) for (const line of detailsOf(answer)) print(line)
    }
    const odd = answers.filter((answer) => surprises(answer).length > 0)
    if (odd.length > 0) print('\nClients that do otherwise than is written down:')
    for (const answer of odd) for (const line of [answer.asked.name, ...detailsOf(answer)]) print(line)
    const falsePasses = answers.filter(isFalsePass).length
    print(`\n${answers.length} rows, ${falsePasses} false passes`)
    return falsePasses === 0 && answers.length > 0 ? 0 : 1
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

// Whatever ends this process early, ends it as a failure.
process.exitCode = 1
process.exitCode = await main(process.argv.slice(2))
