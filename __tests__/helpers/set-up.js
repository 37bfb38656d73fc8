import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { surround } from './canary/surround.js'
import requireNode24 from './require-node-24.js'

/**
 * What comes before all tests, in the process that the others are started from: whatever they write to the folder for
 * temporary files is in one that goes with them. Its name is short, as paths of sockets are.
 */
export default function setUp() {
  requireNode24()
  const folder = mkdtempSync(join(tmpdir(), 'parity-'))
  Object.assign(process.env, { TMPDIR: folder, TMP: folder, TEMP: folder, TESTS_TEMP: folder })
  surround(folder)
}
