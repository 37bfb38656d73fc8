import { describe, expect, it } from '@jest/globals'
import { anImage, type BuiltImage, type ImageSpec } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { aTar } from '../helpers/image/tar.js'
import type { Result, Match } from '../../src/model/result.js'
import { anApp, BASE, relabelled } from './images.js'
import { askedOf, aWorld, kindsOf, rowOf, rowsOf } from './pair.js'

const PROGRAM = aTar({ 'app/': '', 'app/server': 'serve\n' })
const SETTINGS = aTar({ 'app/': '', 'app/settings.json': '{}\n' })
const LAYERS = [BASE, PROGRAM, SETTINGS]

function variant(spec: ImageSpec): BuiltImage {
  return anImage({ layers: LAYERS, ...spec })
}

describe('an image whose config is another', () => {
  const created = { created: '2025-01-01T00:00:00Z' }
  const history = [{ created_by: 'one' }, { created_by: 'two' }, { created_by: 'three' }]

  it.each<[string, ImageSpec, Result, readonly string[], string]>([
    ['created later', { config: created }, 'same-runtime', ['config.created'], 'remarked'],
    ['with another history', { history }, 'same-runtime', ['config.history'], 'remarked'],
    ['with an author', { config: { author: 'ann' } }, 'same-runtime', ['config.author'], 'remarked'],
    ['with Docker’s leftovers', { config: { id: 'a' } }, 'same-runtime', ['config.other'], 'remarked'],
    ['indented', { configIndent: 2 }, 'same-runtime', ['config.serialisation'], 'config-rewritten'],
    ['with another label', { runtime: { Labels: { a: 'b' } } }, 'same-layers', ['config.label'], 'reconfigured'],
    ['with another command', { runtime: { Cmd: ['sh'] } }, 'same-layers', ['config.cmd'], 'reconfigured'],
    ['with another user', { runtime: { User: '0' } }, 'same-layers', ['config.user'], 'reconfigured'],
  ])('%s has the same layers', async (_, spec, result, kinds, cause) => {
    const { source, mirror, compare } = await aWorld(variant({}), variant(spec))
    const report = await compare()
    expect(report).toMatchObject({ result, passed: false, causes: [cause] })
    expect(rowsOf(report)).toEqual([`linux/amd64 ${result} proven`])
    expect(kindsOf(report)).toEqual(kinds)
    expect([askedOf(source).length, askedOf(mirror).length]).toEqual([2, 6])
    const passing: readonly Match[] = result === 'same-runtime' ? ['runtime', 'diff-ids'] : ['diff-ids']
    for (const match of ['digest', 'config', 'runtime', 'diff-ids'] as const) {
      expect((await compare({ match })).passed).toBe(passing.includes(match))
    }
  })

  it('names the one label that differs', async () => {
    const { compare } = await aWorld(anApp(), relabelled())
    expect(rowOf(await compare()).differences).toEqual([
      {
        kind: 'config.label',
        path: 'org.opencontainers.image.title',
        source: 'example',
        mirror: 'relabelled',
      },
    ])
  })

  it('still has to serve its layers', async () => {
    const other = variant({ runtime: { User: '0' } })
    const { mirror, compare } = await aWorld(variant({}), other)
    mirror.deleteBlob('team/app', other.layers[2]?.digest ?? other.digest)
    expect(await compare({ match: 'diff-ids' })).toMatchObject({ result: 'missing', passed: false })
  })

  it('still has to prove its layers', async () => {
    const other = variant({ runtime: { User: '0' }, compression: 'zstd' })
    const { compare } = await aWorld(variant({}), other)
    expect(rowsOf(await compare({ match: 'diff-ids' }))).toEqual(['linux/amd64 same-layers proven'])
    expect(rowsOf(await compare({ match: 'diff-ids', verify: 'manifests' }))).toEqual([
      'linux/amd64 same-layers claimed',
    ])
  })
})

describe('an image whose layers are others', () => {
  const OTHER = aTar({ 'app/': '', 'app/server': 'serve something else\n' })

  it.each<[string, readonly Uint8Array[], Record<string, unknown>[]]>([
    ['one changed', [BASE, OTHER, SETTINGS], [{ kind: 'layer.content', path: '2' }]],
    ['one added on top', [...LAYERS, OTHER], [{ kind: 'layer.added', path: '4' }]],
    ['one added in between', [BASE, OTHER, PROGRAM, SETTINGS], [{ kind: 'layer.added', path: '2' }]],
    ['one removed', [BASE, SETTINGS], [{ kind: 'layer.removed', path: '2' }]],
    ['two in another order', [BASE, SETTINGS, PROGRAM], [{ kind: 'layer.order' }]],
  ])('is different: %s', async (_, layers, differences) => {
    const { mirror, compare } = await aWorld(variant({}), anImage({ layers }))
    const report = await compare({ match: 'diff-ids', ignore: 'config.*\n*.annotation\nindex.*\nplatform.extra' })
    expect(report).toMatchObject({ result: 'different', passed: false })
    const layersOnly = rowOf(report).differences.filter(({ kind }) => kind.startsWith('layer.'))
    expect(layersOnly).toMatchObject(differences)
    // What is different already is not read.
    expect(askedOf(mirror)).toHaveLength(3)
  })

  it('names both layers and the lines that made them', async () => {
    const { compare } = await aWorld(variant({}), anImage({ layers: [BASE, OTHER, SETTINGS] }))
    const from = variant({}).layers[1]
    expect(rowOf(await compare()).differences[0]).toMatchObject({
      kind: 'layer.content',
      source: { position: 2, diffID: from?.diffID, digest: from?.digest, createdBy: 'COPY step-2 / # test' },
      mirror: { position: 2, createdBy: 'COPY step-2 / # test' },
    })
  })

  it('is rebuilt where it was created at another time', async () => {
    const rebuilt = anImage({ layers: [BASE, OTHER], config: { created: '2025-01-01T00:00:00Z' } })
    const { compare } = await aWorld(anImage({ layers: [BASE, PROGRAM] }), rebuilt)
    expect(await compare()).toMatchObject({ result: 'different', causes: ['rebuilt'] })
  })

  it('makes its pair different, however many are identical', async () => {
    const images = ['linux/amd64', 'linux/arm64', 'linux/s390x'].map((platform) => anApp(platform))
    const { compare } = await aWorld(
      anIndex(images),
      anIndex([...images.slice(0, 2), anApp('linux/s390x', 'something else')]),
    )
    const report = await compare()
    expect(report).toMatchObject({ result: 'different', passed: false })
    expect(report.platforms.map(({ result, passed }) => [result, passed])).toEqual([
      ['identical', true],
      ['identical', true],
      ['different', false],
    ])
  })
})

describe('ignore', () => {
  it.each<[string, ImageSpec, string, Match, boolean]>([
    ['the label', { runtime: { Labels: { a: 'b' } } }, 'config.label', 'config', true],
    [
      'the label by its name',
      { runtime: { Labels: { 'org.opencontainers.image.title': 'b' } } },
      'config.label:org.opencontainers.image.title',
      'config',
      true,
    ],
    [
      'the label by another name',
      { runtime: { Labels: { 'org.opencontainers.image.title': 'b' } } },
      'config.label:org.opencontainers.image.created',
      'config',
      false,
    ],
    ['one of two differences', { runtime: { User: '0', Cmd: ['sh'] } }, 'config.user', 'config', false],
    [
      'one of two, with a bar that lets the other pass',
      { config: { created: '2025-01-01T00:00:00Z' }, runtime: { User: '0' } },
      'config.user',
      'runtime',
      true,
    ],
    ['the time', { config: { created: '2025-01-01T00:00:00Z' } }, 'config.created', 'config', true],
  ])('changes what passes, never the result: %s', async (_, spec, ignore, match, passed) => {
    const { compare } = await aWorld(variant({}), variant(spec))
    const plain = await compare({ match })
    const report = await compare({ match, ignore })
    expect(plain.passed).toBe(false)
    expect([report.result, report.passed]).toEqual([plain.result, passed])
  })

  it('does not let an unread layer pass', async () => {
    const other = variant({ runtime: { Labels: { a: 'b' } } })
    const { mirror, compare } = await aWorld(variant({}), other)
    mirror.intercept(({ path }) => (path.includes(other.layers[1]?.digest ?? '') ? { status: 500 } : undefined))
    expect(await compare({ ignore: 'config.label' })).toMatchObject({ result: 'inconclusive', passed: false })
  })

  it('reaches what only the indexes differ in', async () => {
    const { compare } = await aWorld(anIndex([anApp()]), anIndex([anApp()], { annotations: { a: 'b' } }))
    const report = await compare({ ignore: 'index.annotation:a' })
    expect(report).toMatchObject({ result: 'equivalent', passed: true })
    expect(report.differences).toEqual([{ kind: 'index.annotation', path: 'a', mirror: 'b', ignored: true }])
  })
})
