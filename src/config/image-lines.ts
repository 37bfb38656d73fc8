import type { Declared, DeclaredImage, Fault, Written } from './declared.js'

/**
 * Reads `SOURCE => MIRROR [MIRROR…]`, or a SOURCE alone, one a line; `#` begins a comment at the start of a line or behind
 * a space. Every line that is not such a one has its fault.
 */
export function parseImageLines(text: string): Declared {
  const images: DeclaredImage[] = []
  const faults: Fault[] = []
  for (const [index, whole] of text.split(/\r\n|\n|\r/).entries()) {
    const words = wordsOf(whole.replace(/(^|\s)#.*$/, ''), index + 1)
    if (words.length === 0) continue
    const read = imageOf(words)
    if ('what' in read) faults.push(read)
    else images.push(read)
  }
  return { defaults: {}, images, faults }
}

function wordsOf(text: string, line: number): readonly Written[] {
  return Array.from(text.matchAll(/=>|(?:(?!=>)\S)+/g), ({ 0: word, index }) => ({
    text: word,
    at: { line, column: index + 1 },
  }))
}

function imageOf(words: readonly Written[]): DeclaredImage | Fault {
  const arrow = words.findIndex(({ text }) => text === '=>')
  const end = arrow === -1 ? words.length : arrow
  const [source, second] = words.slice(0, end)
  const mirrors = arrow === -1 ? [] : words.slice(arrow + 1)
  const at = words[0]?.at ?? { line: 1, column: 1 }
  const form = formOf(words)
  if (form !== undefined) return form
  if (source === undefined) return { at, what: 'there is no source before "=>"' }
  if (second !== undefined) return { at: second.at, what: manyBefore(second.text, arrow) }
  if (arrow !== -1 && mirrors.length === 0) return { at, what: 'there is no mirror behind "=>"' }
  const again = mirrors.find(({ text }) => text === '=>')
  if (again !== undefined) return { at: again.at, what: 'it holds "=>" twice; one pair a line' }
  return { at, source, mirrors }
}

/** References on this machine are paths, which may hold a comma. */
const LISTED = /^(?!(?:oci|oci-archive|docker-archive|docker-daemon):).*,/

/** What belongs to other forms of lists. */
function formOf([first, ...others]: readonly Written[]): Fault | undefined {
  if (first === undefined) return undefined
  const { at, text } = first
  if (/^(?:\{|\[(?![0-9A-Fa-f:.]+\]))/.test(text)) {
    return { at, what: 'it looks like JSON; write SOURCE => MIRROR, one pair a line' }
  }
  if (text === '-') return { at, what: 'it begins with "- ", as an item of a YAML list; leave that out' }
  const listed = others.find((other) => LISTED.test(other.text))
  return listed === undefined
    ? undefined
    : {
        at: listed.at,
        what: 'several mirrors are separated by spaces, not by commas, and each pair has a line of its own',
      }
}

const OTHER_ARROWS: ReadonlySet<string> = new Set(['->', '=', '>', '→', '⇒', ':', '-->', '==>'])

function manyBefore(second: string, arrow: number): string {
  if (OTHER_ARROWS.has(second)) return `a pair is written with "=>", not with "${second}"`
  return arrow === -1
    ? 'it holds several images without "=>"; write SOURCE => MIRROR'
    : 'there are several images before "=>"; a line has one source'
}
