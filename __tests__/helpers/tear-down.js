import { rmSync } from 'node:fs'

/** Takes away what `set-up.js` made, and all that the tests left in it. */
export default function tearDown() {
  const folder = process.env['TESTS_TEMP']
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}
