import { describe, expect, it } from '@jest/globals'
import { align } from '../../src/compare/align.js'
import { applyIgnore, parseIgnore } from '../../src/compare/ignore.js'
import { compareLayerContent, type LayerStack } from '../../src/compare/layers.js'
import { platformVerdict } from '../../src/model/verdict.js'
import { compareConfigs } from '../../src/compare/config.js'
import { createConcealer } from '../../src/app/conceal.js'
import type { Difference } from '../../src/model/difference.js'
import type { Report } from '../../src/model/report.js'
import { worst } from '../../src/model/floor.js'
import { parseConfig, type ImageConfig } from '../../src/oci/config.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { formatReport } from '../../src/report/json.js'
import { renderSummary } from '../../src/report/summary.js'
import { growthOf, LINEAR } from '../helpers/cpu-time.js'
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

const labels = (count: number): readonly Difference[] =>
  many(count, (at) => ({ kind: 'config.label', path: `aaaabbbb${at}`, mirror: '' }))

describe('work on many things takes time in proportion to them', () => {
  it('layers that differ beside a long history', () => {
    const growth = growthOf(6000, (count) => {
      const stack = (from: number): LayerStack => ({
        layers: [],
        config: config({
          rootfs: { type: 'layers', diff_ids: many(count, (at) => hex(from + at)) },
          history: many((count * 50) / 3, () => ({})),
        }),
      })
      const [source, mirror] = [stack(0), stack(count)]
      return () => {
        expect(compareLayerContent(source, mirror)).toHaveLength(count)
      }
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it.each([
    [500_000, 2],
    [2, 500_000],
    [50_000, 50_000],
  ])('lists of up to %d and %d members', (source, mirror) => {
    const most = Math.max(source, mirror)
    const growth = growthOf(most, (count) => {
      const from = many(Math.min(source, count), String)
      const to = many(Math.min(mirror, count), (at) => `x${at}`)
      return () => align(from, to)
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it('lists as long as each member of one is held to each of the other', () => {
    const from = many(1000, String)
    const growth = growthOf(1000, (count) => {
      const to = many(count, (at) => `x${at}`)
      return () => align(from, to)
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it('histories that are equal up to their ends', () => {
    const growth = growthOf(40_000, (count) => {
      const history = many(count, () => ({ a: 1 }))
      const [source, mirror] = [config({ history }), config({ history: [...history.slice(1), { a: 2 }] })]
      return () => {
        expect(compareConfigs(source, mirror)).toEqual([
          { kind: 'config.history', path: String(count), source: count, mirror: count },
        ])
      }
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it('rules and what they may ignore', () => {
    const lines = [
      ...many(60, (at) => `config.label:*a*b*${at}*c`),
      ...many(2000, (at) => `config.label:aaaabbbb${at}`),
    ]
    const { rules, errors } = parseIgnore(lines.join('\n'))
    expect(errors).toEqual([])
    const growth = growthOf(40_000, (count) => {
      const differences = labels(count)
      return () => {
        expect(applyIgnore(differences, rules).filter(({ ignored }) => ignored === true)).toHaveLength(2000)
      }
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it('verdicts', () => {
    const growth = growthOf(200_000, (count) => {
      const results = many(count, () => 'equivalent' as const)
      return () => {
        expect(worst(results)).toBe('equivalent')
      }
    })
    expect(growth).toBeLessThan(LINEAR)
    expect(platformVerdict({ differences: labels(100_000), undecided: false }, { match: 'config' })).toEqual({
      result: 'same-layers',
      passed: false,
    })
  })

  it('secrets in a long text', () => {
    const concealer = createConcealer()
    for (const at of many(40, String)) concealer.add(`A-secret-that-is-long-enough-${at}`)
    const growth = growthOf(1_000_000, (count) => {
      const text = 'Aé'.repeat(count)
      return () => concealer.text(text)
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it.each([
    ['a summary', (report: Report) => renderSummary(report, { title: 'a' })],
    ['JSON', formatReport],
  ])('reports as %s', (_, render) => {
    const growth = growthOf(30_000, (count) => {
      const report = wideReport(count)
      return () => render(report)
    })
    expect(growth).toBeLessThan(LINEAR)
  })
})

/** A pair with so many labels, half as many layers again, and a hundredth of the platforms. */
function wideReport(count: number): Report {
  const added = many(count * 1.5, (at): Difference => {
    return { kind: 'layer.added', path: String(at + 1), mirror: { position: at + 1 } }
  })
  const position = added.length
  const removed: Difference = { kind: 'layer.removed', path: String(position), source: { position } }
  const failed = { result: 'different', passed: false } as const
  const platforms = many(count / 100, (at) => aPlatform(`linux/a${at}`, { ...failed, differences: [] }))
  const wide = aPlatform('linux/amd64', { ...failed, differences: [...added, removed, ...labels(count)] })
  return aReport(aPair({ ...failed, platforms: [wide, ...platforms] }))
}
