import { describe, expect, it } from '@jest/globals'
import { kinds, KINDS } from '../../src/model/kinds.js'
import type { DifferenceKind } from '../../src/model/difference.js'
import type { Result } from '../../src/model/result.js'
import { satisfies, toleratedAt } from '../../src/model/floor.js'
import { MATCHES } from '../../src/model/result.js'

/** The contract: what an image with such a difference can be at best. */
const FLOORS: Readonly<Record<Result, readonly DifferenceKind[]>> = {
  identical: ['referrer.missing'],
  equivalent: [
    'index.serialisation',
    'index.order',
    'index.media-type',
    'index.annotation',
    'index.wrapped',
    'index.attestation',
    'manifest.media-type',
    'manifest.serialisation',
    'manifest.annotation',
    'manifest.config-type',
    'manifest.unknown',
    'layer.compression',
    'layer.media-type',
    'layer.annotation',
    'descriptor.urls',
    'descriptor.data',
  ],
  'same-runtime': ['config.created', 'config.author', 'config.history', 'config.other', 'config.serialisation'],
  'same-layers': [
    'index.runtime-annotation',
    'platform.config',
    'manifest.runtime-annotation',
    'layer.runtime-annotation',
    'config.architecture',
    'config.os',
    'config.variant',
    'config.os-version',
    'config.os-features',
    'config.user',
    'config.env',
    'config.cmd',
    'config.entrypoint',
    'config.working-dir',
    'config.exposed-ports',
    'config.volumes',
    'config.label',
    'config.stop-signal',
    'config.healthcheck',
    'config.shell',
    'config.on-build',
    'config.args-escaped',
    'config.unknown',
  ],
  inconclusive: ['index.other', 'manifest.other', 'layer.other', 'tag.moved'],
  missing: ['index.refused', 'platform.missing', 'manifest.refused', 'layer.refused', 'config.refused', 'blob.missing'],
  different: [
    'platform.extra',
    'layer.content',
    'layer.added',
    'layer.removed',
    'layer.order',
    'artifact.config',
    'artifact.other',
    'blob.size',
    'blob.digest',
  ],
}

/** All that `ignore` may name, written out. */
const IGNORABLE: readonly DifferenceKind[] = [
  'index.serialisation',
  'index.order',
  'index.annotation',
  'index.attestation',
  'platform.extra',
  'manifest.annotation',
  'layer.annotation',
  'config.user',
  'config.env',
  'config.cmd',
  'config.entrypoint',
  'config.working-dir',
  'config.exposed-ports',
  'config.volumes',
  'config.label',
  'config.stop-signal',
  'config.healthcheck',
  'config.shell',
  'config.on-build',
  'config.args-escaped',
  'config.unknown',
  'config.created',
  'config.author',
  'config.history',
  'config.other',
  'config.serialisation',
]

describe('the table of kinds', () => {
  const rows = Object.entries(FLOORS)

  it.each(rows)('lets images of these differences be %s at best', (floor, named) => {
    expect(
      kinds()
        .filter((kind) => KINDS[kind].floor === floor)
        .toSorted(),
    ).toEqual(named.toSorted())
  })

  it('has a floor for each kind', () => {
    expect(rows.flatMap(([, named]) => named).toSorted()).toEqual(kinds().toSorted())
  })

  it('lets `ignore` name these and no others', () => {
    expect(kinds().filter((kind) => KINDS[kind].ignorable)).toEqual(IGNORABLE)
  })

  it('never lets what is unjudged, refused or not the same content be ignored', () => {
    const never: readonly Result[] = ['inconclusive', 'missing', 'different']
    const ignorable = kinds().filter((kind) => KINDS[kind].ignorable && never.includes(KINDS[kind].floor))
    expect(ignorable).toEqual(['platform.extra'])
  })

  it('gives every kind that clients refuse the cause of that, and the area of what is served', () => {
    const refused = kinds().filter((kind) => kind.endsWith('.refused'))
    expect(refused).toHaveLength(4)
    for (const kind of refused)
      expect(KINDS[kind]).toMatchObject({ cause: 'refused', area: 'serving', privacy: 'open' })
  })

  it('shows no value of an unjudged member to those who may see labels only', () => {
    const unjudged = kinds().filter((kind) => /^(?:index|manifest|layer)\.other$/.test(kind))
    expect(unjudged.map((kind) => KINDS[kind].privacy)).toEqual(['all', 'all', 'all'])
  })

  it.each(MATCHES)('does not tolerate at %s that something is not attached where it is required', (match) => {
    expect(toleratedAt('referrer.missing', { match, referrerPolicy: 'require' })).toBe(false)
    for (const referrerPolicy of ['ignore', 'warn'] as const) {
      expect(toleratedAt('referrer.missing', { match, referrerPolicy })).toBe(true)
    }
  })

  it.each(MATCHES)('tolerates what satisfies %s', (match) => {
    for (const kind of kinds()) expect(toleratedAt(kind, { match })).toBe(satisfies(KINDS[kind].floor, match))
  })
})
