import { referenceTo, serve, type ClientName, type Question, type Row, type Behaviour } from '../row.js'
import type { Client, Pulled } from './client.js'
import { judge, type Judged } from './gate.js'

/** A row, or a question that has no known answer. */
export type Asked = Question & Partial<Pick<Row, 'clients'>>

export interface Seen {
  readonly client: ClientName
  readonly source: Pulled
  readonly mirror: Pulled
  /** What the mirror does to this client; undefined where the client gets what it gets from the source. */
  readonly harm: Behaviour | undefined
}

export interface Answer {
  readonly asked: Asked
  readonly seen: readonly Seen[]
  readonly gate: Judged
}

/** Serves both sides, has every client pull from both, and asks the gate. */
export async function ask(asked: Asked, clients: readonly Client[]): Promise<Answer> {
  const registries = { source: await serve(asked.source()), mirror: await serve(asked.mirror()) }
  try {
    const source = referenceTo(registries.source)
    const mirror = referenceTo(registries.mirror)
    const platform = asked.pull ?? 'linux/amd64'
    const seen: Seen[] = []
    for (const client of clients) {
      const pulled = { source: await client.pull(source, platform), mirror: await client.pull(mirror, platform) }
      seen.push({ client: client.name, ...pulled, harm: harmOf(pulled.source, pulled.mirror, asked) })
    }
    return { asked, seen, gate: await judge(source, mirror, asked.inputs) }
  } finally {
    await Promise.all([registries.source.close(), registries.mirror.close()])
  }
}

function harmOf(source: Pulled, mirror: Pulled, { inputs }: Asked): Behaviour | undefined {
  if (source.kind === 'refused') return undefined
  if (mirror.kind === 'refused') return 'fails'
  // Where the user asked for less than the same config, another one is no other image.
  const less = inputs?.match === 'runtime' || inputs?.ignore?.startsWith('config.') === true
  return mirror.config === source.config || less ? undefined : 'other image'
}

/** Whether a client is harmed by a mirror that the gate lets pass. */
export function isFalsePass({ seen, gate }: Answer): boolean {
  return gate.passed && seen.some(({ harm }) => harm !== undefined)
}

/** Clients that do otherwise than is written down, of those that were asked. */
export function surprises({ asked, seen }: Answer): readonly Seen[] {
  const { clients } = asked
  return clients === undefined ? [] : seen.filter(({ client, harm }) => clients[client] !== harm)
}
