import type { Difference } from '../../model/difference.js'
import type { PairReport } from '../../model/report.js'
import { differenceList, toList, weightOf, type ValueRow, type Weight } from '../difference-list.js'
import { count } from '../quantity.js'
import { capitalised, code, namesOf, say, words, type Sentence } from '../sentence.js'
import { html, NOTHING, upTo, verbatim, type Markup } from './markup.js'
import { joined, prose } from './prose.js'

/** Longer values are cut; the report as JSON has them whole. */
const VALUE = 500

/** What differs between the two sides: first what makes the pair fail, the rest folded. */
export function differences(pair: PairReport, limit: number): Markup {
  return html`${ofWeight(pair, 'decisive', limit)}
  ${aside(pair, 'harmless', say` without effect at ${code(`match: ${pair.match}`)}`, limit)}
  ${aside(pair, 'ignored', say` ignored, as asked`, limit)}`
}

function aside(pair: PairReport, weight: Weight, what: Sentence, limit: number): Markup {
  const all = [...pair.differences, ...pair.platforms.flatMap((platform) => platform.differences)]
  const total = all.filter((difference) => weightOf(difference, pair) === weight).length
  if (total === 0) return NOTHING
  const title = prose(say`${words(count(total, 'difference'))}${what}`)
  return html`<details class="more">
    <summary>${title}</summary>
    ${ofWeight(pair, weight, limit)}
  </details>`
}

/** Platforms that show the same share a part. */
function ofWeight(pair: PairReport, weight: Weight, limit: number): Markup {
  const choose = (all: readonly Difference[]): readonly Difference[] =>
    all.filter((difference) => weightOf(difference, pair) === weight)
  const parts = pair.platforms.map(({ platform, differences: all }) => ({
    platform,
    list: listOf(toList(choose(all)), limit),
  }))
  const groups = [...Map.groupBy(parts, ({ list }) => String(list))].filter(([list]) => list !== '')
  return joined([
    titled(say`the image as a whole`, listOf(choose(pair.differences), limit)),
    ...groups.slice(0, limit).map(([list, alike]) => {
      const where = namesOf(alike.map(({ platform }) => platform))
      return titled(where, verbatim(list))
    }),
    groups.length > limit
      ? html`<p class="left">${count(groups.length - limit, 'more platform')}: see the report as JSON.</p>`
      : NOTHING,
  ])
}

function titled(where: Sentence, list: Markup): Markup {
  return String(list) === ''
    ? NOTHING
    : html`<h3>What differs: ${prose(where)}</h3>
        ${list}`
}

function listOf(all: readonly Difference[], limit: number): Markup {
  const { sentences, isHidden, values, left } = differenceList(all, limit)
  return joined([
    sentences.length === 0
      ? NOTHING
      : html`<ul>
          ${sentences.map((one) => html`<li>${prose(capitalised(one))}</li>`)}
        </ul>`,
    isHidden ? html`<p>The values are hidden; <code>show-values: all</code> shows them.</p>` : NOTHING,
    values.length === 0 ? NOTHING : valueTable(values),
    left > 0 ? html`<p class="left">${count(left, 'more difference')}: see the report as JSON.</p>` : NOTHING,
  ])
}

function valueTable(values: readonly ValueRow[]): Markup {
  return html`<table class="values">
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">Source</th>
        <th scope="col">Mirror</th>
      </tr>
    </thead>
    <tbody>
      ${values.map(
        ({ field, source, mirror }) =>
          html`<tr>
            <th scope="row">${prose(field)}</th>
            ${value(source)}${value(mirror)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

function value(text: string | undefined): Markup {
  if (text === undefined) return html`<td><em>absent</em></td>`
  return text === '' ? html`<td><em>empty</em></td>` : html`<td><code>${upTo(VALUE, text)}</code></td>`
}
