import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { toolPath } from '../__tests__/e2e/harness/find-tool.js'
import { githubPage } from '../__tests__/helpers/pages/github-page.js'
import { repositoryRoot } from '../__tests__/helpers/repository-root.js'
import { PICTURED } from '../__tests__/report/pictured.js'
import { renderHtml } from '../src/report/html/page.js'
import { renderSummary } from '../src/report/summary.js'

const FOLDER = join(repositoryRoot(), 'docs', 'pictures')

/** A page that is slow to load is read by nobody. */
const MOST_BYTES = 200_000

const PAGES = {
  summary: githubPage('Summary', [{ name: '', markdown: renderSummary(PICTURED, { title: 'Image parity' }) }]),
  page: renderHtml(PICTURED),
}
const SIZES = { desktop: { width: 1000, height: 1100 }, phone: { width: 390, height: 1100 } } as const
const SCHEMES = ['light', 'dark'] as const

/** Takes one picture and gives its bytes. */
async function take(
  browser: Browser,
  name: keyof typeof PAGES,
  size: keyof typeof SIZES,
  colorScheme: 'light' | 'dark',
): Promise<number> {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme })
  const page = await context.newPage()
  await page.setContent(PAGES[name])
  const height = Math.min(
    SIZES[size].height,
    Number(await page.evaluate('Math.ceil(document.body.getBoundingClientRect().bottom)')),
  )
  const path = join(FOLDER, `${name}-${size}-${colorScheme}.png`)
  await page.screenshot({ path, clip: { x: 0, y: 0, width: SIZES[size].width, height } })
  await context.close()
  const { size: bytes } = await stat(path)
  process.stdout.write(`${path}: ${bytes} bytes\n`)
  return bytes
}

await mkdir(FOLDER, { recursive: true })
// Containers have no sandbox for it, and it sees pages of ours alone.
const browser = await chromium.launch({ executablePath: toolPath('chromium'), args: ['--no-sandbox'] })
try {
  for (const name of ['summary', 'page'] as const) {
    for (const size of ['desktop', 'phone'] as const) {
      for (const scheme of SCHEMES) {
        if ((await take(browser, name, size, scheme)) > MOST_BYTES) process.exitCode = 1
      }
    }
  }
} finally {
  await browser.close()
}
