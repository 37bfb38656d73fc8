import type { BuiltImage } from '../helpers/image/image.js'
import type { BuiltIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import type { RegistryOptions } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'

export type Content = BuiltImage | BuiltIndex

export const CLIENTS = ['skopeo', 'buildah', 'containerd', 'distribution'] as const
export type ClientName = (typeof CLIENTS)[number]

/** What a client does with the mirror, where it pulls the source well. */
export type Behaviour = 'fails' | 'other image'

/** What a side holds and how it serves it. */
export interface Served {
  readonly content: Content
  readonly serve?: Pick<RegistryOptions, 'manifestType' | 'headNotFound'>
  /** Blobs that the content does not know of. */
  readonly blobs?: readonly Uint8Array[]
  /** Digests of blobs that are not there. */
  readonly without?: readonly string[]
}

/** Names that the gate has to give to what it sees: of a difference, or of a problem. */
export type Expected =
  | `${'manifest' | 'index' | 'config' | 'layer'}.refused`
  | `${'manifest' | 'index' | 'layer'}.runtime-annotation`
  | `${'manifest' | 'index' | 'layer' | 'artifact'}.other`
  | 'artifact.config'
  | 'blob.missing'
  | 'platform.ambiguous'

/** How the gate is asked. */
export interface Inputs {
  readonly platforms?: string
  readonly match?: 'digest' | 'config' | 'runtime'
  readonly verify?: 'blobs' | 'content'
  readonly ignore?: string
}

/** One way in which a mirror can differ from its source. */
export interface Question {
  /** In plain words: what the mirror does. */
  readonly name: string
  source(): Served
  mirror(): Served
  readonly inputs?: Inputs
  /** The platform that clients pull: `linux/amd64` when left out. */
  readonly pull?: string
}

/** One way in which a mirror can differ from its source so that it is no pass, and what real clients make of it. */
export interface Row extends Question {
  /** Any of these. */
  readonly expected: readonly [Expected, ...Expected[]]
  /** Known behaviour; a client that is not named is not known to be harmed. */
  readonly clients: Readonly<Partial<Record<ClientName, Behaviour>>>
  /** What is wrong is how the mirror serves: it is refused although the source serves in the same way. */
  readonly served?: true
}

export const REPOSITORY = 'team/app'
export const TAG = '1'

/** A registry that holds and serves what it is given; to be closed by the caller. */
export async function serve({ content, serve: options = {}, blobs = [], without = [] }: Served): Promise<TestRegistry> {
  const registry = await startRegistry(options)
  push(registry, REPOSITORY, TAG, content)
  for (const blob of blobs) registry.putBlob(REPOSITORY, blob)
  for (const digest of without) registry.deleteBlob(REPOSITORY, digestIn(content, digest))
  return registry
}

/** The reference under which it holds it. */
export function referenceTo({ host }: TestRegistry): string {
  return `${host}/${REPOSITORY}:${TAG}`
}

function digestIn(content: Content, digest: string): BuiltImage['digest'] {
  const held = blobsIn(content).find((one) => one === digest)
  if (held === undefined) throw new Error(`The content has no blob ${digest}.`)
  return held
}

/** Digests of all configs and layers, each once. */
export function blobsIn(content: Content): readonly BuiltImage['digest'][] {
  if (content.kind === 'index') return [...new Set(content.children.flatMap(blobsIn))]
  return [...new Set([content.config.digest, ...content.layers.map(({ digest }) => digest)])]
}
