import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FileText } from '../app/world-files.js'
import { runFolder } from './run-folder.js'

/** Makes what writes files of the run into one new folder that later steps find. */
export function createFileWriter(runnerTemp: string | undefined): (name: string, text: FileText) => Promise<string> {
  let folder: Promise<string> | undefined
  return async (name, text) => {
    folder ??= mkdtemp(join(runFolder(runnerTemp, tmpdir()), 'image-parity-'))
    const path = join(await folder, name)
    await writeFile(path, text)
    return path
  }
}

/** Writes a file where the workflow says, and makes its folder if there is none. */
export async function writeNamed(path: string, text: FileText): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
