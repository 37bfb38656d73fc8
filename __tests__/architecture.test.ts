import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { repositoryRoot } from './helpers/repository-root.js'
import { wallLinter } from './helpers/wall-linter.js'

interface Wall {
  readonly sees: readonly string[]
  readonly pure: boolean
}

/** One import: the file, from `src`, and what it asks for. */
interface Import {
  readonly file: string
  readonly specifier: string
}

const ROOT = repositoryRoot()
const SRC = join(ROOT, 'src')
const TABLES: unknown = await import(pathToFileURL(join(ROOT, 'eslint.walls.js')).href)
const WALLS = wallsIn(TABLES)
const { ROOMS: rooms, SHARED: shared } = roomsIn(TABLES)
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'))
const IMPORTS = FILES.flatMap(importsOf)

/** The table of folders that the linter goes by, checked. */
function wallsIn(module: unknown): ReadonlyMap<string, Wall> {
  if (!isRecord(module) || !isRecord(module['FOLDERS'])) throw new Error('eslint.walls.js has no FOLDERS.')
  const walls = Object.entries(module['FOLDERS']).map(([folder, wall]) => {
    if (!isRecord(wall) || typeof wall['pure'] !== 'boolean' || !Array.isArray(wall['sees'])) {
      throw new Error(`eslint.walls.js says nothing clear of ${folder}.`)
    }
    return [folder, { sees: wall['sees'].map(String), pure: wall['pure'] }] as const
  })
  return new Map(walls)
}

/** The rooms of `registry`, and the files that all of them see. */
function roomsIn(module: unknown): {
  readonly ROOMS: Readonly<Record<string, { readonly sees: readonly string[] }>>
  readonly SHARED: readonly string[]
} {
  if (!isRecord(module) || !isRecord(module['ROOMS']) || !Array.isArray(module['SHARED'])) {
    throw new Error('eslint.walls.js has no ROOMS.')
  }
  const table = Object.entries(module['ROOMS']).map(([room, wall]) => {
    if (!isRecord(wall) || !Array.isArray(wall['sees']))
      throw new Error(`eslint.walls.js says nothing clear of ${room}.`)
    return [room, { sees: wall['sees'].map(String) }] as const
  })
  return { ROOMS: Object.fromEntries(table), SHARED: module['SHARED'].map(String) }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  const found = text.matchAll(
    /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*'([^']+)'|\b(?:import|require)\(\s*(?:\/\*[^*]*\*\/\s*)?'([^']+)'/gm,
  )
  return [...found].flatMap(([, named, loaded]) => {
    const specifier = named ?? loaded
    return specifier === undefined ? [] : [{ file, specifier }]
  })
}

/** The folder in `src` that holds a file; empty for an entry. */
function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : ''
}

/** The file in `src` that an import leads to, or undefined where it leads to a library, or to a file of the one that may. */
function targetOf({ file, specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  if (file === 'github/core.ts' && specifier.startsWith('../../node_modules/@actions/core/lib/')) return undefined
  return relative(SRC, resolve(SRC, dirname(file), specifier))
    .split(sep)
    .join('/')
}

function wallOf(file: string): Wall {
  const wall = WALLS.get(folderOf(file))
  return wall ?? { sees: [...WALLS.keys()], pure: false }
}

function linesOf(imports: readonly Import[]): readonly string[] {
  return imports.map(({ file, specifier }) => `${file} imports ${specifier}`)
}

describe('the walls between folders', () => {
  it('stand around every folder', () => {
    const folders = new Set(FILES.map(folderOf).filter((folder) => folder !== ''))
    expect([...folders].filter((folder) => !WALLS.has(folder))).toEqual([])
  })

  it('have been looked at with the imports of all files', () => {
    expect(IMPORTS.length).toBeGreaterThan(FILES.length)
  })

  it('let imports go downward only', () => {
    const order = [...WALLS.keys()]
    const seen = new Map<string, ReadonlySet<string>>()
    // What a folder sees must be settled before it: then no two folders can see each other.
    const settle = (folder: string, above: readonly string[]): void => {
      expect(above).not.toContain(folder)
      if (seen.has(folder)) return
      const sees = WALLS.get(folder)?.sees ?? []
      for (const below of sees) settle(below, [...above, folder])
      seen.set(folder, new Set(sees))
    }
    for (const folder of order) settle(folder, [])
    expect(seen.size).toBe(order.length)
  })

  it('let no file see a folder that its own does not see', () => {
    const crossing = IMPORTS.filter((one) => {
      const target = targetOf(one)
      if (target === undefined) return false
      const from = folderOf(one.file)
      const to = folderOf(target)
      return from !== to && from !== '' && !wallOf(one.file).sees.includes(to)
    })
    expect(linesOf(crossing)).toEqual([])
  })

  it('let nothing lead out of src', () => {
    expect(linesOf(IMPORTS.filter((one) => targetOf(one)?.startsWith('..')))).toEqual([])
  })

  it('let pure folders see nothing but each other, and one hash in one file', () => {
    const libraries = IMPORTS.filter((one) => wallOf(one.file).pure && targetOf(one) === undefined)
    const allowed = ['oci/digest.ts imports node:crypto']
    expect(linesOf(libraries).filter((line) => !allowed.includes(line))).toEqual([])
    const impure = IMPORTS.filter((one) => {
      const target = targetOf(one)
      return wallOf(one.file).pure && target !== undefined && !wallOf(target).pure
    })
    expect(linesOf(impure)).toEqual([])
  })

  it('name Node’s modules as such', () => {
    const nodes = builtinModules.filter((name) => name !== 'undici')
    expect(linesOf(IMPORTS.filter(({ specifier }) => nodes.includes(specifier)))).toEqual([])
  })

  it.each(['compare', 'oci', 'report'])('hold %s to be pure', (folder) => {
    expect(WALLS.get(folder)?.pure).toBe(true)
  })

  it('show compare and report the model and the words only', () => {
    for (const folder of ['compare', 'report']) expect(WALLS.get(folder)?.sees).toEqual(['model', 'oci'])
  })
})

describe('the rooms of registry', () => {
  const ROOMS = [...new Set(FILES.map(roomOf))].filter((room) => room !== undefined)

  function roomOf(file: string): string | undefined {
    return /^registry\/([a-z]+)\//.exec(file)?.[1]
  }

  it('are those of the table', () => {
    expect(ROOMS.toSorted()).toEqual(Object.keys(rooms).toSorted())
  })

  it('see what the table says, and no file that stands above them', () => {
    const crossing = IMPORTS.filter((one) => {
      const from = roomOf(one.file)
      const target = targetOf(one)
      if (from === undefined || target === undefined || folderOf(target) !== 'registry') return false
      const to = roomOf(target)
      if (to === undefined) return !shared.includes(target.slice('registry/'.length, -'.js'.length))
      return to !== from && rooms[from]?.sees.includes(to) !== true
    })
    expect(linesOf(crossing)).toEqual([])
  })
})

describe('files', () => {
  it('import each other in no circle, not even for types', () => {
    const next = Map.groupBy(IMPORTS, ({ file }) => file)
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file) || path.includes(file)) return
      for (const one of next.get(file) ?? []) {
        const target = targetOf(one)?.replace(/\.js$/, '.ts')
        if (target !== undefined) visit(target, [...path, file])
      }
      done.add(file)
    }
    for (const file of FILES) visit(file, [])
    expect(circles).toEqual([])
  })
})

describe('the linter', () => {
  const eslint = wallLinter()
  const FILE_IN = { compare: 'compare/image.ts', report: 'report/quantity.ts', oci: 'oci/excerpt.ts' }

  /** The rules that complain of the existing file with one more line on top of it. */
  async function rulesAgainst(file: string, line: string): Promise<readonly (string | null)[]> {
    const filePath = join(SRC, file)
    const [result] = await eslint.lintText(`${line}\n${readFileSync(filePath, 'utf8')}`, { filePath })
    if (result === undefined) throw new Error(`${file} was not linted.`)
    return result.messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId)
  }

  const LINES = [
    ["import { readFileSync } from 'node:fs'\nexport const added = readFileSync", 'no-restricted-imports'],
    ["import { request } from 'undici'\nexport const added = request", 'no-restricted-imports'],
    ["export const added = import('node:fs')", 'no-restricted-syntax'],
    ['export const added = Date.now()', 'no-restricted-globals'],
    ['export const added = process.env', 'no-restricted-globals'],
    ["export const added = fetch('https://example.com')", 'no-restricted-globals'],
    ['export const added = globalThis', 'no-restricted-globals'],
    ['export const added = Math.random()', 'no-restricted-properties'],
  ] as const
  const CASES = Object.values(FILE_IN).flatMap((file) => LINES.map(([line, rule]) => [file, line, rule] as const))

  it.each(Object.values(FILE_IN))('finds nothing in %s as it is', async (file) => {
    expect(await rulesAgainst(file, '')).toEqual([])
  })

  it.each(CASES)('fails %s with: %s', async (file, line, rule) => {
    expect(await rulesAgainst(file, line)).toContain(rule)
  })

  it.each([
    ['compare/image.ts', '../registry/client.js'],
    ['compare/image.ts', '../report/quantity.js'],
    ['report/quantity.ts', '../compare/image.js'],
    ['oci/excerpt.ts', '../model/result.js'],
    ['bytes/sniff.ts', '../registry/client.js'],
    ['registry/client.ts', '../store/image-store.js'],
    ['registry/http/pace.ts', '../../store/image-store.js'],
    ['registry/http/pace.ts', '../auth/token.js'],
    ['registry/http/pace.ts', '../client.js'],
    ['registry/tls/trust.ts', '../connect/peer.js'],
    ['registry/credentials/login.ts', '../auth/token.js'],
    ['verify/plan.ts', '../compare/image.js'],
    ['gate/plan.ts', '../report/quantity.js'],
    ['gate/plan.ts', '../registry/client.js'],
    ['gate/plan.ts', '../index.js'],
    ['gate/plan.ts', '../cli.js'],
    ['cli/main.ts', '../github/runner.js'],
    ['github/action.ts', '../cli/main.js'],
    ['app/check.ts', '../cli/main.js'],
  ])('fails %s for seeing %s', async (file, specifier) => {
    expect(await rulesAgainst(file, `export * as added from '${specifier}'`)).toContain('no-restricted-imports')
  })

  it('lets the hasher have its hash and nothing more', async () => {
    expect(await rulesAgainst('oci/digest.ts', '')).toEqual([])
    expect(await rulesAgainst('oci/digest.ts', "export * as added from 'node:fs'")).toContain('no-restricted-imports')
    expect(await rulesAgainst('oci/digest.ts', 'export const added = process.env')).toContain('no-restricted-globals')
  })
})
