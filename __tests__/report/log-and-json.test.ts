import { describe, expect, it } from '@jest/globals'
import type { ProblemCode } from '../../src/model/problem.js'
import { compactReport, formatJson, formatReport, reportPieces } from '../../src/report/json.js'
import { logLines } from '../../src/report/log.js'
import { aPair, aPlatform, aReport, digestFor, MIRROR, SOURCE } from './a-report.js'
import { GOLDEN } from './golden-reports.js'

describe('logLines', () => {
  it('tells each pair, each platform, what to do, and the reason last', () => {
    const report = GOLDEN['label-differs'] ?? aReport()
    expect(logLines(report)).toEqual([
      `NOT PASSED: same-layers  ${MIRROR} against ${SOURCE}`,
      '  linux/amd64: identical',
      expect.stringMatching(
        /^ {2}linux\/arm64: same-layers - label org\.opencontainers\.image\.revision differs; the manifest has another media type/,
      ),
      expect.stringMatching(/^ {2}Likely cause: /),
      expect.stringMatching(
        /^ {2}Mend it: copy it again \(log in .*\): skopeo copy --all --preserve-digests docker:\/\/docker\.io\/library\/redis@sha256:[0-9a-f]{64} docker:\/\/harbor\.example\.com\/hub\/library\/redis:7\.2$/,
      ),
      '  Or accept it: match: diff-ids or ignore: config.label:org.opencontainers.image.revision',
      'Not passed: not the same image ID - linux/arm64: label org.opencontainers.image.revision differs',
    ])
  })

  it('tells where a pair stands that was listed', () => {
    const declaredAt = { file: 'images.txt', line: 7 }
    expect(logLines(aReport(aPair({ declaredAt })))[0]).toBe(
      `Passed: identical  ${MIRROR} against ${SOURCE} (images.txt:7)`,
    )
  })

  it('says that a result rests on a claim', () => {
    const platform = aPlatform('linux/amd64', { result: 'equivalent', evidence: 'claimed' })
    expect(logLines(aReport(aPair({ result: 'equivalent', platforms: [platform] })))[1]).toBe(
      '  linux/amd64: equivalent (claimed, not proven)',
    )
  })

  it.each<[ProblemCode, readonly string[]]>([
    ['limit.requests', ['3 requests, 2.0 MiB received']],
    ['network.reset', []],
  ])('tells how much went over the wire where a limit was reached (%s)', (code, told) => {
    const error = { code, message: 'x' }
    const requests = { total: 3, bytes: 2 * 1024 ** 2, byHost: {} }
    const row = aPair({ result: 'inconclusive', passed: false, platforms: [aPlatform('linux/amd64', { error })] })
    for (const report of [aReport(row), aReport(aPair({ error })), { ...aReport(), problems: [error] }]) {
      expect(logLines({ ...report, requests }).filter((line) => line.includes('received'))).toEqual(told)
    }
  })

  it.each(Object.entries(GOLDEN))('gives the runner no command and no second line (%s)', (_, report) => {
    for (const line of logLines(report)) {
      expect(line).not.toMatch(/^\s*::|##\[|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      expect(line.trim()).not.toBe('')
    }
  })
})

describe('formatReport', () => {
  it.each(Object.entries(GOLDEN))('writes %s in pieces as it would as a whole', (_, report) => {
    expect(formatReport(report)).toBe(formatJson(report))
  })

  it('has many pieces for many pairs, and all of them in their order', () => {
    const report = { ...aReport(), pairs: Array.from({ length: 200 }, (_, durationMs) => aPair({ durationMs })) }
    const pieces = [...reportPieces(report)]
    expect(pieces.length).toBeGreaterThan(2)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(2 * 64 * 1024)
    expect(pieces.join('')).toBe(formatJson(report))
    expect(formatReport({ ...report, pairs: [] })).toBe(formatJson({ ...report, pairs: [] }))
  })

  it('does not depend on the order in which members were put together', () => {
    const report = aReport(aPair())
    const turned = Object.fromEntries(Object.entries(report).reverse())
    expect(formatReport({ ...report, ...turned })).toBe(formatReport(report))
    expect(formatReport(report)).toMatch(/^\{\n {2}"schemaVersion": 1,\n {2}"tool": \{/)
  })

  it('shows what is invisible wherever it stands in a long text, and cuts no character in two', () => {
    for (let before = 0; before < 4; before += 1) {
      const text = `${'x'.repeat(before)}${'\u{1f433}'.repeat(40_000)}\u200b${'\u{e0041}'.repeat(40_000)}`
      const json = formatReport(aReport(aPair({ error: { code: 'internal', message: text } })))
      expect(json).not.toMatch(/[\p{Cf}\p{Cs}]/u)
      expect(JSON.parse(json)).toMatchObject({ pairs: [{ error: { message: text } }] })
    }
  })

  it.each(Object.entries(GOLDEN))('keeps every fact of %s, in both forms', (_, report) => {
    expect(JSON.parse(formatReport(report))).toEqual(JSON.parse(JSON.stringify(report)))
    expect(JSON.parse(compactReport(report))).toEqual(JSON.parse(JSON.stringify(report)))
  })

  it('holds nothing invisible and no runner command', () => {
    const text = formatReport(GOLDEN['hostile'] ?? aReport())
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    expect(text).not.toMatch(/::|##\[/)
    expect(
      compactReport(
        aReport(aPair({ notes: [{ kind: 'tag.elsewhere', side: 'source', tag: 'x', digest: digestFor('x') }] })),
      ),
    ).not.toContain('\n')
  })
})
