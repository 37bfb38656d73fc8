import { afterAll, beforeAll } from '@jest/globals'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { toolPath } from '../e2e/harness/find-tool.js'

/** The program that tests with a browser need; the one of the machine, as nothing is downloaded. */
export const BROWSER = ['chromium'] as const

/** Pages of one browser for the tests of a `describe`. */
export interface Pages {
  /** A page with this HTML, which may ask for nothing. */
  readonly open: (html: string, options?: BrowserContextOptions) => Promise<Page>
}

export const DESKTOP = { width: 1280, height: 900 } as const
export const PHONE = { width: 390, height: 844 } as const

/** Starts the browser before the tests around it, and ends it behind them. */
export function pages(): Pages {
  let browser: Browser | undefined
  beforeAll(async () => {
    // Containers have no sandbox for it, and it sees pages of ours alone.
    browser = await chromium.launch({ executablePath: toolPath('chromium'), args: ['--no-sandbox'] })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
  }, 60_000)
  return {
    open: async (html, options = {}) => {
      if (browser === undefined) throw new Error('The browser was not started.')
      const context = await browser.newContext({ viewport: DESKTOP, ...options })
      const page = await context.newPage()
      await context.route('**', (route) => route.abort())
      await page.setContent(html)
      return page
    },
  }
}
