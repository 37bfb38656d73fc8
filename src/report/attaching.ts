import type { PairReport, Side, UnverifiedTls } from '../model/report.js'
import { placeOf, type Command } from './copy.js'
import { registryOf } from './facts.js'
import { isPlainName } from './safe-text.js'
import { code, say } from './sentence.js'
import type { Advice, Step } from './steps.js'

/** What to do about an image that is as it should be, without what is attached to it on the source. */
export function attaching(pair: PairReport): readonly Advice[] {
  const isDetached = pair.differences.some((one) => one.kind === 'referrer.missing' && one.lack === 'subject')
  const text = isDetached
    ? say`copy it byte for byte, together with what is attached: that belongs to the source's digest, and no image of another digest can have it`
    : say`copy it once more, together with what is attached to it`
  return [
    { label: 'Mend it', steps: [...listSteps(pair), { text, commands: commandsFor(pair) }] },
    { label: 'Or accept it', steps: [{ text: [code('referrers: warn')], commands: [] }] },
  ]
}

/**
 * It copies the entries of lists and cosign's tags alike, and no byte of a manifest changes. Without being forced it leaves out
 * what the mirror has a manifest of, though a blob of it or its entry in the list is not there.
 */
const COPY = 'regctl image copy --referrers --digest-tags --force-recursive'

function commandsFor({ source, mirror }: PairReport): readonly Command[] {
  const from = source.pinned ?? source.reference
  const to = mirror.reference
  if (placeOf(source) !== 'registry' || placeOf(mirror) !== 'registry' || to.includes('@')) return []
  if (!isPlainName(from) || !isPlainName(to)) return []
  return [[COPY, ...new Set([hostFlag(from, source), hostFlag(to, mirror)].flat()), from, to]]
}

/** regctl is told host by host where it is not to verify TLS, or not to speak it. `name` can be typed as it is. */
function hostFlag(name: string, { tls }: Side): readonly string[] {
  return tls === undefined ? [] : [`--host reg=${registryOf(name)},tls=${REGCTL_TLS[tls]}`]
}

const REGCTL_TLS: Readonly<Record<UnverifiedTls, string>> = { none: 'disabled', unverified: 'insecure' }

/** Where the tag of a list holds an image, as `cosign copy` leaves it behind, no tool can add to the list. */
function listSteps({ mirror, notes }: PairReport): readonly Step[] {
  const tags = notes.flatMap((note) =>
    note.kind === 'referrers.stray-tag' && note.side === 'mirror' ? [note.tag] : [],
  )
  const [repository] = mirror.pinned?.split('@') ?? []
  if (tags.length === 0 || repository === undefined || !isPlainName(repository)) return []
  const commands = tags
    .filter(isPlainName)
    .map((tag): Command => ['regctl index create', ...hostFlag(repository, mirror), `${repository}:${tag}`])
  return [{ text: say`put an empty list where the mirror keeps an image in the place of one`, commands }]
}
