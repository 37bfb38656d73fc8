import { safeMarkup } from '../safe-text.js'

/** HTML that was made here. A class, so that nothing that was read can pass for it. */
export class Markup {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

export type Part = Markup | string | number | readonly Markup[]

/** Builds HTML: the literal parts are ours, every other text becomes harmless. Attributes have to be quoted. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const texts = strings.map((literal, at) => {
    const part = parts[at]
    // Lines of the source are indented for those who read it.
    const ours = literal.replace(/\n\s*/g, '\n')
    return part === undefined ? ours : `${ours}${asText(part)}`
  })
  return new Markup(texts.join(''))
}

export const NOTHING: Markup = html``

function asText(part: Part): string {
  if (part instanceof Markup) return part.toString()
  if (typeof part === 'string') return safeMarkup(part)
  return typeof part === 'number' ? String(part) : part.map(String).join('\n')
}

/** At most so many characters of a text. */
export function upTo(limit: number, text: string): Markup {
  return new Markup(safeMarkup(text, limit))
}

/** What is no text: constants of ours (style sheets, programs, tags), and HTML that was made by this file. */
export function verbatim(text: string): Markup {
  return new Markup(text)
}
