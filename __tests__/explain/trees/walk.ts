import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync, type Stats } from 'node:fs'
import { join } from 'node:path'

/** What a folder on disk holds at a path, in one line; times are left out. */
export type Tree = ReadonlyMap<string, string>

/** Everything below a folder, by its path with a slash in front. Hard links are told by the first of their names. */
export function walk(root: string): Tree {
  const stats = new Map<string, Stats>()
  const visit = (path: string): void => {
    for (const name of readdirSync(join(root, path))) {
      const child = `${path}/${name}`
      const stat = lstatSync(join(root, child))
      stats.set(child, stat)
      if (stat.isDirectory()) visit(child)
    }
  }
  visit('')
  const first = new Map<number, string>()
  for (const [path, stat] of stats) {
    const known = first.get(stat.ino)
    if (stat.isFile() && stat.nlink > 1 && (known === undefined || path < known)) first.set(stat.ino, path)
  }
  return new Map(Array.from(stats, ([path, stat]) => [path, lineOf(join(root, path), stat, first.get(stat.ino))]))
}

function lineOf(path: string, stat: Stats, link: string | undefined): string {
  const owner = `${stat.uid}:${stat.gid}`
  if (stat.isSymbolicLink()) return `symlink ${owner} ${readlinkSync(path)}`
  const kind = stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : `other ${stat.rdev}`
  const content = stat.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : ''
  return [kind, (stat.mode & 0o7777).toString(8), owner, link ?? '', content].join(' ')
}

/** The paths that two trees do not hold alike. */
export function differing(source: Tree, mirror: Tree): ReadonlyMap<string, 'added' | 'removed' | 'changed'> {
  const found = new Map<string, 'added' | 'removed' | 'changed'>()
  for (const [path, line] of source) {
    const other = mirror.get(path)
    if (other === undefined) found.set(path, 'removed')
    else if (other !== line) found.set(path, 'changed')
  }
  for (const path of mirror.keys()) if (!source.has(path)) found.set(path, 'added')
  return found
}
