import type { DeclaredImage, DeclaredTags, Written } from '../../config/declared.js'
import { underPrefix } from '../../config/mirror-prefix.js'
import type { TagRule, TagSelection } from '../../model/settings.js'
import { excerpt } from '../../oci/excerpt.js'
import { formatLocation, parseLocation } from '../../oci/location.js'
import { formatRepository, type Reference } from '../../oci/reference.js'
import { isSameRegistry } from '../../oci/registry-host.js'
import { mistakeIn } from './input-mistakes.js'
import { understood, type PairContext } from './pair-context.js'

type RepositoryName = Pick<Reference, 'registry' | 'repository'>

/** What an image asks for of which tags are meant, a selection for each of its mirrors; none where the rule is wrong. */
export function selectionsOf(
  image: DeclaredImage,
  rule: TagRule | undefined,
  options: Omit<TagSelection, 'source' | 'mirror' | 'rule'>,
  context: PairContext,
): readonly TagSelection[] {
  const { fault, isFromSnapshot } = context
  const source = repositoryOf(image.source, 'source', context)
  if (options.match === 'digest' && options.ignore.length > 0) {
    fault(image.at, 'with "match: digest" every byte counts, so nothing can be ignored')
  }
  if (source === undefined) return []
  return mirrorsOf(image, source, context).flatMap((mirror) => {
    const isSame = isSameRegistry(source.registry, mirror.registry) && source.repository === mirror.repository
    if (isSame && !isFromSnapshot) {
      fault(
        image.at,
        `source and mirror are the same (${formatRepository(source)}); images compared with themselves prove nothing`,
      )
      return []
    }
    return rule === undefined ? [] : { ...options, source, mirror, rule }
  })
}

function mirrorsOf(image: DeclaredImage, source: RepositoryName, context: PairContext): readonly RepositoryName[] {
  if (image.mirrors.length > 0) return image.mirrors.flatMap((one) => repositoryOf(one, 'mirror', context) ?? [])
  const { prefix, fault } = context
  if (prefix === undefined) {
    fault(image.at, 'it has no mirror; write one, or give "mirror-prefix"')
    return []
  }
  const location = { kind: 'registry' as const, reference: { ...source, tag: 'latest' } }
  const under = understood(image.source, () => underPrefix(location, prefix), context)
  return under?.kind === 'registry' ? [nameOf(under.reference)] : []
}

function repositoryOf(written: Written, side: 'source' | 'mirror', context: PairContext): RepositoryName | undefined {
  const { fault } = context
  const mistake = mistakeIn(side, written.text)
  if (mistake !== undefined) {
    fault(written.at, mistake)
    return undefined
  }
  const one = understood(written, () => parseLocation(written.text, { tag: 'one' }), context)
  if (one === undefined) return undefined
  if (one.kind !== 'registry') {
    fault(written.at, 'tags are listed by registries, and this is no repository of one')
    return undefined
  }
  if (!namesNoTag(written.text)) {
    fault(written.at, 'with "tags" it is a repository; leave its tag and digest out')
    return undefined
  }
  return nameOf(one.reference)
}

/** Whether a text is an image of a registry without tag and digest. */
export function namesNoTag(text: string): boolean {
  try {
    const [one, other] = ['one', 'other'].map((tag) => parseLocation(text, { tag }))
    // What takes another tag just as well has none of its own.
    return one?.kind === 'registry' && other !== undefined && formatLocation(one) !== formatLocation(other)
  } catch {
    // Whoever reads it says what is wrong with it.
    return false
  }
}

/** Whether the tags of an input are meant by an image of a list: it names none. */
export function takesTags({ source, tags }: DeclaredImage): boolean {
  return tags === undefined && namesNoTag(source.text)
}

function nameOf({ registry, repository }: Reference): RepositoryName {
  return { registry, repository }
}

/** The rule that somebody wrote; undefined where `fault` was told that there is none. */
export function ruleOf(
  { include, exclude, matching, avoiding, semver, latest }: DeclaredTags,
  { fault, isVersionRange }: Pick<PairContext, 'fault' | 'isVersionRange'>,
): TagRule | undefined {
  const impossible = [...include, ...exclude].find(({ text }) => /[^\w.*?-]/.test(text))
  if (impossible !== undefined) {
    const { at, text } = impossible
    fault(at, `${excerpt(text)} fits no tag; tags are letters, digits, "_", "." and "-", and globs have "*" and "?"`)
    return undefined
  }
  if (semver !== undefined && !isVersionRange(semver.text)) {
    fault(semver.at, `${JSON.stringify(semver.text)} is no range of versions, such as >=1.4 <2`)
    return undefined
  }
  return {
    include: include.map(({ text }) => text),
    exclude: exclude.map(({ text }) => text),
    ...(matching === undefined ? {} : { matching: matching.map(({ text }) => text) }),
    ...(avoiding === undefined ? {} : { avoiding: avoiding.map(({ text }) => text) }),
    ...(semver === undefined ? {} : { semver: semver.text }),
    ...(latest === undefined ? {} : { latest }),
  }
}
