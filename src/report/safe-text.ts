/**
 * Text that came from an image, a registry or a user is hostile until it went through this file: it must not end a
 * line, start a workflow command, hide letters, forge Markdown or HTML, link, or call people.
 */

/** Controls, formats (bidi, zero-width, tags), lone surrogates, private use, line ends, what is no character, and letters that show nothing. */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu

/** What could start markup in the middle of a line, for GitHub's formulas too. */
const SPECIAL_IN_MARKDOWN = /[&<>"'|`\\*_~[\]#$]/g

/** An invisible break, written as an entity so that it can be seen in the file. */
const BREAK = '&#8203;'

/** The name of a commit, whole or shortened, with a digit and a letter: words and numbers are left alone. */
const COMMIT = /(?<![\p{L}\p{N}_])(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{7,40}(?![\p{L}\p{N}_])/giu

/** Text for one line of a log: at most `limit` characters, with nothing that a runner takes for a command. */
export function safeLine(text: string, limit = 300): string {
  const broken = visible(text, limit)
    // The runner reads `::name::` at the start of a line and `##[name]` anywhere in it.
    .replace(/:(?=:)/g, ': ')
    .replaceAll('##[', '## [')
  return cut(broken, limit)
}

/** Foreign text for a Markdown table cell or a sentence: in `<code>`, at most `limit` characters of the original. */
export function safeCell(text: string, limit = 120): string {
  return `<code>${breakable(safeInCode(text, limit))}</code>`
}

/** So many characters without a place to break at fit a third of a summary's width. */
const UNBROKEN = 30

/** Safe text that makes no table wider than the page: long words may be broken, and are copied as they are. */
function breakable(safe: string): string {
  let run = 0
  return safe.replace(/&#\d+;|[^]/gu, (character) => {
    run = /[\s/-]/.test(character) ? 0 : run + 1
    if (run <= UNBROKEN) return character
    run = 1
    return `<wbr>${character}`
  })
}

/** Foreign text as a part of a paragraph: a message that may hold what a registry said. */
export function safeProse(text: string, limit = 2000): string {
  // What could be a commit would become a link to it; six letters are too few for one.
  return safeInCode(text, limit).replace(COMMIT, (match) => match.replace(/.{6}(?=.)/g, `$&${BREAK}`))
}

/** The inside of `safeCell`. Names of commits stay whole there, so that they can be copied. */
export function safeInCode(text: string, limit: number): string {
  return (
    visible(text, limit)
      .replace(SPECIAL_IN_MARKDOWN, (character) => `&#${character.charCodeAt(0)};`)
      .replaceAll('@', `@${BREAK}`)
      .replaceAll('://', `:${BREAK}//`)
      // The dot may be that of the sentence behind the text.
      .replace(/www(?=\.|$)/gi, (match) => `${match}${BREAK}`)
      // A number sign or `GH-` before a digit would become a link to an issue.
      .replaceAll('&#35;', `&#35;${BREAK}`)
      .replace(/gh-(?=[0-9])/gi, (match) => `${match}${BREAK}`)
  )
}

/**
 * Foreign text inside a fenced code block, where entities are not read: one line that cannot close the fence. People
 * print summaries in logs, so it holds no command of the runner either.
 */
export function safeFenced(text: string, limit = 80): string {
  return visible(text, limit).replaceAll('`', "'").replaceAll('@', '@\u200b').replaceAll('##[', '## [')
}

/** Foreign text as text of an HTML page, or inside a quoted attribute: nothing of it is markup. */
export function safeMarkup(text: string, limit = 2000): string {
  // The bracket is for the log of a runner, in which people print what a job wrote.
  return visible(text, limit).replace(/[&<>"'`[]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Is it a word of ours (a reference, digest, platform, kind, host): may stand in backticks as it is? */
export function isPlainName(text: string): boolean {
  return text.length <= 600 && PLAIN_NAME.test(text) && !text.includes('://') && !/www\./i.test(text)
}

const PLAIN_NAME = /^\.?[A-Za-z0-9][A-Za-z0-9._/:+-]*(?:@sha(?:256|384|512):[0-9a-f]+)?$/

function visible(text: string, limit: number): string {
  // Cutting early keeps megabytes away from the expressions; the rest is cut exactly.
  const start = text.length > limit * 4 ? text.slice(0, limit * 4) : text
  return cut(start.replaceAll('\t', ' ').replace(HARMFUL, '\ufffd'), limit)
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const characters = Array.from(text)
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`
}
