import { describe, expect, it } from '@jest/globals'
import type { PairReport } from '../../src/model/report.js'
import { adviceOf } from '../../src/report/advice.js'
import { causesOf } from '../../src/report/causes.js'
import { copyOf } from '../../src/report/copy.js'
import { evidenceOf } from '../../src/report/evidence.js'
import { pinnedOf } from '../../src/report/facts.js'
import { renderHtml } from '../../src/report/html/page.js'
import { logLines } from '../../src/report/log.js'
import { notesOn } from '../../src/report/notes.js'
import { reasonOf } from '../../src/report/reason.js'
import { toPlain } from '../../src/report/sentence.js'
import { adviceBlock, adviceLine } from '../../src/report/steps.js'
import { renderSummary } from '../../src/report/summary.js'
import { renderText } from '../../src/report/text.js'
import { whyOf } from '../../src/report/why.js'
import { anImage, aPair, aPlatform, aReport, aSide, differing, digestFor, MIRROR } from './a-report.js'

const page = (...pairs: readonly PairReport[]): string => renderSummary(aReport(...pairs), { title: 'T' })
const failing = { result: 'different', passed: false, differences: [{ kind: 'layer.order' }] } as const

describe('evidenceOf', () => {
  const claimed = aPlatform('linux/arm64', { evidence: 'claimed' })

  it.each<[string, Partial<PairReport>]>([
    ['every blob was looked up, and no layer had to be read', {}],
    ['no layer was asked for (verify: manifests)', { verify: 'manifests' }],
    ['every blob was read and hashed', { verify: 'content' }],
    [
      'proven by reading 2 layers (3 B) that the mirror stores in its own way; every other blob was looked up',
      { notes: [{ kind: 'layers.read', count: 2, bytes: 3 }] },
    ],
    [
      "claimed, not proven, for linux/arm64: the mirror's word was taken for what it did not send",
      { verify: 'content', platforms: [claimed] },
    ],
  ])('says: %s', (words, pair) => {
    expect(toPlain(evidenceOf(aPair(pair)))).toBe(words)
  })

  it('counts the platforms of several pairs that rest on a word', () => {
    const text = page(aPair(), aPair({ platforms: [claimed] }))
    expect(text).toContain("- For 1 of 3 platforms the mirror's word was taken for what it stores.")
  })
})

describe('notesOn', () => {
  const told = (...pairs: readonly PairReport[]): readonly string[] => notesOn(pairs).map(toPlain)
  const from = { ...aSide('b.example/app:1'), tls: 'unverified' } as const
  const to = { ...aSide('a.example:5000/app:1'), tls: 'none' } as const
  const CHANGED = 'so what it sent could have been changed on the way'

  it('tells once which registry was not known for certain', () => {
    const open = aPair({ source: from, mirror: to })
    expect(told(open, aPair({ source: to, mirror: to }))).toEqual([
      `The certificate of b.example was not verified, ${CHANGED}`,
      `a.example:5000 was read over plain HTTP, ${CHANGED}`,
    ])
    const note = 'a.example:5000 was read over plain HTTP'
    expect(page(open)).toContain(`\`a.example:5000\` was read over plain HTTP, ${CHANGED}.`)
    expect(renderText(aReport(open)).replaceAll(/\s+/g, ' ')).toContain(`Note: ${note}, ${CHANGED}.`)
    expect(renderHtml(aReport(open), { title: 'T' })).toContain('was read over plain HTTP')
  })

  it('tells it before whatever else there is to tell, of all pairs', () => {
    const notes = [{ kind: 'layers.read', count: 2, bytes: 3 }] as const
    expect(told(aPair({ notes }), aPair({ mirror: to }))[0]).toContain('over plain HTTP')
  })

  it('passes over registries of this machine', () => {
    for (const host of ['localhost:5000', '127.0.0.1:5000', '[::1]:5000', 'registry.localhost']) {
      expect(told(aPair({ mirror: { ...aSide(`${host}/app:1`), tls: 'none' } }))).toEqual([])
    }
  })
})

describe('causesOf', () => {
  const pair = aPair({
    result: 'different',
    passed: false,
    causes: ['rebuilt', 'reconfigured', 'reordered'],
    platforms: [
      aPlatform('linux/386', { ...failing, result: 'same-layers', causes: ['reconfigured'] }),
      aPlatform('linux/amd64', { ...failing, causes: ['rebuilt'] }),
      aPlatform('linux/arm64', { ...failing, causes: [] }),
    ],
  })

  it('tells the worst first, each of its platforms, and of the whole what no platform shows', () => {
    expect(causesOf(pair).map(({ where, text }) => `${toPlain(where)}: ${toPlain(text)}`)).toEqual([
      'linux/amd64: another build than the source, of another time',
      'linux/arm64: none is known',
      "linux/386: the image's configuration (a label, a variable, …) was changed after or instead of copying it",
      'the image as a whole: the index lists its entries in another order',
    ])
    expect(logLines(aReport(pair)).join('\n')).toContain('\n  Likely cause (linux/arm64): none is known\n')
    expect(page(pair)).toContain('**Likely cause** · `linux/arm64`: none is known.')
  })

  it('names nothing where all that fails is the image as a whole', () => {
    const whole = { result: 'equivalent', passed: false, causes: ['reordered'] } as const
    expect(causesOf(aPair(whole)).map(({ where }) => where)).toEqual([[]])
  })

  it('says nothing of what is undecided, nor where there is nothing', () => {
    const error = { code: 'internal' as const, message: 'No.' }
    const undecided = aPlatform('linux/amd64', { ...failing, causes: ['recompressed'], error })
    expect(causesOf(aPair({ passed: false, causes: ['recompressed'], platforms: [undecided] }))).toEqual([])
    const absent = [{ kind: 'reference.absent', reference: MIRROR }] as const
    expect(causesOf({ ...pair, notes: absent })).toEqual([])
  })
})

describe('what a pair passes with', () => {
  it('is named for the next step: the manifest where one platform was compared', () => {
    const digest = digestFor('manifest linux/amd64')
    const one = aPair({ platforms: [aPlatform('linux/amd64')] })
    expect(pinnedOf(one, 'source')).toBe(`docker.io/library/redis@${digest}`)
    expect(page(one)).toContain(`Deploy \`harbor.example.com/hub/library/redis@${digest}\``)
    const unread = aPair({ platforms: [aPlatform('linux/amd64', { source: {} })] })
    expect(pinnedOf(unread, 'mirror')).toBe(aPair().mirror.pinned)
    expect(page(aPair({ mirror: aSide(MIRROR) }))).not.toContain('Deploy')
    expect(page(aPair({ mirror: { ...aSide(MIRROR), pinned: 'a b@c' } }))).not.toContain('Deploy')
  })
})

describe('whyOf', () => {
  it('does not speak of the configuration where only annotations differ that clients obey', () => {
    const obeyed = { kind: 'manifest.runtime-annotation', path: 'run.oci.handler', mirror: 'krun' } as const
    expect(toPlain(whyOf(differing('same-layers', [obeyed])))).toMatch(
      /^linux\/arm64: only the mirror has manifest ann/,
    )
  })
})

describe('the advice for a mirror that is named by an old digest', () => {
  it('has the new one named', () => {
    const digest = digestFor('old')
    const mirror = { ...aSide(`${MIRROR}@${digest}`), digest }
    const [advice] = adviceOf(differing('different', [{ kind: 'layer.order' }], { mirror }))
    expect(advice === undefined ? '' : adviceLine(advice)).toContain('first); then name its new digest: mirror: harbor')
  })
})

describe('what is long', () => {
  it('is folded with its number', () => {
    const labels = Array.from(
      { length: 11 },
      (_, at) => ({ kind: 'config.label', path: `k${at}`, mirror: '1' }) as const,
    )
    const text = page(differing('same-layers', labels))
    expect(text).toContain('<details><summary>What differs · <code>linux/arm64</code>: 11 differences</summary>')
  })

  it('is a command over several lines, and a short one is not', () => {
    const text = [{ kind: 'text', text: 'do it' }] as const
    const block = (...command: readonly string[]): string =>
      adviceBlock({ label: 'Mend it', steps: [{ text, commands: [command] }] })
    expect(block('rm -f', 'a.tar')).toBe('**Mend it** – do it:\n\n```sh\nrm -f a.tar\n```')
    expect(block('cp', 'a'.repeat(40), 'b'.repeat(40))).toContain(
      `cp \\\n  ${'a'.repeat(40)} \\\n  ${'b'.repeat(40)}\n`,
    )
  })
})

describe('a mirror on this machine', () => {
  it('says what it holds instead', () => {
    const why = 'It is not there; the layout holds "2".'
    const notes = [{ kind: 'reference.absent', reference: 'oci:a:1', why }] as const
    expect(toPlain(reasonOf(aPair({ result: 'missing', passed: false, notes })))).toBe(
      'the mirror has nothing under this reference: It is not there; the layout holds "2"',
    )
  })

  it('is copied to whatever is known of the source’s platforms', () => {
    const [differences, mirror] = [[{ kind: 'platform.extra', path: 'linux/386' }], anImage('x')] as const
    const extra = { platform: 'linux/386', result: 'different', passed: false, evidence: 'proven', causes: [] } as const
    const pair = aPair({ mirror: aSide('oci:a:1'), platforms: [{ ...extra, mirror, differences }] })
    expect(copyOf(pair)?.commands[0]?.[0]).toBe('skopeo copy --all --preserve-digests')
  })
})
