import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { line, shown } from '../print.js'
import { onPath, run } from '../program.js'
import type { Scene } from '../served/scene.js'
import { summarise } from '../statistics.js'
import { ROUND_TRIP_MS } from './pairs.js'

/** How another tool learns the same of a pair, or as much as it can. `$1` and `$2` are the images. */
export const SCRIPTS = {
  crane:
    'a=$(crane digest "$1") && b=$(crane digest "$2") && [ "$a" = "$b" ] && crane validate --fast --remote "$2" >&2',
  skopeo:
    'a=$(skopeo inspect --raw "docker://$1" | sha256sum) && b=$(skopeo inspect --raw "docker://$2" | sha256sum) && [ "$a" = "$b" ]',
} as const

/** What each peer looks at. */
export const FACTS: Readonly<Record<keyof typeof SCRIPTS, string>> = {
  crane: 'crane digest twice and validate --fast',
  skopeo: 'skopeo inspect --raw twice, digests alone',
}

export const PEERS = ['crane', 'skopeo'] as const

/** Both take authorities from there. */
export async function environmentOf(scene: Scene, folder: string): Promise<NodeJS.ProcessEnv> {
  const path = join(folder, 'peers-ca.pem')
  await writeFile(path, scene.ca)
  return { SSL_CERT_FILE: path, HOME: folder }
}

/** How much of the time of those peers that are on PATH a pair takes. */
export async function comparePeers(scene: Scene, folder: string, runs: number, ownMs: number): Promise<void> {
  const env = await environmentOf(scene, folder)
  const { source = '', mirror = '' } = scene.hosts[ROUND_TRIP_MS] ?? {}
  for (const peer of await onPath(PEERS)) {
    const shares: number[] = []
    for (let round = 0; round < runs; round += 1) {
      const done = await run('sh', ['-c', SCRIPTS[peer], 'sh', `${source}/app:1`, `${mirror}/app:1`], env)
      if (done.exitCode !== 0) {
        line(FACTS[peer], `no figure, as it failed: ${done.stderr.trim().slice(0, 200)}`)
        break
      }
      shares.push(ownMs / done.wallMs)
    }
    if (shares.length === runs) line(`of the time of ${FACTS[peer]}`, `${shown(summarise(shares))} ×`)
  }
}
