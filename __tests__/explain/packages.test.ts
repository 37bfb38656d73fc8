import { describe, expect, it } from '@jest/globals'
import type { PackageChanges } from '../../src/model/explanation.js'
import { aRichTar, type RichEntry } from '../helpers/image/rich-tar.js'
import { explain, packed } from './listed.js'

async function between(
  source: readonly RichEntry[],
  mirror: readonly RichEntry[],
): Promise<PackageChanges | undefined> {
  const layers = [packed(aRichTar(...source))]
  return (await explain(layers, [packed(aRichTar(...mirror))], { packages: true })).packages
}

const lines = (changes: PackageChanges | undefined): readonly string[] | undefined =>
  changes?.list.map(
    ({ ecosystem, name, source, mirror }) => `${ecosystem} ${name} [${source.join()}] [${mirror.join()}]`,
  )

const dpkg = (name: string, version: string, state = 'install ok installed'): string =>
  `Package: ${name}\nStatus: ${state}\nArchitecture: amd64\nDescription: x\n Version: none\nVersion: ${version}\n`

/** Length in groups of seven bits, and the text. */
function goText(text: string): Buffer {
  const length = Buffer.byteLength(text)
  return Buffer.concat([Buffer.from([(length & 0x7f) | 0x80, length >> 7]), Buffer.from(text)])
}

function goProgram(version: string, modules: string, flags = 2): Buffer {
  const head = Buffer.alloc(32)
  head.write('\xff Go buildinf:', 'latin1')
  head[15] = flags
  const decoy = Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(5), Buffer.from('\xff Go buildinf:', 'latin1')])
  return Buffer.concat([
    decoy,
    Buffer.alloc(800 * 16 - decoy.byteLength),
    head,
    goText(version),
    goText(modules),
    Buffer.alloc(400_000),
  ])
}

describe('packages', () => {
  it.each<[string, string, string, string, readonly string[]]>([
    [
      'dpkg',
      'var/lib/dpkg/status',
      [dpkg('a', '1'), dpkg('b', '1')].join('\n'),
      [dpkg('a', '2'), dpkg('b', '1'), dpkg('c', '1')].join('\n'),
      ['dpkg a [1] [2]', 'dpkg c [] [1]'],
    ],
    [
      'dpkg, not installed',
      'var/lib/dpkg/status',
      dpkg('a', '1'),
      dpkg('a', '1', 'deinstall ok config-files'),
      ['dpkg a [1] []'],
    ],
    [
      'dpkg in files of their own',
      'var/lib/dpkg/status.d/a',
      'Package: a\nVersion: 1\n',
      'Package: a\nVersion: 2\n',
      ['dpkg a [1] [2]'],
    ],
    [
      'apk',
      'lib/apk/db/installed',
      'C:Q1\nP:musl\nV:1.2-r0\n\nP:zlib\nV:1\n',
      'P:musl\nV:1.2-r1\n\nP:zlib\nV:1\n',
      ['apk musl [1.2-r0] [1.2-r1]'],
    ],
    [
      'npm',
      'app/node_modules/@a/b/package.json',
      '{"name":"@a/b","version":"1.0.0"}',
      '{"name":"@a/b","version":"1.0.1"}',
      ['npm @a/b [1.0.0] [1.0.1]'],
    ],
    ['npm, broken', 'node_modules/b/package.json', '{"name":"b","version":"1.0.0"}', '{', ['npm b [1.0.0] []']],
    ['npm, without a version', 'node_modules/b/package.json', '{"name":"b","version":1}', '[]', []],
    ['npm elsewhere', 'app/package.json', '{"name":"b","version":"1"}', '{"name":"b","version":"2"}', []],
    [
      'PyPI',
      'usr/lib/python3/dist-packages/x-1.dist-info/METADATA',
      'Name: x\r\nVersion: 1\r\n\r\nVersion: 3',
      'Name: x\nVersion: 2\n\nName: y',
      ['pypi x [1] [2]'],
    ],
    ['PyPI of old', 'x.egg-info', 'Name: x\nVersion: 1\n', 'Name: x\n', ['pypi x [1] []']],
    ['nothing', 'etc/passwd', dpkg('a', '1'), dpkg('a', '2'), []],
  ])('are those of %s', async (_, path, source, mirror, wanted) => {
    expect(lines(await between([{ path, content: source }], [{ path, content: mirror }]))).toEqual(wanted)
  })

  it('are those that Go programs were built of', async () => {
    const program = (content: Buffer, mode = 0o755): readonly RichEntry[] => [{ path: 'app', content, mode }]
    const modules = 'path\texample.com/a\nmod\texample.com/a\t(devel)\t\ndep\texample.com/b\tv1.0.0\th1:x\n'
    const replaced = `${modules}=>\texample.com/c\tv2.0.0\th1:y\nbuild\t-compiler=gc\n`
    const [one, other] = [goProgram('go1.24.1', modules), goProgram('go1.24.2', replaced)]
    expect(lines(await between(program(one), program(other)))).toEqual([
      'go example.com/b [v1.0.0] []',
      'go example.com/c [] [v2.0.0]',
      'go stdlib [go1.24.1] [go1.24.2]',
    ])
    expect(lines(await between(program(one, 0o644), program(other, 0o644)))).toEqual([])
    expect(lines(await between(program(goProgram('x', '', 0)), program(other.subarray(0, 800 * 16 + 20))))).toEqual([])
    expect(lines(await between(program(one.subarray(0, 800 * 16 + 36)), program(Buffer.from('#!/bin/sh'))))).toEqual([])
  })

  it('are not read of rpm and of endless lists, which are named', async () => {
    const entries = (content: string): readonly RichEntry[] => [
      { path: 'var/lib/rpm/rpmdb.sqlite', content },
      { path: 'usr/lib/sysimage/rpm/Packages.db', content: 'the same' },
      { path: 'node_modules/x/package.json', content: content.repeat(2 ** 20) },
    ]
    expect(await between(entries('ab'), entries('cd'))).toEqual({
      total: 0,
      list: [],
      unread: ['/node_modules/x/package.json', '/var/lib/rpm/rpmdb.sqlite'],
    })
  })

  it('are found in a common layer, where one side alone has another list', async () => {
    const path = 'var/lib/dpkg/status'
    const base = packed(aRichTar({ path, content: dpkg('a', '1') }))
    const { packages } = await explain(
      [base, packed(aRichTar({ path: 'x' }))],
      [base, packed(aRichTar({ path, content: `${dpkg('a', '1')}\n${dpkg('b', '1')}` }))],
      { packages: true },
    )
    expect(lines(packages)).toEqual(['dpkg b [] [1]'])
  })
})
