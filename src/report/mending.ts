import type { Difference, DifferenceKind } from '../model/difference.js'
import type { PairReport, PlatformReport } from '../model/report.js'
import { copyOf, placeOf, repositoryOf, unverified, type Command, type Place } from './copy.js'
import { mirrorFacts, registryOf } from './facts.js'
import { isPlainName } from './safe-text.js'
import { code, say, type Sentence } from './sentence.js'
import type { Advice, Step } from './steps.js'

/** How the mirror is made right. Empty where no copy can do that. */
export function mending(pair: PairReport, differences: readonly Difference[]): readonly Advice[] {
  const steps = stepsFor(pair, differences)
  return steps.length === 0 ? [] : [{ label: 'Mend it', steps }]
}

function stepsFor(pair: PairReport, differences: readonly Difference[]): readonly Step[] {
  const has = (...kinds: readonly DifferenceKind[]): boolean => differences.some(({ kind }) => kinds.includes(kind))
  const to = placeOf(pair.mirror)
  if (isOutOfReach(pair, has('manifest.unknown'), has('platform.missing'))) return []
  if (pair.causes.includes('swapped')) {
    const stop = say`do not deploy it: its image ID is the source's and its files are not. Find out who wrote to the mirror`
    return [{ text: stop, commands: [] }, copying(pair, say`then copy it again`)]
  }
  if (pair.platforms.some(isDamaged))
    return [...clearing(pair, to), copying(pair, say`copy it again`, to === 'registry')]
  if (pair.notes.some(({ kind }) => kind === 'reference.absent'))
    return [copying(pair, say`copy it there, or correct the name of the mirror`)]
  if (has('platform.missing') && to !== 'docker' && !pair.causes.includes('platform-renamed'))
    return [copying(pair, say`copy all platforms`)]
  if (differences.length > 0 && differences.every(({ kind }) => kind === 'platform.extra'))
    return [copying(pair, say`copy it again, to have exactly the source's platforms`)]
  return [copying(pair, say`copy it again`)]
}

/** No copy gives such a place a manifest, or a second platform. */
function isOutOfReach({ result, mirror, platforms }: PairReport, isUnknown: boolean, isMissing: boolean): boolean {
  if (result === 'equivalent' && isUnknown) return true
  return placeOf(mirror) === 'docker' && isMissing && platforms.some(({ passed }) => passed)
}

/** Whether the mirror keeps wrong bytes under the right name, or says that it has what it has not: a copy skips both. */
function isDamaged({ differences, error }: PlatformReport): boolean {
  if (error?.side === 'mirror' && error.code === 'blob.lost') return true
  return differences.some((one) => one.kind === 'blob.digest' || (one.kind === 'blob.size' && one.declared !== true))
}

/** Makes the mirror forget what it wrongly believes to have. */
function clearing(pair: PairReport, place: Place): readonly Step[] {
  switch (place) {
    case 'registry':
      return [deletion(pair), collection()]
    case 'layout':
      if (pair.mirror.transport === 'oci-archive') return []
      return [
        {
          text: say`delete the damaged files in the folder ${code('blobs')} of the layout; a copy keeps them`,
          commands: [],
        },
      ]
    case 'docker':
      return []
  }
}

function deletion(pair: PairReport): Step {
  const { mirror, platforms } = pair
  // Of what could not be decided the report names the source's manifest alone, which is the mirror's under equal tops.
  const isSame = mirror.digest !== undefined && mirror.digest === pair.source.digest
  const digestOf = (platform: PlatformReport): string | undefined =>
    mirrorFacts(platform)?.digest ?? (isSame ? platform.source?.digest : undefined)
  const damaged = platforms.filter(isDamaged).flatMap((platform) => digestOf(platform) ?? [])
  const digests = [...new Set([mirror.digest ?? [], damaged].flat())]
  const repository = repositoryOf(mirror.pinned ?? '')
  const commands = digests
    .map((digest) => `${repository}@${digest}`)
    .filter(isPlainName)
    .map((name): Command => ['skopeo delete', ...unverified('tls-verify', mirror), `docker://${name}`])
  const text = say`delete the image on the mirror, and whatever else there holds the damaged part`
  return { text: withLogin(text, pair), commands }
}

function collection(): Step {
  const tool = code('docker-registry garbage-collect CONFIG')
  return {
    text: say`run the registry's garbage collection and restart it (${tool}; in Harbor: Clean Up): until then it keeps the damaged part, and a copy skips it`,
    commands: [],
  }
}

/** `isLoggedIn`: an earlier step has asked for that. */
function copying(pair: PairReport, what: Sentence, isLoggedIn = false): Step {
  const copy = copyOf(pair)
  if (copy === undefined) return { text: what, commands: [] }
  const remark = copy.remark === undefined ? [] : say`; ${copy.remark}`
  return { text: [...(isLoggedIn ? what : withLogin(what, pair)), ...remark], commands: copy.commands }
}

function withLogin(what: Sentence, pair: PairReport): Sentence {
  const asked = login(pair)
  return asked === undefined ? what : say`${what} (${asked})`
}

/** Undefined where nobody has to log in. */
function login({ source, mirror }: PairReport): Sentence | undefined {
  const hosts = [source, mirror]
    .filter(({ transport }) => transport === 'registry')
    .map(({ reference }) => registryOf(reference))
  if (hosts.length === 0) return undefined
  return new Set(hosts).size === 2 ? say`log in to both registries first` : say`log in to the registry first`
}
