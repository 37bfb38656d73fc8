/** An element; `content` is its text, or what stands in it. Attributes that are undefined are left out. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly content?: string | readonly Element[]
}

/** What XML 1.0 takes nowhere, not even as an entity (section 2.2, Char), lone surrogates among it. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

type Entities = readonly (readonly [character: string, entity: string])[]

/** What begins something, or is another character once it was read. */
const IN_TEXT: Entities = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\r', '&#13;'],
]

const IN_ATTRIBUTE: Entities = [...IN_TEXT, ['"', '&quot;'], ['\t', '&#9;'], ['\n', '&#10;']]

/**
 * A document of one element, an element a line. Names are ours; every text may be hostile. Our own, as no library is let in
 * here, and builders of XML let characters through that no reader of XML takes.
 */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementLines(root, '').join('\n')}\n`
}

function elementLines({ name, attributes, content = [] }: Element, indent: string): readonly string[] {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value), IN_ATTRIBUTE)}"`],
  )
  const start = `${indent}<${name}${given.join('')}`
  if (content.length === 0) return [`${start}/>`]
  if (typeof content === 'string') return [`${start}>${escaped(content, IN_TEXT)}</${name}>`]
  return [`${start}>`, ...content.flatMap((child) => elementLines(child, `${indent}  `)), `${indent}</${name}>`]
}

function escaped(text: string, entities: Entities): string {
  return entities.reduce((left, [one, entity]) => left.replaceAll(one, entity), text.replace(ILLEGAL, '\ufffd'))
}
