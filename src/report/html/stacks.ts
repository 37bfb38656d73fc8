import type { LayerFact } from '../../model/difference.js'
import type { PlatformReport } from '../../model/report.js'
import { instruction } from '../layer-rows.js'
import { count, formatBytes, shortened } from '../quantity.js'
import { LAYER_STATES } from './layer-states.js'
import { html, NOTHING, upTo, type Markup } from './markup.js'
import { stackRows, type StackRow } from './stack-rows.js'
import { widthClass } from './widths.js'

/** No client takes an image of more layers; a report may say anything. */
const MOST = 500

/** The two stacks of layers of a platform side by side, bottom first. Nothing where they are the same bytes, or not listed. */
export function stacks(platform: PlatformReport): Markup {
  const rows = platform.result === 'identical' ? [] : stackRows(platform)
  if (rows.length === 0) return NOTHING
  const shown = rows.slice(0, MOST)
  const largest = Math.max(...shown.flatMap(({ source, mirror }) => [source?.size ?? 0, mirror?.size ?? 0]))
  const isMade = shown.some((row) => madeBy(row) !== undefined)
  const left = rows.length - shown.length
  const table = html`<table class="layers">
      <caption>
        Layers of
        <code>${upTo(120, platform.platform)}</code
        >, the lowest first
      </caption>
      <thead>
        <tr>
          <th scope="col">Layer</th>
          <th scope="col">Source</th>
          <th scope="col">On the mirror</th>
          <th scope="col">Mirror</th>
          ${isMade ? html`<th scope="col">Made by</th>` : NOTHING}
        </tr>
      </thead>
      <tbody>
        ${shown.map((row, at) => tableRow(row, at + 1, largest, isMade))}
      </tbody>
    </table>
    ${left > 0 ? html`<p class="left">${count(left, 'more layer')}: see the report as JSON.</p>` : NOTHING}`
  // What differs in no layer is looked for elsewhere.
  return rows.every(({ state }) => state === 'equal')
    ? html`<details class="more">
        <summary>${count(rows.length, 'layer')} of <code>${upTo(120, platform.platform)}</code>, all equal</summary>
        ${table}
      </details>`
    : table
}

function tableRow(row: StackRow, height: number, largest: number, isMade: boolean): Markup {
  const { letter, word } = LAYER_STATES[row.state]
  const made = madeBy(row)
  const last = isMade
    ? html`<td class="made">${made === undefined ? NOTHING : html`<code>${upTo(200, made)}</code>`}</td>`
    : NOTHING
  return html`<tr class="layer ${row.state}">
    <th scope="row">${height}</th>
    ${cell(row.source, largest)}
    <td class="state"><b aria-hidden="true">${letter}</b> ${word}</td>
    ${cell(row.mirror, largest)}${last}
  </tr>`
}

/** The line of the history that made a layer. */
function madeBy({ source, mirror }: StackRow): string | undefined {
  const createdBy = mirror?.createdBy ?? source?.createdBy
  return createdBy === undefined ? undefined : instruction(createdBy)
}

function cell(layer: LayerFact | undefined, largest: number): Markup {
  if (layer === undefined) return html`<td><em>none</em></td>`
  const { size } = layer
  const digest = layer.diffID ?? layer.digest
  const known = digest === undefined ? html`<em>unknown</em>` : html`<code>${upTo(12, shortened(digest))}</code>`
  if (size === undefined) return html`<td>${known}</td>`
  return html`<td>
    <span class="bar ${widthClass(size, largest)}" aria-hidden="true"></span>${known}
    <span class="size">${formatBytes(size)}</span>
  </td>`
}
