import type { Report } from '../../model/report.js'
import { RESULTS } from '../../model/result.js'
import { SIGNS } from '../describe.js'
import { count, formatBytes, formatDuration } from '../quantity.js'
import { iconOf, verdictOf } from '../verdict-line.js'
import { failuresFirst } from '../compared.js'
import { settingsOf } from '../settings-line.js'
import { code, say, words } from '../sentence.js'
import { LAYER_STATES, STATES } from './layer-states.js'
import { html, NOTHING, verbatim, type Markup } from './markup.js'
import { pairPart } from './pair.js'
import { prose } from './prose.js'
import { SCRIPT, SCRIPT_HASH } from './script.js'
import { STYLE, STYLE_HASH } from './style.js'
import { tools } from './tools.js'

/**
 * Nothing is loaded, and nothing runs but the script of this project: a text that got through as markup would still do
 * nothing. Hashes of constants, as a page without a server has no nonce.
 */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`

/** Failing pairs are open if they are few. */
const OPEN = 3

export interface HtmlOptions {
  /** Heads the page. */
  readonly title?: string
}

/** The report as one HTML file that asks for nothing else: for a browser, without a network. */
export function renderHtml(report: Report, { title = 'Image parity' }: HtmlOptions = {}): string {
  const verdict = verdictOf(report)
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${verbatim(POLICY)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}: ${verdict.replaceAll('`', '')}</title>
        ${verbatim(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <a class="skip" href="#pairs">Skip to the images</a>
        <header>
          <h1><span aria-hidden="true">${iconOf(report)}</span> ${title}: ${prose([words(verdict)])}</h1>
          ${counts(report)}
          ${report.problems.slice(0, 50).map(({ message }) => html`<p class="problem">${message}</p>`)} ${tools(report)}
        </header>
        <main id="pairs">${pairs(report)}</main>
        <footer>${legend()} ${checked(report)}</footer>
        ${verbatim(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `
  return `${page.toString().trimEnd()}\n`
}

function pairs({ pairs: all }: Report): readonly Markup[] {
  const failing = all.filter(({ passed }) => !passed).length
  const isOpen = (passed: boolean): boolean => all.length === 1 || (!passed && failing <= OPEN)
  return failuresFirst(all).map((pair) => pairPart(pair, isOpen(pair.passed)))
}

function counts({ pairs: all, counts: by }: Report): Markup {
  if (all.length < 2) return NOTHING
  const told = RESULTS.toReversed().filter((result) => by[result] > 0)
  return html`<p class="counts">${told.map((result) => `${by[result]} ${SIGNS[result].word}`).join(' · ')}</p>`
}

function legend(): Markup {
  const items = STATES.map((state) => {
    const { letter, word, meaning } = LAYER_STATES[state]
    return html`<li class="${state}">
      <span class="bar" aria-hidden="true"></span><b>${letter}</b> ${word}: ${meaning}
    </li>`
  })
  return html`<details class="more">
    <summary>How layers are shown</summary>
    <p>A bar is as long as its layer is large beside the largest of the platform.</p>
    <ul class="legend">
      ${items}
    </ul>
  </details>`
}

function checked({ pairs: all, requests, durationMs, tool, startedAt }: Report): Markup {
  const sentences = settingsOf(all).map((setting) => html`<p>${prose(say`Settings: ${code(setting.join(', '))}.`)}</p>`)
  return html`${sentences}
    <p>
      ${count(requests.total, 'request')}, ${formatBytes(requests.bytes)} received, ${formatDuration(durationMs)}, from
      ${startedAt}. Checked by ${tool.name} ${tool.version}.
    </p>`
}
