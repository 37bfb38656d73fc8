import { describe, expect, it } from '@jest/globals'
import { runtimeDifferences } from '../../src/compare/runtime.js'
import type { Difference, DifferenceKind } from '../../src/model/difference.js'
import { json, jsonObject } from './builders.js'

type Members = Readonly<Record<string, unknown>>

function between(source: Members, mirror: Members): readonly Difference[] {
  return runtimeDifferences(jsonObject(source), jsonObject(mirror))
}

const WHOLE: readonly [string, DifferenceKind][] = [
  ['User', 'config.user'],
  ['Cmd', 'config.cmd'],
  ['Entrypoint', 'config.entrypoint'],
  ['WorkingDir', 'config.working-dir'],
  ['StopSignal', 'config.stop-signal'],
  ['Healthcheck', 'config.healthcheck'],
  ['Shell', 'config.shell'],
  ['OnBuild', 'config.on-build'],
  ['ArgsEscaped', 'config.args-escaped'],
]

const KEYED: readonly [string, DifferenceKind][] = [
  ['Labels', 'config.label'],
  ['ExposedPorts', 'config.exposed-ports'],
  ['Volumes', 'config.volumes'],
]

const LEFT_BEHIND = [
  'Hostname',
  'Domainname',
  'Image',
  'AttachStdin',
  'AttachStdout',
  'AttachStderr',
  'Tty',
  'OpenStdin',
  'StdinOnce',
  'MacAddress',
  'NetworkDisabled',
]

const UNKNOWN = ['StopTimeout', 'Memory', 'MemorySwap', 'CpuShares', 'Acme']

const EVERY = [...WHOLE, ...KEYED].map(([name]) => name).concat('Env', ...LEFT_BEHIND, ...UNKNOWN)

describe('members of config', () => {
  it.each(WHOLE)('compares %s as a whole', (name, kind) => {
    expect(between({ [name]: ['a', 'b'] }, { [name]: ['b', 'a'] })).toEqual([
      { kind, source: ['a', 'b'], mirror: ['b', 'a'] },
    ])
    expect(between({ [name]: 'a' }, {})).toEqual([{ kind, source: 'a' }])
    expect(between({}, { [name]: 'a' })).toEqual([{ kind, mirror: 'a' }])
  })

  it.each(KEYED)('compares %s key by key', (name, kind) => {
    const source = { same: {}, gone: {}, other: { a: 1 } }
    const mirror = { come: {}, other: { a: 2 }, same: {} }
    expect(between({ [name]: source }, { [name]: mirror })).toEqual([
      { kind, path: 'gone', source: {} },
      { kind, path: 'other', source: { a: 1 }, mirror: { a: 2 } },
      { kind, path: 'come', mirror: {} },
    ])
    expect(between({}, { [name]: { a: '' } })).toEqual([{ kind, path: 'a', mirror: '' }])
  })

  it.each(KEYED)('compares %s as a whole where one side is no map', (name, kind) => {
    expect(between({ [name]: { a: 'b' } }, { [name]: ['a'] })).toEqual([
      { kind, path: name, source: { a: 'b' }, mirror: ['a'] },
    ])
    expect(between({ [name]: 'a' }, {})).toEqual([{ kind, path: name, source: 'a' }])
  })

  it.each(LEFT_BEHIND)('counts %s as nothing that a runtime obeys', (name) => {
    expect(between({ [name]: 'a' }, {})).toEqual([{ kind: 'config.other', path: `config/${name}`, source: 'a' }])
  })

  it.each(UNKNOWN)('counts %s as obeyed by some runtime', (name) => {
    expect(between({ [name]: 1 }, { [name]: 2 })).toEqual([
      { kind: 'config.unknown', path: name, source: 1, mirror: 2 },
    ])
  })
})

describe('emptiness', () => {
  const empties: readonly unknown[] = [null, '', false, 0, [], {}]

  it.each(EVERY)('is one value for %s itself, written in any way', (name) => {
    for (const empty of empties) {
      expect(between({ [name]: empty }, {})).toEqual([])
      expect(between({}, { [name]: empty })).toEqual([])
      for (const other of empties) expect(between({ [name]: empty }, { [name]: other })).toEqual([])
    }
  })

  it.each(['0.0', '-0', '0e5', '0e10', '-0.00E-3'])('knows zero as %s', (text) => {
    expect(runtimeDifferences(new Map([['Memory', json(text)]]), new Map())).toEqual([])
  })

  it.each(['0.01', '1e-9', '-1', '10', '12345678901234567890'])('does not take %s for zero', (text) => {
    expect(runtimeDifferences(new Map([['Memory', json(text)]]), new Map())).toHaveLength(1)
  })

  it.each<[string, unknown, unknown]>([
    ['ExposedPorts', { '80/tcp': {} }, undefined],
    ['ExposedPorts', { '80/tcp': {} }, { '80/tcp': null }],
    ['Labels', { a: '' }, undefined],
    ['Labels', { a: '' }, {}],
    ['Labels', { a: '', b: 'x' }, { b: 'x' }],
    ['Labels', { a: null }, { a: '' }],
    ['Volumes', { '/data': {} }, {}],
    ['Env', ['A='], undefined],
    ['Env', ['A='], ['A']],
    ['Env', [''], []],
    ['Cmd', [''], []],
    ['Entrypoint', [''], undefined],
    ['Healthcheck', { Test: [] }, {}],
    ['Healthcheck', { Test: ['NONE'], Interval: 0 }, { Test: ['NONE'] }],
    ['Shell', [[]], []],
    ['Acme', { a: {} }, {}],
    ['Tty', true, false],
    ['Cmd', '0', 0],
  ])('stays a value of its own within %s: %j is not %j', (name, source, mirror) => {
    const side = (value: unknown): Members => (value === undefined ? {} : { [name]: value })
    expect(between(side(source), side(mirror))).toHaveLength(1)
    expect(between(side(mirror), side(source))).toHaveLength(1)
  })
})

describe('the environment', () => {
  function env(source: unknown, mirror: unknown): readonly Difference[] {
    return between({ Env: source }, { Env: mirror })
  }

  it('is compared by name', () => {
    expect(env(['A=1', 'B=2', 'C=3'], ['A=1', 'B=x=y', 'D=4'])).toEqual([
      { kind: 'config.env', path: 'B', source: '2', mirror: 'x=y' },
      { kind: 'config.env', path: 'C', source: '3' },
      { kind: 'config.env', path: 'D', mirror: '4' },
    ])
  })

  it('is compared by name where one side has none', () => {
    expect(between({}, { Env: ['A=1'] })).toEqual([{ kind: 'config.env', path: 'A', mirror: '1' }])
    expect(between({ Env: ['A=1'] }, {})).toEqual([{ kind: 'config.env', path: 'A', source: '1' }])
  })

  it('differs as a whole where only the order does', () => {
    expect(env(['A=1', 'B=2'], ['B=2', 'A=1'])).toEqual([
      { kind: 'config.env', path: '*', source: ['A=1', 'B=2'], mirror: ['B=2', 'A=1'] },
    ])
  })

  it('differs where a variable is set twice, as programs may read the first', () => {
    expect(env(['A=1'], ['A=0', 'A=1'])).toEqual([
      { kind: 'config.env', path: '*', source: ['A=1'], mirror: ['A=0', 'A=1'] },
    ])
  })

  it('does not hide an order or a double behind a variable that differs by name', () => {
    expect(env(['PATH=/bin', 'BUILD=1'], ['PATH=/evil', 'PATH=/bin', 'BUILD=2'])).toEqual([
      { kind: 'config.env', path: 'BUILD', source: '1', mirror: '2' },
      { kind: 'config.env', path: '*', source: ['PATH=/bin'], mirror: ['PATH=/evil', 'PATH=/bin'] },
    ])
  })

  it('is not fooled by a separator inside of a variable', () => {
    expect(env(['A=1', 'A=1', 'A=1'], ['A=1\0A=1', 'A=1'])).toHaveLength(1)
    expect(env(['A=1,A=1', 'A=1'], ['A=1', 'A=1,A=1'])).toHaveLength(1)
  })

  it('is compared as a whole where it is no list of texts', () => {
    expect(env(['A=1'], { A: '1' })).toEqual([{ kind: 'config.env', path: 'Env', source: ['A=1'], mirror: { A: '1' } }])
    expect(env(['A=1'], ['A=1', 2])).toEqual([{ kind: 'config.env', path: 'Env', source: ['A=1'], mirror: ['A=1', 2] }])
  })

  it('takes names that JavaScript knows for what they are', () => {
    expect(env(['__proto__=1', 'constructor=2'], ['constructor=2'])).toEqual([
      { kind: 'config.env', path: '__proto__', source: '1' },
    ])
  })
})
