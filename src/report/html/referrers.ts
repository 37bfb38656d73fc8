import type { PairReport } from '../../model/report.js'
import { count } from '../quantity.js'
import { referrerCounts, referrerRows, referrerWarning } from '../referrers.js'
import { capitalised } from '../sentence.js'
import { html, NOTHING, type Markup } from './markup.js'
import { prose } from './prose.js'

/** What is attached to the image, folded; in front of it what is amiss and passes all the same. */
export function referrers(pair: PairReport, limit: number): Markup {
  const { referrers: all = [] } = pair
  if (all.length === 0) return NOTHING
  const warning = referrerWarning(pair)
  const { rows, left } = referrerRows(all, limit)
  return html`${warning.length === 0 ? NOTHING : html`<p class="problem">${prose(capitalised(warning))}.</p>`}
    <details class="more">
      <summary>${prose(referrerCounts(all))}</summary>
      <table class="values">
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col">State</th>
            <th scope="col">Digest</th>
            <th scope="col">Attached to</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ state, type, digest, subject }) =>
              html`<tr>
                <th scope="row">${prose(type)}</th>
                <td>${state}</td>
                <td>${prose(digest)}</td>
                <td>${prose(subject)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${left > 0 ? html`<p class="left">${count(left, 'more artifact')}: see the report as JSON.</p>` : NOTHING}
    </details>`
}
