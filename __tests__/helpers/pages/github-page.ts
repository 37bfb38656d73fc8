import type * as Stringify from 'rehype-stringify'
import { byNode } from '../by-node.js'
import { githubMarkdown } from './github-markdown.js'

const { default: rehypeStringify } = byNode('rehype-stringify') as typeof Stringify
const processor = githubMarkdown().use(rehypeStringify)

/** Markdown as the HTML that GitHub's dialect gives. */
export function markdownToHtml(markdown: string): string {
  return `${String(processor.processSync(markdown)).trimEnd()}\n`
}

/** What GitHub's pages are known to measure: the column of a job summary, and how wide tables and code become in it. */
const STYLE = `
:root { color-scheme: light dark; --page: #fff; --text: #1f2328; --faint: #59636e; --line: #d1d9e0; --panel: #f6f8fa; --code: #818b981f; --gone: #ffebe9; --come: #dafbe1 }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --text: #f0f6fc; --faint: #9198a1; --line: #3d444d; --panel: #151b23; --code: #656c7633; --gone: #3c1618; --come: #12261e } }
body { margin: 0; padding: 24px; background: var(--page); color: var(--text) }
article { box-sizing: border-box; max-width: 928px; margin: 0 auto 24px; font: 16px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; overflow-wrap: break-word }
article.step { border: 1px solid var(--line); border-radius: 6px; padding: 16px; max-width: 962px }
p.step { max-width: 928px; margin: 0 auto 8px; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: var(--faint) }
h2, h3 { margin: 24px 0 16px; font-weight: 600; line-height: 1.25 }
h2 { padding-bottom: .3em; font-size: 1.5em; border-bottom: 1px solid var(--line) }
h3 { font-size: 1.25em }
article > :first-child { margin-top: 0 }
p, ul, ol, pre, table, details { margin: 0 0 16px }
ul, ol { padding-left: 2em }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-spacing: 0; border-collapse: collapse }
th, td { padding: 6px 13px; border: 1px solid var(--line); text-align: left }
tr:nth-child(2n) td { background: var(--panel) }
code { padding: .2em .4em; font: 85% ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; white-space: break-spaces; background: var(--code); border-radius: 6px }
pre { padding: 16px; overflow: auto; font-size: 85%; line-height: 1.45; background: var(--panel); border-radius: 6px }
pre code { padding: 0; font-size: 100%; white-space: pre; background: none }
summary { cursor: pointer }
.gone { background: var(--gone) } .come { background: var(--come) }
@media (max-width: 600px) { body { padding: 16px } }
`

/** Lines of a diff in the colours that GitHub gives them. */
function withDiffs(html: string): string {
  return html.replace(
    /(<code class="language-diff">)([^]*?)(<\/code>)/g,
    (_, open: string, body: string, close: string) => {
      const lines = body.split('\n').map((line) => {
        if (line.startsWith('-')) return `<span class="gone">${line}</span>`
        return line.startsWith('+') ? `<span class="come">${line}</span>` : line
      })
      return `${open}${lines.join('\n')}${close}`
    },
  )
}

/** Summaries as a page shows those of a job's steps: HTML out of Markdown, one part a step. */
export function githubPage(
  title: string,
  steps: readonly { readonly name: string; readonly markdown: string }[],
): string {
  const parts = steps.map(({ name, markdown }) => {
    const heading = name === '' ? '' : `<p class="step">${name}</p>\n`
    const framed = name === '' ? '' : ' class="step"'
    return `${heading}<article${framed}>\n${withDiffs(markdownToHtml(markdown))}</article>`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${parts.join('\n')}
</body>
</html>
`
}
