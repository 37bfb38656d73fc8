import type { PlatformReport } from '../../model/report.js'
import { signOf } from '../describe.js'
import { html, type Markup } from './markup.js'

/** A result as a coloured word with its icon. */
export function resultSign({ result, passed }: Pick<PlatformReport, 'result' | 'passed'>): Markup {
  const { icon, word } = signOf({ result, passed })
  const tone = passed ? 'good' : result === 'inconclusive' ? 'unsure' : 'bad'
  return html`<span class="sign ${tone}"><span aria-hidden="true">${icon}</span> ${word}</span>`
}
