import { appendFileSync, writeSync } from 'node:fs'
import { refuseOtherNode } from './github/other-node.js'

// The first import of the entry: what comes behind it breaks on another Node while it is loaded.
refuseOtherNode({
  version: process.versions.node,
  outputFile: process.env['GITHUB_OUTPUT'],
  print: (line) => {
    // At once, as the process ends with it; the runner's own writer cannot be loaded here. The line is ours alone.
    writeSync(1, line)
  },
  append: appendFileSync,
  exit: (exitCode) => process.exit(exitCode),
})
