import { DEFAULT_CONFIG_FILE } from '../app/options/config-file-input.js'
import { filesBehind } from '../app/files-read.js'
import { FILE_INPUTS } from '../app/options/file-inputs.js'
import type { Arguments } from './arguments.js'

/** The files that a command's words name to be read, and where it looks for a list by itself. */
export function filesNamed({ operands, flags }: Pick<Arguments, 'operands' | 'flags'>): readonly string[] {
  const named = FILE_INPUTS.flatMap((name) => flags.get(name) ?? [])
  return [DEFAULT_CONFIG_FILE, ...named, ...operands, ...operands.flatMap(filesBehind)].filter((path) => path !== '-')
}
