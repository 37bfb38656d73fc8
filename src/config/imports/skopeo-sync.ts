import { parseDigest } from '../../oci/digest.js'
import { OciError } from '../../oci/error.js'
import type { Written } from '../declared.js'
import type { YamlEntry, YamlValue } from '../yaml-value.js'
import {
  createCollector,
  entriesOf,
  imageOf,
  LOGINS,
  tagsByPattern,
  textsOf,
  type Collector,
  type Imported,
} from './reader.js'

/**
 * Reads the YAML source of `skopeo sync`: by registry. Where it copies to is no part of the
 * file: each repository goes there by the last part of its name, as it does without `--scoped`.
 */
export function readSkopeoSync(file: YamlValue): Imported {
  const collector = createCollector()
  for (const registry of entriesOf(file)) {
    for (const entry of entriesOf(registry.value)) readMember(registry.key, entry, collector)
  }
  return { ...collector.imported, flat: true }
}

function readMember(host: string, { key, at, value }: YamlEntry, collector: Collector): void {
  const { fault, tell, image } = collector
  const repositories = entriesOf(value).map((entry) => ({
    ...entry,
    name: { text: `${host}/${entry.key}`, at: entry.at },
  }))
  switch (key) {
    case 'images':
      for (const { name, value: tags } of repositories) readTags(name, textsOf(tags), collector)
      return
    case 'images-by-tag-regex':
      for (const { name, value: pattern } of repositories) {
        const tags = tagsByPattern(name.at, { matching: textsOf(pattern), avoiding: [] }, collector)
        if (tags !== undefined) image(imageOf(name, [], { tags }))
      }
      return
    case 'images-by-semver':
      for (const { name, value: range } of repositories) {
        const [semver] = textsOf(range)
        image(
          imageOf(name, [], {
            tags: { at: name.at, include: [], exclude: [], ...(semver === undefined ? {} : { semver }) },
          }),
        )
      }
      return
    case 'credentials':
      tell(at, LOGINS)
      return
    case 'cert-dir':
      tell(at, 'cert-dir is left out; give "ca-file" or "client-cert"')
      return
    case 'tls-verify': {
      const isOff = value.kind === 'text' && value.text === 'false'
      if (isOff) tell(at, `tls-verify: false is left out; if it is meant, list ${host} in "insecure-registries"`)
      return
    }
    default:
      fault(at, `${JSON.stringify(key)} cannot be taken over`)
  }
}

/** An empty list stands for all tags. */
function readTags(name: Written, tags: readonly Written[], { image }: Collector): void {
  if (tags.length === 0) image(imageOf(name, [], { tags: { at: name.at, include: [], exclude: [] } }))
  for (const { text, at } of tags) image(imageOf({ text: `${name.text}${isDigest(text) ? '@' : ':'}${text}`, at }, []))
}

function isDigest(text: string): boolean {
  try {
    parseDigest(text)
    return true
  } catch (error) {
    if (error instanceof OciError) return false
    throw error
  }
}
