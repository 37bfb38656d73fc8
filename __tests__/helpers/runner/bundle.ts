import { join } from 'node:path'
import { repositoryRoot } from '../repository-root.js'

/** The action's entry: the shipped bundle, or the one that ACTION_ENTRY names while another is tried. */
export function bundlePath(): string {
  return process.env['ACTION_ENTRY'] ?? join(repositoryRoot(), 'dist', 'index.js')
}
