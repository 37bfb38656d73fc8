import type { Told } from '../app/publish.js'
import { verdictLine } from '../report/log.js'
import type { Terminal } from './terminal.js'

/** Says the verdict beside data that does not show it. */
export function sayVerdict({ report }: Told, terminal: Pick<Terminal, 'say'>): void {
  terminal.say(verdictLine(report))
  for (const { message } of report.problems) terminal.say(message)
}
