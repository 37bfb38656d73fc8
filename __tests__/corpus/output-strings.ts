import { isPlainName, safeCell, safeFenced, safeLine } from '../../src/report/safe-text.js'
import type { Case } from './cases.js'
import { accepted, refused, type Reading } from './reading.js'

/** Characters that end a line, hide or turn round. */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** What the runner takes for a command, or Markdown for markup, a link or a call. */
const ACTIVE_IN_LOG = /::|##\[/
const ACTIVE_IN_CELL = /[<>|`*_[\]~"]|:\/\/|@(?!&#8203;)|www\.|#[^0-9]/i

/**
 * A text out of an image. Accepted is what may stand in backticks and outputs as it is. Refused text is shown only in a
 * cleaned form; where that form still does something, the case goes wrong.
 */
export function readOutputString({ text }: Case): Promise<Reading> {
  const written = text('input')
  if (isPlainName(written)) return Promise.resolve(accepted(written))
  const line = safeLine(written)
  // Places to break at are ours.
  const inner = safeCell(written).slice('<code>'.length, -'</code>'.length).replaceAll('<wbr>', '')
  if (HARMFUL.test(line) || ACTIVE_IN_LOG.test(line)) throw new Error(`The log would obey ${JSON.stringify(line)}.`)
  if (HARMFUL.test(inner) || ACTIVE_IN_CELL.test(inner))
    throw new Error(`Markdown would obey ${JSON.stringify(inner)}.`)
  // The one invisible letter there is breaks a call.
  if (/`|@(?!\u200b)/.test(safeFenced(written))) throw new Error('The text would leave its fence.')
  return Promise.resolve(refused('text.unsafe'))
}
