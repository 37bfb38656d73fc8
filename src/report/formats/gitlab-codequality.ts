import type { PairReport, Report } from '../../model/report.js'
import type { Declaration } from '../../model/settings.js'
import type { Result } from '../../model/result.js'
import { digestOf } from '../../oci/digest.js'
import { findingsOfPair, findingsOfPlatform, findingsOfRun, type Finding } from '../findings.js'
import { formatJson } from '../json.js'
import { name, say, toPlain, type Sentence } from '../sentence.js'
import { oneLine } from './one-line.js'

/** What GitLab reads of an entry, as its page on Code Quality lists it. */
interface Violation {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: Severity
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

type Severity = 'info' | 'minor' | 'major' | 'critical' | 'blocker'

/** By the best result that is left. */
const SEVERITIES: Readonly<Record<Result, Severity>> = {
  identical: 'info',
  equivalent: 'minor',
  'same-runtime': 'minor',
  'same-layers': 'major',
  inconclusive: 'major',
  missing: 'critical',
  different: 'blocker',
}

/** Where a pair belongs that no file lists: the step that asks for it stands there. */
const BY_DEFAULT: Declaration = { file: '.gitlab-ci.yml', line: 1 }

/** Long enough for a message that says what to do. */
const LONGEST = 2000

/** A report for Code Quality of GitLab: an entry for all that keeps something from passing; none where all passed. */
export function renderCodeQuality(report: Report): string {
  const seen = new Map<string, number>()
  const entry = (finding: Finding, where: Where, at: Declaration = BY_DEFAULT): Violation => {
    const { check, floor, path = '', text } = finding
    const key = JSON.stringify([...where.names, check, path])
    // What is found twice is told twice, each time the same way.
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    return {
      description: oneLine(toPlain(say`${where.said}${text}`), LONGEST),
      check_name: check,
      fingerprint: hashOf(times === 0 ? key : `${key} ${times}`),
      severity: SEVERITIES[floor],
      location: locationOf(at),
    }
  }
  const ofRun = findingsOfRun(report).map((finding) => entry(finding, { names: [], said: [] }))
  return formatJson([...ofRun, ...report.pairs.flatMap((pair) => ofPair(pair, entry))])
}

/** What is found, by names that stay the same from run to run, and in words. */
interface Where {
  readonly names: readonly string[]
  readonly said: Sentence
}

function ofPair(
  pair: PairReport,
  entry: (finding: Finding, where: Where, at?: Declaration) => Violation,
): readonly Violation[] {
  const mirror = say`${name(pair.mirror.reference)}`
  const names = [pair.source.reference, pair.mirror.reference]
  return [
    ...findingsOfPair(pair).map((finding) => entry(finding, { names, said: say`${mirror}: ` }, pair.declaredAt)),
    ...pair.platforms.flatMap((platform) =>
      findingsOfPlatform(platform, pair).map((finding) =>
        entry(
          finding,
          { names: [...names, platform.platform], said: say`${mirror} on ${name(platform.platform)}: ` },
          pair.declaredAt,
        ),
      ),
    ),
  ]
}

/** GitLab takes paths from the top of the repository, without `./`; others lead nowhere. */
function locationOf({ file, line }: Declaration): Violation['location'] {
  const path = oneLine(file).replace(/^(?:\.\/)+/, '')
  const leadsNowhere = path === '-' || /^(?:$|\/|[A-Za-z]:|\.\.(?:\/|$))/.test(path)
  return leadsNowhere ? locationOf(BY_DEFAULT) : { path, lines: { begin: Math.max(1, line) } }
}

function hashOf(text: string): string {
  const digest = digestOf(new TextEncoder().encode(text))
  return digest.slice(digest.indexOf(':') + 1)
}
