import { describe, expect, it } from '@jest/globals'
import { memoryOfConfig, memoryOfDifferences, memoryOfFindings, memoryOfTasks } from '../../src/gate/memory-of.js'
import { settledFindings } from '../../src/gate/platform-findings.js'
import type { Difference } from '../../src/model/difference.js'
import { parseConfig } from '../../src/oci/config.js'
import { digestOf } from '../../src/oci/digest.js'
import { weigh } from '../../src/oci/json-weight.js'
import type { Task } from '../../src/verify/plan.js'
import { anApp } from './images.js'

const DIGEST = digestOf(Buffer.from('any'))
const LAYER = { digest: DIGEST, size: 1, mediaType: 'any' }

/** 256 bytes for the difference itself; twice 64 for each value, and twice the letters of names and texts. */
const DIFFERENCES: readonly (readonly [string, Difference, number])[] = [
  ['one word', { kind: 'layer.order' }, 256 + 2 * (64 + 'kind'.length + 64 + 'layer.order'.length)],
  [
    'texts',
    { kind: 'platform.missing', path: 'ab' },
    256 + 2 * (64 + 'kind'.length + 64 + 'platform.missing'.length + 'path'.length + 64 + 2),
  ],
  [
    'numbers and null',
    { kind: 'config.label', path: '', source: 7, mirror: null },
    256 + 2 * (64 + 'kindpathsourcemirror'.length + 64 + 'config.label'.length + 64 + 64 + 64),
  ],
  [
    'values within values',
    { kind: 'config.cmd', source: ['a', ['bc']] },
    // A list has its numbers as names.
    256 + 2 * (64 + 'kindsource'.length + 64 + 'config.cmd'.length + (64 + (1 + 65) + (1 + 64 + (1 + 66)))),
  ],
]

describe('memoryOfDifferences', () => {
  it.each(DIFFERENCES)('counts %s', (_, difference, bytes) => {
    expect(memoryOfDifferences([difference])).toBe(bytes)
    expect(memoryOfDifferences([difference, difference])).toBe(2 * bytes)
  })

  it('counts nothing where nothing differs', () => {
    expect(memoryOfDifferences([])).toBe(0)
  })
})

describe('memoryOfFindings', () => {
  const nothing = settledFindings('linux/amd64', [])

  it.each([
    ['nothing', nothing, 0],
    ['diff_ids of the source', { ...nothing, source: { diffIDs: [DIGEST, DIGEST] } }, 2 * 280],
    ['layers of the source', { ...nothing, source: { layers: [LAYER] } }, 600],
    ['diff_ids of the mirror', { ...nothing, mirror: { diffIDs: [DIGEST] } }, 280],
    ['layers of the mirror', { ...nothing, mirror: { layers: [LAYER, LAYER] } }, 2 * 600],
    ['differences', settledFindings('linux/amd64', [{ kind: 'layer.order' }]), DIFFERENCES[0]?.[2] ?? 0],
    [
      'all of it',
      {
        ...settledFindings('linux/amd64', [{ kind: 'layer.order' }]),
        source: { diffIDs: [DIGEST], layers: [LAYER] },
        mirror: { diffIDs: [DIGEST], layers: [LAYER] },
      },
      (DIFFERENCES[0]?.[2] ?? 0) + 2 * (280 + 600),
    ],
  ])('counts %s', (_, findings, bytes) => {
    expect(memoryOfFindings(findings)).toBe(bytes)
  })
})

describe('memoryOfTasks', () => {
  const task: Task = {
    action: 'look-up',
    descriptor: { ...LAYER, urls: [], annotations: new Map() },
    positions: [1],
  }

  it('counts each', () => {
    expect(memoryOfTasks([])).toBe(0)
    expect(memoryOfTasks([task, task, task])).toBe(3 * 1024)
  })
})

describe('memoryOfConfig', () => {
  it('counts what the config of an image says, and of another nothing', () => {
    const { config } = anApp()
    const read = parseConfig(config.bytes, 'application/vnd.oci.image.config.v1+json')
    expect(memoryOfConfig(read)).toBe(read.kind === 'image' ? weigh(read.members) : -1)
    expect(memoryOfConfig(read)).toBeGreaterThan(config.bytes.byteLength)
    expect(memoryOfConfig({ kind: 'other' })).toBe(0)
  })
})
