import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { createWindowTurns } from '../../../src/bytes/window-turns.js'
import { explainLayers } from '../../../src/explain/explain.js'
import { problemOf } from '../../../src/gate/undecided.js'
import { aBlobStore, layerInFile } from '../file-store.js'
import { differing, walk } from './walk.js'

/**
 * Explains two folders that hold file systems as layers, and holds every path of that to what the folders themselves say.
 * `npm run test:trees -- SOURCE MIRROR`; it has to be able to read all of both.
 */
async function main([source = '', mirror = '']: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'trees-'))
  try {
    const layers = [source, mirror].map((root, at) => {
      const file = join(folder, `${at}.tar`)
      execFileSync('tar', ['--numeric-owner', '--xattrs', '--sparse', '-C', root, '-cf', file, '.'])
      return file
    })
    const [own, other] = [await layerInFile(layers[0] ?? ''), await layerInFile(layers[1] ?? '')]
    const explanation = await explainLayers(
      {
        source: { store: aBlobStore(own), layers: [own] },
        mirror: { store: aBlobStore(other), layers: [other] },
        changed: [{ source: 0, mirror: 0 }],
        packages: true,
      },
      {
        maxBytes: Number.MAX_SAFE_INTEGER,
        signal: new AbortController().signal,
        turns: createWindowTurns(),
        limit: pLimit(1),
        problemOf,
        lines: { layer: 0, all: Number.POSITIVE_INFINITY },
      },
    )
    const told = new Map(explanation.files?.list.map(({ path, change }) => [path, change]))
    const wanted = differing(walk(source), walk(mirror))
    const wrong = [...new Set([...told.keys(), ...wanted.keys()])].filter((path) => told.get(path) !== wanted.get(path))
    for (const path of wrong)
      console.log(`${path}: told ${told.get(path) ?? 'nothing'}, is ${wanted.get(path) ?? 'the same'}`)
    const { packages, files, problem } = explanation
    for (const { ecosystem, name, source: from, mirror: to } of packages?.list ?? []) {
      console.log(`${ecosystem} ${name}: ${from.join(', ') || 'none'} -> ${to.join(', ') || 'none'}`)
    }
    console.log(
      `${wanted.size} paths differ, ${wrong.length} of them are told otherwise; ${files?.timesOnly ?? 0} in times only`,
    )
    if (problem !== undefined) console.log(problem.message)
    return wrong.length === 0 && files !== undefined && wanted.size > 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}

process.exitCode = await main(process.argv.slice(2))
