import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { githubPage } from '../__tests__/helpers/pages/github-page.js'
import { repositoryRoot } from '../__tests__/helpers/repository-root.js'

/** Writes the summaries of a job's steps as GitHub would show them, and gives the path of the page. */
export async function writePage(steps: Parameters<typeof githubPage>[1]): Promise<string> {
  const folder = join(repositoryRoot(), 'build')
  const path = join(folder, 'demo.html')
  await mkdir(folder, { recursive: true })
  await writeFile(path, githubPage('Image Parity: four mirrors of one image', steps))
  return path
}
