import type { Explanation, FileChange, FileChanges } from '../../src/model/explanation.js'

/** What differs inside layers, with every text of an image from `next`. */
export function hostileExplanation(next: () => string): Explanation {
  const place = (position: number): { readonly position: number; readonly createdBy: string } => ({
    position,
    createdBy: next(),
  })
  return {
    explain: 'packages',
    bytes: 1,
    layers: [
      { source: place(1), mirror: place(2), files: hostileFiles(next) },
      { mirror: place(3), problem: { code: 'explain.unlisted', message: `It cannot be listed: ${next()}.` } },
      { source: place(4), mirror: place(4), common: true },
    ],
    files: hostileFiles(next),
    packages: {
      total: 3,
      list: [
        { ecosystem: 'dpkg', name: next(), source: [next()], mirror: [next(), next()] },
        { ecosystem: 'go', name: next(), source: [], mirror: [next()] },
        { ecosystem: 'npm', name: next(), source: [next()], mirror: [] },
      ],
      unread: [next()],
    },
    problem: { code: 'explain.unlisted', message: `It cannot be listed: ${next()}.`, side: 'mirror' },
  }
}

function hostileFiles(next: () => string): FileChanges {
  const list: readonly FileChange[] = [
    { path: next(), change: 'added', aspects: [], mirror: { kind: 'symlink', layer: 2, target: next() } },
    { path: next(), change: 'removed', aspects: [], source: { kind: 'folder', layer: 1 } },
    {
      path: next(),
      change: 'changed',
      aspects: ['kind', 'content', 'mode', 'owner', 'link', 'attributes'],
      source: { kind: 'file', layer: 1, size: 1, mode: next(), owner: next(), target: next() },
      mirror: { kind: 'fifo', layer: 2, mode: next(), owner: next(), target: next() },
    },
    { path: next(), change: 'changed', aspects: ['device'], source: { kind: 'block-device', target: next() } },
  ]
  return {
    added: 1,
    removed: 1,
    changed: 2,
    timesOnly: 3,
    list,
    whiteouts: [{ path: next(), of: 'path', side: 'mirror' }],
  }
}
