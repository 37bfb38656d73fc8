import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { KINDS } from '../../src/model/kinds.js'
import { applyIgnore, parseIgnore } from '../../src/compare/ignore.js'
import type { Difference, DifferenceKind } from '../../src/model/difference.js'
import { everyDifference } from './every-difference.js'
import { anyCharacter } from '../helpers/random-texts.js'

const EVERY: readonly Difference[] = Object.values(everyDifference('x'))

const NEVER: readonly DifferenceKind[] = [
  'index.media-type',
  'index.runtime-annotation',
  'index.other',
  'index.refused',
  'index.wrapped',
  'platform.missing',
  'platform.config',
  'manifest.media-type',
  'manifest.serialisation',
  'manifest.runtime-annotation',
  'manifest.config-type',
  'manifest.other',
  'manifest.refused',
  'manifest.unknown',
  'layer.compression',
  'layer.media-type',
  'layer.runtime-annotation',
  'layer.other',
  'layer.refused',
  'layer.content',
  'layer.added',
  'layer.removed',
  'layer.order',
  'descriptor.urls',
  'descriptor.data',
  'artifact.config',
  'artifact.other',
  'config.architecture',
  'config.os',
  'config.variant',
  'config.os-version',
  'config.os-features',
  'config.refused',
  'blob.missing',
  'blob.size',
  'blob.digest',
  'referrer.missing',
  'tag.moved',
]

function ignoredBy(text: string, differences: readonly Difference[] = EVERY): readonly DifferenceKind[] {
  const { rules, errors } = parseIgnore(text)
  expect(errors).toEqual([])
  return applyIgnore(differences, rules).flatMap(({ kind, ignored }) => (ignored === true ? [kind] : []))
}

function label(path: string): Difference {
  return { kind: 'config.label', path, mirror: 'x' }
}

describe('the kinds that may be ignored', () => {
  const may = EVERY.map(({ kind }) => kind).filter((kind) => !NEVER.includes(kind))

  it.each(may)('accepts %s and marks it alone', (kind) => {
    expect(KINDS[kind].ignorable).toBe(true)
    expect(ignoredBy(kind)).toEqual([kind])
  })

  it.each(NEVER)('refuses %s with a sentence that names it', (kind) => {
    expect(KINDS[kind].ignorable).toBe(false)
    const { rules, errors } = parseIgnore(kind)
    expect(rules).toEqual([])
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(`"${kind}" would ignore ${kind}, which is never ignored.`)
    expect(errors[0]).toContain(
      'Ignorable are config.* (but for the platform and what clients refuse), index.serialisation, index.order, index.annotation, index.attestation, platform.extra, manifest.annotation, layer.annotation.',
    )
  })

  it.each([
    ['config.*', 'config.'],
    ['index.*', 'index.'],
    ['*.annotation', '.annotation'],
  ])('lets %s reach all of its family that may be ignored', (text, part) => {
    expect(ignoredBy(text)).toEqual(may.filter((kind) => kind.includes(part)))
  })

  it('never lets a rule reach what is not ignorable, however it came to be', () => {
    const rules = ['*', 'config.os', 'layer.*', '**'].map((kind) => ({ kind, text: kind }))
    const marked = applyIgnore(EVERY, rules).filter(({ ignored }) => ignored === true)
    expect(marked.map(({ kind }) => kind)).toEqual(may)
  })

  it.each([
    '*',
    '**',
    '?*',
    '*.*',
    'layer.*',
    'platform.*',
    'manifest.*',
    'blob.*',
    'c*',
    '*e*',
    'config.o?',
    'config.re*',
    'index.oth*',
    'index.?efused',
    'index.*-annotation',
    '*.runtime-*',
    'l*',
  ])('refuses the wildcard %s, which reaches too far', (text) => {
    const { rules, errors } = parseIgnore(text)
    expect(rules).toEqual([])
    expect(errors).toEqual([expect.stringContaining('which is never ignored')])
  })

  it('lets a wildcard inside a family reach what of it may be ignored, and nothing else', () => {
    expect(ignoredBy('config.v??????')).toEqual(['config.volumes'])
    expect(ignoredBy('index.o*')).toEqual(['index.order'])
    expect(ignoredBy('index.*:name')).toEqual(['index.annotation'])
  })

  it('refuses a wildcard over platform fields alone', () => {
    expect(parseIgnore('config.os*').errors).toEqual([expect.stringMatching(/^"config\.os\*" would ignore config\.os/)])
  })
})

describe('lines that cannot be read', () => {
  it.each([
    ['config.lable', '"config.lable" names no kind of difference. Kinds: config.user, config.env'],
    ['config.label x', 'names no kind of difference. Kinds: '],
    ['created', 'names no kind of difference. An example: config.label:org.opencontainers.image.created.'],
    ['layer.contents', 'names no kind of difference. Kinds: layer.annotation.'],
    ['config', 'names no kind of difference. Kinds: config.user'],
    [':created', '":created" names no kind of difference.'],
    ['Config.Label', 'names no kind of difference.'],
    ['!config.label', 'names no kind of difference.'],
    ['{config.label,layer.added}', 'names no kind of difference.'],
    ['config.(label|env)', 'names no kind of difference.'],
    ['config.[l]abel', 'names no kind of difference.'],
    ['config.label:', 'nothing behind the colon; leave the colon out'],
    ['# a comment\u2028config.label', 'names no kind of difference.'],
    ['config.history:3', 'the history is ignored as a whole; write config.history.'],
  ])('refuses %s', (text, sentence) => {
    const { rules, errors } = parseIgnore(text)
    expect(rules).toEqual([])
    expect(errors).toEqual([expect.stringContaining(sentence)])
  })

  it('names every bad line and keeps the good ones', () => {
    const { rules, errors } = parseIgnore('layer.added\nconfig.created\nnonsense')
    expect(rules.map(({ text }) => text)).toEqual(['config.created'])
    expect(errors).toHaveLength(2)
  })

  it('leaves out blank lines and comments, also behind a rule, on every system', () => {
    const { rules, errors } = parseIgnore('# all of it\r\n\r\n  config.created   # the clock\n\tindex.*\n#x\n')
    expect(errors).toEqual([])
    expect(rules).toEqual([
      { kind: 'config.created', text: 'config.created' },
      { kind: 'index.*', text: 'index.*' },
    ])
  })

  it('takes 64 wildcards in paths and no more, and any number of plain paths', () => {
    const plain = Array.from({ length: 500 }, (_, at) => `config.label:k${at}`)
    const globs = (count: number): string =>
      [...plain, 'config.*', ...Array.from({ length: count }, (_, at) => `config.label:k${at}*`)].join('\n')
    expect(parseIgnore(globs(64))).toMatchObject({ errors: [], rules: { length: 565 } })
    expect(parseIgnore(globs(65)).errors).toEqual([
      '65 rules have a * or ? in their path, more than 64; write fewer that reach further.',
    ])
  })

  it('keeps a number sign inside of a path and every colon after the first', () => {
    expect(parseIgnore('config.label:a#b:c').rules).toEqual([
      { kind: 'config.label', path: 'a#b:c', text: 'config.label:a#b:c' },
    ])
  })
})

describe('paths', () => {
  it.each([
    ['config.label:build', 'build', true],
    ['config.label:build', 'builder', false],
    ['config.label:build', 'rebuild', false],
    ['config.label:build', 'Build', false],
    ['config.label:org.opencontainers.image.*', 'org.opencontainers.image.created', true],
    ['config.label:org.opencontainers.image.*', 'org.opencontainersXimage.created', false],
    ['config.label:*', 'a/b.c/d', true],
    ['config.label:*', '.hidden', true],
    ['config.label:com/*', 'com/acme/x', true],
    ['config.label:b?ild', 'build', true],
    ['config.label:b?ild', 'bild', false],
    ['config.label:[ab]', 'a', false],
    ['config.label:[ab]', '[ab]', true],
    ['config.label:{a,b}', 'a', false],
    ['config.label:{a,b}', '{a,b}', true],
    ['config.label:!a', 'b', false],
    ['config.label:!a', '!a', true],
    ['config.label:a|b', 'a', false],
    ['config.label:a|b', 'a|b', true],
    ['config.label:+(a)', 'aa', false],
    ['config.label:!(a)', 'b', false],
    ['config.label:*(a)', 'aa', false],
    ['config.label:?(a)', 'a', false],
    ['config.label:a\\b', 'a\\b', true],
    ['config.label:a\\b', 'a/b', false],
    ['config.label:a/b', 'a\\b', false],
    ['config.label:größe😀', 'größe😀', true],
    ['config.env:build', 'build', false],
    ['config.*:build', 'build', true],
  ])('%s meets the label %s: %s', (rule, path, met) => {
    expect(ignoredBy(rule, [label(path)])).toEqual(met ? ['config.label'] : [])
  })

  it('is refused where it is longer than anybody would write, with no more of it than needed', () => {
    const { rules, errors } = parseIgnore(`config.label:${'%'.repeat(70_000)}`)
    expect(rules).toEqual([])
    expect(errors).toEqual([
      expect.stringMatching(/^"config\.label:%{50,}…" is longer than 1000 characters; .{10,60}$/),
    ])
  })

  it('is taken where it is as long as it may be', () => {
    const text = `config.label:${'x'.repeat(987)}`
    expect(parseIgnore(text)).toMatchObject({ rules: [{ text }], errors: [] })
  })

  it('takes every character but the wildcards for itself', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: anyCharacter }),
        fc.string({ minLength: 1, unit: anyCharacter }),
        (a, b) => {
          fc.pre(a !== b && !/[*?\r\n]/.test(a))
          const rules = [{ kind: 'config.label', path: a, text: a }]
          expect(applyIgnore([label(b)], rules)).toEqual([label(b)])
        },
      ),
    )
  })

  it('meets every path that is written out in full', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: anyCharacter }), (path) => {
        fc.pre(!/[*?\r\n]/.test(path))
        const rules = [{ kind: 'config.label', path, text: path }]
        expect(applyIgnore([label(path)], rules)).toEqual([{ ...label(path), ignored: true }])
      }),
    )
  })

  it('marks no difference without a path by a rule with one', () => {
    expect(ignoredBy('config.created:*')).toEqual([])
    expect(ignoredBy('config.*:*', [everyDifference('x')['config.user']])).toEqual([])
  })

  it('does not ignore a whole history for its first entry', () => {
    const { 'config.history': history } = everyDifference('x')
    for (const path of ['1', '1*', '*1', '?']) expect(ignoredBy(`config.*:${path}`, [history])).toEqual([])
    for (const path of ['*', '**']) expect(ignoredBy(`config.*:${path}`, [history])).toEqual(['config.history'])
    expect(ignoredBy('config.history', [history])).toEqual(['config.history'])
  })
})

describe('applying', () => {
  it('gives the differences as they are where there is no rule', () => {
    expect(applyIgnore(EVERY, [])).toBe(EVERY)
  })

  it('changes nothing but the mark', () => {
    const { rules } = parseIgnore('config.*\nindex.*')
    const marked = applyIgnore(EVERY, rules)
    expect(marked.map((difference) => ({ ...difference, ignored: undefined }))).toEqual(EVERY)
  })

  it('knows a floor for whatever it may ignore', () => {
    for (const { kind } of EVERY) expect(KINDS).toHaveProperty([kind])
  })
})
