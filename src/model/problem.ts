import type { OciErrorCode } from '../oci/error.js'

/** What holds for every problem with a code. */
interface ProblemKind {
  /** Whether the same check, made again later with the same settings, may find it gone without anybody mending it. */
  readonly transient: boolean
}

const PASSING = { transient: true } as const
const LASTING = { transient: false } as const

/**
 * Every code that a problem of a report can have. The names are public and stable. A code does not compile anywhere
 * until it has its row here, and docs/problems.md has a row for each (design: The report).
 */
export const PROBLEMS = {
  internal: LASTING,
  'run.interrupted': LASTING,
  'inputs.invalid': LASTING,
  'file.missing': LASTING,
  'file.unreadable': LASTING,
  'ca.invalid': LASTING,
  'client-cert.invalid': LASTING,
  'report.unwritable': LASTING,

  // Some registries deny what is not there yet, too; most denials are lasting, and waiting for those helps nobody.
  'auth.denied': LASTING,
  'auth.refused-credentials': LASTING,
  'auth.realm-untrusted': LASTING,
  'auth.realm-refused': LASTING,
  // The token service answered, and with no token: it is not well.
  'auth.token': PASSING,
  'auth.login-file': LASTING,

  // A host that is starting, or a name that is new: both come.
  'network.unreachable': PASSING,
  'network.timeout': PASSING,
  'network.reset': PASSING,
  'network.failed': PASSING,
  'network.private': LASTING,
  'proxy.invalid': LASTING,
  'proxy.unreachable': PASSING,
  'proxy.auth': LASTING,
  // A proxy refuses by its rules, but also while what is behind it cannot be reached (502, 503).
  'proxy.refused': PASSING,
  'tls.untrusted': LASTING,
  'tls.expired': LASTING,
  'tls.name': LASTING,
  'tls.plain-http': LASTING,
  'tls.failed': LASTING,

  // Mostly 5xx, which went on through all attempts.
  'http.status': PASSING,
  'http.encoding': LASTING,
  // A login page stays; so does the page of a web interface.
  'http.page': LASTING,
  'http.broken': LASTING,
  'http.too-large': LASTING,
  'rate-limited': PASSING,
  'redirect.refused': LASTING,
  'redirect.denied': LASTING,
  // Gateways answer so while the registry behind them starts.
  'not-found.unclear': PASSING,

  // Of the mirror it is the result `missing`; as a problem it is about the source, which nobody waits for.
  'manifest.missing': LASTING,
  // Seen while a cache is being filled.
  'manifest.digest': PASSING,
  'manifest.header-digest': PASSING,
  'manifest.size': LASTING,
  'manifest.type-unknown': LASTING,
  'blob.missing': LASTING,
  'blob.incomplete': PASSING,
  // Announced, and not sent: a registry that remembers what its storage has lost. Waiting brings nothing back.
  'blob.lost': LASTING,
  'blob.evidence': PASSING,
  'blob.too-large': LASTING,
  'layer.truncated': LASTING,
  'layer.malformed': LASTING,
  'layer.trailing-data': LASTING,
  'layer.encoding-unsupported': LASTING,
  'layer.diff-ids': LASTING,
  'layer.type-unread': LASTING,

  'digest.invalid': LASTING,
  'digest.unsupported': LASTING,
  'reference.invalid': LASTING,
  'platform.invalid': LASTING,
  'json.invalid': LASTING,
  'document.invalid': LASTING,
  'document.ambiguous': LASTING,
  'document.media-type': LASTING,
  'document.schema1': LASTING,
  'document.unsupported': LASTING,
  'image.contradictory': LASTING,
  'index.child-unsupported': LASTING,
  'nothing-to-compare': LASTING,
  'platform.unknown': LASTING,
  // The mirror's index decides it, which a copy that is under way still replaces.
  'platform.ambiguous': PASSING,
  'source.corrupt': LASTING,

  // How long it takes depends on the network, not on the image alone.
  'limit.timeout': PASSING,
  'limit.requests': LASTING,
  'limit.documents': LASTING,
  'limit.document-size': LASTING,
  'limit.document-memory': LASTING,
  'limit.index-depth': LASTING,
  'limit.index-children': LASTING,
  'limit.layer-size': LASTING,
  'limit.layer-window': LASTING,
  'limit.archive-entries': LASTING,
  'limit.snapshot-size': LASTING,
  'limit.listing': LASTING,

  // Of an explanation: they stand beside a verdict, and change none.
  'explain.other-bytes': LASTING,
  'explain.unlisted': LASTING,

  // Of a repository that is new on the mirror: replication makes it.
  'tags.missing': PASSING,
  'tags.invalid': LASTING,
  'tags.none-selected': LASTING,
  'tags.pattern-slow': LASTING,
  'tags.selected-twice': LASTING,
  'limit.tags': LASTING,
  // Mostly a host that is down; what a registry answered is judged by its status.
  'referrers.unknown': PASSING,
  'referrers.invalid': LASTING,
  'limit.referrers': LASTING,
  'signature.policy': LASTING,
  // Whoever signs does so when the image is there.
  'signature.missing': PASSING,
  'signature.refused': LASTING,
  'signature.unknown': PASSING,
  'shard.empty': LASTING,
  'merge.nothing': LASTING,
  'merge.unreadable': LASTING,
  'merge.no-shard': LASTING,
  'merge.other-plan': LASTING,
  'merge.other-version': LASTING,
  'merge.incomplete': LASTING,
  'merge.missing-shard': LASTING,
  'merge.repeated-shard': LASTING,
  'merge.pairs': LASTING,

  'location.absent': LASTING,
  'location.unreadable': LASTING,
  'location.unsafe': LASTING,
  'layout.invalid': LASTING,
  'layout.ambiguous': LASTING,
  'archive.invalid': LASTING,
  'archive.truncated': LASTING,
  'archive.unsafe': LASTING,
  'archive.duplicate': LASTING,
  'archive.trailing-data': LASTING,
  'archive.ambiguous': LASTING,
  'archive.contradictory': LASTING,
  'snapshot.missing': LASTING,
  'snapshot.broken': LASTING,
  'snapshot.digest': LASTING,
  'engine.address': LASTING,
  // An engine that is starting.
  'engine.unreachable': PASSING,
  'engine.refused': LASTING,
  'engine.answer': PASSING,
} as const satisfies Readonly<Record<string, ProblemKind>> & Readonly<Record<OciErrorCode, ProblemKind>>

export type ProblemCode = keyof typeof PROBLEMS

/** The codes of one kind of error: only such as have a row can be named. */
export type ProblemCodes<C extends ProblemCode> = C

/** Whether a text is a code of ours, and not that of Node or of a library. */
export function isProblemCode(text: unknown): text is ProblemCode {
  return typeof text === 'string' && Object.hasOwn(PROBLEMS, text)
}

/** All codes, in the order of the table. */
export function problemCodes(): readonly ProblemCode[] {
  return Object.keys(PROBLEMS).filter(isProblemCode)
}
