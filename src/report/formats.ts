import type { Report } from '../model/report.js'
import type { Format } from './format-names.js'
import type { FormatOptions } from './format-options.js'
import { renderBadge } from './formats/badge.js'
import { renderCodeQuality } from './formats/gitlab-codequality.js'
import { renderPredicate } from './formats/in-toto.js'
import { renderJUnit } from './formats/junit.js'
import { renderOpenMetrics } from './formats/openmetrics.js'
import { renderHtml } from './html/page.js'
import { formatReport, reportPieces } from './json.js'
import { renderSummary } from './summary.js'
import { renderText } from './text.js'

type Render = (report: Report, options: FormatOptions) => string

/** What writes a report: one row a format. */
export const RENDERERS = {
  text: renderText,
  json: formatReport,
  markdown: (report, { title }) => renderSummary(report, { title }),
  html: renderHtml,
  junit: renderJUnit,
  'gitlab-codequality': renderCodeQuality,
  'in-toto': renderPredicate,
  openmetrics: renderOpenMetrics,
  badge: renderBadge,
} as const satisfies Readonly<Record<Format, Render>>

/** What a report is written as to a file: the text in pieces, where all of it may be long. */
export function renderToFile(format: Format, report: Report, options: FormatOptions): Iterable<string> {
  return format === 'json' ? reportPieces(report) : [RENDERERS[format](report, options)]
}
