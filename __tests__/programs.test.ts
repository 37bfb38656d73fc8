import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { repositoryRoot } from './helpers/repository-root.js'

const ROOT = repositoryRoot()
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

/** What `package.json` has Node run of what is compiled, by the names of its sources. */
const PROGRAMS = [
  ...new Set(Object.values(scripts).flatMap((script) => script.match(/build\/node\/\S+\.js/g) ?? [])),
].map((path) => path.replace('build/node/', '').replace(/js$/, 'ts'))

/** What a file loads when it is loaded; types are gone by then. */
function loadedBy(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^(?:import|export)(?! type )[^'"]*?from '([^']+)'|^import '([^']+)'/gms)].map(
    ([, from, alone]) => from ?? alone ?? '',
  )
}

/** The files that lead from a program to jest, the program first; none where nothing does. */
function wayToJest(file: string, seen: Set<string>): readonly string[] {
  if (seen.has(file)) return []
  seen.add(file)
  for (const name of loadedBy(file)) {
    if (name.startsWith('@jest/')) return [relative(ROOT, file), name]
    if (!name.startsWith('.')) continue
    const way = wayToJest(join(dirname(file), name.replace(/js$/, 'ts')), seen)
    if (way.length > 0) return [relative(ROOT, file), ...way]
  }
  return []
}

describe('a program', () => {
  it.each(PROGRAMS)('that Node runs loads nothing of jest: %s', (program) => {
    expect(existsSync(join(ROOT, program))).toBe(true)
    expect(wayToJest(join(ROOT, program), new Set())).toEqual([])
  })

  it('is one of many', () => {
    expect(PROGRAMS.length).toBeGreaterThan(5)
    expect(loadedBy(join(ROOT, '__tests__/e2e/harness/tools.ts'))).toContain('@jest/globals')
  })
})
