import { isPlainName, safeCell, safeLine, safeProse } from './safe-text.js'

/** A part of a sentence and who wrote it; that decides how it is made harmless. */
export type Piece =
  /** Ours, word for word in this project. */
  | { readonly kind: 'text'; readonly text: string }
  /** Ours, to be typed: a setting. */
  | { readonly kind: 'code'; readonly text: string }
  /** A reference, digest, platform or host: in backticks where it looks like one, foreign where it does not. */
  | { readonly kind: 'name'; readonly text: string }
  /** A value of an image. */
  | { readonly kind: 'foreign'; readonly text: string }
  /** A message that was written for people and may hold what a registry said. */
  | { readonly kind: 'message'; readonly text: string }

export type Sentence = readonly Piece[]

/** Builds a sentence: the literal parts are ours, each `${…}` says what it is. */
export function say(strings: TemplateStringsArray, ...parts: readonly (Piece | Sentence | number)[]): Sentence {
  return strings.flatMap((literal, position): Sentence => {
    const part = parts[position]
    const literals: Sentence = literal === '' ? [] : [{ kind: 'text', text: literal }]
    if (part === undefined) return literals
    if (typeof part === 'number') return [...literals, { kind: 'text', text: String(part) }]
    return isSentence(part) ? [...literals, ...part] : [...literals, part]
  })
}

/** Words of this project, taken as they are. */
export function words(text: string): Piece {
  return { kind: 'text', text }
}

export function code(text: string): Piece {
  return { kind: 'code', text }
}

export function name(text: string): Piece {
  return { kind: 'name', text }
}

export function foreign(text: string): Piece {
  return { kind: 'foreign', text }
}

export function message(text: string): Piece {
  return { kind: 'message', text }
}

/** `a, b and c`. */
export function listed(items: readonly Sentence[]): Sentence {
  return items.flatMap((item, position) => {
    if (position === 0) return item
    return position === items.length - 1 ? say` and ${item}` : say`, ${item}`
  })
}

/** Names as words of ours; of many the first seven, and how many are left. */
export function namesOf(names: readonly string[]): Sentence {
  const some = names.length <= 8 ? names : names.slice(0, 7)
  const rest: readonly Sentence[] = some.length === names.length ? [] : [[words(`${names.length - some.length} more`)]]
  return listed([...some.map((text): Sentence => [name(text)]), ...rest])
}

/** With a capital letter in front, where it begins with words of ours. */
export function capitalised(sentence: Sentence): Sentence {
  const [first, ...others] = sentence
  if (first?.kind !== 'text') return sentence
  return [words(first.text.slice(0, 1).toUpperCase() + first.text.slice(1)), ...others]
}

/** One line of plain text. */
export function toPlain(sentence: Sentence): string {
  return sentence.map(plainPiece).join('')
}

/** Markdown for a paragraph or a table cell. */
export function toMarkdown(sentence: Sentence): string {
  return sentence.map(markdownPiece).join('')
}

function plainPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
    case 'code':
      return piece.text
    case 'name':
      return isPlainName(piece.text) ? piece.text : `"${safeLine(piece.text, 120)}"`
    case 'foreign':
      return `"${safeLine(piece.text, 120)}"`
    case 'message':
      return safeLine(piece.text, 2000)
  }
}

function markdownPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'code':
      return /[`|\r\n]/.test(piece.text) ? safeCell(piece.text) : `\`${piece.text}\``
    case 'name':
      return isPlainName(piece.text) ? `\`${piece.text}\`` : safeCell(piece.text)
    case 'foreign':
      return safeCell(piece.text)
    case 'message':
      return safeProse(piece.text)
  }
}

function isSentence(part: Piece | Sentence): part is Sentence {
  return Array.isArray(part)
}
