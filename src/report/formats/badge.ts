import { isDecided } from '../../model/beside.js'
import type { Report } from '../../model/report.js'

import { passesAll } from '../findings.js'
import type { FormatOptions } from '../format-options.js'
import { formatJson } from '../json.js'
import { verdictOf } from '../verdict-line.js'
import { oneLine } from './one-line.js'

/** Badges are short. */
const LONGEST = 120

/**
 * What the endpoint badge of shields.io shows. Whatever does not pass is marked as an error, so that no address of a
 * badge can give it the colour of a pass.
 */
export function renderBadge(report: Report, { title }: FormatOptions): string {
  const isPass = passesAll(report)
  return formatJson({
    schemaVersion: 1,
    label: oneLine(title, LONGEST),
    message: oneLine(verdictOf(report).replaceAll('`', ''), LONGEST),
    color: isPass ? 'brightgreen' : isKnown(report) ? 'red' : 'orange',
    ...(isPass ? {} : { isError: true }),
  })
}

function isKnown({ pairs }: Report): boolean {
  return pairs.some((pair) => !pair.passed && isDecided(pair))
}
