import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one test file makes on this machine: folders (images, storage, keys, homes of the tools) and servers. */
export interface Workspace {
  /** Makes a new folder whose name starts with `name` and gives its path. */
  folder(name: string): string
  /** Has `stop` called by `remove`. */
  onRemove(stop: () => Promise<void>): void
  /** Ends the servers, then deletes the folders. */
  remove(): Promise<void>
}

/** Nothing is made before it is asked for: a skipped test file leaves nothing behind. */
export function createWorkspace(): Workspace {
  let path: string | undefined
  const stops: (() => Promise<void>)[] = []
  return {
    folder: (name) => {
      path ??= mkdtempSync(join(tmpdir(), 'image-parity-e2e-'))
      return mkdtempSync(join(path, `${name}-`))
    },
    onRemove: (stop) => {
      stops.push(stop)
    },
    remove: async () => {
      await Promise.all(stops.map((stop) => stop()))
      if (path !== undefined) rmSync(path, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
