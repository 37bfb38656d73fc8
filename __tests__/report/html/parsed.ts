import type * as Parse5 from 'parse5'
import { byNode } from '../../helpers/by-node.js'
import type { PageElement } from '../../security/rendered.js'

const { parse } = byNode('parse5') as typeof Parse5

interface Node {
  readonly nodeName: string
  readonly tagName?: string
  readonly value?: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Node[]
}

export interface ParsedElement extends Omit<PageElement, 'attributes'> {
  readonly attributes: Readonly<Record<string, string>>
}

/** What a browser makes of a page: its elements in their order. `errors` are what the standard calls errors. */
export function parsedPage(page: string): {
  readonly elements: readonly ParsedElement[]
  readonly errors: readonly string[]
} {
  const errors: string[] = []
  const document: Node = parse(page, { onParseError: ({ code }) => void errors.push(code) })
  return { elements: elementsIn(document, []), errors }
}

function elementsIn(node: Node, inside: readonly string[]): readonly ParsedElement[] {
  const { tagName: tag, attrs = [], childNodes = [] } = node
  const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
  const own = tag === undefined ? [] : [{ tag, text: textIn(node), attributes, inside }]
  const path = tag === undefined ? inside : [...inside, tag]
  return [...own, ...childNodes.flatMap((child) => elementsIn(child, path))]
}

/** What stands on its own is set apart. */
const APART: ReadonlySet<string> = new Set(['br', 'td', 'th', 'dt', 'dd'])

function textIn(node: Node): string {
  if (node.nodeName === '#text') return node.value ?? ''
  const text = (node.childNodes ?? []).map(textIn).join('')
  return APART.has(node.nodeName) ? `${text} ` : text
}
