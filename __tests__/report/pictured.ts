import type { Report } from '../../src/model/report.js'
import { aPlatform, aReport } from './a-report.js'
import { different, rebuilt } from './scenes.js'

/** The report of the pictures in the documentation: two layers of one platform were built again. */
export const PICTURED: Report = aReport(
  different(rebuilt('linux/arm64', 7, [4, 5]), aPlatform('linux/amd64'), aPlatform('linux/s390x')),
)
