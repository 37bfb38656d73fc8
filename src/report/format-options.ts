import type { PageOptions } from './text-page.js'

/** What a report is written with. */
export interface FormatOptions extends PageOptions {
  /** Heads what has a heading. */
  readonly title: string
}
