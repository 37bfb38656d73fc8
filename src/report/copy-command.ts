import type { PairReport, Side } from '../model/report.js'
import { isPlainName } from './safe-text.js'

/** What an image lies in, as far as a command that copies it has to know. */
export type Place =
  | 'registry'
  /** An OCI image layout: it keeps manifests and every platform. */
  | 'layout'
  /** What `docker save` writes, and the local engine: one platform, and a manifest of its own making. */
  | 'docker'

/** The place that a reference leads to. */
export function placeOf(reference: string): Place {
  if (/^oci(?:-archive)?:/.test(reference)) return 'layout'
  return /^docker-(?:archive|daemon):/.test(reference) ? 'docker' : 'registry'
}

/**
 * The command that copies the source over the mirror, by digest where a registry has one: what was compared is copied,
 * not what the tag names by then. Only skopeo knows places on this machine. Undefined where no command could be typed as
 * it is.
 */
export function copyCommand(tool: 'crane' | 'skopeo', { source, mirror }: PairReport): string | undefined {
  const from = placeOf(source.reference) === 'registry' ? (source.pinned ?? source.reference) : source.reference
  const to = placeOf(mirror.reference) === 'registry' ? registryTarget(source, mirror) : mirror.reference
  if (to === undefined || !isPlainName(from) || !isPlainName(to)) return undefined
  const places = [placeOf(from), placeOf(to)]
  if (tool === 'crane' && places.every((place) => place === 'registry')) return `crane copy ${from} ${to}`
  if (!isReadBySkopeo(from) || !isWrittenBySkopeo(to)) return undefined
  const flags = places.includes('docker') ? '' : ' --all --preserve-digests'
  return `skopeo copy${flags} ${skopeoName(from)} ${skopeoName(to)}`
}

/** A mirror that was named by its own digest has to be given the source's. */
function registryTarget(source: Side, mirror: Side): string | undefined {
  const target = mirror.reference.replace(/@.*$/, '')
  const hasTag = target.slice(target.lastIndexOf('/')).includes(':')
  if (hasTag) return target
  return source.digest === undefined ? undefined : `${target}@${source.digest}`
}

/** Images in a layout have names there, and no digests. */
function isReadBySkopeo(reference: string): boolean {
  return placeOf(reference) !== 'layout' || !reference.includes('@')
}

/** An engine is given images under a tag only. */
function isWrittenBySkopeo(reference: string): boolean {
  if (placeOf(reference) === 'registry') return true
  return !reference.includes('@') && !/^docker-daemon:sha\d+:/.test(reference)
}

function skopeoName(reference: string): string {
  return placeOf(reference) === 'registry' ? `docker://${reference}` : reference
}
