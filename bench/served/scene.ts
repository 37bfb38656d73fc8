import { fork } from 'node:child_process'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import type { SideName } from '../../src/model/result.js'
import type { LayersSpec } from './big-layers.js'
import type { Relation, Size } from './images.js'
import type { Counts } from './registry.js'

/** Two registries and what they hold: `pair` under `app`, `many` under `app/0` and on, `layers` under `app`. */
export interface SceneSpec {
  readonly content:
    | { readonly kind: 'pair'; readonly size: Size; readonly relation: Relation }
    | { readonly kind: 'many'; readonly size: Size }
    | { readonly kind: 'layers'; readonly layers: LayersSpec }
  readonly h2: boolean
  readonly tokens: boolean
  /** How far away they can be reached, in milliseconds of a round trip. */
  readonly roundTripsMs: readonly number[]
  readonly address: string
}

export interface ServedLayer {
  readonly digest: string
  readonly diffID: string
}

/** What the process of a scene says when it is ready. */
export interface Ready {
  /** By milliseconds of a round trip. */
  readonly hosts: Readonly<Record<number, Readonly<Record<SideName, string>>>>
  /** PEM. */
  readonly ca: string
  readonly layers: readonly ServedLayer[]
}

export interface Scene extends Ready {
  /** What each side was asked since the last time. */
  takeCounts(): Promise<Readonly<Record<SideName, Counts>>>
  close(): void
}

/** Starts the servers of a scene in a process of their own. To be closed by the caller. */
export async function startScene(spec: SceneSpec): Promise<Scene> {
  const child = fork(new URL('serve.js', import.meta.url), [JSON.stringify(spec)], { execArgv: [] })
  const said = async <T>(): Promise<T> => {
    const [message] = (await once(child, 'message')) as [T]
    return message
  }
  const failed = once(child, 'exit').then(() => {
    throw new Error('The servers of the bench ended before they were ready.')
  })
  const ready = await Promise.race([said<Ready>(), failed])
  failed.catch(() => undefined)
  return {
    ...ready,
    takeCounts: async () => {
      const counts = said<Readonly<Record<SideName, Counts>>>()
      child.send('counts')
      return counts
    },
    close: () => {
      if (child.connected) child.disconnect()
    },
  }
}

/**
 * The address of this machine under which registries are reached. On loopback they would first be asked whether they
 * speak TLS at all, which is done nowhere else.
 */
export function ownAddress(): string {
  const found = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  const own = found.find(({ family, internal }) => family === 'IPv4' && !internal)
  if (own === undefined)
    throw new Error('This machine has no address but loopback, over which nothing of this can be measured.')
  return own.address
}
