import { isDecided } from '../model/beside.js'
import type { Report } from '../model/report.js'
import { pinnedOf } from '../report/facts.js'
import { compactReport } from '../report/json.js'
import { reasonLine } from '../report/log.js'
import { isPlainName } from '../report/safe-text.js'
import { isPass } from '../report/verdict-line.js'

/** Where the run was told; '' where it was not. */
export interface OutputPaths {
  readonly report: string
  readonly summary: string
  /** The page of the comment; '' if there is none. */
  readonly comment: string
}

/** Above this a value could reach the runner's limit of all outputs of a job. */
const LARGEST = 256 * 1024
/** No more pairs than these fit, however little there is to say of them. */
const MOST_PAIRS = LARGEST / 64

/** The outputs by name; every one is always there, empty where it says nothing. */
export function outputsOf(report: Report, paths: OutputPaths): Map<string, string> {
  const passing = report.pairs.filter(({ passed }) => passed)
  const failing = report.pairs.filter(({ passed }) => !passed)
  const inconclusive = failing.filter((pair) => !isDecided(pair))
  const only = report.pairs.length === 1 ? report.pairs[0] : undefined
  return new Map([
    ['reason', reasonLine(report)],
    ['result', report.result],
    ['passed', String(isPass(report))],
    ['total', String(report.pairs.length)],
    ['pass-count', String(passing.length)],
    ['fail-count', String(failing.length - inconclusive.length)],
    ['inconclusive-count', String(inconclusive.length)],
    ['failed-mirrors', fitting(JSON.stringify(failing.map(({ mirror }) => mirror.reference)))],
    ['source-digest', only?.source.digest ?? ''],
    ['mirror-digest', only?.mirror.digest ?? ''],
    ['source-pinned', only === undefined ? '' : (pinnedOf(only, 'source') ?? '')],
    ['mirror-pinned', only === undefined ? '' : (pinnedOf(only, 'mirror') ?? '')],
    ['uncompared-platforms', uncompared(report).join(',')],
    ['report', report.pairs.length > MOST_PAIRS ? '' : fitting(compactReport(report))],
    ['report-path', paths.report],
    ['summary-path', paths.summary],
    ['comment-url', paths.comment],
  ])
}

/** Platforms come from the images; what does not look like one is left out, so that a list stays a list. */
function uncompared({ pairs }: Report): readonly string[] {
  const all = pairs
    .flatMap(({ notes }) => notes)
    .flatMap((note) => (note.kind === 'platforms.uncompared' ? note.platforms : []))
  return [...new Set(all)].filter(isPlainName)
}

function fitting(value: string): string {
  return Buffer.byteLength(value) > LARGEST ? '' : value
}
