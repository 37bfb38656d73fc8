/** A GitHub table; cells are Markdown that was made safe. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => ':--')), ...rows.map(line)].join('\n')
}

/**
 * The same Markdown for a cell that a phone shows: names may be broken inside, which a browser does in no table by itself.
 * Code becomes HTML for that, and what Markdown would read in it an entity.
 */
export function narrow(markdown: string): string {
  return markdown
    .replace(/`([^`]*)`/g, (_, code: string) => `<code>${code.replace(/[&<>*_~[\]]/g, entity)}</code>`)
    .replace(/(?<![<\s])[/:@](?=\w)/g, '$&<wbr>')
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

/** A folded part. The blank lines let GitHub read the inside as Markdown. */
export function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}

/** A code block; the lines hold no backticks. */
export function fenced(language: string, lines: readonly string[]): string {
  return [`\`\`\`${language}`, ...lines, '```'].join('\n')
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** Blocks with a blank line between them; empty ones are left out. */
export function stacked(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n')
}

/** Bytes as UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).byteLength
}
