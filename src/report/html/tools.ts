import type { Report } from '../../model/report.js'
import { RESULTS } from '../../model/result.js'
import { SIGNS } from '../describe.js'
import { html, NOTHING, type Markup } from './markup.js'

/** Search and filter; shown by the script alone, as they do nothing without it. */
export function tools({ pairs }: Report): Markup {
  if (pairs.length < 2) return NOTHING
  const failing = pairs.filter(({ passed }) => !passed).length
  const results = RESULTS.toReversed()
    .map((result) => ({ result, total: pairs.filter((pair) => pair.result === result).length }))
    .filter(({ total }) => total > 0)
  return html`<search id="tools" hidden>
    <label>Search <input type="search" id="words" autocomplete="off" spellcheck="false" aria-keyshortcuts="/" /></label>
    <kbd>/</kbd>
    <label
      >Show
      <select id="wanted">
        <option value="">all ${pairs.length}</option>
        <option value="failed">not passed (${failing})</option>
        ${results.map(({ result, total }) => html`<option value="${result}">${SIGNS[result].word} (${total})</option>`)}
      </select></label
    >
    <button type="button" id="open">Open all shown</button>
    <output id="shown" aria-live="polite"></output>
  </search>`
}
