import type { CauseQuestion, ComparedPlatform } from '../../src/compare/causes.js'
import type { Difference, DifferenceKind } from '../../src/model/difference.js'
import type { Cause } from '../../src/model/report.js'
import { everyDifference } from './every-difference.js'

export const ONE = everyDifference('x')

/** A platform that differs so. */
export function platform(...found: readonly (DifferenceKind | Difference)[]): ComparedPlatform {
  return { differences: found.map((one) => (typeof one === 'string' ? ONE[one] : one)), sameConfig: false }
}

/** A platform whose config is the source's. */
export function sameConfig(...found: readonly (DifferenceKind | Difference)[]): ComparedPlatform {
  return { ...platform(...found), sameConfig: true }
}

/** Findings as a question. */
export function ask(
  platforms: readonly ComparedPlatform[],
  top: readonly Difference[] = [],
  isWhole = true,
): CauseQuestion {
  return { platforms, top, isWhole }
}

/** A platform without a difference. */
export const THERE = sameConfig()
export const missing = (path: string, source = `sha256:${path}`): ComparedPlatform =>
  platform({ kind: 'platform.missing', path, source })
export const extra = (path: string, mirror = `sha256:${path}`): ComparedPlatform =>
  platform({ kind: 'platform.extra', path, mirror })
const wrapped = (source: 'index' | 'manifest', mirror: 'index' | 'manifest'): Difference => ({
  kind: 'index.wrapped',
  source,
  mirror,
})
export const attestations = (source: number, mirror: number): Difference => ({
  kind: 'index.attestation',
  source,
  mirror,
})
export const created = (source?: string, mirror?: string): Difference => ({
  kind: 'config.created',
  ...(source === undefined ? {} : { source }),
  ...(mirror === undefined ? {} : { mirror }),
})
const other = (mirror?: string): Difference => ({
  kind: 'config.other',
  path: 'id',
  source: 'a',
  ...(mirror === undefined ? {} : { mirror }),
})
const elsewhere: Difference = { kind: 'index.other', path: 'windows/amd64:1/platform', source: {}, mirror: {} }
const packed: Difference = { ...ONE['layer.refused'], path: '1', why: 'plain-type' }
const content: Difference = { ...ONE['layer.content'], path: '1' }

export interface CauseRow {
  /** Facts that leave no doubt. */
  readonly said: Readonly<Record<string, CauseQuestion>>
  /** Facts that are near to them, and leave one. */
  readonly notSaid: Readonly<Record<string, CauseQuestion>>
}

/** What entails each cause, and what only looks like it. */
export const ROWS: { readonly [C in Cause]: CauseRow } = {
  swapped: {
    said: {
      'other content under the same config': ask([sameConfig('layer.content')]),
      'a layer more': ask([sameConfig('layer.added')]),
      'a layer less': ask([sameConfig('layer.removed')]),
      'another order': ask([sameConfig('layer.order')]),
      'another layer beside one of a wrong type': ask([sameConfig(packed, content, { ...content, path: '2' })]),
    },
    notSaid: {
      'other content under another config': ask([platform('layer.content')]),
      'an artifact with other layers': ask([platform('layer.content', 'artifact.other')]),
      'the right content under a wrong type': ask([sameConfig(packed, content)]),
      'damaged bytes': ask([sameConfig('blob.digest')]),
    },
  },
  rebuilt: {
    said: { 'other content, created at another time': ask([platform('layer.content', created('1', '2'))]) },
    notSaid: {
      'other content, created at the same time': ask([platform('layer.content', 'config.history')]),
      'no time on the mirror': ask([platform('layer.content', created('1'))]),
      'no time on the source': ask([platform('layer.content', created(undefined, '2'))]),
      'the same content': ask([platform(created('1', '2'))]),
      'the same config': ask([sameConfig('layer.content', created('1', '2'))]),
    },
  },
  corrupt: {
    said: {
      'another size': ask([sameConfig('blob.size')]),
      'other bytes': ask([sameConfig('blob.digest')]),
    },
    notSaid: {
      'another size in the manifest alone': ask([sameConfig({ ...ONE['blob.size'], declared: true })]),
      'a lost blob': ask([sameConfig('blob.missing')]),
      'another layer': ask([sameConfig('layer.content')]),
    },
  },
  'platform-renamed': {
    said: {
      'one manifest under two platforms': ask([
        missing('windows/amd64:1', 'sha256:w'),
        extra('windows/amd64', 'sha256:w'),
      ]),
      'an entry for another platform': ask([THERE], [elsewhere]),
    },
    notSaid: {
      'another manifest under another platform': ask([missing('linux/arm64'), extra('linux/amd64')]),
      'no digest to go by': ask([
        platform({ kind: 'platform.missing', path: 'a' }),
        platform({ kind: 'platform.extra', path: 'a' }),
      ]),
      'another member of an entry': ask([THERE], [{ ...elsewhere, path: 'linux/amd64/artifactType' }]),
    },
  },
  'other-platform': {
    said: { 'none of the source’s, but another': ask([missing('linux/arm64'), extra('linux/amd64')]) },
    notSaid: {
      'some of the source’s, too': ask([THERE, missing('linux/arm64'), extra('linux/386')]),
      'nothing at all': ask([missing('linux/arm64')]),
      'the same one under another name': ask([missing('linux/arm64', 'sha256:a'), extra('linux/arm', 'sha256:a')]),
    },
  },
  'single-platform': {
    said: {
      'one of three': ask([THERE, missing('linux/arm64'), missing('linux/386')]),
      'one manifest in the place of an index': ask(
        [THERE, missing('linux/arm64')],
        [wrapped('index', 'manifest')],
        false,
      ),
    },
    notSaid: {
      'two of three': ask([THERE, THERE, missing('linux/arm64')]),
      'one of a list': ask([THERE, missing('linux/arm64')], [], false),
      'one, and another that the source lacks': ask([THERE, missing('linux/arm64'), extra('linux/386')]),
      'platforms under other names': ask([
        THERE,
        missing('windows/amd64:1', 'sha256:w'),
        extra('windows/amd64', 'sha256:w'),
      ]),
      'none of two': ask([missing('linux/arm64'), missing('linux/386')]),
    },
  },
  'platforms-dropped': {
    said: {
      'two of three': ask([THERE, THERE, missing('linux/arm64')]),
      'one of a list': ask([THERE, missing('linux/arm64')], [], false),
      'none of two': ask([missing('linux/arm64'), missing('linux/386')]),
    },
    notSaid: {
      'one of two': ask([THERE, missing('linux/arm64')]),
      'none but another': ask([missing('linux/arm64'), extra('linux/386')]),
      'one under another name': ask([THERE, THERE, missing('a', 'sha256:a'), extra('b', 'sha256:a')]),
      'a manifest that is listed and not served': ask([THERE, platform('blob.missing')]),
    },
  },
  incomplete: {
    said: { 'a lost blob': ask([sameConfig('blob.missing')]) },
    notSaid: {
      'damaged bytes': ask([sameConfig('blob.size', 'blob.digest')]),
      'no platform': ask([missing('linux/arm64')]),
    },
  },
  refused: {
    said: Object.fromEntries(
      (['index.refused', 'manifest.refused', 'layer.refused', 'config.refused'] as const).map((kind) => [
        kind,
        ask([platform(kind)]),
      ]),
    ),
    notSaid: { 'what nobody has judged': ask([platform('manifest.other')], [ONE['index.other']]) },
  },
  reconfigured: {
    said: {
      'a label': ask([platform('config.label')]),
      'a label and a date': ask([platform(created('1', '2'), 'config.label')]),
      'the architecture': ask([platform('config.architecture')]),
    },
    notSaid: {
      'a label of other content': ask([platform('config.label', 'layer.content')]),
      'a date': ask([platform(created('1', '2'))]),
    },
  },
  remarked: {
    said: {
      'a date alone': ask([platform(created('1', '2'))]),
      'an author alone': ask([platform('config.author')]),
      'a history': ask([platform('config.history')]),
      'a member without effect, changed': ask([platform(other('b'))]),
      'a date in a config that is written anew': ask([platform(created('1', '2'), 'config.serialisation')]),
    },
    notSaid: {
      'a member without effect, dropped': ask([platform(other())]),
      'a date beside a label': ask([platform(created('1', '2'), 'config.label')]),
      'a date of other content': ask([platform(created('1', '2'), 'layer.content')]),
    },
  },
  'config-rewritten': {
    said: {
      'the same in other words': ask([platform('config.serialisation')]),
      'a member without effect, dropped': ask([platform(other())]),
    },
    notSaid: {
      'an author alone': ask([platform('config.author')]),
      'a date alone': ask([platform(created('1', '2'))]),
      'a member without effect, changed': ask([platform(other('b'))]),
      'a label, too': ask([platform('config.serialisation', 'config.label')]),
      'other content': ask([platform('config.serialisation', 'layer.content')]),
    },
  },
  recompressed: {
    said: { 'other compression': ask([sameConfig('layer.compression')]) },
    notSaid: { 'another type': ask([sameConfig('layer.media-type')]) },
  },
  converted: {
    said: {
      'a manifest': ask([sameConfig('manifest.media-type')]),
      'the type of a config': ask([sameConfig('manifest.config-type')]),
      'an index': ask([THERE], [ONE['index.media-type']]),
    },
    notSaid: { 'the type of a layer': ask([sameConfig('layer.media-type')]) },
  },
  wrapped: {
    said: { 'an index around it': ask([THERE], [wrapped('manifest', 'index')]) },
    notSaid: {
      'an index without it': ask([missing('linux/amd64')], [wrapped('manifest', 'index')]),
      'none around it': ask([THERE], [wrapped('index', 'manifest')]),
    },
  },
  unwrapped: {
    said: { 'no index around it': ask([THERE], [wrapped('index', 'manifest')]) },
    notSaid: {
      'others of the index are gone': ask([THERE, missing('linux/arm64')], [wrapped('index', 'manifest')]),
      'one around it': ask([THERE], [wrapped('manifest', 'index')]),
    },
  },
  'attestations-dropped': {
    said: { fewer: ask([THERE], [attestations(2, 1)]), 'as many others': ask([THERE], [attestations(1, 1)]) },
    notSaid: { more: ask([THERE], [attestations(1, 2)]) },
  },
  'attestations-added': {
    said: { more: ask([THERE], [attestations(0, 1)]), 'as many others': ask([THERE], [attestations(1, 1)]) },
    notSaid: { fewer: ask([THERE], [attestations(2, 1)]) },
  },
  reordered: {
    said: { entries: ask([THERE], [ONE['index.order']]) },
    notSaid: { layers: ask([sameConfig('layer.order')]) },
  },
  annotated: {
    said: {
      'an index': ask([THERE], [ONE['index.annotation']]),
      'a manifest': ask([sameConfig('manifest.annotation')]),
      'a layer, with what clients obey': ask([sameConfig('layer.runtime-annotation')]),
    },
    notSaid: {
      'an artifact in the place of an image': ask([platform('artifact.config')], [ONE['index.annotation']]),
      'a label': ask([platform('config.label')]),
    },
  },
  're-serialised': {
    said: {
      'a manifest': ask([sameConfig('manifest.serialisation')]),
      'an index': ask([THERE], [ONE['index.serialisation']]),
    },
    notSaid: { 'a config': ask([platform('config.serialisation')]) },
  },
}
