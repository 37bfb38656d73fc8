import type { Written } from '../declared.js'
import type { YamlEntry, YamlValue } from '../yaml-value.js'
import {
  createCollector,
  entriesOf,
  imageOf,
  LOGINS,
  memberOf,
  tagsByPattern,
  textsOf,
  type Collector,
  type Imported,
} from './reader.js'

/** Reads image-syncer's list, JSON or YAML: source by destination, alone or as `images` beside `auth`. */
export function readImageSyncer(file: YamlValue): Imported {
  const collector = createCollector()
  const inside = memberOf(file, 'images')
  const list = inside?.kind === 'map' ? inside : file
  if (list === inside) {
    for (const { key, at } of entriesOf(file)) {
      if (key === 'auth') collector.tell(at, LOGINS)
      else if (key !== 'images') collector.fault(at, `${JSON.stringify(key)} cannot be taken over`)
    }
  }
  for (const entry of entriesOf(list)) readEntry(entry, collector)
  return collector.imported
}

function readEntry({ key, at, value }: YamlEntry, collector: Collector): void {
  const mirrors = textsOf(value)
  const source = splitTags(key)
  if (mirrors.length === 0) {
    collector.fault(at, 'its destination is empty, so image-syncer takes a default of its own; write the destination')
    return
  }
  const written = { text: source.repository, at }
  if (source.tags === '') {
    // No tag and no digest: all tags. Where the destination has one, image-syncer copies one image.
    const single = source.repository.includes('@') || mirrors.some(({ text }) => splitTags(text).tags !== '')
    collector.image(imageOf(written, mirrors, single ? {} : { tags: { at, include: [], exclude: [] } }))
    return
  }
  const pattern = /^\/(.*)\/$/.exec(source.tags)?.[1]
  if (pattern !== undefined) {
    const tags = tagsByPattern(at, { matching: [{ text: pattern, at }], avoiding: [] }, collector)
    if (tags !== undefined) collector.image(imageOf(written, mirrors, { tags }))
    return
  }
  readListed(written, source.tags.split(','), mirrors, collector)
}

/** Tags one by one; destinations have none, or as many in the same order. */
function readListed(source: Written, tags: readonly string[], mirrors: readonly Written[], collector: Collector): void {
  const targets = mirrors.map((mirror) => {
    const { repository, tags: listed } = splitTags(mirror.text)
    return { mirror, repository, tags: listed === '' ? tags : listed.split(',') }
  })
  const uneven = targets.find((target) => target.tags.length !== tags.length)
  if (uneven !== undefined) {
    collector.fault(uneven.mirror.at, 'source and destination have not as many tags')
    return
  }
  for (const [index, tag] of tags.entries()) {
    const to = targets.map((target) => ({
      text: `${target.repository}:${target.tags[index] ?? tag}`,
      at: target.mirror.at,
    }))
    collector.image(imageOf({ text: `${source.text}:${tag}`, at: source.at }, to))
  }
}

/** `host:port/repository:tags`; a digest stays with the repository. */
function splitTags(text: string): { readonly repository: string; readonly tags: string } {
  if (text.includes('@')) return { repository: text, tags: '' }
  const colon = /^(?:[^/]*:\d+\/|[^:]*?\/)?[^/:]*(?:\/[^/:]*)*(:)/.exec(text)
  const at = colon === null ? text.length : colon[0].length - 1
  return { repository: text.slice(0, at), tags: text.slice(at + 1) }
}
