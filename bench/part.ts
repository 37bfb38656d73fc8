import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Goal } from './goals.js'
import { heading, line } from './print.js'
import { startScene, type Scene, type SceneSpec } from './served/scene.js'
import { WrongVerdict } from './verdict.js'

export interface Options {
  readonly quick: boolean
  readonly runs: number
  /** Under which registries are reached. */
  readonly address: string
}

/** Does each work once in every round, so that what else the machine does meets all of them. */
export async function interleaved<T>(
  rounds: number,
  works: readonly (() => Promise<T>)[],
): Promise<readonly (readonly T[])[]> {
  const all = works.map((): T[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, work] of works.entries()) all[at]?.push(await work())
  }
  return all
}

/** Starts scenes and gives a folder for a piece of work, and cleans up after it. */
export async function withScenes<T>(
  specs: readonly SceneSpec[],
  work: (scenes: readonly Scene[], folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const scenes: Scene[] = []
  try {
    for (const spec of specs) scenes.push(await startScene(spec))
    return await work(scenes, folder)
  } finally {
    for (const scene of scenes) scene.close()
    await rm(folder, { recursive: true })
  }
}

/** A piece of the bench: its heading, and what it finds. Where a verdict is wrong it has no figure, and says why. */
export async function part(
  name: string,
  goals: readonly Goal[],
  work: () => Promise<readonly Goal[]>,
): Promise<readonly Goal[]> {
  heading(name)
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof WrongVerdict)) throw error
    line('no figure, as the verdict is wrong', error.message)
    return goals.map((goal) => ({ ...goal, found: undefined, why: 'the verdict is wrong' }))
  }
}
