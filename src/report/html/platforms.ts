import type { PairReport, PlatformReport } from '../../model/report.js'
import { compared, comparedLayers, failuresFirst, seenText, type Seen } from '../compared.js'
import { count } from '../quantity.js'
import { html, NOTHING, upTo, verbatim, type Markup } from './markup.js'
import { resultSign } from './signs.js'

/** One row a platform, failures first. */
export function platformTable(pair: PairReport, limit: number): Markup {
  if (pair.platforms.length === 0) return NOTHING
  const left = pair.platforms.length - limit
  return html`<table class="platforms">
      <caption>
        Platforms
      </caption>
      <thead>
        <tr>
          <th scope="col">Result</th>
          <th scope="col">Platform</th>
          <th scope="col">Digest</th>
          <th scope="col">Image ID (config)</th>
          <th scope="col">Layers (diff_ids)</th>
        </tr>
      </thead>
      <tbody>
        ${failuresFirst(pair.platforms).slice(0, limit).map(platformRow)}
      </tbody>
    </table>
    ${left > 0 ? html`<p class="left">${count(left, 'more platform')}: see the report as JSON.</p>` : NOTHING}`
}

function platformRow(platform: PlatformReport): Markup {
  const claimed = platform.evidence === 'claimed' && platform.passed ? html`<br />claimed` : NOTHING
  const names = html`<th scope="row"><code>${nameOf(platform.platform)}</code></th>`
  return html`<tr>
    <td>${resultSign(platform)}${claimed}</td>
    ${names}${comparison(platform, 'manifest')}${comparison(platform, 'config')}${layers(platform)}
  </tr>`
}

/** On a narrow screen its parts stand below each other. */
function nameOf(platform: string): Markup {
  const whole = upTo(120, platform).toString()
  return verbatim(whole.replace(/[/:](?=\w)/g, '$&<wbr>'))
}

/** How the two sides compare, for those who see no colours. */
const MARKS = { same: '=', other: '≠', lacking: '≠', unknown: '?' } as const

function comparison(platform: PlatformReport, what: 'manifest' | 'config'): Markup {
  const { source, mirror, state } = compared(platform, what)
  const mark = html`<b class="mark ${state}">${MARKS[state]}</b>`
  if (source === mirror || state === 'same') return html`<td>${mark} ${short(source)}</td>`
  return html`<td>${mark} ${short(source)}<br /><span class="beside">mirror</span> ${short(mirror)}</td>`
}

function short(seen: Seen): Markup {
  return typeof seen === 'string' ? html`${seen}` : html`<code>${upTo(12, seenText(seen))}</code>`
}

function layers(platform: PlatformReport): Markup {
  const { counted, bad } = comparedLayers(platform)
  const blobs = bad === 0 ? NOTHING : html`<br />${count(bad, 'bad blob')}`
  if (counted === 'none' || counted === undefined) return html`<td>${counted ?? 'unknown'}${blobs}</td>`
  const mark = html`<b class="mark ${counted.right ? 'same' : 'other'}">${counted.right ? '=' : '≠'}</b>`
  return html`<td>${mark} ${counted.equal} of ${counted.total}${blobs}</td>`
}
