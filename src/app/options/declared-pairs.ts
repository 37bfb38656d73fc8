import { parseIgnore } from '../../compare/ignore.js'
import type { Declared, DeclaredImage, DeclaredOptions, Position, Written } from '../../config/declared.js'
import { underPrefix } from '../../config/mirror-prefix.js'
import { EXPLAINS } from '../../model/explanation.js'
import type { IgnoreRule } from '../../model/ignore.js'
import { MATCHES, REFERRER_POLICIES, VERIFIES } from '../../model/result.js'
import type { PairSettings, TagSelection } from '../../model/settings.js'
import { choiceOf, formatLocation, parseLocation, type Location } from '../../oci/location.js'
import { parsePlatform, platformKey, type Platform } from '../../oci/platform.js'
import { LATEST } from '../../oci/reference.js'
import { ruleOf, selectionsOf, takesTags } from './declared-selections.js'
import { mistakeIn } from './input-mistakes.js'
import { oneOf } from './input-values.js'
import { understood, wanted, type PairContext, type PairOptions } from './pair-context.js'
import { isSameImage } from './same-image.js'

/** What a list asks for. */
export interface DeclaredPairs {
  readonly pairs: readonly PairSettings[]
  readonly selections: readonly TagSelection[]
}

/** The pairs of a list. An image's own options go before all others; a pair that is listed twice is compared once. */
export function declaredPairs(declared: Declared, context: PairContext): DeclaredPairs {
  const { inputs, tags, file, fault, tell } = context
  const defaults = optionsOf(declared.defaults, context)
  const known = new Map<string, { readonly at: Position; readonly text: string }>()
  const pairs: PairSettings[] = []
  const selections: TagSelection[] = []
  for (const image of declared.images) {
    const options = merged([optionsOf(image, context), inputs, defaults])
    const declaredAt = ({ line }: Position): Pick<PairSettings, 'declaredAt'> =>
      file === undefined ? {} : { declaredAt: { file, line } }
    if (image.tags !== undefined || (tags !== undefined && takesTags(image))) {
      const rule = image.tags === undefined ? tags : ruleOf(image.tags, context)
      selections.push(...selectionsOf(image, rule, { ...options, ...declaredAt(image.at) }, context))
      continue
    }
    const source = locationOf(image.source, context)
    if (source === undefined) continue
    for (const { at, location: mirror } of mirrorsOf(image, source, context)) {
      const pair: PairSettings = {
        source,
        mirror,
        ...options,
        ...declaredAt(at),
      }
      checkPair(pair, at, context)
      const key = `${formatLocation(source)} ${formatLocation(mirror)}`
      const text = JSON.stringify({ ...pair, declaredAt: undefined })
      const before = known.get(key)
      if (before === undefined) {
        known.set(key, { at, text })
        pairs.push(pair)
      } else if (before.text === text) {
        tell(at, `this pair is listed in line ${before.at.line} already; it is compared once`)
      } else {
        fault(at, `line ${before.at.line} lists this pair with other options; leave one of the two out`)
      }
    }
  }
  return { pairs, selections }
}

/** A mirror with the line that a reader looks for: a list has a line a mirror, or they stand where the image does. */
function mirrorsOf(
  image: DeclaredImage,
  source: Location,
  context: PairContext,
): readonly { readonly at: Position; readonly location: Location }[] {
  if (image.mirrors.length === 0) {
    const { prefix, fault } = context
    if (prefix === undefined) {
      fault(image.at, 'it has no mirror; write SOURCE => MIRROR, or give "mirror-prefix"')
      return []
    }
    const location = understood(image.source, () => underPrefix(source, prefix), context)
    return location === undefined ? [] : [{ at: image.at, location }]
  }
  const single = image.mirrors.length === 1
  return image.mirrors.flatMap((mirror) => {
    const location = locationOf(mirror, context, source)
    return location === undefined ? [] : [{ at: single ? image.at : mirror.at, location }]
  })
}

/** The first that says something counts. A rule of another place never reaches a pair in which every byte counts. */
function merged(layers: readonly PairOptions[]): Omit<PairSettings, 'source' | 'mirror' | 'declaredAt'> {
  const [own] = layers
  const first = <K extends keyof PairOptions>(key: K): PairOptions[K] =>
    layers.find((layer) => layer[key] !== undefined)?.[key]
  const match = first('match') ?? 'config'
  const ignoring = match === 'digest' ? own : layers.find(({ ignore }) => ignore !== undefined)
  const explain = first('explain') ?? 'none'
  const reason = ignoring?.reason ?? own?.reason
  return {
    platforms: first('platforms') ?? 'all',
    match,
    verify: first('verify') ?? 'blobs',
    ...wanted(first('referrers')),
    ignore: ignoring?.ignore ?? [],
    ...(explain === 'none' ? {} : { explain }),
    ...(reason === undefined ? {} : { reason }),
  }
}

function checkPair({ source, mirror, match, ignore }: PairSettings, at: Position, context: PairContext): void {
  const { fault, workingDirectory, isFromSnapshot } = context
  if (isSameImage(source, mirror, workingDirectory) && !(isFromSnapshot && source.kind === 'registry')) {
    fault(
      at,
      `source and mirror are the same (${formatLocation(source)}); an image compared with itself proves nothing`,
    )
  }
  if (match !== 'digest') return
  if ([source, mirror].some(({ kind }) => kind === 'docker-archive')) {
    fault(at, 'a docker-archive holds no manifest, so that "match: digest" can never be met; use "match: config"')
  }
  if (ignore.length > 0) fault(at, 'with "match: digest" every byte counts, so nothing can be ignored')
}

function locationOf(written: Written, context: PairContext, source?: Location): Location | undefined {
  const mistake = mistakeIn(source === undefined ? 'source' : 'mirror', written.text)
  if (mistake !== undefined) {
    context.fault(written.at, mistake)
    return undefined
  }
  const byDefault = source === undefined ? LATEST : choiceOf(source)
  return understood(written, () => parseLocation(written.text, byDefault), context)
}

function optionsOf(
  { platforms, match, verify, referrers, explain, ignore, reason }: DeclaredOptions,
  context: PairContext,
): PairOptions {
  return {
    platforms: platforms === undefined ? undefined : platformsFrom(platforms, context),
    match: match?.text === 'layers' ? 'diff-ids' : match && oneOf(match.text, MATCHES),
    verify: verify && oneOf(verify.text, VERIFIES),
    referrers: referrers && oneOf(referrers.text, REFERRER_POLICIES),
    explain: explain && oneOf(explain.text, EXPLAINS),
    ignore: ignore === undefined ? undefined : ignoreFrom(ignore, context),
    reason: reason?.text,
  }
}

function platformsFrom(items: readonly Written[], context: PairContext): 'all' | readonly Platform[] {
  const [first, ...others] = items
  if (first?.text === 'all' && others.length === 0) return 'all'
  const platforms = items.flatMap((item) => understood(item, () => parsePlatform(item.text), context) ?? [])
  return [...new Map(platforms.map((platform) => [platformKey(platform), platform])).values()]
}

function ignoreFrom(items: readonly Written[], { fault }: PairContext): readonly IgnoreRule[] {
  const rules: IgnoreRule[] = []
  for (const { text, at } of items) {
    const read = parseIgnore(text)
    for (const error of read.errors) fault(at, error.replace(/\.$/, ''))
    rules.push(...read.rules)
  }
  const [first] = items
  const { errors } = parseIgnore(rules.map(({ text }) => text).join('\n'))
  if (first !== undefined) for (const error of errors) fault(first.at, error.replace(/\.$/, ''))
  return rules
}
