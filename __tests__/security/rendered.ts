import { githubMarkdown } from '../helpers/pages/github-markdown.js'

/** An element or a text of the page, as a browser gets it. */
export interface PageNode {
  readonly type: string
  readonly tagName?: string | undefined
  readonly value?: string | undefined
  readonly properties?: Readonly<Record<string, unknown>> | undefined
  readonly children?: readonly PageNode[] | undefined
}

export interface PageElement {
  readonly tag: string
  readonly text: string
  readonly attributes: readonly string[]
  /** The tags around it, outermost first. */
  readonly inside: readonly string[]
}

const processor = githubMarkdown()

/** Markdown as GitHub reads it (GFM with raw HTML), parsed to the elements of a page. */
export function rendered(markdown: string): PageNode {
  return processor.runSync(processor.parse(markdown))
}

export function elementsOf(page: PageNode, inside: readonly string[] = []): readonly PageElement[] {
  const { tagName: tag, children = [] } = page
  const own =
    tag === undefined ? [] : [{ tag, text: textOf(page), attributes: Object.keys(page.properties ?? {}), inside }]
  return [...own, ...children.flatMap((child) => elementsOf(child, tag === undefined ? inside : [...inside, tag]))]
}

/** Texts in which GitHub looks for mentions, issues and links. */
export function proseOf(page: PageNode): readonly string[] {
  if (page.tagName === 'code' || page.tagName === 'pre') return []
  if (page.type === 'text') return [page.value ?? '']
  return (page.children ?? []).flatMap(proseOf)
}

export function textOf(page: PageNode): string {
  return page.type === 'text' ? (page.value ?? '') : (page.children ?? []).map(textOf).join('')
}
