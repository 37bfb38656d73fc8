import { describe, expect, it } from '@jest/globals'
import { createConcealer } from '../../src/app/conceal.js'
import { secretForms } from '../../src/registry/secret-forms.js'
import { aPair, aPlatform, aReport, differing, digestFor, MIRROR } from '../report/a-report.js'

const SECRET = 'Correct "horse"/battery+staple ä'

describe('createConcealer', () => {
  it.each([
    ['as it is', SECRET],
    ['in another case', SECRET.toUpperCase().replace('Ä', 'ä')],
    ['as a URL writes it', encodeURIComponent(SECRET)],
    ['as JSON writes it', JSON.stringify(SECRET).slice(1, -1)],
    ['cut short', SECRET.slice(0, 20)],
  ])('leaves out a secret %s', (_, shown) => {
    const concealer = createConcealer()
    for (const form of secretForms(SECRET)) concealer.add(form)
    expect(concealer.text(`İ before ${shown}, ${shown}!`)).toBe('İ before ***, ***!')
  })

  it.each(['Correct "horse', 'battery', ''])('leaves what is no secret (%j)', (shown) => {
    const concealer = createConcealer()
    for (const form of secretForms(SECRET)) concealer.add(form)
    expect(concealer.text(shown)).toBe(shown)
  })

  it('takes no word for a secret that stands in many texts', () => {
    const concealer = createConcealer()
    concealer.add('redis')
    expect(concealer.text('library/redis:7.2')).toBe('library/redis:7.2')
  })

  it('cleans messages, values, keys and notes of a report, and leaves what is to be used', () => {
    const concealer = createConcealer()
    for (const form of secretForms(SECRET)) concealer.add(form)
    concealer.add(MIRROR)
    const error = { code: 'internal' as const, message: `says ${SECRET}` }
    const pair = differing(
      'same-layers',
      [{ kind: 'config.label', path: SECRET, source: { [SECRET]: [SECRET, 1, null] }, mirror: SECRET }],
      { error, notes: [{ kind: 'credentials.helper', side: 'mirror', registry: 'a', program: 'b', why: SECRET }] },
    )
    const cleaned = concealer.report({ ...aReport(pair), problems: [error] })
    expect(JSON.stringify(cleaned)).not.toContain('horse')
    expect(cleaned.pairs[0]?.platforms[1]?.differences).toEqual([
      { kind: 'config.label', path: '***', source: { '***': ['***', 1, null] }, mirror: '***' },
    ])
    expect(cleaned.pairs[0]?.mirror.reference).toBe(MIRROR)
    expect(cleaned.pairs[0]?.source.digest).toBe(digestFor('index'))
  })

  it('cleans platforms, media types and hosts, which a registry chooses', () => {
    const concealer = createConcealer()
    concealer.add('Hunter2-Secret')
    const echo = 'hunter2-secret'
    const digest = digestFor('layer')
    const facts = { digest, mediaType: `a/${echo}`, layers: [{ digest, size: 1, mediaType: `b/${echo}` }] }
    const error = { code: 'internal' as const, message: 'x', host: `${echo}.example.com` }
    const platform = aPlatform(`linux/amd64:${echo}`, { source: facts, mirror: facts, error })
    const report = aReport(aPair({ platforms: [platform], error }))
    const requests = { ...report.requests, byHost: { [`${echo}.example.com`]: 1, 'docker.io': 2 } }
    const cleaned = concealer.report({ ...report, requests, problems: [error] })
    expect(JSON.stringify(cleaned)).not.toContain(echo)
    expect(cleaned.requests.byHost).toEqual({ '***.example.com': 1, 'docker.io': 2 })
    expect(cleaned.pairs[0]?.platforms[0]).toMatchObject({
      platform: 'linux/amd64:***',
      mirror: { digest, mediaType: 'a/***', layers: [{ digest, size: 1, mediaType: 'b/***' }] },
      error: { host: '***.example.com' },
    })
  })

  it('leaves the reference of a mirror that has nothing, as people search for it', () => {
    const concealer = createConcealer()
    concealer.add(MIRROR)
    const notes = [{ kind: 'reference.absent', reference: MIRROR }] as const
    expect(concealer.report(aReport(differing('missing', [], { notes }))).pairs[0]?.notes).toEqual(notes)
  })

  it('cleans what is added to a report later, at any depth', () => {
    const concealer = createConcealer()
    concealer.add('Hunter2-Secret')
    const later = { later: { by: ['hunter2-secret'], 'HUNTER2-SECRET': 1 } }
    const pair = aPair({ platforms: [{ ...aPlatform('linux/amd64'), ...later }], ...later })
    const pairs = [{ ...pair, source: { ...pair.source, ...later } }]
    const cleaned = concealer.report({ ...aReport(), pairs, ...later })
    const clean = { later: { by: ['***'], '***': 1 } }
    expect(cleaned).toMatchObject({
      ...clean,
      pairs: [{ ...clean, source: clean, platforms: [clean] }],
    })
  })

  it('leaves the words of a report, whatever the secret is', () => {
    const report = aReport(differing('same-layers', [{ kind: 'config.label', path: 'a', source: 'b', mirror: 'c' }]))
    const concealer = createConcealer()
    for (const word of ['config.label', 'same-layers', 'durationMs', 'image-parity', 'schemaVersion', 'identical'])
      concealer.add(word)
    expect(concealer.report(report)).toEqual(report)
  })

  it('leaves a report alone where there are no secrets', () => {
    const report = aReport(aPair())
    expect(createConcealer().report(report)).toBe(report)
  })
})
