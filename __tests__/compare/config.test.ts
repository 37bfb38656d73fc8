import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareConfigs } from '../../src/compare/config.js'
import { KINDS } from '../../src/model/kinds.js'
import type { Difference } from '../../src/model/difference.js'
import { aConfig, configBody, kindsOf } from './builders.js'

type Members = Readonly<Record<string, unknown>>

/** Differences between two configs that have the same layers and these members beside them. */
function between(source: Members, mirror: Members): readonly Difference[] {
  return compareConfigs(aConfig(configBody(['a'], source)), aConfig(configBody(['a'], mirror)))
}

const SAME = [{ kind: 'config.serialisation' }]

describe('comparing configs', () => {
  it.each<[string, Members, Members, Difference]>([
    [
      'architecture',
      { architecture: 'amd64' },
      { architecture: 's390x' },
      { kind: 'config.architecture', source: 'amd64', mirror: 's390x' },
    ],
    ['os', { os: 'linux' }, { os: 'windows' }, { kind: 'config.os', source: 'linux', mirror: 'windows' }],
    [
      'variant',
      { architecture: 'arm', variant: 'v6' },
      { architecture: 'arm' },
      { kind: 'config.variant', source: 'v6', mirror: '' },
    ],
    [
      'variant',
      { architecture: 'arm64', variant: 'v8' },
      { architecture: 'arm64', variant: 'v9' },
      { kind: 'config.variant', source: 'v8', mirror: 'v9' },
    ],
    [
      'another name of the architecture, which some clients do not resolve',
      { architecture: 'amd64' },
      { architecture: 'x86_64' },
      { kind: 'config.architecture', source: 'amd64', mirror: 'x86_64' },
    ],
    [
      'the letter case of the OS',
      { os: 'linux' },
      { os: 'Linux' },
      { kind: 'config.os', source: 'linux', mirror: 'Linux' },
    ],
    [
      'os.version',
      { 'os.version': '10.0.17763.1' },
      { 'os.version': '10.0.17763.2' },
      { kind: 'config.os-version', source: '10.0.17763.1', mirror: '10.0.17763.2' },
    ],
    ['os.features', { 'os.features': ['win32k'] }, {}, { kind: 'config.os-features', source: ['win32k'], mirror: [] }],
    [
      'os.features',
      { 'os.features': ['a\nb'] },
      { 'os.features': ['a', 'b'] },
      { kind: 'config.os-features', source: ['a\nb'], mirror: ['a', 'b'] },
    ],
    [
      'created',
      { created: '2024-01-01T00:00:00Z' },
      { created: '2024-01-01T00:00:01Z' },
      { kind: 'config.created', source: '2024-01-01T00:00:00Z', mirror: '2024-01-01T00:00:01Z' },
    ],
    ['created', { created: '2024-01-01T00:00:00Z' }, {}, { kind: 'config.created', source: '2024-01-01T00:00:00Z' }],
    ['created', {}, { created: null }, { kind: 'config.created', mirror: null }],
    // What neither side can read is the source's fault, and still not the same.
    ['an unreadable os', { os: 1 }, { os: 2 }, { kind: 'config.os', source: 1, mirror: 2 }],
    [
      'unreadable features',
      { 'os.features': 'a' },
      { 'os.features': ['a', 1] },
      { kind: 'config.os-features', source: 'a', mirror: ['a', 1] },
    ],
    [
      'an unreadable history',
      { history: 1 },
      { history: {} },
      { kind: 'config.history', path: '1', source: 1, mirror: 1 },
    ],
    [
      'an unreadable config',
      { config: 1 },
      { config: [] },
      { kind: 'config.other', path: 'config', source: 1, mirror: [] },
    ],
    ['author', { author: '' }, { author: 'me' }, { kind: 'config.author', source: '', mirror: 'me' }],
    [
      'docker_version',
      { docker_version: '18.09' },
      {},
      { kind: 'config.other', path: 'docker_version', source: '18.09' },
    ],
    [
      'container_config',
      {},
      { container_config: { Cmd: ['x'] } },
      { kind: 'config.other', path: 'container_config', mirror: { Cmd: ['x'] } },
    ],
    ['a member of nobody', { x: 1 }, { x: 2 }, { kind: 'config.other', path: 'x', source: 1, mirror: 2 }],
    [
      'a member of rootfs',
      { rootfs: { ...Object(configBody(['a'])['rootfs']), base: 1 } },
      {},
      { kind: 'config.other', path: 'rootfs/base', source: 1 },
    ],
  ])('tells a difference in %s', (_member, source, mirror, difference) => {
    expect(between(source, mirror).filter(({ kind }) => kind !== 'config.refused')).toEqual([difference])
  })

  it.each<[string, Members, string]>([
    ['a date that is none', { created: 'yesterday' }, 'created'],
    ['an author that is a number', { author: 5 }, 'author'],
    ['a date of the history that is none', { history: [{ created: 'x' }] }, 'history/1/created'],
    ['a history that is no list', { history: {} }, 'history'],
    ['a host name that is a number', { config: { Hostname: 5 } }, 'config/Hostname'],
    ['the same in other letter case', { config: { hostName: 5 } }, 'config/hostName'],
    ['a label that is a number', { config: { Labels: { 'a/b': 5 } } }, 'config/Labels/a/b'],
    ['a config that is text', { config: 'x' }, 'config'],
    ['features that are text', { 'os.features': 'x' }, 'os.features'],
  ])('names what clients refuse where only the mirror has it: %s', (_words, members, path) => {
    const { config, ...rest } = configBody(['a'])
    const good = aConfig({ ...rest, config })
    const bad = aConfig({ ...rest, config, ...members })
    const refused = compareConfigs(good, bad).filter(({ kind }) => kind === 'config.refused')
    expect(refused).toMatchObject([{ kind: 'config.refused', path, why: 'member-type' }])
    expect(compareConfigs(bad, good).filter(({ kind }) => kind === 'config.refused')).toEqual([])
    expect(compareConfigs(bad, bad)).toEqual(SAME)
  })

  it('has no value on the side that lacks a member', () => {
    const keys = (found: readonly Difference[]): readonly string[] => found.flatMap((one) => Object.keys(one))
    expect(keys(between({ author: 'a' }, {}))).toEqual(['kind', 'source'])
    expect(keys(between({}, { author: 'a' }))).toEqual(['kind', 'mirror'])
  })

  it.each<[string, Members, Members]>([
    ['arm64 and arm64/v8', { architecture: 'arm64' }, { architecture: 'arm64', variant: 'v8' }],
    ['arm64 without a variant and with null', { architecture: 'arm64' }, { architecture: 'arm64', variant: null }],
    ['OS features in another order', { 'os.features': ['b', 'a'] }, { 'os.features': ['a', 'b'] }],
    ['an absent config and an empty one', { config: undefined }, { config: {} }],
    ['a null config and an absent one', { config: null }, { config: undefined }],
    ['no history and an empty one', { history: null }, { history: [] }],
  ])('holds %s for the same, though not for the same bytes', (_words, source, mirror) => {
    expect(between(source, mirror)).toEqual(SAME)
  })

  it('calls other white space and another order of members another serialisation', () => {
    const body = configBody(['a'], { history: [{ created_by: 'x', comment: 'y' }], created: '2024-01-01T00:00:00Z' })
    const turned = Object.fromEntries(Object.entries(body).reverse())
    expect(compareConfigs(aConfig(body), aConfig(JSON.stringify(turned, undefined, 2)))).toEqual(SAME)
  })

  it('names every difference of the two', () => {
    const found = between(
      { os: 'linux', author: 'a', x: 1, config: { User: 'a' } },
      { os: 'windows', author: 'b', config: {} },
    )
    expect(kindsOf(found)).toEqual(['config.os', 'config.user', 'config.author', 'config.other'])
  })

  it('needs no member to be there', () => {
    const config = { ...aConfig(), members: new Map() }
    expect(compareConfigs(config, config)).toEqual(SAME)
  })

  it('leaves the diff_ids to the comparison of layers', () => {
    expect(compareConfigs(aConfig(configBody(['a'])), aConfig(configBody(['b'])))).toEqual(SAME)
  })

  it.each<[string, readonly Members[], readonly Members[], string]>([
    ['the first entry', [{ created_by: 'a' }], [{ created_by: 'b' }], '1'],
    ['an entry in the middle', [{ created_by: 'a' }, { comment: 'x' }, {}], [{ created_by: 'a' }, {}, {}], '2'],
    ['an entry that the mirror lacks', [{}, {}], [{}], '2'],
    ['an entry that the source lacks', [], [{}], '1'],
    ['an unknown member of an entry', [{ x: 1.5 }], [{ x: 1.25 }], '1'],
  ])('names the place where histories part: %s', (_words, source, mirror, path) => {
    expect(between({ history: source }, { history: mirror })).toEqual([
      { kind: 'config.history', path, source: source.length, mirror: mirror.length },
    ])
  })

  it.each([
    ['12345678901234567890', '12345678901234567891'],
    ['0.1', '0.10'],
    ['1e2', '100'],
    ['9007199254740993', '9007199254740992'],
  ])('keeps numbers as they are written: %s is not %s', (source, mirror) => {
    const withNumber = (number: string): string =>
      JSON.stringify({ ...configBody(['a']), x: 0 }).replace(':0}', `:${number}}`)
    const [found, ...others] = compareConfigs(aConfig(withNumber(source)), aConfig(withNumber(mirror)))
    expect(found).toMatchObject({ kind: 'config.other', path: 'x' })
    expect(found).not.toHaveProperty('source', found !== undefined && 'mirror' in found ? found.mirror : undefined)
    expect(others).toEqual([])
  })
})

describe('laws of comparing configs', () => {
  const value = fc.constantFrom<unknown>(
    null,
    '',
    'a',
    0,
    1,
    1.5,
    false,
    true,
    [],
    ['a'],
    {},
    { a: '' },
    { a: { b: 1 } },
  )
  const runtime = fc.dictionary(fc.constantFrom('User', 'Labels', 'Env', 'Volumes', 'Cmd', 'Tty', 'Acme'), value)
  const judged = (found: readonly Difference[]): readonly Difference[] =>
    found.filter(({ kind }) => kind !== 'config.refused' && kind !== 'config.serialisation')
  const config = fc.record({ config: runtime, created: value, author: value, docker_version: value, x: value })

  it('finds nothing but the bytes between a config and itself', () => {
    fc.assert(
      fc.property(config, (members) => {
        expect(between(members, members)).toEqual(SAME)
      }),
    )
  })

  it('finds the same in both directions, but for what clients refuse', () => {
    fc.assert(
      fc.property(config, config, (one, other) => {
        const names = (found: readonly Difference[]): readonly string[] =>
          judged(found)
            .map((difference) => `${difference.kind} ${'path' in difference ? difference.path : ''}`)
            .toSorted()
        expect(names(between(one, other))).toEqual(names(between(other, one)))
      }),
    )
  })

  it('is never empty and never better than the same runtime', () => {
    fc.assert(
      fc.property(config, config, (one, other) => {
        expect(between(one, other).length).toBeGreaterThan(0)
        const floors = kindsOf(judged(between(one, other))).map((kind) => KINDS[kind].floor)
        expect(floors.every((floor) => floor === 'same-runtime' || floor === 'same-layers')).toBe(true)
      }),
    )
  })

  it('does not look at the order of members', () => {
    fc.assert(
      fc.property(config, config, (one, other) => {
        const turned = { ...Object.fromEntries(Object.entries(other).reverse()) }
        const turnedInside = { ...turned, config: Object.fromEntries(Object.entries(other.config).reverse()) }
        const sorted = (found: readonly Difference[]): readonly string[] =>
          found.map((d) => JSON.stringify(d)).toSorted()
        expect(sorted(between(one, turnedInside))).toEqual(sorted(between(one, other)))
      }),
    )
  })
})

describe('a health check in what Docker’s builder left behind', () => {
  const [ONE, TWO] = [{ Test: ['CMD', 'one'] }, { Test: ['CMD', 'two'] }]
  const left = (check: unknown, own?: unknown, name = 'Healthcheck'): Record<string, unknown> => ({
    container_config: { [name]: check },
    config: own === undefined ? {} : { Healthcheck: own },
  })
  const told = (from: Record<string, unknown>, to: Record<string, unknown>): readonly unknown[] =>
    compareConfigs(aConfig(configBody(['a'], from)), aConfig(configBody(['a'], to))).filter(
      ({ kind }) => kind === 'config.healthcheck',
    )

  it.each<[string, Record<string, unknown>, Record<string, unknown>, unknown, unknown]>([
    ['added', { config: {} }, left(ONE), null, ONE],
    ['changed', left(ONE, ONE), left(TWO, ONE), ONE, TWO],
    ['changed in other letters', left(ONE), left(TWO, undefined, 'healthCheck'), ONE, TWO],
    ['dropped, so that another one holds', left(ONE, TWO), { config: { Healthcheck: TWO } }, ONE, TWO],
    ['changed beside one that is as good as none', { config: {} }, left(ONE, {}), null, ONE],
  ])('is obeyed by Podman: %s', (_, from, to, source, mirror) => {
    expect(told(from, to)).toEqual([{ kind: 'config.healthcheck', source, mirror }])
  })

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['dropped, where the other one is the same', left(ONE, ONE), { config: { Healthcheck: ONE } }],
    ['null', { config: {} }, left(null)],
    ['null, beside one that is as good as none', { config: {} }, left(null, {})],
  ])('is none: %s', (_, from, to) => {
    expect(told(from, to)).toEqual([])
  })

  it('is told once where the other one differs, too', () => {
    expect(told(left(ONE, ONE), left(TWO, TWO))).toEqual([{ kind: 'config.healthcheck', source: ONE, mirror: TWO }])
  })
})
