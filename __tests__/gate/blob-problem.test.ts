import { describe, expect, it } from '@jest/globals'
import { ContentError } from '../../src/bytes/error.js'
import { blobProblem } from '../../src/gate/blob-problem.js'
import { UndecidedError } from '../../src/gate/undecided.js'
import type { Position, Task } from '../../src/verify/plan.js'
import { digestFor } from '../report/a-report.js'

const digest = digestFor('x')
const task = (...positions: readonly Position[]): Task => ({
  action: 'look-up',
  descriptor: { mediaType: 'application/x', digest, size: 1, annotations: new Map() } as unknown as Task['descriptor'],
  positions,
})
const lost = new UndecidedError({ code: 'blob.lost', side: 'mirror', message: 'Gone.' })
const said = (error: unknown, ...positions: readonly Position[]): string =>
  blobProblem(error, task(...positions), 'm.example/app:1').message

describe('blobProblem', () => {
  it.each<[string, readonly Position[]]>([
    ['layer 1', [1]],
    ['layers 1, 3', [1, 3]],
    ['the config', ['config']],
    ['layer 2 and the blob', [2, 'blob']],
  ])('names what is lost: %s', (what, positions) => {
    expect(said(lost, ...positions)).toBe(
      `The mirror m.example/app:1 says that it has ${what} (${digest}), and does not send it: its storage has lost it.`,
    )
  })

  it('says what is wrong with a layer that cannot be unpacked, and what to do', () => {
    const cause = new ContentError('layer.truncated', 'Its zstd data breaks off.')
    const error = new ContentError('layer.truncated', 'Layer x of y: it ends.', { cause })
    expect(said(error, 2)).toBe(
      `Layer 2 (${digest}) of the mirror m.example/app:1 cannot be unpacked: Its zstd data breaks off. Copy it again.`,
    )
    expect(said(new ContentError('layer.malformed', 'Broken.'), 2)).toContain('cannot be unpacked: Broken. Copy')
  })

  it('leaves every other problem as it is', () => {
    expect(said(new UndecidedError({ code: 'http.status', message: 'HTTP 500.' }), 1)).toBe('HTTP 500.')
  })
})
