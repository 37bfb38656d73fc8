import { surround } from './canary/surround.js'
import requireNode24 from './require-node-24.js'

/** What comes before all tests, in the process that the others are started from. */
export default function setUp() {
  requireNode24()
  surround()
}
