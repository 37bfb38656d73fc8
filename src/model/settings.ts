import type { Digest } from '../oci/digest.js'
import type { Location } from '../oci/location.js'
import type { Platform } from '../oci/platform.js'
import type { Reference } from '../oci/reference.js'
import type { Credential } from './credential.js'
import type { Explain } from './explanation.js'
import type { IgnoreRule } from './ignore.js'
import type { Match, ReferrerPolicy, SideName, Verify } from './result.js'
import type { ShowValues } from './show-values.js'

/** One comparison that is asked for. */
export interface PairSettings {
  readonly source: Location
  readonly mirror: Location
  readonly platforms: 'all' | readonly Platform[]
  readonly match: Match
  readonly verify: Verify
  /** HEAD on both sides first; where the tops agree, nothing else is asked. */
  readonly headFirst?: boolean
  /** What becomes of what is attached to the images; absent: it is not asked for. */
  readonly referrers?: ReferrerPolicy
  readonly ignore: readonly IgnoreRule[]
  /** Why something is ignored. */
  readonly reason?: string
  /** Whether what differs inside layers is told; left out: it is not. */
  readonly explain?: Explain
  /** The line that asks for it; absent where no file does. */
  readonly declaredAt?: Declaration
}

/** Which tags of a repository are meant. All that is said has to hold. */
export interface TagRule {
  /** Globs, of which one has to fit; empty: every tag does. */
  readonly include: readonly string[]
  /** Globs, of which none may fit. */
  readonly exclude: readonly string[]
  /** Regular expressions, of which one has to fit; absent or empty: every tag does. */
  readonly matching?: readonly string[]
  /** Regular expressions, of which none may fit. */
  readonly avoiding?: readonly string[]
  /** A range of versions. */
  readonly semver?: string
  /** So many of the highest. */
  readonly latest?: number
}

/** Pairs that are known once the tags of two repositories are listed. */
export interface TagSelection extends Omit<PairSettings, 'source' | 'mirror'> {
  readonly source: Pick<Reference, 'registry' | 'repository'>
  readonly mirror: Pick<Reference, 'registry' | 'repository'>
  readonly rule: TagRule
}

/** A line of a file, counted from 1. */
export interface Declaration {
  readonly file: string
  readonly line: number
}

/** Paths of PEM files. */
export interface ClientCertificateFiles {
  readonly certificate: string
  readonly key: string
}

/** What one registry needs beside what holds for all. */
export interface RegistrySettings {
  /** A PEM file with authorities that are trusted for this registry alone. */
  readonly caFile?: string
  /** The most connections at a time. */
  readonly maxConnections?: number
}

/** Who may see what on the way to registries. */
export interface AccessSettings {
  /** A side's own login, for the registries of its references only. */
  readonly own: Readonly<Partial<Record<SideName, Credential>>>
  /** By canonical `host[:port]`. */
  readonly registryAuth: ReadonlyMap<string, Credential>
  /** A Docker config.json or a Podman auth.json. */
  readonly authFile?: string
  readonly caFile?: string
  readonly clientCertificate?: ClientCertificateFiles
  /** By canonical `host[:port]`. */
  readonly registries?: ReadonlyMap<string, RegistrySettings>
  readonly insecureRegistries: ReadonlySet<string>
  readonly trustedTokenHosts: ReadonlySet<string>
}

/** The limits that people set. Sizes in bytes, times in milliseconds. */
export interface LimitSettings {
  /** How many pairs are compared at the same time. */
  readonly concurrency: number
  /** Further attempts after the first, per request. */
  readonly retries: number
  /** One pair, from its own beginning. */
  readonly timeoutMs: number
  readonly maxLayerBytes: number
  /** For how long what may still come right is looked at again; absent: not at all. */
  readonly waitMs?: number
}

/** One of so many parts of the pairs, from 1. */
export interface Shard {
  readonly index: number
  readonly total: number
}

/** A file that answers for sources that cannot be reached from here. */
export interface SnapshotSettings {
  readonly path: string
  /** What the file has to hash to. */
  readonly digest?: Digest
}

/** Whose signature the mirror's image must carry. Paths of files. */
export type SignatureSettings =
  | { readonly kind: 'key'; readonly keyFile: string }
  | {
      readonly kind: 'keyless'
      /** As in the certificate, or with `*` for any characters. */
      readonly identity: string
      readonly issuer: string
      readonly trustedRootFile: string
    }

/** What every entry makes, and the engine takes (design: The house). */
export interface Settings {
  readonly pairs: readonly PairSettings[]
  /** What becomes pairs in the course of the run. */
  readonly selections?: readonly TagSelection[]
  /** Compares one part of them. */
  readonly shard?: Shard
  /** Answers for every source that is in a registry. */
  readonly sourceSnapshot?: SnapshotSettings | undefined
  /** Absent: nobody's. */
  readonly signature?: SignatureSettings
  readonly access: AccessSettings
  readonly limits: LimitSettings
  readonly showValues: ShowValues
}
