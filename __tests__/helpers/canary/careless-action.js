// Writes its whole environment into the job summary.
import { writeFileSync } from 'node:fs'

writeFileSync(process.env['GITHUB_STEP_SUMMARY'], JSON.stringify(process.env))
