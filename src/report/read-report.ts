import {
  REFERRER_STATES,
  type ImageFacts,
  type LayerDescriptor,
  type Note,
  type PairReport,
  type PlatformReport,
  type Problem,
  type ReferrerReport,
  type Report,
  type Side,
} from '../model/report.js'
import { PROBLEMS } from '../model/problem.js'
import { MATCHES, RESULTS, VERIFIES, type SideName } from '../model/result.js'
import { countsOf, findingsOf, pairVerdict, platformVerdict, runVerdict, type Verdict } from '../model/verdict.js'
import { DIGEST_PATTERN, parseDigest } from '../oci/digest.js'
import { TRANSPORTS } from '../oci/location.js'
import { CAUSES } from './describe.js'
import { difference } from './difference-shape.js'
import { explanation } from './explanation-shape.js'
import {
  boolean,
  consistent,
  count,
  keyOf,
  kinds,
  list,
  moment,
  named,
  object,
  oneOf,
  parsedBy,
  table,
  text,
  type Guard,
} from './shape.js'

const side: Guard<SideName> = oneOf('source', 'mirror')
const digest = named(
  'digest',
  'A digest that was computed, or that a document names.',
  parsedBy(parseDigest, DIGEST_PATTERN),
)
const result = named('result', 'From best to worst.', oneOf(...RESULTS))
const problem: Guard<Problem> = named(
  'problem',
  'What could not be decided: what, where, why, and what to do.',
  object({ code: keyOf(PROBLEMS), message: text }, { side, host: text, status: count }),
)
const causes = list(named('cause', 'Why the two sides are not the same bytes.', keyOf(CAUSES)))
const differences = list(named('difference', 'A fact that tells the two sides apart, by its kind.', difference))

const noteShape: Guard<Note> = kinds({
  'tag.elsewhere': object({ kind: oneOf('tag.elsewhere'), side, tag: text, digest: text }, {}),
  'platforms.uncompared': object({ kind: oneOf('platforms.uncompared'), side, platforms: list(text) }, {}),
  'tags.uncompared': object({ kind: oneOf('tags.uncompared'), repository: text, tags: list(text) }, {}),
  'layers.external': object({ kind: oneOf('layers.external'), platform: text, count }, {}),
  'layers.read': object({ kind: oneOf('layers.read'), count, bytes: count }, {}),
  'tag.compared-again': object({ kind: oneOf('tag.compared-again'), side }, {}),
  'credentials.refused': object({ kind: oneOf('credentials.refused'), side, registry: text, where: text }, {}),
  'credentials.helper': object(
    { kind: oneOf('credentials.helper'), side, registry: text, program: text, why: text },
    {},
  ),
  'snapshot.answered': object({ kind: oneOf('snapshot.answered'), file: text, digest }, {}),
  'referrer.left-out': object(
    { kind: oneOf('referrer.left-out'), side, digest, why: oneOf('other-subject', 'not-served') },
    {},
  ),
  'referrers.stray-tag': object({ kind: oneOf('referrers.stray-tag'), side, tag: text }, {}),
  'referrers.unknown': object({ kind: oneOf('referrers.unknown'), side, why: text }, {}),
  'signature.verified': object({ kind: oneOf('signature.verified'), digest }, { identity: text, issuer: text }),
  'index.unserved': object({ kind: oneOf('index.unserved'), digest, platform: text }, {}),
  'reference.absent': object({ kind: oneOf('reference.absent'), reference: text }, { why: text }),
})

const note = named('note', 'Something worth knowing that changes no result.', noteShape)

const layer: Guard<LayerDescriptor> = object({ digest, size: count, mediaType: text }, {})
const factsShape: Guard<ImageFacts> = object(
  {},
  { digest, mediaType: text, configDigest: digest, diffIDs: list(digest), layers: list(layer), layerCount: count },
)
const facts = named('image', 'What is known of one image of a side.', factsShape)

const platformShape: Guard<PlatformReport> = object(
  {
    platform: text,
    result,
    passed: boolean,
    evidence: oneOf('proven', 'claimed'),
    causes,
    differences,
  },
  { source: facts, mirror: facts, error: problem, explained: explanation },
)

const platform = named('platform', 'One platform of a pair.', platformShape)

const referrerShape: Guard<ReferrerReport> = object(
  { subject: digest, artifactType: text, digest, state: oneOf(...REFERRER_STATES) },
  { platform: text },
)
const referrer = named(
  'referrer',
  'Something that is attached to an image: a signature, an SBOM, an attestation.',
  referrerShape,
)

const endShape: Guard<Side> = object(
  { reference: text, transport: oneOf(...TRANSPORTS) },
  { digest, mediaType: text, pinned: text, tls: oneOf('unverified', 'none') },
)
const end = named('side', 'One side of a pair: its reference, where it leads, and what was there.', endShape)

const pairShape: Guard<PairReport> = object(
  {
    source: end,
    mirror: end,
    match: oneOf(...MATCHES),
    verify: oneOf(...VERIFIES),
    result,
    passed: boolean,
    causes,
    platforms: list(platform),
    differences,
    notes: list(note),
    durationMs: count,
  },
  {
    referrerPolicy: oneOf('warn', 'require'),
    referrers: list(referrer),
    error: problem,
    reason: text,
    declaredAt: object({ file: text, line: count }, {}),
  },
)

/** A verdict is believed only where what stands beside it gives the same one; what is told instead is a member's name. */
function misjudged(told: Verdict, found: Verdict): string | undefined {
  if (told.result !== found.result) return 'result'
  return told.passed === found.passed ? undefined : 'passed'
}

const judgedPair = consistent(pairShape, (told) => {
  const { platforms, differences, error } = told
  for (const [at, one] of platforms.entries()) {
    const found = platformVerdict(findingsOf(one.differences, one.error), told)
    const wrong = misjudged(one, found)
    if (wrong !== undefined) return `platforms[${at}].${wrong}`
  }
  return misjudged(told, pairVerdict(platforms, findingsOf(differences, error), told))
})
const pair = named('pair', 'One image and its mirror.', judgedPair)

const reportShape: Guard<Report> = object(
  {
    schemaVersion: oneOf(1),
    tool: object({ name: oneOf('image-parity'), version: text }, {}),
    startedAt: moment,
    durationMs: count,
    result,
    passed: boolean,
    counts: object(
      {
        identical: count,
        equivalent: count,
        'same-runtime': count,
        'same-layers': count,
        inconclusive: count,
        missing: count,
        different: count,
      },
      {},
    ),
    pairs: list(pair),
    problems: list(problem),
    requests: object({ total: count, bytes: count, byHost: table(count) }, {}),
  },
  {
    shard: object({ index: count, total: count, planDigest: text, planned: count, positions: list(count) }, {}),
  },
)

/** A whole report, and its schema. */
export const report = consistent(reportShape, (told) => {
  const { pairs, problems, counts } = told
  const found = countsOf(pairs)
  const wrong = RESULTS.find((name) => counts[name] !== found[name])
  return misjudged(told, runVerdict(pairs, problems.length)) ?? (wrong === undefined ? undefined : `counts.${wrong}`)
})

/** A report that was read, or what is wrong with it: a sentence. */
export type ReadReport =
  { readonly kind: 'read'; readonly report: Report } | { readonly kind: 'wrong'; readonly why: string }

/**
 * Reads a report as `report.json` holds it. What this release does not know is refused: it could be told wrongly. So is a
 * verdict that does not follow from what the report says was found.
 */
export function readReport(json: string): ReadReport {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return { kind: 'wrong', why: 'it is no JSON' }
  }
  let place = ''
  const fault = (at: string): void => {
    place = at === '' ? 'its outermost value' : at
  }
  if (report(value, { at: '', fault })) return { kind: 'read', report: value }
  return { kind: 'wrong', why: `${place} is not what a report of this release holds there` }
}
