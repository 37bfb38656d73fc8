import { describe, expect, it } from '@jest/globals'
import { worst } from '../../src/model/floor.js'
import { KINDS } from '../../src/model/kinds.js'
import { compareArtifactManifests } from '../../src/compare/artifact.js'
import { causesOf } from '../../src/compare/causes.js'
import { compareImages } from '../../src/compare/image.js'
import { anImage, entry, jsonObject, kindsOf, named } from './builders.js'

const CONFIG_TYPE = 'application/vnd.cncf.helm.config.v1+json'
const LAYER_TYPE = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip'
const TITLE = 'org.opencontainers.image.title'

const CHART = {
  config: '{"name":"chart"}',
  configType: CONFIG_TYPE,
  layers: [entry('chart', { mediaType: LAYER_TYPE, annotations: { [TITLE]: 'chart.tgz' } })],
  members: { annotations: { a: '1' } },
}
const FOUND = { source: anImage(CHART), mirror: anImage(CHART) }

function layer(name: string, changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return entry(name, { mediaType: LAYER_TYPE, annotations: { [TITLE]: 'chart.tgz' }, ...changes })
}

describe('artifacts', () => {
  it('are equivalent where nothing but white space and the order of members differs', () => {
    expect(compareImages(FOUND.source, FOUND.mirror)).toEqual([{ kind: 'manifest.serialisation' }])
  })

  it.each([
    ['another config', { config: '{"name":"of another size"}' }, ['artifact.config']],
    ['another layer', { layers: [layer('evil')] }, ['layer.content 1']],
    ['one layer more', { layers: [layer('chart'), layer('evil')] }, ['layer.added 2']],
    ['another type of the same layer', { layers: [layer('chart', { mediaType: 'a/b' })] }, ['layers/1/mediaType']],
    ['another size of the same layer', { layers: [layer('chart', { size: 7 })] }, ['layers/1/size']],
    [
      'another file name of the same layer',
      { layers: [layer('chart', { annotations: { [TITLE]: 'x' } })] },
      [`layers/1/annotations/${TITLE}`],
    ],
    [
      'no annotations of the same layer',
      { layers: [layer('chart', { annotations: undefined })] },
      ['layers/1/annotations'],
    ],
    ['places of the same layer', { layers: [layer('chart', { urls: [] })] }, ['layers/1/urls']],
    ['another type of the same config', { configType: 'a/b' }, ['config/mediaType']],
    ['another artifact type', { members: { ...CHART.members, artifactType: 'a/b' } }, ['artifactType']],
    ['another annotation', { members: { annotations: { a: '2', b: '1' } } }, ['annotations/a', 'annotations/b']],
    ['annotations that are none', { members: { annotations: 'x' } }, ['annotations']],
    ['a subject', { members: { ...CHART.members, subject: entry('x') } }, ['subject']],
    ['Docker’s manifest', { mediaType: 'application/vnd.docker.distribution.manifest.v2+json' }, ['mediaType']],
  ])('differ by %s', (_words, parts, names) => {
    const found = compareImages(FOUND.source, anImage({ ...CHART, ...parts }))
    const wanted = names.map((name) =>
      name.includes(' ') || name.startsWith('artifact.config') ? name : `artifact.other ${name}`,
    )
    expect(found.map((one) => ('path' in one ? `${one.kind} ${one.path}` : one.kind))).toEqual(wanted)
    expect(worst(kindsOf(found).map((kind) => KINDS[kind].floor))).toBe('different')
    const platforms = [{ differences: found, sameConfig: false }]
    expect(causesOf({ platforms, top: [], isWhole: true }).pair).not.toContain('swapped')
  })

  it('tell layers in another order, and not what each of them says', () => {
    const two = [layer('a'), layer('b', { annotations: {} })]
    const [source, mirror] = [anImage({ ...CHART, layers: two }), anImage({ ...CHART, layers: two.toReversed() })]
    expect(compareImages(source, mirror)).toEqual([{ kind: 'layer.order' }])
  })

  it('name the configs by their digests', () => {
    const mirror = anImage({ ...CHART, config: '{}' })
    expect(compareImages(FOUND.source, mirror)[0]).toEqual({
      kind: 'artifact.config',
      source: named(CHART.config),
      mirror: named('{}'),
    })
  })

  it('hold both values of what differs, and none where there is none', () => {
    const mirror = anImage({ ...CHART, members: { annotations: { b: '1' } } })
    expect(compareImages(FOUND.source, mirror)).toEqual([
      { kind: 'artifact.other', path: 'annotations/a', source: '1' },
      { kind: 'artifact.other', path: 'annotations/b', mirror: '1' },
    ])
  })

  it('are never the same as an image', () => {
    for (const found of [compareImages(anImage(), FOUND.mirror), compareImages(FOUND.source, anImage())]) {
      expect(worst(kindsOf(found).map((kind) => KINDS[kind].floor))).toBe('different')
    }
  })

  it('may bear the types of an image: their config tells', () => {
    const bundle = { config: '{"schemaVersion":"v1"}', layers: [] }
    const mirror = anImage({ ...bundle, members: { annotations: { a: '1' } } })
    expect(kindsOf(compareImages(anImage(bundle), mirror))).toEqual(['artifact.other'])
  })
})

describe('artifact manifests of OCI', () => {
  const one = { mediaType: 'a/b', artifactType: 'c/d', blobs: [entry('x')] }

  it('are equivalent where nothing but white space and the order of members differs', () => {
    const turned = Object.fromEntries(Object.entries(one).toReversed())
    expect(compareArtifactManifests(jsonObject(one), jsonObject(turned))).toEqual([{ kind: 'manifest.serialisation' }])
  })

  it('differ by whatever else differs', () => {
    const other = { ...one, blobs: [entry('y')], annotations: { a: 'b' } }
    expect(compareArtifactManifests(jsonObject(one), jsonObject(other))).toEqual([
      { kind: 'artifact.other', path: 'blobs', source: one.blobs, mirror: other.blobs },
      { kind: 'artifact.other', path: 'annotations', mirror: { a: 'b' } },
    ])
  })
})
