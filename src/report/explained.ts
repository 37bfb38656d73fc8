import type {
  Aspect,
  ExplainedLayer,
  Explanation,
  FileChange,
  FileChanges,
  FileFact,
  FileKind,
  PackageChange,
} from '../model/explanation.js'
import type { PairReport, PlatformReport } from '../model/report.js'
import { instruction } from './layer-rows.js'
import { count, formatBytes } from './quantity.js'
import { foreign, message, name, say, words, type Sentence } from './sentence.js'

/** A platform with what is told of the inside of its layers. */
export interface ExplainedPlatform {
  readonly platform: string
  readonly explained: Explanation
}

/** The platforms of which something is told, in the order of the report. */
export function explainedIn({ platforms }: PairReport): readonly ExplainedPlatform[] {
  return platforms.flatMap(({ platform, explained }: PlatformReport) =>
    explained === undefined ? [] : [{ platform, explained }],
  )
}

/** What all layers come to, in a sentence or two, each without its full stop. */
export function explainedSentences({ files, layers, packages, problem }: Explanation): readonly Sentence[] {
  const covered = files === undefined ? [] : [totalOf(files, layers)]
  const unread = (packages?.unread ?? []).map(
    (path) => say`${foreign(path)} is a package database that cannot be read here`,
  )
  const why = problem === undefined ? [] : [say`not all is told: ${message(problem.message.replace(/\.$/, ''))}`]
  return [...covered, ...unread, ...why]
}

function totalOf(files: FileChanges, layers: readonly ExplainedLayer[]): Sentence {
  const { timesOnly } = files
  if (hasChanges(files)) {
    const others = timesOnly === 0 ? '' : `; ${count(timesOnly, 'other')} in times only`
    return say`files: ${words(countsOf(files))}${words(others)}`
  }
  const inside = layers.flatMap((layer) => layer.files ?? [])
  const isHidden = inside.some((one) => hasChanges(one) || one.whiteouts.length > 0)
  if (isHidden) return say`what differs in single layers does not show: the file systems hold the same files`
  const times = Math.max(
    timesOnly,
    inside.reduce((sum, one) => sum + one.timesOnly, 0),
  )
  if (times > 0)
    return say`nothing but times differs: ${words(count(times, 'file'))} of the same content, with other times`
  return say`the layers hold the same files, written into their archives in another way`
}

function hasChanges({ added, removed, changed }: FileChanges): boolean {
  return added + removed + changed > 0
}

/** `3 added, 1 changed`. */
function countsOf({ added, removed, changed }: FileChanges): string {
  const parts = Object.entries({ added, removed, changed }).filter(([, number]) => number > 0)
  return parts.map(([word, number]) => `${number} ${word}`).join(', ')
}

/** A layer in a line: its places, what differs in it, and what made it. */
export function layerSentence(layer: ExplainedLayer): Sentence {
  const { source, mirror, files, common } = layer
  const made = mirror?.createdBy ?? source?.createdBy
  const by = made === undefined || made === '' ? [] : say`: ${foreign(instruction(made))}`
  return say`layer ${words(placeOf(layer))}, ${words(differsIn(files, common === true))}${by}`
}

function placeOf({ source, mirror }: ExplainedLayer): string {
  if (source === undefined) return `${mirror?.position ?? '?'} of the mirror`
  if (mirror === undefined) return `${source.position} of the source`
  return source.position === mirror.position
    ? String(source.position)
    : `${source.position} (${mirror.position} on the mirror)`
}

function differsIn(files: FileChanges | undefined, isCommon: boolean): string {
  if (isCommon) return 'the same on both sides, and read for what it lies under'
  if (files === undefined) return 'not read'
  const { timesOnly, whiteouts } = files
  const times = timesOnly === 0 ? [] : [`${timesOnly} in times only`]
  const taken = whiteouts.length === 0 ? [] : [`${count(whiteouts.length, 'whiteout')} on one side only`]
  const changes = hasChanges(files) ? [countsOf(files)] : []
  const told = [...changes, ...times, ...taken]
  return told.length === 0 ? 'the same files' : told.join(', ')
}

/** A path that differs, with how; `below` are files in an added or removed folder that are not told one by one. */
export interface FileLine {
  readonly sign: '+' | '-' | '~'
  readonly path: string
  readonly note: Sentence
}

const SIGN: Readonly<Record<FileChange['change'], FileLine['sign']>> = { added: '+', removed: '-', changed: '~' }

/** The lines of a list of files, at most `limit`; and how many files that leaves out. `manyLayers`: which one is told. */
export function fileLines(
  files: FileChanges,
  limit: number,
  manyLayers: boolean,
): { readonly lines: readonly FileLine[]; readonly left: number } {
  const whole = new Map<string, number>()
  const shown: FileChange[] = []
  for (const change of files.list) {
    const root = foldersAbove(change.path).find((folder) => whole.has(`${change.change} ${folder}`))
    const key = `${change.change} ${root ?? change.path}`
    const inside = root === undefined ? undefined : whole.get(key)
    if (inside !== undefined) whole.set(key, inside + 1)
    else {
      shown.push(change)
      if (change.change !== 'changed' && (change.source ?? change.mirror)?.kind === 'folder') whole.set(key, 0)
    }
  }
  const told = shown.slice(0, limit)
  const lines = told.map((change): FileLine => {
    const below = whole.get(`${change.change} ${change.path}`) ?? 0
    return { sign: SIGN[change.change], path: change.path, note: noteOf(change, below, manyLayers) }
  })
  const listed = told.reduce((sum, change) => sum + 1 + (whole.get(`${change.change} ${change.path}`) ?? 0), 0)
  return { lines, left: files.added + files.removed + files.changed - listed }
}

/** The folders that a path lies in, the outermost first. */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = []
  for (let slash = path.indexOf('/', 1); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    folders.push(path.slice(0, slash))
  }
  return folders
}

function noteOf({ change, aspects, source, mirror }: FileChange, below: number, manyLayers: boolean): Sentence {
  const layer = manyLayers ? layersOf(source, mirror) : ''
  if (change !== 'changed') {
    const fact = source ?? mirror
    const size = fact?.size === undefined ? '' : `, ${formatBytes(fact.size)}`
    const inside = below === 0 ? '' : ` with ${below} inside`
    const target = fact?.target === undefined ? [] : say` to ${foreign(fact.target)}`
    return say`${words(NAMES[fact?.kind ?? 'file'])}${target}${words(`${inside}${size}${layer}`)}`
  }
  const told = aspects.filter((aspect) => aspect !== 'size' || !aspects.includes('content'))
  return [
    ...told.flatMap((aspect, at) => [...(at === 0 ? [] : say`, `), ...aspectOf(aspect, source, mirror)]),
    words(layer),
  ]
}

const NAMES: Readonly<Record<FileKind, string>> = {
  file: 'file',
  folder: 'folder',
  symlink: 'symbolic link',
  'character-device': 'character device',
  'block-device': 'block device',
  fifo: 'named pipe',
}

function layersOf(source: FileFact | undefined, mirror: FileFact | undefined): string {
  const [one, other] = [source?.layer ?? mirror?.layer, mirror?.layer ?? source?.layer]
  if (one === undefined || other === undefined) return ''
  return one === other ? `, layer ${one}` : `, layer ${one} → ${other}`
}

function aspectOf(aspect: Aspect, source: FileFact | undefined, mirror: FileFact | undefined): Sentence {
  switch (aspect) {
    case 'kind':
      return say`${words(NAMES[source?.kind ?? 'file'])} → ${words(NAMES[mirror?.kind ?? 'file'])}`
    case 'content':
    case 'size': {
      const [one, other] = [source?.size, mirror?.size]
      if (one === undefined || other === undefined || one === other) return say`content`
      const [from, to] = [formatBytes(one), formatBytes(other)]
      return say`content (${words(from === to ? `${one} → ${other} bytes` : `${from} → ${to}`)})`
    }
    case 'mode':
      return say`mode ${name(source?.mode ?? '?')} → ${name(mirror?.mode ?? '?')}`
    case 'owner':
      return say`owner ${name(source?.owner ?? '?')} → ${name(mirror?.owner ?? '?')}`
    case 'link':
    case 'device': {
      const [one, other] = [source?.target, mirror?.target]
      return say`${words(aspect)} ${one === undefined ? words('none') : foreign(one)} → ${other === undefined ? words('none') : foreign(other)}`
    }
    case 'attributes':
      return say`extended attributes`
    case 'time':
      return say`time`
  }
}

/** A package with its versions on both sides, in words. */
export function versionsOf(versions: PackageChange['source']): string {
  return versions.join(', ')
}
