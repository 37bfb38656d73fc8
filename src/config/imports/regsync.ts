import type { DeclaredTags, Written } from '../declared.js'
import type { YamlValue } from '../yaml-value.js'
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

const TAKEN: ReadonlySet<string> = new Set(['source', 'target', 'type', 'tags', 'platform', 'platforms'])

/** What says how regsync copies, and nothing of what the copy has to be. */
const COPYING: ReadonlySet<string> = new Set([
  ...['backup', 'interval', 'schedule', 'rateLimit', 'ratelimit', 'parallel', 'mediaTypes', 'hooks', 'fastCopy'],
  ...['forceRecursive', 'includeExternal', 'digestTags', 'referrers', 'referrerFilters', 'referrerSource'],
  ...['referrerTarget', 'referrerSlow', 'cacheCount', 'cacheTime', 'skipDockerConfig', 'userAgent'],
])

/** Reads regsync's list: `sync` with images and repositories. */
export function readRegsync(file: YamlValue): Imported {
  const collector = createCollector()
  const { fault, tell } = collector
  for (const { key, at, value } of entriesOf(file)) {
    if (key === 'sync') for (const item of value.kind === 'list' ? value.items : []) readEntry(item, collector)
    else if (key === 'creds') tell(at, LOGINS)
    else if (key === 'defaults') readDefaults(value, collector)
    else if (key !== 'version' && !key.startsWith('x-')) fault(at, `${JSON.stringify(key)} cannot be taken over`)
  }
  return collector.imported
}

function readDefaults(value: YamlValue, { fault, tell }: Collector): void {
  for (const { key, at } of entriesOf(value)) {
    if (COPYING.has(key)) tell(at, `${key} is left out: it says how to copy`)
    else fault(at, `${JSON.stringify(key)} cannot be taken over as a default`)
  }
}

function readEntry(item: YamlValue, collector: Collector): void {
  const { fault, tell } = collector
  for (const { key, at } of entriesOf(item)) {
    if (TAKEN.has(key)) continue
    if (COPYING.has(key)) tell(at, `${key} is left out: it says how to copy`)
    else fault(at, `${JSON.stringify(key)} cannot be taken over`)
  }
  const [source] = textsOf(memberOf(item, 'source'))
  const mirrors = textsOf(memberOf(item, 'target'))
  const [type] = textsOf(memberOf(item, 'type'))
  if (source === undefined || mirrors.length === 0) {
    fault(item.at, 'it has no source or no target')
    return
  }
  const platforms = [...textsOf(memberOf(item, 'platform')), ...textsOf(memberOf(item, 'platforms'))]
  const options = platforms.length === 0 ? {} : { platforms }
  const tags = memberOf(item, 'tags')
  switch (type?.text ?? 'image') {
    case 'image':
      collector.image(imageOf(source, mirrors, options))
      return
    case 'repository': {
      const selected = tagsOf(tags, source, collector)
      if (selected !== undefined) collector.image(imageOf(source, mirrors, { ...options, tags: selected }))
      return
    }
    default:
      fault(
        type?.at ?? item.at,
        `the type ${JSON.stringify(type?.text)} cannot be taken over; list its repositories one by one`,
      )
  }
}

/** Patterns have to fit the whole of a tag. */
function tagsOf(tags: YamlValue | undefined, { at }: Written, collector: Collector): DeclaredTags | undefined {
  const strange = entriesOf(tags).filter(({ key }) => !['allow', 'deny', 'semverRange'].includes(key))
  for (const { key, at: on } of strange) collector.fault(on, `${JSON.stringify(key)} of tags cannot be taken over`)
  const whole = (name: string): readonly Written[] =>
    textsOf(memberOf(tags, name)).map((one) => ({ ...one, text: `^(?:${one.text})$` }))
  const ranges = textsOf(memberOf(tags, 'semverRange'))
  const read = tagsByPattern(tags?.at ?? at, { matching: whole('allow'), avoiding: whole('deny') }, collector)
  const [range] = ranges
  if (read === undefined || strange.length > 0) return undefined
  return range === undefined
    ? read
    : { ...read, semver: { at: range.at, text: ranges.map(({ text }) => text).join(' || ') } }
}
