import type { ClientFault } from './client.js'
import type { BlobPlace } from './path.js'

/** One layer as a difference names it. */
export interface LayerFact {
  /** Where it stands, from 1, bottom first. */
  readonly position: number
  readonly diffID?: string
  readonly digest?: string
  /** Bytes as stored. */
  readonly size?: number
  readonly mediaType?: string
  /** The line of the config's history that made it. */
  readonly createdBy?: string
}

/** Facts without a place in the image: one value a side. */
interface Sides<T> {
  readonly source: T
  readonly mirror: T
}

/** A named member of something: absent on one side where that side's value is left out. */
interface Member {
  readonly path: string
  readonly source?: unknown
  readonly mirror?: unknown
}

/** A value that stands alone: absent on one side where that side's value is left out. */
interface Value {
  readonly source?: unknown
  readonly mirror?: unknown
}

/** Why something attached to the source's image is not to be had with the mirror's. */
export const REFERRER_LACKS = ['absent', 'subject', 'not-served', 'type', 'blob'] as const
export type ReferrerLack = (typeof REFERRER_LACKS)[number]

interface ReferrerFacts {
  readonly path: string
  readonly artifactType: string
  /** What it is attached to. */
  readonly subject: string
  readonly platform?: string
  /**
   * `absent`: not listed. `subject`: its subject is not there, so that nobody looks for it. `not-served`: listed, and its
   * manifest is not there. `type`: listed as of another type. `blob`: a blob of it is not there, or wrong.
   */
  readonly lack: ReferrerLack
}

type Nothing = unknown

/** What clients refuse. `served` is what the mirror said, where that is not a member of a document. */
type Refused = ClientFault & { readonly served?: string }

/**
 * Every kind of difference and the facts that it carries. The names are public and stable: people write them in
 * `ignore`. Prose, severity and advice stand in exhaustive tables elsewhere.
 */
export interface DifferenceFacts {
  'index.serialisation': Nothing
  'index.order': Nothing
  'index.media-type': Sides<string>
  'index.annotation': Member
  /** An annotation that clients obey. */
  'index.runtime-annotation': Member
  /** A member that nobody has judged. */
  'index.other': Member
  'index.refused': Refused
  /** A manifest on one side, an index around the same manifest on the other. */
  'index.wrapped': Sides<'index' | 'manifest'>
  /** Attestation entries: how many, where the two sides do not hold the same. */
  'index.attestation': Sides<number>
  'platform.missing': { readonly path: string; readonly source?: string }
  'platform.extra': { readonly path: string; readonly mirror?: string }
  /** The index says one platform (`path`), the config behind it another. */
  'platform.config': { readonly path: string } & Sides<string>
  'manifest.media-type': Sides<string>
  'manifest.serialisation': Nothing
  'manifest.annotation': Member
  'manifest.runtime-annotation': Member
  'manifest.config-type': Sides<string>
  'manifest.other': Member
  'manifest.refused': Refused
  'manifest.unknown': Nothing
  'layer.compression': { readonly path: string } & Sides<string>
  'layer.media-type': { readonly path: string } & Sides<string>
  'layer.annotation': Member
  'layer.runtime-annotation': Member
  'layer.other': Member
  'layer.refused': Refused
  'layer.content': { readonly path: string; readonly source: LayerFact; readonly mirror: LayerFact }
  'layer.added': { readonly path: string; readonly mirror: LayerFact }
  'layer.removed': { readonly path: string; readonly source: LayerFact }
  'layer.order': Nothing
  /** The mirror's descriptor at `path` no longer names places outside the registry. */
  'descriptor.urls': { readonly path: string }
  /** A copy of the blob, embedded in the descriptor at `path`, was dropped, or added and is right. */
  'descriptor.data': { readonly path: string }
  'artifact.config': Sides<string>
  'artifact.other': Member
  'config.architecture': Value
  'config.os': Value
  'config.variant': Value
  'config.os-version': Value
  'config.os-features': Value
  'config.user': Value
  'config.env': Member
  'config.cmd': Value
  'config.entrypoint': Value
  'config.working-dir': Value
  'config.exposed-ports': Member
  'config.volumes': Member
  'config.label': Member
  'config.stop-signal': Value
  'config.healthcheck': Value
  'config.shell': Value
  'config.on-build': Value
  'config.args-escaped': Value
  /** A member of `config` that has no name here; counted as obeyed by some runtime. */
  'config.unknown': Member
  'config.created': Value
  'config.author': Value
  /** `path` is the first entry that differs, from 1; the values are the numbers of entries. */
  'config.history': { readonly path: string } & Sides<number>
  'config.other': Member
  'config.serialisation': Nothing
  'config.refused': Refused
  'blob.missing': BlobPlace & { readonly mirror: { readonly digest: string } }
  /** `declared`: only the mirror's manifest says the other size. The mirror's is -1 where it did not say one. */
  'blob.size': BlobPlace & { readonly declared?: true } & Sides<number>
  'blob.digest': BlobPlace & Sides<string>
  /** What the source's image has attached and the mirror's has not: `path` is its digest. */
  'referrer.missing': ReferrerFacts
  /** The digest that the tag of the side at `path` names now. */
  'tag.moved': { readonly path: 'source' | 'mirror'; readonly source?: string; readonly mirror?: string }
}

export type DifferenceKind = keyof DifferenceFacts

/** A fact that tells the two sides apart. `ignored` where the user said so. */
export type Difference = {
  readonly [K in DifferenceKind]: { readonly kind: K; readonly ignored?: true } & DifferenceFacts[K]
}[DifferenceKind]

export type DifferenceOf<K extends DifferenceKind> = Extract<Difference, { kind: K }>

/** Kinds whose sides are values out of the image, of any shape. */
export type ValueKind = {
  readonly [K in DifferenceKind]: DifferenceFacts[K] extends { readonly source?: infer S }
    ? unknown extends S
      ? 'mirror' extends keyof DifferenceFacts[K]
        ? K
        : never
      : never
    : never
}[DifferenceKind]
