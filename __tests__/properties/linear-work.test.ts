import { describe, expect, it } from '@jest/globals'
import { align } from '../../src/compare/align.js'
import { applyIgnore, parseIgnore } from '../../src/compare/ignore.js'
import { compareLayerContent, type LayerStack } from '../../src/compare/layers.js'
import { platformVerdict } from '../../src/model/verdict.js'
import { compareConfigs } from '../../src/compare/config.js'
import { createConcealer } from '../../src/app/conceal.js'
import type { Difference } from '../../src/model/difference.js'
import { worst } from '../../src/model/floor.js'
import { parseConfig, type ImageConfig } from '../../src/oci/config.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { formatReport } from '../../src/report/json.js'
import { renderSummary } from '../../src/report/summary.js'
import { cpuMsOf, LINEAR_MS } from '../helpers/cpu-time.js'
import { aPair, aPlatform, aReport } from '../report/a-report.js'

const hex = (at: number): string => `sha256:${at.toString(16).padStart(64, '0')}`
const many = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at))

function config(members: Readonly<Record<string, unknown>>): ImageConfig {
  const whole = { architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [] }, ...members }
  const read = parseConfig(Buffer.from(JSON.stringify(whole)), MEDIA_TYPES.ociConfig)
  if (read.kind === 'other') throw new Error('This is an image’s config.')
  return read
}

const LABELS: readonly Difference[] = many(100_000, (at) => ({
  kind: 'config.label',
  path: `aaaabbbb${at}`,
  mirror: '',
}))

describe('work on many things takes time in proportion to them', () => {
  it('layers that differ beside a long history', () => {
    const stack = (from: number): LayerStack => ({
      layers: [],
      config: config({
        rootfs: { type: 'layers', diff_ids: many(6000, (at) => hex(from + at)) },
        history: many(100_000, () => ({})),
      }),
    })
    const [source, mirror] = [stack(0), stack(6000)]
    let found: readonly Difference[] = []
    expect(cpuMsOf(() => (found = compareLayerContent(source, mirror)))).toBeLessThan(LINEAR_MS)
    expect(found).toHaveLength(6000)
  })

  it.each([
    [500_000, 2],
    [2, 500_000],
    [1000, 1000],
    [50_000, 50_000],
  ])('lists of %d and %d members', (source, mirror) => {
    const [from, to] = [many(source, String), many(mirror, (at) => `x${at}`)]
    expect(cpuMsOf(() => align(from, to))).toBeLessThan(LINEAR_MS)
  })

  it('histories that are equal up to their ends', () => {
    const history = many(40_000, () => ({ a: 1 }))
    const [source, mirror] = [config({ history }), config({ history: [...history.slice(1), { a: 2 }] })]
    let found: readonly Difference[] = []
    expect(cpuMsOf(() => (found = compareConfigs(source, mirror)))).toBeLessThan(LINEAR_MS)
    expect(found).toEqual([{ kind: 'config.history', path: '40000', source: 40_000, mirror: 40_000 }])
  })

  it('rules and what they may ignore', () => {
    const lines = [
      ...many(60, (at) => `config.label:*a*b*${at}*c`),
      ...many(2000, (at) => `config.label:aaaabbbb${at}`),
    ]
    const { rules, errors } = parseIgnore(lines.join('\n'))
    expect(errors).toEqual([])
    let marked: readonly Difference[] = []
    expect(cpuMsOf(() => (marked = applyIgnore(LABELS, rules)))).toBeLessThan(3 * LINEAR_MS)
    expect(marked.filter(({ ignored }) => ignored === true)).toHaveLength(2000)
  })

  it('verdicts', () => {
    const results = many(500_000, () => 'equivalent' as const)
    expect(cpuMsOf(() => worst(results))).toBeLessThan(LINEAR_MS)
    expect(worst(results)).toBe('equivalent')
    expect(platformVerdict({ differences: LABELS, undecided: false }, 'config')).toEqual({
      result: 'same-layers',
      passed: false,
    })
  })

  it('secrets in a long text', () => {
    const concealer = createConcealer()
    for (const at of many(40, String)) concealer.add(`A-secret-that-is-long-enough-${at}`)
    expect(cpuMsOf(() => concealer.text('Aé'.repeat(1_000_000)))).toBeLessThan(LINEAR_MS)
  })

  it('reports', () => {
    const layers = many(150_000, (at): Difference => {
      return { kind: 'layer.added', path: String(at + 1), mirror: { position: at + 1 } }
    })
    const removed: Difference = { kind: 'layer.removed', path: '150000', source: { position: 150_000 } }
    const platforms = many(1000, (at) =>
      aPlatform(`linux/a${at}`, { result: 'different', passed: false, differences: [] }),
    )
    const wide = aPlatform('linux/amd64', {
      result: 'different',
      passed: false,
      differences: [...layers, removed, ...LABELS],
    })
    const report = aReport(aPair({ result: 'different', passed: false, platforms: [wide, ...platforms] }))
    expect(cpuMsOf(() => renderSummary(report, { title: 'a' }))).toBeLessThan(4 * LINEAR_MS)
    expect(cpuMsOf(() => formatReport(report))).toBeLessThan(3 * LINEAR_MS)
  })
})
