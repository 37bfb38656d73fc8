import type { DeclaredImage, DeclaredTags, Written } from '../../config/declared.js'
import { underPrefix } from '../../config/mirror-prefix.js'
import { isVersionRange } from '../../config/tag-rule.js'
import type { TagRule, TagSelection } from '../../model/settings.js'
import { formatLocation, parseLocation } from '../../oci/location.js'
import { formatRepository, type Reference } from '../../oci/reference.js'
import { isSameRegistry } from '../../oci/registry-host.js'
import { mistakeIn } from './input-mistakes.js'
import { understood, type PairContext } from './pair-context.js'

type RepositoryName = Pick<Reference, 'registry' | 'repository'>

/** What an image with `tags` asks for, a selection for each of its mirrors. */
export function selectionsOf(
  image: DeclaredImage,
  tags: DeclaredTags,
  options: Omit<TagSelection, 'source' | 'mirror' | 'rule'>,
  context: PairContext,
): readonly TagSelection[] {
  const { fault, isFromSnapshot } = context
  const rule = ruleOf(tags, context)
  const source = repositoryOf(image.source, 'source', context)
  if (options.match === 'digest' && options.ignore.length > 0) {
    fault(image.at, 'with "match: digest" every byte counts, so nothing can be ignored')
  }
  if (source === undefined || rule === undefined) return []
  return mirrorsOf(image, source, context).flatMap((mirror) => {
    const isSame = isSameRegistry(source.registry, mirror.registry) && source.repository === mirror.repository
    if (!isSame || isFromSnapshot) {
      return { ...options, source, mirror, rule }
    }
    fault(
      image.at,
      `source and mirror are the same (${formatRepository(source)}); images compared with themselves prove nothing`,
    )
    return []
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
  // What takes another tag just as well has none of its own.
  if (formatLocation(one) === formatLocation(parseLocation(written.text, { tag: 'other' }))) {
    fault(written.at, 'with "tags" it is a repository; leave its tag and digest out')
    return undefined
  }
  return nameOf(one.reference)
}

function nameOf({ registry, repository }: Reference): RepositoryName {
  return { registry, repository }
}

function ruleOf(
  { include, exclude, matching, avoiding, semver, latest }: DeclaredTags,
  { fault }: PairContext,
): TagRule | undefined {
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
