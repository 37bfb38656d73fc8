import { typedLines, type Advice, type Step } from '../steps.js'
import { capitalised } from '../sentence.js'
import { html, NOTHING, type Markup } from './markup.js'
import { prose } from './prose.js'

/** What to do: one step in a line, several as a numbered list. */
export function adviceBlock({ label, steps }: Advice): Markup {
  const [only, ...others] = steps
  if (only !== undefined && others.length === 0)
    return html`<div class="advice">
      <p><strong>${label}</strong> – ${told(only)}</p>
      ${typed(only)}
    </div>`
  const items = steps.map(
    (step) =>
      html`<li>
        <p>${told({ ...step, text: capitalised(step.text) })}</p>
        ${typed(step)}
      </li>`,
  )
  return html`<div class="advice">
    <p><strong>${label}:</strong></p>
    <ol>
      ${items}
    </ol>
  </div>`
}

function told({ text, commands }: Step): Markup {
  return html`${prose(text)}${commands.length > 0 ? ':' : '.'}`
}

/** What can be typed as it is. */
function typed({ commands }: Step): Markup {
  if (commands.length === 0) return NOTHING
  return html`<pre><code>${commands.flatMap(typedLines).map((line) => html`${line}`)}</code></pre>`
}
