import type { Declared, Position } from '../../config/declared.js'
import { parseImageLines } from '../../config/image-lines.js'
import type { ListFormat } from '../../config/list-formats.js'
import { parseMirrorPrefix } from '../../config/mirror-prefix.js'
import type { PairSettings, RegistrySettings, SnapshotSettings, TagSelection } from '../../model/settings.js'
import { choiceOf, formatLocation, parseLocation, type Location } from '../../oci/location.js'
import { LATEST, type Choice } from '../../oci/reference.js'
import { NO_IMAGE, type ConfigFile } from './config-file-input.js'
import { declaredPairs } from './declared-pairs.js'
import { takesTags } from './declared-selections.js'
import { HOLDS_TEXT, holdsText } from './file-inputs.js'
import { parsed, type Faults } from './input-faults.js'
import type { InputName } from './input-names.js'
import { wanted, type PairOptions } from './pair-context.js'
import type { Naming } from './naming.js'
import type { Readers } from './readers.js'
import { snapshotIn } from './snapshot-inputs.js'
import { isSameImage } from './same-image.js'
import { readTags, taggedPair } from './tags-inputs.js'

/** The pairs that a run compares. */
export interface PlannedPairs {
  readonly pairs: readonly PairSettings[]
  readonly selections?: readonly TagSelection[]
  /** Lines worth reading that change no verdict. */
  readonly warnings: readonly string[]
  readonly registries?: ReadonlyMap<string, RegistrySettings>
  readonly sourceSnapshot?: SnapshotSettings
}

/** What the pairs of a run are read with. */
export interface PairSource {
  readonly faults: Faults
  /** What the inputs say of how pairs are compared. */
  readonly options: PairOptions
  readonly workingDirectory: string
  readonly configFile: ConfigFile | undefined
  readonly format: ListFormat | 'auto'
  readonly naming: Naming
  readonly readers: Readers
}

const OWN_LOGINS = ['source-username', 'source-password', 'mirror-username', 'mirror-password'] as const

/** Reads the pairs from whichever input names them. What is wrong is left with `faults`. */
export function readPairs(from: PairSource): PlannedPairs {
  const { text, fault } = from.faults
  if (text('config-file') !== '' || from.configFile !== undefined) {
    refuseOthers('config-file', ['source', 'mirror', 'images'], from.faults)
    return fromFile(from)
  }
  if (text('images') !== '') {
    refuseOthers('images', ['source', 'mirror'], from.faults)
    return fromLines(from)
  }
  if (text('mirror-prefix') !== '') fault('mirror-prefix', 'it is for lists of images, and there is none')
  return fromPair(from)
}

/** One list names the pairs, and a login in an input of its own would go to whatever host a line names. */
function refuseOthers(list: InputName, others: readonly InputName[], { text, fault }: Faults): void {
  for (const input of others)
    if (text(input) !== '') fault(input, `"${list}" names the pairs, too; give one of the two`)
  for (const input of OWN_LOGINS) {
    if (text(input) === '') continue
    fault(input, `with "${list}" it would belong to many hosts; give logins in "registry-auth", for a host each`)
  }
}

function fromLines(from: PairSource): PlannedPairs {
  const { text, fault } = from.faults
  const declared = parseImageLines(text('images'))
  if (declared.images.length === 0 && declared.faults.length === 0) fault('images', 'it names no image')
  return fromDeclared(declared, 'images', ({ line }) => from.naming.line('images', line), from)
}

function fromFile(from: PairSource): PlannedPairs {
  const { configFile } = from
  const { fault } = from.faults
  if (configFile?.text === undefined) {
    const { path, why = 'it was not read' } = configFile ?? { path: 'the file' }
    fault('config-file', `${path} cannot be used: ${why}`)
    return NOTHING
  }
  const { path } = configFile
  const declared = from.readers.list(configFile.text, from.format, path)
  const planned = fromDeclared(declared, 'config-file', ({ line, column }) => `${path}:${line}:${column}`, from, path)
  return { ...planned, ...registriesOf(declared, path, from.faults), ...snapshotIn(declared, path, from.faults) }
}

const NOTHING: PlannedPairs = { pairs: [], warnings: [] }

/** The pairs of a list; each line that is wrong has a message of its own. */
function fromDeclared(
  declared: Declared,
  input: 'images' | 'config-file',
  place: (at: Position) => string,
  { faults, options, workingDirectory, readers }: PairSource,
  file?: string,
): PlannedPairs {
  const { text, fault, faultLine } = faults
  const tags = readTags(faults, readers)
  if (tags !== undefined && declared.images.length > 0 && !declared.images.some(takesTags)) {
    fault('tags', `every image of "${input}" names a tag, a digest or tags of its own, so that it selects nothing`)
  }
  const written = text('mirror-prefix')
  const prefix = written === '' ? undefined : parsed('mirror-prefix', () => parseMirrorPrefix(written), fault)
  const warnings: string[] = []
  const faultAt = (at: Position, what: string): void => {
    faultLine(input, `${place(at)}: ${what}.`)
  }
  for (const { at, what } of declared.faults) faultAt(at, what)
  // A prefix that is wrong is told once, not once a line.
  if (written !== '' && prefix === undefined) return NOTHING
  for (const { at, what } of declared.told ?? []) warnings.push(`${place(at)}: ${what}.`)
  const planned = declaredPairs(declared, {
    inputs: options,
    prefix: prefix === undefined ? undefined : { ...prefix, flat: declared.flat === true },
    tags,
    workingDirectory,
    isVersionRange: readers.isVersionRange,
    isFromSnapshot: text('source-snapshot') !== '' || declared.snapshot !== undefined,
    file,
    fault: faultAt,
    tell: (at, what) => warnings.push(`${place(at)}: ${what}.`),
  })
  return { ...planned, warnings }
}

function registriesOf({ registries }: Declared, path: string, { faultLine }: Faults): Pick<PlannedPairs, 'registries'> {
  if (registries === undefined || registries.size === 0) return {}
  const read = Array.from(registries, ([registry, { caFile, maxConnections }]) => {
    if (caFile !== undefined && holdsText(caFile.text)) {
      faultLine('config-file', `${path}:${caFile.at.line}:${caFile.at.column}: ca-file ${HOLDS_TEXT}.`)
    }
    const needs = {
      ...(caFile === undefined ? {} : { caFile: caFile.text }),
      ...(maxConnections === undefined ? {} : { maxConnections }),
    }
    return [registry, needs] as const
  })
  return { registries: new Map(read) }
}

function fromPair({ faults, options, workingDirectory, readers }: PairSource): PlannedPairs {
  const { fault, text } = faults
  if (text('tags') !== '') return { ...NOTHING, ...taggedPair(faults, options, workingDirectory, readers) }
  const source = locationOf('source', LATEST, faults)
  // Where the source is no reference it is the source that has to be mended first.
  const mirror = locationOf('mirror', source === undefined ? LATEST : choiceOf(source), faults)
  const isFromSnapshot = text('source-snapshot') !== '' && source?.kind === 'registry'
  if (
    source !== undefined &&
    mirror !== undefined &&
    isSameImage(source, mirror, workingDirectory) &&
    !isFromSnapshot
  ) {
    fault(
      'mirror',
      `it is the same as "source" (${formatLocation(source)}); an image compared with itself proves nothing`,
    )
  }
  if (options.match === 'digest') refuseDigestMatch({ source, mirror }, faults)
  refuseIdlePasswords({ source, mirror }, faults)
  if (source === undefined || mirror === undefined) return NOTHING
  const { platforms = 'all', match = 'config', verify = 'blobs', ignore = [], referrers, explain = 'none' } = options
  const explained = explain === 'none' ? {} : { explain }
  const pair = { source, mirror, platforms, match, verify, ...wanted(referrers), ignore, ...explained }
  return { pairs: [pair], warnings: [] }
}

function locationOf(input: 'source' | 'mirror', byDefault: Choice, { text, fault }: Faults): Location | undefined {
  const value = text(input)
  if (value === '') {
    fault(input, NO_IMAGE)
    return undefined
  }
  return parsed(input, () => parseLocation(value, byDefault), fault)
}

type Locations = Readonly<Record<'source' | 'mirror', Location | undefined>>

/** A password that goes nowhere is a mistake in one of the two inputs. */
function refuseIdlePasswords(locations: Locations, { text, fault }: Faults): void {
  for (const side of ['source', 'mirror'] as const) {
    const kind = locations[side]?.kind
    if (kind === undefined || kind === 'registry' || text(`${side}-password`) === '') continue
    fault(`${side}-password`, `it is for a registry, and "${side}" is ${kind}: on this machine; leave it out`)
  }
}

/** What `docker save` writes holds no manifest, so there is no digest to be equal. */
function refuseDigestMatch(locations: Locations, { fault }: Faults): void {
  for (const input of ['source', 'mirror'] as const) {
    if (locations[input]?.kind !== 'docker-archive') continue
    fault(input, 'a docker-archive holds no manifest, so that "match: digest" can never be met; use "match: config"')
  }
}
