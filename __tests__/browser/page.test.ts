import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { renderHtml } from '../../src/report/html/page.js'
import { describeWithTools } from '../e2e/harness/tools.js'
import { LINEAR } from '../helpers/cpu-time.js'
import { GOLDEN } from '../report/golden-reports.js'
import { manyPairs, SCENES } from '../report/scenes.js'
import { BROWSER, DESKTOP, pages, PHONE } from './browser.js'
import { FAINT_TEXTS } from './contrast.js'

const ALL = Object.entries({ ...GOLDEN, ...SCENES })
const SEVERAL = SCENES['three-of-200'] ?? manyPairs(2, [])

const OPEN_ALL = `for (const one of document.querySelectorAll('details')) one.open = true`

/** What stands beyond the right edge of the window. */
const BEYOND = `[...document.querySelectorAll('body *')]
  .filter((one) => one.checkVisibility() && !one.matches('.skip') && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((one) => one.tagName + '.' + one.className + ' ' + one.textContent.slice(0, 60))`

describeWithTools(BROWSER, 'the HTML page in a browser', () => {
  const { open } = pages()
  const shown = (page: Page): Promise<string[]> => page.locator('details.pair:visible h2').allInnerTexts()
  const focused = (page: Page): Promise<unknown> =>
    page.evaluate('document.activeElement.id || document.activeElement.tagName')

  it.each(ALL)('%s is as wide as the window, on a desktop and on a phone', async (_, report) => {
    for (const viewport of [DESKTOP, PHONE]) {
      const page = await open(renderHtml(report), { viewport })
      await page.evaluate(OPEN_ALL)
      expect([viewport.width, await page.evaluate(BEYOND)]).toEqual([viewport.width, []])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width)
      await page.context().close()
    }
  })

  it('complains of nothing, not of its own policy either, and asks for nothing', async () => {
    const page = await open('<p>not yet</p>')
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    page.on('request', (request) => said.push(request.url()))
    await page.setContent(renderHtml(SEVERAL))
    await page.locator('#words').fill('x')
    expect(said).toEqual([])
  })

  it('runs no program that got into it', async () => {
    const page = await open(
      renderHtml(SEVERAL).replace(
        '</main>',
        '<img src="x:" onerror="window.ran = 1"><script>window.ran = 1</script></main>',
      ),
    )
    expect(await page.evaluate('window.ran')).toBeUndefined()
  })

  it('finds pairs by every word, and by what stands in their folded parts', async () => {
    const page = await open(renderHtml(SEVERAL))
    expect(await shown(page)).toHaveLength(200)
    await page.getByLabel('Search').fill('SERVICE-17: hub')
    expect(await shown(page)).toEqual([expect.stringContaining('service-17:')])
    await page.getByLabel('Search').fill('linux/s390x')
    expect(await shown(page)).toEqual([expect.stringContaining('service-1:')])
    expect(await page.locator('#shown').innerText()).toBe('1 of 200 shown')
    await page.getByLabel('Search').fill('')
    expect(await shown(page)).toHaveLength(200)
  })

  it.each([
    ['failed', 3],
    ['missing', 1],
    ['identical', 197],
    ['', 200],
  ])('shows the pairs that are "%s": %d', async (wanted, total) => {
    const page = await open(renderHtml(SEVERAL))
    await page.getByLabel('Show').selectOption(wanted)
    expect(await shown(page)).toHaveLength(total)
  })

  it('opens all that it shows', async () => {
    const page = await open(renderHtml(SEVERAL))
    await page.getByLabel('Search').fill('service-17:')
    await page.getByRole('button', { name: 'Open all shown' }).click()
    expect(await page.locator('details.pair[open]:visible').count()).toBe(1)
    expect(await page.locator('details.pair[open]').count()).toBe(4)
  })

  it('is used by the keyboard: / for the search, Tab to a pair, Enter to open it', async () => {
    const page = await open(renderHtml(SEVERAL))
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('A')
    await page.keyboard.press('/')
    expect(await focused(page)).toBe('words')
    await page.keyboard.type('service-17:/')
    expect(await page.locator('#words').inputValue()).toBe('service-17:/')
    await page.keyboard.press('Backspace')
    for (const stop of ['wanted', 'open', 'SUMMARY']) {
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe(stop)
    }
    const pair = page.locator('details.pair:visible')
    expect(await pair.getAttribute('open')).toBeNull()
    await page.keyboard.press('Enter')
    expect(await pair.getAttribute('open')).toBe('')
  })

  it.each(['light', 'dark'] as const)('has text of a contrast of 4.5 at least in %s', async (colorScheme) => {
    for (const name of ['layer-differs', 'equivalent-recompressed', 'hostile', 'wrong-password'] as const) {
      const page = await open(renderHtml(GOLDEN[name] ?? SEVERAL), { colorScheme })
      await page.evaluate(OPEN_ALL)
      expect([name, await page.evaluate(FAINT_TEXTS)]).toEqual([name, []])
      await page.context().close()
    }
    const page = await open(renderHtml(SEVERAL), { colorScheme })
    expect(await page.evaluate(FAINT_TEXTS)).toEqual([])
  })

  it('is on paper with all its parts open, without the tools of the screen', async () => {
    const page = await open(renderHtml(SEVERAL))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#tools').isVisible()).toBe(false)
    const height = `document.querySelector('details.pair:not([open]) .platforms').getBoundingClientRect().height`
    expect(await page.evaluate(height)).toBeGreaterThan(20)
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    expect(await page.locator('details:not([open])').count()).toBe(0)
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
    expect(await page.locator('details.pair[open]').count()).toBe(3)
  })

  it('shows 1,000 pairs, and filters them in a time in proportion to them', async () => {
    const [large, small] = [await open(renderHtml(manyPairs(1000, []))), await open(renderHtml(manyPairs(250, [])))]
    /** The milliseconds that the best of some filterings takes; at least as many as say something. */
    const bestOf = async (page: Page, name: string): Promise<number> => {
      const took: unknown = await page.evaluate(`Math.min(...Array.from({ length: 5 }, () => {
        const words = document.getElementById('words')
        const fill = (value) => {
          words.value = value
          words.dispatchEvent(new Event('input'))
          document.body.getBoundingClientRect()
        }
        fill('')
        const before = performance.now()
        fill('${name}')
        return performance.now() - before
      }))`)
      return Math.max(Number(took), 10)
    }
    expect((await bestOf(large, 'service-999:')) / (await bestOf(small, 'service-249:'))).toBeLessThan(LINEAR)
    expect(await shown(large)).toHaveLength(1)
  })

  it('is whole without programs', async () => {
    const page = await open(renderHtml(SEVERAL), { javaScriptEnabled: false })
    expect(await page.locator('#tools').isVisible()).toBe(false)
    await page.locator('details.pair summary').nth(10).click()
    expect(await page.locator('details.pair').nth(3).getByText('Platforms').count()).toBeGreaterThan(0)
  })
})
