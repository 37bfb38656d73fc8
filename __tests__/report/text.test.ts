import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { FORMATS } from '../../src/report/format-names.js'
import { RENDERERS } from '../../src/report/formats.js'
import { renderText } from '../../src/report/text.js'
import type { DifferenceOf } from '../../src/model/difference.js'
import { aPair, aPlatform, aReport, aSide, differing, digestFor, MIRROR } from './a-report.js'
import { GOLDEN } from './golden-reports.js'

const folder = new URL('../golden/', import.meta.url)

/** Controls, but for the line ends of the page. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/

function aLabel(source: unknown, mirror: unknown): DifferenceOf<'config.label'> {
  return { kind: 'config.label', path: 'a', source, mirror }
}

describe('renderText', () => {
  it.each(Object.entries(GOLDEN))('writes the page of %s as kept', (name, report) => {
    const text = renderText(report, { flags: true })
    const file = new URL(`${name}.txt`, folder)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
    expect(existsSync(file)).toBe(true)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })

  it.each(Object.entries(GOLDEN))('fits 80 columns with %s, unless a word is longer', (_, report) => {
    const wide = renderText(report)
      .split('\n')
      .filter((line) => line.length > 80 && line.trim().split(' ').length > 3)
    expect(wide).toEqual([])
  })

  it.each(Object.entries(GOLDEN))('has no control character with %s', (_, report) => {
    expect(CONTROL.exec(renderText(report))).toBeNull()
  })

  it('colours words of ours alone', () => {
    const report = GOLDEN['hostile'] ?? aReport()
    const text = renderText(report, { color: true })
    // eslint-disable-next-line no-control-regex -- colours are what is looked for
    expect(text).toMatch(/^\u001b\[31mNOT PASSED\u001b\[0m: /)
    // eslint-disable-next-line no-control-regex -- the sequences are taken out
    expect(text.replaceAll(/\u001b\[\d+m/g, '')).toBe(renderText(report))
  })

  it('calls what was not decided neither good nor bad', () => {
    expect(renderText(aReport())).toMatch(/^NOT CHECKED: nothing was compared\n/)
    const text = renderText(GOLDEN['wrong-password'] ?? aReport(), { color: true })
    expect(text.startsWith('\u001b[33mNOT CHECKED')).toBe(true)
  })

  it('never calls a report passed that has no pair', () => {
    expect(renderText({ ...aReport(), passed: true })).toMatch(/^NOT CHECKED/)
  })

  it('shows what differs on the mirror below, and nothing beside it', () => {
    const platform = aPlatform('linux/amd64', {
      result: 'different',
      passed: false,
      source: { digest: digestFor('a'), configDigest: digestFor('a') },
      mirror: { digest: digestFor('a'), configDigest: digestFor('b') },
    })
    const text = renderText(aReport(aPair({ result: 'different', passed: false, platforms: [platform] })))
    expect(text).toMatch(/on mirror/)
  })

  it('tells the problems of the run', () => {
    const report = { ...aReport(), problems: [{ code: 'internal' as const, message: 'Input "a": no\u001b[2J. Do b.' }] }
    expect(renderText(report)).toContain('\n\n  Input "a": no\ufffd[2J. Do b.\n')
  })

  it('names a setting as the reader writes it', () => {
    const report = aReport(differing('same-layers', [aLabel('x', 'y')]))
    expect(renderText(report, { flags: true })).toContain('--match diff-ids')
    expect(renderText(report)).toContain('match: diff-ids')
  })

  it.each([
    ['absent', undefined, '(absent)'],
    ['empty', '', '(empty)'],
    ['no text', ['a'], '["a"]'],
    ['long', `${'x'.repeat(150)}y`, `…${'x'.repeat(30)}y`],
  ])('shows a value that is %s', (_, value, shown) => {
    const other = typeof value === 'string' && value !== '' ? 'x'.repeat(150) : 'b'
    expect(renderText(aReport(differing('same-layers', [aLabel(other, value)])))).toContain(`mirror  ${shown}\n`)
  })

  it('says how much it leaves out', () => {
    const labels = Array.from({ length: 25 }, (_, at) => ({ ...aLabel('x', 'y'), path: `key.${at}` }))
    const platforms = Array.from({ length: 23 }, (_, at) => aPlatform(`linux/a${at}`))
    const notes = platforms.map(({ platform }) => ({ kind: 'layers.external' as const, platform, count: 1 }))
    const pair = differing('same-layers', labels, { notes })
    const text = renderText(aReport({ ...pair, platforms: [...pair.platforms, ...platforms] }))
    expect(text).toContain('… 5 more differences\n')
    expect(text).toContain('… 5 more platforms\n')
    expect(text).toContain('… 3 more notes\n')
  })

  it('shows what is claimed, ignored, only on the mirror, and of no platform', () => {
    const text = renderText(
      aReport(
        aPair({
          passed: false,
          result: 'different',
          platforms: [
            aPlatform('linux/amd64', { evidence: 'claimed', differences: [{ ...aLabel('x', 'y'), ignored: true }] }),
            aPlatform('linux/s390x', {
              result: 'different',
              passed: false,
              differences: [{ kind: 'platform.extra', path: 'linux/s390x' }],
            }),
            aPlatform('linux/arm/v7', {
              result: 'different',
              passed: false,
              differences: [{ kind: 'blob.size', path: 'layers/1', layer: 1, source: 1, mirror: 2 }],
            }),
          ],
        }),
      ),
    )
    expect(text).toMatch(/identical +linux\/amd64 +\w{12} +\w{12} +7 of 7 claimed\n/)
    expect(text).toContain('1 difference ignored, as asked.')
    expect(text).toMatch(/different +linux\/s390x +none/)
    expect(text).toMatch(/linux\/arm\/v7 .*, 1 bad\n/)
  })

  it('tells once what platforms share, and problems of single ones by their names', () => {
    const differences = [aLabel('x', 'y')]
    const other = { result: 'same-layers', passed: false, differences } as const
    const error = { code: 'internal' as const, message: 'The registry is down.' }
    const platforms = [
      aPlatform('linux/amd64', other),
      aPlatform('linux/arm64', other),
      aPlatform('linux/s390x', { result: 'inconclusive', passed: false, error, source: {}, differences: [] }),
    ]
    const text = renderText(
      aReport(aPair({ result: 'same-layers', passed: false, platforms, causes: ['reconfigured'] })),
    )
    expect(text).toContain('  What differs on linux/amd64 and linux/arm64:\n')
    expect(text).toContain('  linux/s390x: The registry is down.\n')
    expect(text).toMatch(/inconclusive +linux\/s390x +unknown +unknown +unknown\n/)
  })

  it('says of a manifest that the mirror names that it is not served, and keeps short commands on a line', () => {
    const lost = { kind: 'blob.missing', path: 'manifest', mirror: { digest: 'sha256:00' } } as const
    const text = renderText(
      aReport(differing('missing', [lost], { source: aSide('oci:a:1'), mirror: aSide('oci:b:1') })),
    )
    expect(text).toMatch(/on mirror +not served/)
    expect(text).toContain('\n      skopeo copy --all --preserve-digests oci:a:1 oci:b:1\n')
  })

  it('names at most a thousand images that passed', () => {
    const text = renderText(aReport(...Array.from({ length: 1003 }, () => aPair())))
    expect(text).toContain('\n… 3 more passed\n')
  })

  it('tells a pair without platforms', () => {
    expect(renderText(aReport(aPair({ platforms: [] })))).toMatch(/^PASSED: /)
  })

  it('deploys no mirror that it cannot name', () => {
    expect(renderText(aReport(aPair()))).toContain('  Deploy harbor.example.com/hub/library/redis@sha256:')
    expect(renderText(aReport(aPair({ mirror: aSide(MIRROR) })))).not.toContain('Deploy')
    expect(renderText(aReport(aPair({ mirror: { ...aSide(MIRROR), pinned: 'a`b' } })))).not.toContain('Deploy')
  })
})

describe('RENDERERS', () => {
  it.each(FORMATS)('writes %s, ending in a new line', (format) => {
    expect(RENDERERS[format](aReport(aPair()), { title: 'Nightly' })).toMatch(/\n$/)
  })

  it('heads Markdown with the title', () => {
    expect(RENDERERS.markdown(aReport(aPair()), { title: 'Nightly' })).toMatch(/^## ✅ Nightly: /)
  })
})
