import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { renderSummary } from '../../src/report/summary.js'
import type { PlatformReport } from '../../src/model/report.js'
import { anImage, aPair, aPlatform, aReport, aSide, differing, digestFor, MIRROR } from './a-report.js'
import { GOLDEN } from './golden-reports.js'

const folder = new URL('../golden/', import.meta.url)

describe('renderSummary', () => {
  it.each(Object.entries(GOLDEN))('writes the summary of %s as kept', (name, report) => {
    const text = renderSummary(report, { title: 'Image parity' })
    const file = new URL(`${name}.md`, folder)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
    expect(existsSync(file)).toBe(true)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })

  it('starts with the verdict, from words of ours alone', () => {
    for (const report of Object.values(GOLDEN)) {
      const [first] = renderSummary(report, { title: 'Image parity' }).split('\n')
      expect(first).toMatch(report.passed ? /^## ✅ Image parity: / : /^## (?:❌|⚠️) Image parity: /)
    }
  })

  it('never calls an empty run a success', () => {
    expect(renderSummary(aReport(), { title: 'T' })).toMatch(/^## ⚠️ T: nothing was compared\n/)
  })

  it('makes the title harmless', () => {
    expect(renderSummary(aReport(aPair()), { title: '</h2>[x](y)' })).toMatch(/^## ✅ &#60;\/h2&#62;&#91;x&#93;\(y\): /)
  })

  const many = aReport(
    ...Array.from({ length: 600 }, (_, index) =>
      differing('same-layers', [{ kind: 'config.label', path: `key.${index}`, source: 'ä'.repeat(200), mirror: 'b' }]),
    ),
    ...Array.from({ length: 400 }, () => aPair()),
  )

  it.each([900_000, 300_000, 200_000, 30_000])('keeps to a budget of %d bytes and says what it left out', (budget) => {
    const text = renderSummary(many, { title: 'Image parity', budget })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(budget)
    expect(text).toMatch(/^## ❌ Image parity: 600 of 1000 images did not pass\n/)
    expect(text).toContain('**Shortened:**')
    expect(text).toContain('`report-path`')
  })

  it('keeps a single pair with thousands of platforms within the budget', () => {
    const platforms = Array.from({ length: 5000 }, (_, index) =>
      aPlatform(`linux/arm64:${index}`, {
        result: 'same-layers',
        passed: false,
        differences: [{ kind: 'config.label', path: `key.${index}`, source: 'x'.repeat(500), mirror: 'y' }],
      }),
    )
    const text = renderSummary(aReport(aPair({ result: 'same-layers', passed: false, platforms })), {
      title: 'T',
      budget: 60_000,
    })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000)
    expect(text).toContain('more platforms')
  })

  it('shows where long values part and not their common beginning', () => {
    const long = 'a'.repeat(5000)
    const text = renderSummary(
      aReport(differing('same-layers', [{ kind: 'config.label', path: 'k', source: `${long}1`, mirror: `${long}2` }])),
      { title: 'T' },
    )
    expect(text).toMatch(/…a{29}<wbr>a1<\/code> \| <code>…a{29}<wbr>a2<\/code>/)
  })

  it('never takes a mirror that was not read for an equal one', () => {
    const platform = aPlatform('linux/amd64', {
      result: 'inconclusive',
      passed: false,
      error: { code: 'internal', message: 'No answer in time.' },
    })
    const text = renderSummary(aReport(aPair({ result: 'inconclusive', passed: false, platforms: [platform] })), {
      title: 'T',
    })
    expect(text).not.toMatch(/✅&nbsp;/)
  })
})

describe('the table of platforms', () => {
  const rowOf = (platform: Partial<PlatformReport>): string => {
    const report = aReport(
      aPair({
        result: platform.result ?? 'missing',
        passed: false,
        platforms: [aPlatform('linux/amd64', { passed: false, ...platform })],
      }),
    )
    return (
      renderSummary(report, { title: 'T' })
        .split('\n')
        .find((line) => line.includes(' | `linux/amd64` |'))
        ?.replaceAll('&nbsp;', ' ') ?? ''
    )
  }
  const digest = digestFor('x')
  const id = anImage('linux/amd64')

  it.each<[string, Partial<PlatformReport>, RegExp]>([
    [
      'a missing platform',
      { result: 'missing', differences: [{ kind: 'platform.missing', path: 'linux/amd64' }] },
      /❌ missing \| .* \| ❌ `[0-9a-f]{12}`<br>➜ none \| ❌ `[0-9a-f]{12}`<br>➜ none \| ❌ none \|/,
    ],
    [
      'a further platform',
      {
        result: 'different',
        source: undefined,
        mirror: { digest },
        differences: [{ kind: 'platform.extra', path: 'linux/amd64' }],
      } as unknown as Partial<PlatformReport>,
      /❌ different \| .* \| ❌ none<br>➜ `[0-9a-f]{12}` \| ❌ none<br>➜ there \| ➖ unknown \|/,
    ],
    [
      'a manifest that is not served',
      {
        result: 'missing',
        source: { digest },
        differences: [{ kind: 'blob.missing', path: 'manifest', mirror: { digest } }],
      },
      /❌ missing \| .* \| ❌ `[0-9a-f]{12}`<br>➜ not served \| ➖ unknown \| ➖ unknown \|/,
    ],
    [
      'a config that is not served',
      { result: 'missing', differences: [{ kind: 'blob.missing', path: 'config', mirror: { digest } }] },
      /❌ missing \| .* \| ✅ `[0-9a-f]{12}` \| ❌ `[0-9a-f]{12}`<br>➜ not served \| ✅ 7 of 7 \|/,
    ],
    [
      'two damaged layers',
      {
        result: 'different',
        differences: [
          { kind: 'blob.size', path: 'layers/1', layer: 1, source: 1, mirror: 2 },
          { kind: 'blob.missing', path: 'layers/2', layer: 2, mirror: { digest } },
        ],
      },
      /✅ `[0-9a-f]{12}` \| ✅ `[0-9a-f]{12}` \| ❌ 5 of 7,<br>2 bad blobs \|/,
    ],
    [
      'a layer that is not what the config says',
      {
        result: 'different',
        differences: [{ kind: 'layer.content', path: '3', source: { position: 3 }, mirror: { position: 3 } }],
      },
      /❌ different \| .* \| ✅ `[0-9a-f]{12}` \| ❌ 6 of 7 \|/,
    ],
    [
      'an identical image whose layers the report leaves out',
      { result: 'identical', passed: true, source: { digest, configDigest: digest, layerCount: 3 } },
      /✅ identical \| .* \| ✅ `[0-9a-f]{12}` \| ✅ `[0-9a-f]{12}` \| ✅ 3 of 3 \|/,
    ],
    [
      'a claim',
      { result: 'equivalent', passed: true, evidence: 'claimed', source: id, mirror: { ...id, digest } },
      /🟢 equivalent,<br>claimed \| .* \| 🟢 .*<br>➜ .* \| ✅ .* \| ✅ 7 of 7 \|/,
    ],
  ])('shows %s', (_, platform, row) => {
    expect(rowOf(platform)).toMatch(row)
  })

  it('tells a problem that platforms share once', () => {
    const error = { code: 'internal' as const, message: 'No answer from a.b in time. Try again.' }
    const platforms = ['linux/amd64', 'linux/arm64', 'linux/386'].map((name) =>
      aPlatform(name, { result: 'inconclusive', passed: false, error }),
    )
    const text = renderSummary(aReport(aPair({ result: 'inconclusive', passed: false, platforms })), { title: 'T' })
    expect(text.match(/Try again/g)).toHaveLength(1)
    expect(text).toContain('**What happened** · `linux/amd64`, `linux/arm64` and `linux/386`: No answer')
  })

  it('says so where the mirror has nothing at all', () => {
    const pair = aPair({
      result: 'missing',
      passed: false,
      mirror: aSide(MIRROR),
      platforms: [],
      differences: [{ kind: 'platform.missing', path: '*' }],
      notes: [{ kind: 'reference.absent', reference: MIRROR }],
    })
    const text = renderSummary(aReport(pair), { title: 'T' })
    expect(text).toMatch(/^## ❌ T: the mirror does not have the image\n/)
    expect(text).toContain('The mirror has nothing under this reference.')
    expect(text).toContain(
      '**Mend it** – copy it there, or correct the name of the mirror (log in to both registries first):',
    )
    expect(text).toContain('skopeo copy --all')
  })
})
