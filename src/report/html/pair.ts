import type { PairReport, Side } from '../../model/report.js'
import { adviceOf } from '../advice.js'
import { causesOf } from '../causes.js'
import { declaredPlace } from '../declared.js'
import { evidenceOf } from '../evidence.js'
import { pinnedOf, problemsOf } from '../facts.js'
import { notesOn } from '../notes.js'
import { reasonOf } from '../reason.js'
import { isPlainName } from '../safe-text.js'
import { capitalised, name, namesOf } from '../sentence.js'
import { digestLines } from '../summary-digests.js'
import { whyOf } from '../why.js'
import { adviceBlock } from './advice.js'
import { differences } from './differences.js'
import { explained } from './explained.js'
import { html, NOTHING, type Markup } from './markup.js'
import { platformTable } from './platforms.js'
import { referrers } from './referrers.js'
import { joined, prose } from './prose.js'
import { resultSign } from './signs.js'
import { stacks } from './stacks.js'

/** Platforms, problems, notes, and differences of a platform; the report as JSON has them all. */
const ITEMS = 200

/** Files, packages and layers of a platform that is explained. */
const FILES = 1000

/** A pair as a part that opens. */
export function pairPart(pair: PairReport, isOpen: boolean): Markup {
  const reason = pair.passed ? NOTHING : html` <span class="reason">${prose(capitalised(reasonOf(pair)))}</span>`
  return html`<details
    class="pair"
    data-result="${pair.result}"
    data-passed="${String(pair.passed)}"
    ${isOpen ? html` open` : NOTHING}
  >
    <summary>
      <h2>${resultSign(pair)} ${prose([name(pair.mirror.reference)])}</h2>
      ${reason}
    </summary>
    <div class="body">
      ${sides(pair)}
      ${problemsOf(pair)
        .slice(0, ITEMS)
        .map(({ platforms, message }) => problem(platforms, message))}
      ${why(pair)} ${platformTable(pair, ITEMS)} ${differences(pair, ITEMS)} ${referrers(pair, ITEMS)}
      ${pair.platforms.slice(0, ITEMS).map(stacks)} ${explained(pair, FILES)} ${causes(pair)}
      ${adviceOf(pair).map(adviceBlock)} ${deployment(pair)} ${digests(pair)} ${notes(pair)}
    </div>
  </details>`
}

function sides(pair: PairReport): Markup {
  const place = declaredPlace(pair)
  return html`<dl>
    ${side('Mirror', pair.mirror)}${side('Source', pair.source)}${place.length === 0 ? NOTHING : entry('Declared at', prose(place))}${pair.reason === undefined ? NOTHING : entry('Why something is ignored', html`${pair.reason}`)}
  </dl>`
}

function side(title: string, { reference, digest }: Side): Markup {
  const content = digest === undefined ? NOTHING : html`<br /><code class="digest">${digest}</code>`
  return entry(title, html`${prose([name(reference)])}${content}`)
}

function entry(title: string, content: Markup): Markup {
  return html`<div>
    <dt>${title}</dt>
    <dd>${content}</dd>
  </div>`
}

function problem(platforms: readonly string[], message: string): Markup {
  const where = platforms.length === 0 ? NOTHING : html`<strong>${prose(namesOf(platforms))}:</strong> `
  return html`<p class="problem">${where}${message}</p>`
}

function why(pair: PairReport): Markup {
  const sentence = whyOf(pair)
  return sentence.length === 0 ? NOTHING : html`<p>${prose(sentence)}</p>`
}

function causes(pair: PairReport): Markup {
  const lines = causesOf(pair).map(({ label, where, text }) => {
    const on = where.length === 0 ? NOTHING : html` on ${prose(where)}`
    return html`<p><strong>${label}</strong>${on}: ${prose(text)}.</p>`
  })
  const isTold = pair.passed && pair.platforms.length > 0
  return joined([...lines, isTold ? html`<p><strong>Evidence:</strong> ${prose(evidenceOf(pair))}.</p>` : NOTHING])
}

/** What the next step should name. */
function deployment(pair: PairReport): Markup {
  const pinned = pair.passed ? pinnedOf(pair, 'mirror') : undefined
  return pinned === undefined || !isPlainName(pinned) ? NOTHING : html`<p>Deploy <code>${pinned}</code></p>`
}

function digests(pair: PairReport): Markup {
  const lines = digestLines(pair, ITEMS)
  if (lines.length === 0) return NOTHING
  return html`<details class="more">
    <summary>Digests in full</summary>
    <pre><code>${lines.map((line) => html`${line}`)}</code></pre>
  </details>`
}

function notes(pair: PairReport): Markup {
  const told = notesOn([pair])
  if (told.length === 0) return NOTHING
  const items = told.slice(0, ITEMS).map((note) => html`<li>${prose(note)}.</li>`)
  return html`<h3>Notes</h3>
    <ul>
      ${items}
    </ul>`
}
