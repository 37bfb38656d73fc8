import type { DifferenceOf, ReferrerLack } from '../model/difference.js'
import { REFERRER_STATES, type PairReport, type ReferrerReport, type ReferrerState } from '../model/report.js'
import { count, shortened } from './quantity.js'
import { listed, name, say, words, type Sentence } from './sentence.js'

/** What each state is called behind a number. */
const STATES: Readonly<Record<ReferrerState, string>> = {
  present: 'on both sides',
  missing: 'missing on the mirror',
  extra: 'only on the mirror',
  detached: 'attached to a digest that is not there',
}

/** The order in which artifacts are told: what is amiss first. */
const ORDER: readonly ReferrerState[] = ['missing', 'detached', 'extra', 'present']

/** Why something attached to the source's image is not to be had with the mirror's. One row a reason. */
const LACKS: Readonly<Record<ReferrerLack, (artifact: Sentence) => Sentence>> = {
  absent: (artifact) => say`the mirror lacks ${artifact}`,
  subject: (artifact) => say`${artifact} belongs to a digest that the mirror does not have`,
  'not-served': (artifact) => say`the mirror lists ${artifact} and does not have it`,
  type: (artifact) => say`the mirror lists ${artifact} under another type`,
  blob: (artifact) => say`the mirror has not every part of ${artifact}`,
}

/** One sentence, without a full stop. */
export function describeLack({ lack, artifactType, path, platform }: DifferenceOf<'referrer.missing'>): Sentence {
  const where = platform === undefined ? [] : say` of ${name(platform)}`
  return LACKS[lack](say`the attached ${name(artifactType)} ${name(shortened(path))}${where}`)
}

/** How many artifacts are in which state, of one at least. */
export function referrerCounts(referrers: readonly ReferrerReport[]): Sentence {
  const told = REFERRER_STATES.flatMap((state): readonly Sentence[] => {
    const total = referrers.filter((one) => one.state === state).length
    return total === 0 ? [] : [[words(`${total} ${STATES[state]}`)]]
  })
  return say`${words(count(referrers.length, 'attached artifact'))}: ${listed(told)}`
}

/** A row of a table of artifacts. */
export interface ReferrerCells {
  readonly state: string
  readonly type: Sentence
  readonly digest: Sentence
  /** What it is attached to. */
  readonly subject: Sentence
}

/** Artifacts, what is amiss first; at most `limit` of them. */
export function referrerRows(
  referrers: readonly ReferrerReport[],
  limit: number,
): { readonly rows: readonly ReferrerCells[]; readonly left: number } {
  const sorted = ORDER.flatMap((state) => referrers.filter((one) => one.state === state))
  return { rows: sorted.slice(0, limit).map(cellsOf), left: Math.max(0, sorted.length - limit) }
}

function cellsOf({ state, artifactType, digest, subject, platform }: ReferrerReport): ReferrerCells {
  const where = platform === undefined ? [] : say`${name(platform)} `
  return {
    state: STATES[state],
    type: [name(artifactType)],
    digest: [name(shortened(digest))],
    subject: say`${where}${name(shortened(subject))}`,
  }
}

/** What is amiss and passes all the same; empty where nothing is. */
export function referrerWarning(pair: PairReport): Sentence {
  const missing = pair.differences.filter(({ kind }) => kind === 'referrer.missing').length
  if (missing === 0 || !pair.passed) return []
  return say`of what is attached to the image, ${words(count(missing, 'artifact'))} cannot be had from the mirror`
}
