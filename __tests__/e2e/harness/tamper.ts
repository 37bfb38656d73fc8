import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './run-tool.js'
import type { Workspace } from './workspace.js'

/** Replaces a text in every file under a folder that holds it; gives the files. The texts must be of one length. */
export function replaceInFiles(folder: string, text: string, other: string): readonly string[] {
  if (text.length !== other.length) throw new Error('The sizes of the files would change')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => lstatSync(path).isFile() && readFileSync(path).includes(text))
  for (const file of files) writeFileSync(file, readFileSync(file, 'latin1').replaceAll(text, other), 'latin1')
  return files
}

/** A copy of a tar file in which a text was replaced wherever it stands plainly. */
export async function tamperedArchive(
  workspace: Workspace,
  file: string,
  text: string,
  other: string,
): Promise<string> {
  const folder = workspace.folder('unpacked')
  await runTool('tar', ['-xf', file, '-C', folder])
  if (replaceInFiles(folder, text, other).length === 0) throw new Error(`${file} does not hold ${text}`)
  const tampered = join(workspace.folder('tampered'), 'image.tar')
  await runTool('tar', ['-cf', tampered, '-C', folder, '.'])
  return tampered
}
