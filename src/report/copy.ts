import type { ImageFacts, PairReport, Side } from '../model/report.js'
import type { Transport } from '../oci/location.js'
import { isPlainName } from './safe-text.js'
import { code, say, type Sentence } from './sentence.js'

/** A command as the words that stand on a line of it each. */
export type Command = readonly string[]

/** What an image lies in, as far as a command that copies it has to know. */
export type Place =
  | 'registry'
  /** An OCI image layout: it keeps manifests and every platform, and knows none of Docker's types. */
  | 'layout'
  /** What `docker save` writes, and the local engine: one platform, and a manifest of its own making. */
  | 'docker'

/** How the source is copied over the mirror. */
export interface Copy {
  readonly commands: readonly Command[]
  /** What is different about the copy. */
  readonly remark?: Sentence
}

const PLACES: Readonly<Record<Transport, Place>> = {
  registry: 'registry',
  oci: 'layout',
  'oci-archive': 'layout',
  'docker-archive': 'docker',
  'docker-daemon': 'docker',
}

/** The place that a side of a pair is in. */
export function placeOf({ transport }: Pick<Side, 'transport'>): Place {
  return PLACES[transport]
}

/**
 * The commands that copy the source over the mirror, by digest where a registry has one: what was compared is copied, not
 * what the tag names by then. Undefined where no command could be typed as it is.
 */
export function copyOf(pair: PairReport): Copy | undefined {
  const { source, mirror } = pair
  const places = { source: placeOf(source), mirror: placeOf(mirror) }
  const from = places.source === 'registry' ? pinnedSource(pair, places.mirror) : source.reference
  const to = places.mirror === 'registry' ? registryTarget(source, mirror) : mirror.reference
  if (to === undefined || !isPlainName(from) || !isPlainName(to)) return undefined
  if (!isReadBySkopeo(from, places.source) || !isWrittenBySkopeo(to, mirror)) return undefined
  const isConverted = places.mirror === 'layout' && isOfDocker(pair)
  const copy = ['skopeo copy', ...flags(places, isConverted)].join(' ')
  const tls = [unverified('src-tls-verify', source), unverified('dest-tls-verify', mirror)].flat().join(' ')
  const names = [skopeoName(from, places.source), skopeoName(to, places.mirror)]
  const commands = [...removal(mirror), [copy, ...(tls === '' ? [] : [tls]), ...names]]
  const remark = isConverted ? CONVERTED : renamed(pair)
  return remark === undefined ? { commands } : { commands, remark }
}

const CONVERTED = say`an image layout takes no manifests of Docker, so the copy is converted and has another image ID: it passes with ${code('match: runtime')}`

/** skopeo refuses to keep digests where it has to convert, and such places hold one platform. */
function flags(places: { readonly source: Place; readonly mirror: Place }, isConverted: boolean): readonly string[] {
  if (places.source === 'docker' || places.mirror === 'docker') return []
  return isConverted ? ['--all'] : ['--all', '--preserve-digests']
}

/** skopeo speaks verified TLS, to this machine as well, unless this flag tells it not to. */
export function unverified(flag: string, { tls }: Side): readonly string[] {
  return tls === undefined ? [] : [`--${flag}=false`]
}

/** Docker's places take one platform: that of the image that was compared. */
function pinnedSource({ source, platforms }: PairReport, to: Place): string {
  const pinned = source.pinned ?? source.reference
  const [image] = platforms.flatMap((platform) => platform.source?.digest ?? [])
  return to === 'docker' && image !== undefined ? `${repositoryOf(pinned)}@${image}` : pinned
}

/** skopeo adds no image to such an archive, and replaces none. */
function removal({ transport, reference }: Side): readonly Command[] {
  return transport === 'docker-archive' ? [['rm -f', reference.split(':').slice(1, 2).join('')]] : []
}

/** Whether any manifest of the source is of Docker's family, or made from one of its places. */
function isOfDocker({ source, platforms }: PairReport): boolean {
  const types = [source, ...platforms.map((platform): Partial<ImageFacts> => platform.source ?? {})]
  const isDockers = types.some(({ mediaType }) => mediaType?.startsWith('application/vnd.docker.') === true)
  return isDockers || placeOf(source) === 'docker'
}

/** A mirror that is named by its own digest is another one after the copy. */
function renamed({ source, mirror }: PairReport): Sentence | undefined {
  if (source.digest === undefined || mirror.digest === source.digest || !mirror.reference.includes('@'))
    return undefined
  const name = mirror.reference.replace(/@.*$/, '')
  return say`then name its new digest: ${code(`mirror: ${name}@${source.digest}`)}`
}

/** A mirror that was named by its own digest has to be given the source's. */
function registryTarget(source: Side, mirror: Side): string | undefined {
  const target = repositoryOf(mirror.reference)
  const hasTag = target.slice(target.lastIndexOf('/')).includes(':')
  if (hasTag) return target
  return source.digest === undefined ? undefined : `${target}@${source.digest}`
}

/** What stands before the digest. */
export function repositoryOf(reference: string): string {
  return reference.replace(/@.*$/, '')
}

/** Images in a layout have names there, and no digests. */
function isReadBySkopeo(reference: string, place: Place): boolean {
  return place !== 'layout' || !reference.includes('@')
}

/** An engine is given images under a tag only. */
function isWrittenBySkopeo(reference: string, { transport }: Side): boolean {
  if (transport === 'registry') return true
  return !reference.includes('@') && !(transport === 'docker-daemon' && /:sha\d+:/.test(reference))
}

function skopeoName(reference: string, place: Place): string {
  return place === 'registry' ? `docker://${reference}` : reference
}
