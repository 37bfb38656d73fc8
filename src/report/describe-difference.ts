import type { Difference, DifferenceFacts, DifferenceKind, DifferenceOf, ValueKind } from '../model/difference.js'
import type { BlobPlace } from '../model/path.js'
import { REFUSALS, refusing } from './clients.js'
import { describeLack } from './referrers.js'
import { shortened } from './quantity.js'
import { foreign, name, say, words, type Piece, type Sentence } from './sentence.js'

/** A difference of one kind, in a form that the table below can be indexed with. */
export type DifferenceIn<K extends DifferenceKind> = {
  readonly [P in K]: { readonly kind: P; readonly ignored?: true } & DifferenceFacts[P]
}[K]

/** One short sentence, without a full stop and without the values of the two sides. */
export function describeDifference<K extends DifferenceKind>(difference: DifferenceIn<K>): Sentence {
  return SENTENCES[difference.kind](difference)
}

/** One row per kind. Adding a kind means adding its row here. */
const SENTENCES: { readonly [K in DifferenceKind]: (difference: DifferenceIn<K>) => Sentence } = {
  'index.serialisation': () =>
    say`the index is written differently (white space or order of members); it says the same`,
  'index.order': () => say`the index lists its entries in another order`,
  'index.media-type': (d) =>
    say`the index has another media type: ${name(d.source)} on the source, ${name(d.mirror)} on the mirror`,
  'index.annotation': values,
  'index.runtime-annotation': values,
  'index.other': values,
  'index.refused': (d) => refused(d, 'index'),
  'index.wrapped': (d) =>
    say`the source's reference names ${withArticle(d.source)}, the mirror's ${withArticle(d.mirror)}`,
  'index.attestation': (d) =>
    say`the index has ${d.source} attestation entries on the source and ${d.mirror} on the mirror`,
  'platform.missing': (d) =>
    d.path === '*' ? say`the mirror has nothing under this reference` : say`the mirror has no ${name(d.path)}`,
  'platform.extra': (d) => say`only the mirror has ${name(d.path)}`,
  'platform.config': (d) =>
    say`the mirror's config names the platform ${name(d.mirror)} where ${name(d.path)} was asked for (the source's names ${name(d.source)})`,
  'manifest.media-type': (d) =>
    say`the manifest has another media type: ${name(d.source)} on the source, ${name(d.mirror)} on the mirror`,
  'manifest.serialisation': () =>
    say`the manifest is written differently (white space or order of members); it says the same`,
  'manifest.annotation': values,
  'manifest.runtime-annotation': values,
  'manifest.config-type': (d) =>
    say`the manifest gives the config another media type: ${name(d.source)} on the source, ${name(d.mirror)} on the mirror`,
  'manifest.other': values,
  'manifest.refused': (d) => refused(d, 'manifest'),
  'manifest.unknown': () => say`one side keeps no manifest, so manifests cannot be compared`,
  'layer.compression': (d) =>
    d.source === d.mirror
      ? say`layer ${place(d.path)} is compressed once more with ${name(d.mirror)}, to other bytes`
      : say`layer ${place(d.path)} is compressed with ${name(d.mirror)} instead of ${name(d.source)}`,
  'layer.media-type': (d) =>
    say`layer ${place(d.path)} has another media type: ${name(d.source)} on the source, ${name(d.mirror)} on the mirror`,
  'layer.annotation': values,
  'layer.runtime-annotation': values,
  'layer.other': values,
  'layer.refused': (d) => refused(d, 'layer'),
  'layer.content': (d) => say`layer ${place(d.path)} holds other content`,
  'layer.added': (d) => say`only the mirror has layer ${d.mirror.position}`,
  'layer.removed': (d) => say`the mirror lacks layer ${d.source.position}`,
  'layer.order': () => say`the layers stand in another order`,
  'descriptor.urls': (d) =>
    say`the mirror's descriptor ${name(d.path)} no longer names places outside the registry (urls)`,
  'descriptor.data': (d) =>
    say`the mirror's descriptor ${name(d.path)} embeds another copy of the blob than the source's, or none (data)`,
  'artifact.config': (d) =>
    say`the artifact has another config: ${digest(d.source)} on the source, ${digest(d.mirror)} on the mirror`,
  'artifact.other': values,
  'config.architecture': values,
  'config.os': values,
  'config.variant': values,
  'config.os-version': values,
  'config.os-features': values,
  'config.user': values,
  'config.env': values,
  'config.cmd': values,
  'config.entrypoint': values,
  'config.working-dir': values,
  'config.exposed-ports': values,
  'config.volumes': values,
  'config.label': values,
  'config.stop-signal': values,
  'config.healthcheck': values,
  'config.shell': values,
  'config.on-build': values,
  'config.args-escaped': values,
  'config.unknown': values,
  'config.created': values,
  'config.author': values,
  'config.history': (d) =>
    say`the history differs from entry ${name(d.path)} on (entries: ${d.source} on the source, ${d.mirror} on the mirror)`,
  'config.other': values,
  'config.serialisation': () =>
    say`the config is written differently (white space or order of members); it says the same`,
  'config.refused': (d) => refused(d, 'config'),
  'blob.missing': (d) => say`the mirror cannot serve ${blob(d)} (${digest(d.mirror.digest)})`,
  'blob.size': (d) => {
    if (d.declared === true)
      return say`the mirror's manifest gives ${blob(d)} another size: ${bytes(d.mirror)} instead of ${bytes(d.source)}`
    const found = d.mirror < 0 ? words('another number of them') : bytes(d.mirror)
    return say`${blob(d)} has another size on the mirror: ${bytes(d.source)} expected, ${found} stored`
  },
  'blob.digest': (d) =>
    say`${blob(d)} on the mirror holds other bytes: ${digest(d.source)} expected, ${digest(d.mirror)} received`,
  'referrer.missing': (d) => describeLack(d),
  'tag.moved': (d) => {
    const now = d[d.path]
    return say`the ${words(d.path)}'s tag moved while it was compared: it names ${now === undefined ? words('nothing') : digest(now)} now`
  },
}

type RefusedKind = 'index.refused' | 'manifest.refused' | 'layer.refused' | 'config.refused'

/** What the mirror serves, what is wrong with it, and who refuses it. */
function refused(difference: DifferenceIn<RefusedKind>, document: string): Sentence {
  const { why, clients, served } = difference
  const said = served === undefined ? [] : say` (${name(served)})`
  return say`${refusedPart(difference, document)} ${words(REFUSALS[why].words)}${said}; ${refusing(clients)} it`
}

function refusedPart({ path, why }: DifferenceIn<RefusedKind>, document: string): Sentence {
  switch (REFUSALS[why].about) {
    case 'document':
      return [words(`the ${document}`)]
    case 'member':
      return say`${words(document)} member ${keyOf(path)}`
    case 'entry':
      return say`${words(document)} entry ${keyOf(path)}`
    case 'layer':
      return say`layer ${place(path)}`
  }
}

/** What holds the values of the two sides, in words. */
const FIELDS: Readonly<Record<ValueKind, string>> = {
  'index.annotation': 'index annotation',
  'index.runtime-annotation': 'index annotation',
  'index.other': 'index member',
  'manifest.annotation': 'manifest annotation',
  'manifest.runtime-annotation': 'manifest annotation',
  'manifest.other': 'manifest member',
  'layer.annotation': 'layer annotation',
  'layer.runtime-annotation': 'layer annotation',
  'layer.other': 'layer member',
  'artifact.other': 'artifact member',
  'config.architecture': 'the architecture',
  'config.os': 'the operating system',
  'config.variant': 'the CPU variant',
  'config.os-version': 'the version of the operating system',
  'config.os-features': 'the list of operating system features',
  'config.user': 'the user',
  'config.env': 'environment variable',
  'config.cmd': 'the command (Cmd)',
  'config.entrypoint': 'the entrypoint',
  'config.working-dir': 'the working directory',
  'config.exposed-ports': 'exposed port',
  'config.volumes': 'volume',
  'config.label': 'label',
  'config.stop-signal': 'the stop signal',
  'config.healthcheck': 'the health check',
  'config.shell': 'the shell',
  'config.on-build': 'the list of ONBUILD triggers',
  'config.args-escaped': 'ArgsEscaped',
  'config.unknown': 'configuration member',
  'config.created': 'the creation time',
  'config.author': 'the author',
  'config.other': 'member (of no effect at run time)',
}

/** Whether a difference carries values of the image as they were read. */
export function hasValues(difference: Difference): difference is DifferenceOf<ValueKind> {
  return Object.hasOwn(FIELDS, difference.kind)
}

/** The name of what holds the values: `label` and its key, `the user`. */
export function fieldOf(difference: DifferenceOf<ValueKind>): Sentence {
  if (difference.kind === 'config.env' && difference.path === '*') return say`the order of the environment variables`
  const what = words(FIELDS[difference.kind])
  if (!('path' in difference)) return [what]
  const field = say`${what} ${keyOf(difference.path)}`
  return OBEYED.has(difference.kind) ? say`${field} (which clients obey)` : field
}

const OBEYED: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>([
  'index.runtime-annotation',
  'manifest.runtime-annotation',
  'layer.runtime-annotation',
])

/** A side that lacks the value is told by what is left out. */
function values(difference: DifferenceOf<ValueKind>): Sentence {
  const field = fieldOf(difference)
  if (difference.source === undefined) return say`only the mirror has ${field}`
  return difference.mirror === undefined ? say`the mirror lacks ${field}` : say`${field} differs`
}

/** A key is chosen by the image's author; one that is a plain word is shown as such. */
function keyOf(path: string): Piece {
  return path.length <= 120 ? name(path) : foreign(path)
}

function bytes(size: number): Piece {
  return words(`${size.toLocaleString('en-US')} ${size === 1 ? 'byte' : 'bytes'}`)
}

function digest(text: string): Piece {
  return name(shortened(text))
}

/** A layer's position, from 1. */
function place(path: string): Piece {
  return /^\d{1,4}$/.test(path) ? words(path) : name(path)
}

/** A blob by its place: `layer 4`, `the config`. */
function blob({ path, layer }: BlobPlace): Piece {
  if (layer !== undefined) return words(`layer ${layer}`)
  return path === 'config' || path === 'manifest' ? words(`the ${path}`) : name(path)
}

function withArticle(what: 'index' | 'manifest'): Piece {
  return words(what === 'index' ? 'an index' : 'a manifest')
}
