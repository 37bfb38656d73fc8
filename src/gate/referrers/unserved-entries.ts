import { abortable } from '../../async/abortable.js'
import type { Difference } from '../../model/difference.js'
import type { Note, Problem } from '../../model/report.js'
import type { Match, ReferrerPolicy, Verify } from '../../model/result.js'
import type { Descriptor } from '../../oci/descriptor.js'
import { formatPlatform } from '../../oci/platform.js'
import type { StoredDocument } from '../../store/image-store.js'
import { absent, type ContentLoader } from '../content-loader.js'
import type { ComparedRow } from '../platform-findings.js'
import { problemOf } from '../undecided.js'
import { indexesUnder, isDocumentType } from './subjects.js'

/** What the mirror's index lists beside the rows, and does not serve. */
export interface UnservedFindings {
  readonly differences: readonly Difference[]
  readonly notes: readonly Note[]
  readonly problem?: Problem
}

export interface UnservedQuestion {
  readonly top: StoredDocument
  readonly rows: readonly ComparedRow[]
  readonly loader: ContentLoader
  readonly match: Match
  readonly verify: Verify
  readonly policy: ReferrerPolicy
  readonly signal: AbortSignal
}

/**
 * Looks for all manifests that the mirror's index lists and that are no row (design: Platforms): a copy of the index by its
 * digest needs them, and so does who wants its attestations. Nothing is asked where neither matters. Never throws.
 */
export async function unservedEntries(question: UnservedQuestion): Promise<UnservedFindings> {
  const { top, rows, loader, match, verify, policy, signal } = question
  const isNeeded = match === 'digest' || policy === 'require'
  if (verify === 'manifests' || !(isNeeded || policy === 'warn')) return { differences: [], notes: [] }
  const compared = new Set(rows.flatMap(({ row }) => ('mirror' in row ? [row.mirror.descriptor.digest] : [])))
  const others = indexesUnder('mirror', top, loader)
    .flatMap(({ manifests }) => manifests)
    .filter(({ digest, mediaType }) => !compared.has(digest) && isDocumentType(mediaType))
  const looked = await Promise.all(distinct(others).map((entry) => lookFor(entry, loader, signal)))
  const gone = looked.flatMap((one) => (one.kind === 'gone' ? [one.entry] : []))
  const problem = looked.flatMap((one) => (one.kind === 'unknown' ? [one.problem] : []))[0]
  return {
    differences: isNeeded ? gone.map((entry) => absent('manifest', entry)) : [],
    notes: gone.map(noteOf),
    ...(problem === undefined || !isNeeded ? {} : { problem }),
  }
}

type Looked =
  | { readonly kind: 'there' }
  | { readonly kind: 'gone'; readonly entry: Descriptor }
  | { readonly kind: 'unknown'; readonly problem: Problem }

async function lookFor(entry: Descriptor, loader: ContentLoader, signal: AbortSignal): Promise<Looked> {
  try {
    const loaded = await abortable(loader.mirrorDocument(entry), signal)
    return loaded.kind === 'found' ? { kind: 'there' } : { kind: 'gone', entry }
  } catch (error) {
    return { kind: 'unknown', problem: problemOf(error, 'mirror') }
  }
}

function noteOf({ digest, platform }: Descriptor): Note {
  return { kind: 'index.unserved', digest, platform: platform === undefined ? 'artifact' : formatPlatform(platform) }
}

function distinct(entries: readonly Descriptor[]): readonly Descriptor[] {
  return [...new Map(entries.map((entry) => [entry.digest, entry])).values()]
}
