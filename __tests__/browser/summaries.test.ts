import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { renderSummary } from '../../src/report/summary.js'
import { describeWithTools } from '../e2e/harness/tools.js'
import { githubPage } from '../helpers/pages/github-page.js'
import { GOLDEN } from '../report/golden-reports.js'
import { SCENES } from '../report/scenes.js'
import { BROWSER, DESKTOP, pages, PHONE } from './browser.js'

const ALL = Object.entries({ ...GOLDEN, ...SCENES }).map(
  ([name, report]) => [name, renderSummary(report, { title: 'Image parity' })] as const,
)

/**
 * What is wider than its place: the page, and every part that would scroll in itself. Folded parts are opened before. A line
 * of a command may be, if it is one word: that cannot be broken.
 */
const TOO_WIDE = `(() => {
  for (const one of document.querySelectorAll('details')) one.open = true
  const parts = [document.documentElement, ...document.querySelectorAll('article, table, pre')]
  const isOneWord = (part) => part.tagName === 'PRE'
    && part.innerText.split('\\n').every((line) => line.length < 95 || /^\\s*\\S+( \\\\)?$/.test(line))
  return parts.filter((part) => part.scrollWidth > part.clientWidth && !isOneWord(part))
    .map((part) => part.tagName + ' ' + part.scrollWidth + ' > ' + part.clientWidth + ': ' + part.innerText.slice(0, 80))
})()`

/** Columns that are not to be seen at once on a narrow screen: those that say what, which and why. */
const OUT_OF_SIGHT = `(() => {
  const told = ['Result', 'Platform', 'Mirror, source and why']
  return [...document.querySelectorAll('article > table')].flatMap((table) => {
    const wanted = [...table.querySelectorAll('th')].map((head, at) => told.includes(head.innerText) ? at : -1)
    return [...table.rows].flatMap((row) => [...row.cells].filter((cell, at) => wanted.includes(at)))
      .filter((cell) => cell.getBoundingClientRect().right > Math.min(innerWidth, table.getBoundingClientRect().right) + 1)
      .map((cell) => cell.innerText.slice(0, 60) + ' ends at ' + Math.round(cell.getBoundingClientRect().right))
  })
})()`

async function wide(page: Page, question: string): Promise<unknown> {
  const found: unknown = await page.evaluate(question)
  await page.context().close()
  return found
}

describeWithTools(BROWSER, 'a summary in a browser', () => {
  const { open } = pages()
  const shown = (markdown: string): string => githubPage('Summary', [{ name: '', markdown }])

  it.each(ALL)('%s is not wider than its column of 928 pixels', async (_, markdown) => {
    const page = await open(shown(markdown), { viewport: DESKTOP })
    const width: unknown = await page.evaluate(`document.querySelector('article').clientWidth`)
    expect(width).toBe(928)
    expect(await wide(page, TOO_WIDE)).toEqual([])
  })

  it.each(ALL)('%s shows results, platforms and reasons on a phone without scrolling sideways', async (_, markdown) => {
    const page = await open(shown(markdown), { viewport: PHONE })
    const width: unknown = await page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBe(PHONE.width)
    expect(await wide(page, OUT_OF_SIGHT)).toEqual([])
  })
})
