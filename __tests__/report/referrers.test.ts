import { describe, expect, it } from '@jest/globals'
import type { DifferenceOf } from '../../src/model/difference.js'
import type { Note, PairReport, ReferrerReport, UnverifiedTls } from '../../src/model/report.js'
import { adviceOf } from '../../src/report/advice.js'
import { describeNote } from '../../src/report/describe.js'
import { describeDifference } from '../../src/report/describe-difference.js'
import { renderHtml } from '../../src/report/html/page.js'
import { RENDERERS } from '../../src/report/formats.js'
import { logLines } from '../../src/report/log.js'
import { shortened } from '../../src/report/quantity.js'
import { readReport } from '../../src/report/read-report.js'
import { toPlain } from '../../src/report/sentence.js'
import { adviceLine } from '../../src/report/steps.js'
import { renderSummary } from '../../src/report/summary.js'
import { renderText } from '../../src/report/text.js'
import { aPair, aReport, differing, digestFor } from './a-report.js'

const SBOM = 'application/vnd.example.sbom'
const one = digestFor('one')
const UNSIGNED: DifferenceOf<'referrer.missing'> = {
  kind: 'referrer.missing',
  path: `sha256:${'5'.repeat(64)}`,
  artifactType: SBOM,
  subject: one,
  lack: 'absent',
}

const row: ReferrerReport = {
  subject: one,
  artifactType: SBOM,
  digest: UNSIGNED.path,
  state: 'missing',
} as ReferrerReport
const rows: readonly ReferrerReport[] = [
  { ...row, state: 'present', digest: digestFor('p') },
  { ...row, state: 'extra', digest: digestFor('e'), platform: 'linux/amd64' },
  row,
]
const failing = aPair({ passed: false, referrerPolicy: 'require', differences: [UNSIGNED], referrers: rows })
const warned: PairReport = { ...failing, passed: true, referrerPolicy: 'warn' }
const unknown = aPair({
  passed: false,
  referrerPolicy: 'require',
  referrers: [],
  error: { code: 'referrers.unknown', message: 'It could not be told. It is down.', side: 'mirror' },
})

describe('a sentence about what is attached', () => {
  it.each<readonly [string, Partial<DifferenceOf<'referrer.missing'>>]>([
    ['the mirror lacks the attached application/vnd.example.sbom 555555555555', {}],
    [
      'the mirror lacks the attached application/vnd.example.sbom 555555555555 of linux/amd64',
      { platform: 'linux/amd64' },
    ],
    [
      'the attached application/vnd.example.sbom 555555555555 belongs to a digest that the mirror does not have',
      { lack: 'subject' },
    ],
    [
      'the mirror lists the attached application/vnd.example.sbom 555555555555 and does not have it',
      { lack: 'not-served' },
    ],
    ['the mirror lists the attached application/vnd.example.sbom 555555555555 under another type', { lack: 'type' }],
    ['the mirror has not every part of the attached application/vnd.example.sbom 555555555555', { lack: 'blob' }],
  ])('says of what is attached: %s', (sentence, over) => {
    expect(toPlain(describeDifference({ ...UNSIGNED, ...over }))).toBe(sentence)
  })

  it.each<[Note, string]>([
    [
      { kind: 'referrer.left-out', side: 'source', digest: digestFor('a'), why: 'other-subject' },
      `the source lists ${shortened(digestFor('a'))} as attached, and its manifest says otherwise; it was left out`,
    ],
    [
      { kind: 'referrer.left-out', side: 'source', digest: digestFor('a'), why: 'not-served' },
      `the source lists ${shortened(digestFor('a'))} as attached and does not have it; it was left out`,
    ],
    [
      { kind: 'referrers.stray-tag', side: 'mirror', tag: 'sha256-5' },
      "the mirror's tag sha256-5 holds no list of what is attached, so nothing was read from it",
    ],
    [
      { kind: 'referrers.unknown', side: 'mirror', why: 'It is down. Run it again.' },
      'not everything that is attached to the image on the mirror could be told: It is down. Run it again',
    ],
    [
      { kind: 'signature.verified', digest: digestFor('a') },
      `the mirror's image ${shortened(digestFor('a'))} carries a signature by the key that was given`,
    ],
    [
      { kind: 'signature.verified', digest: digestFor('a'), identity: 'ann@example.com', issuer: 'https://a.b' },
      `the mirror's image ${shortened(digestFor('a'))} was signed by "ann@example.com", for whom "https://a.b" vouches`,
    ],
    [
      { kind: 'index.unserved', digest: digestFor('a'), platform: 'linux/arm64' },
      `the mirror's index lists ${shortened(digestFor('a'))} (linux/arm64), and the mirror does not have it`,
    ],
  ])('describes the note %j', (note, sentence) => {
    expect(toPlain(describeNote(note))).toBe(sentence)
  })
})

describe('what is attached to an image', () => {
  it('stands in the summary folded, what is amiss first', () => {
    const summary = renderSummary(aReport(failing), { title: 'Image parity' })
    expect(summary).toContain('## ❌ Image parity: the mirror lacks what is attached to the image')
    expect(summary).toContain('3 attached artifacts: 1 on both sides, 1 missing on the mirror and 1 only on the mirror')
    expect(summary.indexOf('missing on the mirror |')).toBeLessThan(summary.indexOf('on both sides |'))
    expect(summary).toContain('referrers: require')
    const passing = renderSummary(aReport(warned), { title: 'Image parity' })
    expect(passing).toContain('⚠️ Of what is attached to the image, 1 artifact cannot be had from the mirror.')
    const many = { ...warned, referrers: Array.from({ length: 250 }, () => row) }
    expect(renderSummary(aReport(many), { title: 'x' })).toContain('50 more artifacts: see the report')
  })

  it('stands on the page for browsers', () => {
    expect(renderHtml(aReport(failing))).toContain('3 attached artifacts')
    expect(renderHtml(aReport(warned))).toContain('1 artifact cannot be had from the mirror')
    const many = { ...warned, referrers: Array.from({ length: 250 }, () => row) }
    expect(renderHtml(aReport(many))).toContain('50 more artifacts')
  })

  it('stands in the text for terminals: what is amiss line by line', () => {
    const text = renderText(aReport(failing))
    expect(text).toContain('NOT PASSED: the mirror lacks what is attached to the image')
    expect(text).toContain(`- ${SBOM} 555555555555: missing on the mirror`)
    expect(text).toContain('referrers: require')
    expect(text).not.toContain(': on both sides')
    const many = { ...failing, referrers: Array.from({ length: 25 }, () => row) }
    expect(renderText(aReport(many))).toContain('… 5 more artifacts')
  })

  it('stands in the log, and as a warning where the pair passes', () => {
    expect(logLines(aReport(failing)).join('\n')).toContain(`the mirror lacks the attached ${SBOM} 555555555555`)
    const lines = logLines(aReport(warned))
    expect(lines.join('\n')).toContain('Warning: of what is attached to the image, 1 artifact cannot be had')
    const many = { ...failing, differences: Array.from({ length: 8 }, () => UNSIGNED) }
    expect(logLines(aReport(many))).toContain('  and 3 more artifacts')
  })

  it('is not checked, and nothing of the mirror’s, where it could not be told', () => {
    expect(renderText(aReport(unknown))).toContain('NOT CHECKED: what is attached to the image could not be told')
    expect(renderSummary(aReport(unknown), { title: 'x' })).toContain('It could not be told. It is down.')
    expect(adviceOf(unknown)).toEqual([])
  })

  it('is mended by a copy with all of it, or accepted', () => {
    const [mend, accept] = adviceOf(failing).map(adviceLine)
    expect(mend).toContain('regctl image copy --referrers --digest-tags --force-recursive')
    expect(accept).toBe('Or accept it: referrers: warn')
    const detached = { ...failing, differences: [{ ...UNSIGNED, lack: 'subject' as const }] }
    expect(adviceOf(detached).map(adviceLine)[0]).toContain('copy it byte for byte')
    const local = { ...failing, mirror: { reference: 'oci:x', transport: 'oci' as const } }
    expect(adviceOf(local).map(adviceLine)[0]).not.toContain('regctl')
    const { pinned, ...named } = failing.source
    expect(pinned).toBeDefined()
    expect(adviceOf({ ...failing, source: named }).map(adviceLine)[0]).toContain(named.reference)
    const other = { ...failing, mirror: { ...failing.mirror, reference: 'a.b/c d' } }
    expect(adviceOf(other).map(adviceLine)[0]).not.toContain('regctl')
  })

  it('is mended by a tool that knows how its registries are reached', () => {
    const mended = (source: UnverifiedTls, mirror: UnverifiedTls): string => {
      const sides = { source: { ...failing.source, tls: source }, mirror: { ...failing.mirror, tls: mirror } }
      return adviceOf({ ...failing, ...sides }).map(adviceLine)[0] ?? ''
    }
    const [from, to] = [failing.source, failing.mirror].map(({ reference }) => reference.split('/', 1)[0])
    expect(mended('none', 'unverified')).toContain(`--host reg=${from},tls=disabled --host reg=${to},tls=insecure `)
  })

  it('is mended where an image stands in the place of the list', () => {
    const stray = { kind: 'referrers.stray-tag', side: 'mirror', tag: 'sha256-11' } as const
    const onMirror = (tag: string, pinned?: string): string => {
      const { reference, transport } = failing.mirror
      const notes = [
        { ...stray, tag },
        { ...stray, side: 'source' as const },
      ]
      const pair = { ...failing, notes, mirror: { reference, transport, ...(pinned === undefined ? {} : { pinned }) } }
      return adviceOf(pair).map(adviceLine)[0] ?? ''
    }
    const pinned = `harbor.example.com/app@sha256:${'1'.repeat(64)}`
    expect(onMirror('sha256-11', pinned)).toMatch(
      /^Mend it: 1\. put an empty list .*: regctl index create harbor\.example\.com\/app:sha256-11; 2\. copy it/,
    )
    expect(onMirror('$(x)', pinned)).not.toContain('$(x)')
    expect(onMirror('sha256-11')).toMatch(/^Mend it: copy it/)
    expect(onMirror('sha256-11', 'a b@c')).toMatch(/^Mend it: copy it/)
  })

  it('is nothing that a lower match would let pass', () => {
    const both = differing('equivalent', [{ kind: 'index.order' }], { match: 'digest', referrerPolicy: 'require' })
    const pair = { ...both, differences: [...both.differences, UNSIGNED] }
    expect(adviceOf(pair).map(({ label }) => label)).not.toContain('Or accept it')
  })

  it('decides the verdict of a kept report by the policy in it', () => {
    const kinds = [failing, warned, unknown].map((pair) => readReport(JSON.stringify(aReport(pair))).kind)
    expect(kinds).toEqual(['read', 'read', 'read'])
    for (const forged of [
      { ...failing, passed: true },
      { ...unknown, passed: true },
      { ...warned, passed: false },
    ]) {
      expect(readReport(JSON.stringify(aReport(forged)))).toMatchObject({ kind: 'wrong' })
    }
  })
})

describe('what is attached, in the formats', () => {
  const missing = (changes: Partial<PairReport> = {}): PairReport =>
    aPair({ passed: false, referrerPolicy: 'require', differences: [UNSIGNED], ...changes })

  it('is a finding of its own, as bad as a missing part', () => {
    const found = RENDERERS['gitlab-codequality'](aReport(missing()))
    expect(JSON.parse(found)).toMatchObject([{ check_name: 'referrer.missing' }])
  })

  it('is no list where nothing is attached to either', () => {
    for (const format of ['text', 'markdown', 'html'] as const) {
      expect(RENDERERS[format](aReport(missing({ referrers: [] })), { title: 'T' })).not.toContain(
        'attached artifacts:',
      )
    }
  })
})
