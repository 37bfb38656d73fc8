import { safeLine } from './safe-text.js'
import { code, toPlain, type Piece, type Sentence } from './sentence.js'

/** How a piece of a page looks where colours are shown. */
export type Style = 'good' | 'bad' | 'unsure' | 'strong' | 'faint'

/** How a page of text is written. */
export interface Page {
  /** Colours words of ours; gives them as they are on a page without colours. */
  readonly paint: (style: Style, text: string) => string
  /** One line of plain text, with settings as the reader would write them. */
  readonly plain: (sentence: Sentence) => string
}

export interface PageOptions {
  /** Whether words are coloured, by the sequences that terminals know. */
  readonly color?: boolean
  /** Whether settings are written as flags of the command line; as inputs of a step otherwise. */
  readonly flags?: boolean
}

/** Columns of the page. */
export const WIDTH = 80

/** Longer messages are cut. */
const LONGEST = 2000

const CODES: Readonly<Record<Style, number>> = { good: 32, bad: 31, unsure: 33, strong: 1, faint: 2 }

/** A page as the options want it. */
export function pageOf({ color = false, flags = false }: PageOptions): Page {
  return {
    paint: (style, text) => (color && text !== '' ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text),
    plain: (sentence) => toPlain((flags ? sentence.map(asFlag) : sentence).map(unbroken)),
  }
}

/** `match: runtime` as `--match runtime`; the two images have no flags. */
function asFlag(piece: Piece): Piece {
  if (piece.kind !== 'code') return piece
  const [, setting, value] = /^((?!source:|mirror:)[a-z-]+): (.+)$/.exec(piece.text) ?? []
  return setting === undefined || value === undefined ? piece : code(`--${setting} ${value}`)
}

/** What is to be typed stands on one line: its blanks are no places to break at. */
function unbroken(piece: Piece): Piece {
  return piece.kind === 'code' ? code(piece.text.replaceAll(' ', UNBROKEN)) : piece
}

const UNBROKEN = '\u00a0'

/** The columns that a text takes. */
function columns(text: string): number {
  // eslint-disable-next-line no-control-regex -- colours take none
  return text.replaceAll(/\u001b\[\d+m/g, '').length
}

/** Plain text in lines that fit the page, of which all but the first begin with `hang`. A word is never cut. */
export function wrapped(text: string, first: string, hang = ' '.repeat(columns(first))): readonly string[] {
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of safeLine(text, LONGEST).split(' ')) {
    if (!isEmpty && columns(line) + 1 + word.length > WIDTH) {
      lines.push(line)
      line = hang
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...lines, line].map((one) => one.replaceAll(UNBROKEN, ' '))
}
