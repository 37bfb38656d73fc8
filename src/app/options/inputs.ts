import { createConcealer } from '../conceal.js'
import { secretOf } from '../masks.js'
import { LIST_FORMATS } from '../../config/list-formats.js'
import { parseIgnore } from '../../compare/ignore.js'
import { EXPLAINS, type Explain } from '../../model/explanation.js'
import type { IgnoreRule } from '../../model/ignore.js'
import {
  MATCHES,
  REFERRER_POLICIES,
  VERIFIES,
  type Match,
  type ReferrerPolicy,
  type Verify,
} from '../../model/result.js'
import type {
  PairSettings,
  RegistrySettings,
  Shard,
  SignatureSettings,
  SnapshotSettings,
  TagSelection,
} from '../../model/settings.js'
import { SHOW_VALUES, type ShowValues } from '../../model/show-values.js'
import { excerpt } from '../../oci/excerpt.js'
import type { Platform } from '../../oci/platform.js'
import { secretForms } from '../../registry/secret-forms.js'
import type { ConfigFile } from './config-file-input.js'
import { FILE_INPUTS, holdsText } from './file-inputs.js'
import { createFaults, type Fault, type Text } from './input-faults.js'
import { unknownInputs, type InputName } from './input-names.js'
import { valueOf, wordOf } from './input-readers.js'
import { readBounds, type Bounds } from './bound-inputs.js'
import { booleanOf, shardInputOf } from './input-values.js'
import { InputsError, type InputProblem } from './inputs-error.js'
import { readPairLogins, readRegistryLogins, type PairLogins, type RegistryLogins } from './login-inputs.js'
import { INPUT_NAMING, type Naming } from './naming.js'
import { readPairs, type PlannedPairs } from './pair-inputs.js'
import { NO_READERS, type Readers } from './readers.js'
import { readSignature } from './signature-inputs.js'
import { readSnapshot } from './snapshot-inputs.js'
import { platformsOf } from './platforms-input.js'
import { readTelling, type Telling } from './telling.js'
import { readReportOutputs, type ReportOutput } from './report-outputs.js'

/** What the workflow asked for, checked. */
export interface Inputs extends PairLogins, RegistryLogins, Bounds, Telling {
  /** Every comparison that is asked for. */
  readonly pairs: readonly PairSettings[]
  /** What becomes pairs once tags are listed. */
  readonly selections?: readonly TagSelection[]
  /** Lines worth reading that change no verdict. */
  readonly warnings: readonly string[]
  /** What single registries need, by their canonical names. */
  readonly registries?: ReadonlyMap<string, RegistrySettings>
  /** Answers for sources in registries. */
  readonly sourceSnapshot?: SnapshotSettings
  readonly platforms: 'all' | readonly Platform[]
  readonly match: Match
  readonly verify: Verify
  /** What becomes of what is attached to the images. */
  readonly referrers: ReferrerPolicy
  readonly explain: Explain
  /** Whose signature the mirror's image must carry. */
  readonly signature?: SignatureSettings
  readonly ignore: readonly IgnoreRule[]
  /** The part of the pairs that is compared; absent: all. */
  readonly shard?: Shard
  readonly showValues: ShowValues
  /** Files that the report is written to. */
  readonly reports: readonly ReportOutput[]
}

/**
 * Reads every input. `get` gives an input's text, '' where it is not set; `given` are the names that the workflow set, so
 * that unknown ones are told; relative paths start from `workingDirectory`; `configFile` is what `readOptions` found;
 * `naming` is how messages name inputs; `readers` are needed where one of their inputs is set. Throws `InputsError` with all that is wrong at once.
 */
export function readInputs(
  get: (name: string) => string,
  given: readonly string[] = [],
  workingDirectory: string = process.cwd(),
  configFile?: ConfigFile,
  naming: Naming = INPUT_NAMING,
  readers: Readers = NO_READERS,
): Inputs {
  const unknown: readonly InputProblem[] = unknownInputs(given).map((message) => ({ input: '', message }))
  const faults = createFaults(get, naming)
  const { text, fault, problems } = faults
  const match = matchOf(text, fault)
  const pairLogins = readPairLogins(text, fault)
  const signature = readSignature(text, fault)
  const inputs = {
    ...pairLogins,
    platforms: platformsOf(text, fault),
    match,
    verify: wordOf('verify', VERIFIES, 'blobs', text, fault),
    referrers: wordOf('referrers', REFERRER_POLICIES, 'ignore', text, fault),
    explain: wordOf('explain', EXPLAINS, 'none', text, fault),
    ignore: ignoreOf(match, text, fault),
    ...(signature === undefined ? {} : { signature }),
    ...readRegistryLogins(text, fault, readers),
    ...readBounds(text, fault),
    ...readTelling(text, fault),
    reports: readReportOutputs(text, fault),
    showValues: wordOf('show-values', SHOW_VALUES, 'labels', text, fault),
  }
  const shard = shardInputOf(text('shard'))
  if (shard === 'wrong') fault('shard', `${excerpt(text('shard'))} is not a part such as 2/4, of 256 at most`)
  const { platforms, verify, referrers, explain, ignore } = inputs
  const headFirst = headFirstOf(signature, text, fault)
  const set = <T>(input: InputName, value: T): T | undefined => (text(input) === '' ? undefined : value)
  const options = {
    platforms: set('platforms', platforms),
    match: set('match', match),
    verify: headFirst ? 'manifests' : set('verify', verify),
    referrers: set('referrers', referrers),
    explain: set('explain', explain),
    ignore: set('ignore', ignore),
  }
  const format = wordOf('config-format', ['auto', ...LIST_FORMATS], 'auto', text, fault)
  const planned = readPairs({ faults, options, workingDirectory, configFile, format, naming, readers })
  const sourceSnapshot = readSnapshot(planned, faults)
  const wrong = [...unknown, ...problems()]
  const conceal = concealerOf(text, inputs.registryAuth)
  if (wrong.length > 0) {
    const told = wrong.map(({ input, message }) => ({ input, message: conceal(message) }))
    throw new InputsError(told, [configFile?.text ?? '', text('images')])
  }
  return {
    ...planned,
    warnings: planned.warnings.map(conceal),
    ...inputs,
    ...(sourceSnapshot === undefined ? {} : { sourceSnapshot }),
    ...(headFirst ? askedByHead(planned) : {}),
    ...(shard === undefined || shard === 'wrong' ? {} : { shard }),
  }
}

/** It asks for nothing but the two digests, so what wants more is at odds with it. */
function headFirstOf(signature: SignatureSettings | undefined, text: Text, fault: Fault): boolean {
  const headFirst = valueOf('head-first', booleanOf, false, '"true" or "false"', text, fault)
  if (headFirst && !['', 'manifests'].includes(text('verify')))
    fault('head-first', 'it asks for no blob, so that "verify" can be manifests alone; leave one of the two out')
  if (headFirst && !['', 'ignore'].includes(text('referrers')))
    fault(
      'head-first',
      'it asks for nothing but the two digests, so that "referrers" can be ignore alone; leave one of the two out',
    )
  if (headFirst && signature !== undefined)
    fault(
      'head-first',
      'it asks for nothing but the two digests, and a signature has to be read; leave one of the two out',
    )
  return headFirst
}

/** HEAD first wherever nothing but manifests is asked for: an image of a list may ask for more by itself. */
function askedByHead({ pairs, selections }: PlannedPairs): Pick<PlannedPairs, 'pairs' | 'selections'> {
  const marked = <T extends Pick<PairSettings, 'verify' | 'referrers'>>(one: T): T =>
    one.verify === 'manifests' && (one.referrers ?? 'ignore') === 'ignore' ? { ...one, headFirst: true } : one
  return { pairs: pairs.map(marked), ...(selections === undefined ? {} : { selections: selections.map(marked) }) }
}

/** Makes texts without the secrets of this workflow, which may stand in a wrong place, too. */
function concealerOf(text: Text, registryAuth: Inputs['registryAuth']): (shown: string) => string {
  const concealer = createConcealer()
  const secrets = [
    ...FILE_INPUTS.map(text).filter(holdsText),
    ...(['source-password', 'mirror-password', 'github-token'] as const).map(text),
    ...Array.from(registryAuth.values(), secretOf),
  ]
  for (const form of secrets.flatMap(secretForms)) concealer.add(form)
  return (shown) => concealer.text(shown)
}

/** `layers` means the same as `diff-ids`. */
function matchOf(text: Text, fault: Fault): Match {
  return text('match') === 'layers' ? 'diff-ids' : wordOf('match', MATCHES, 'config', text, fault)
}

function ignoreOf(match: Match, text: Text, fault: Fault): readonly IgnoreRule[] {
  const value = text('ignore')
  if (value === '') return []
  const { rules, errors } = parseIgnore(value)
  for (const error of errors) fault('ignore', error.replace(/\.$/, ''))
  if (match === 'digest')
    fault(
      'ignore',
      'with "match: digest" every byte counts, so nothing can be ignored; lower "match" or remove "ignore"',
    )
  return rules
}
