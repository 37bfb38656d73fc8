import type { Report } from '../model/report.js'
import { formatReport } from './json.js'
import { renderSummary } from './summary.js'
import { renderText } from './text.js'
import type { PageOptions } from './text-page.js'

/** What a report can be written as. */
export const FORMATS = ['text', 'json', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

export interface FormatOptions extends PageOptions {
  /** Heads what has a heading. */
  readonly title: string
}

/** One row a format. Adding a format means adding its row here. */
export const RENDERERS: Readonly<Record<Format, (report: Report, options: FormatOptions) => string>> = {
  text: renderText,
  json: formatReport,
  markdown: (report, { title }) => renderSummary(report, { title }),
}
