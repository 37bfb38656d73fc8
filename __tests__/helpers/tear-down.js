import { rmSync } from 'node:fs'
import { homedir } from 'node:os'

/** Takes away what `set-up.js` made: the home folder of the tests. */
export default function tearDown() {
  if (homedir().includes('canary-home-')) rmSync(homedir(), { recursive: true, force: true })
}
