import type * as Raw from 'rehype-raw'
import type * as Gfm from 'remark-gfm'
import type * as Parse from 'remark-parse'
import type * as Rehype from 'remark-rehype'
import type * as Unified from 'unified'
import { byNode } from '../by-node.js'

const { unified } = byNode('unified') as typeof Unified
const { default: remarkParse } = byNode('remark-parse') as typeof Parse
const { default: remarkGfm } = byNode('remark-gfm') as typeof Gfm
const { default: remarkRehype } = byNode('remark-rehype') as typeof Rehype
const { default: rehypeRaw } = byNode('rehype-raw') as typeof Raw

/** Reads Markdown in GitHub's dialect, raw HTML included, and makes of it the tree of a page. A call gives a copy. */
export const githubMarkdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
