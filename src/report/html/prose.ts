import { isPlainName } from '../safe-text.js'
import type { Piece, Sentence } from '../sentence.js'
import { html, upTo, verbatim, type Markup } from './markup.js'

/** A sentence with its names, settings and foreign texts set apart. */
export function prose(sentence: Sentence): Markup {
  let isStrong = false
  const mark = (): Markup => {
    isStrong = !isStrong
    return verbatim(isStrong ? '<strong>' : '</strong>')
  }
  return joined(sentence.map((piece) => (piece.kind === 'text' ? ours(piece.text, mark) : foreign(piece))))
}

/** Parts without anything between them. */
export function joined(parts: readonly Markup[]): Markup {
  return verbatim(parts.join(''))
}

/** Words of this project bear the signs of Markdown for code and for strong words. */
function ours(text: string, mark: () => Markup): Markup {
  return joined(
    text.split(/(\*\*|`[^`]*`)/).map((part) => {
      if (part === '**') return mark()
      return part.startsWith('`') ? html`<code>${part.slice(1, -1)}</code>` : html`${part}`
    }),
  )
}

function foreign(piece: Exclude<Piece, { readonly kind: 'text' }>): Markup {
  switch (piece.kind) {
    case 'message':
      return html`${piece.text}`
    case 'code':
      return html`<code>${piece.text}</code>`
    case 'name':
      return html`<code>${isPlainName(piece.text) ? piece.text : upTo(120, piece.text)}</code>`
    case 'foreign':
      return html`<code>${upTo(120, piece.text)}</code>`
  }
}
