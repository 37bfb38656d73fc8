import type { FileChanges, PackageChange } from '../../model/explanation.js'
import type { PairReport } from '../../model/report.js'
import {
  explainedIn,
  explainedSentences,
  fileLines,
  layerSentence,
  versionsOf,
  type ExplainedPlatform,
} from '../explained.js'
import { count } from '../quantity.js'
import { capitalised } from '../sentence.js'
import { html, NOTHING, upTo, type Markup } from './markup.js'
import { joined, prose } from './prose.js'

/** What differs inside the layers of each platform, as a part that opens; of each list at most `limit` rows. */
export function explained(pair: PairReport, limit: number): Markup {
  return joined(
    explainedIn(pair)
      .slice(0, limit)
      .map((one) => platformPart(one, limit)),
  )
}

function platformPart({ platform, explained: told }: ExplainedPlatform, limit: number): Markup {
  const { files, packages, layers } = told
  return html`<details class="more inside" open>
    <summary>Inside the layers of <code>${upTo(120, platform)}</code></summary>
    ${explainedSentences(told).map((one) => html`<p>${prose(capitalised(one))}.</p>`)}
    <ul>
      ${layers.slice(0, limit).map((layer) => html`<li>${prose(capitalised(layerSentence(layer)))}</li>`)}
    </ul>
    ${left(layers.length - limit, 'layer')}
    ${packages === undefined || packages.list.length === 0 ? NOTHING : packageTable(packages.list.slice(0, limit))}
    ${left((packages?.total ?? 0) - Math.min(limit, packages?.list.length ?? 0), 'package')}
    ${files === undefined ? NOTHING : fileTable(files, limit, layers.length > 1)}
  </details>`
}

function packageTable(packages: readonly PackageChange[]): Markup {
  return html`<table class="values packages">
    <caption>
      Packages that differ
    </caption>
    <thead>
      <tr>
        <th scope="col">Package</th>
        <th scope="col">Source</th>
        <th scope="col">Mirror</th>
      </tr>
    </thead>
    <tbody>
      ${packages.map(
        ({ ecosystem, name, source, mirror }) =>
          html`<tr>
            <th scope="row"><code>${upTo(200, name)}</code> ${ecosystem}</th>
            ${versions(source)}${versions(mirror)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

function versions(all: PackageChange['source']): Markup {
  if (all.length === 0) return html`<td><em>absent</em></td>`
  return html`<td><code>${upTo(300, versionsOf(all))}</code></td>`
}

const WORDS = { '+': 'added', '-': 'removed', '~': 'changed' } as const

function fileTable(files: FileChanges, limit: number, manyLayers: boolean): Markup {
  const { lines, left: rest } = fileLines(files, limit, manyLayers)
  if (lines.length === 0) return NOTHING
  return html`<table class="values files">
      <caption>
        Files that differ
      </caption>
      <thead>
        <tr>
          <th scope="col">Path</th>
          <th scope="col">On the mirror</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ sign, path, note }) =>
            html`<tr>
              <th scope="row"><code>${upTo(500, path)}</code></th>
              <td>${WORDS[sign]}</td>
              <td>${prose(note)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${left(rest, 'file')}`
}

function left(number: number, word: string): Markup {
  return number > 0 ? html`<p class="left">${count(number, `more ${word}`)}: see the report as JSON.</p>` : NOTHING
}
