/** Refuses to test on another runtime than the one the action ships for (`using: node24`). */
export default function requireNode24() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 24) {
    throw new Error(
      `The tests run on Node ${process.versions.node}, the action on Node 24. ` +
        'Run "npm ci" without --ignore-scripts: it brings Node 24 as a development dependency.',
    )
  }
}
