// Lets compiled programs find packages by their files, as the sources do: `build/node` lies deeper than `src`.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const link = join(ROOT, 'build', 'node', 'node_modules')
mkdirSync(join(link, '..'), { recursive: true })
rmSync(link, { force: true })
symlinkSync(join(ROOT, 'node_modules'), link, 'junction')
