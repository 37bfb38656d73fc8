import { createConcealer } from '../conceal.js'
import { secretOf } from '../masks.js'
import { LIST_FORMATS } from '../../config/list-file.js'
import { parseIgnore } from '../../compare/ignore.js'
import type { Credential } from '../../model/credential.js'
import { EXPLAINS, type Explain } from '../../model/explanation.js'
import type { IgnoreRule } from '../../model/ignore.js'
import { DEFAULT_LIMITS } from '../../model/limits.js'
import {
  MATCHES,
  REFERRER_POLICIES,
  VERIFIES,
  type Match,
  type ReferrerPolicy,
  type Verify,
} from '../../model/result.js'
import type {
  ClientCertificateFiles,
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
import { normaliseRegistry } from '../../oci/registry-host.js'
import { secretForms } from '../../registry/secret-forms.js'
import type { ConfigFile } from './config-file-input.js'
import { FILE_INPUTS, holdsText } from './file-inputs.js'
import { createFaults, type Fault, type Text } from './input-faults.js'
import { unknownInputs, type InputName } from './input-names.js'
import { valueOf, wordOf } from './input-readers.js'
import { booleanOf, durationOf, listOf, shardInputOf, sizeOf, wholeOf } from './input-values.js'
import { InputsError, type InputProblem } from './inputs-error.js'
import { INPUT_NAMING, type Naming } from './naming.js'
import { parseRegistryAuth } from './registry-auth.js'
import { readPairs, type PlannedPairs } from './pair-inputs.js'
import { readSignature } from './signature-inputs.js'
import { readSnapshot } from './snapshot-inputs.js'
import { platformsOf } from './platforms-input.js'
import { readTelling, type Telling } from './telling.js'
import { readReportOutputs, type ReportOutput } from './report-outputs.js'

/** What the workflow asked for, checked. Sizes in bytes, times in milliseconds. */
export interface Inputs extends Telling {
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
  readonly sourceCredential?: Credential
  readonly mirrorCredential?: Credential
  /** By canonical `host[:port]`. */
  readonly registryAuth: ReadonlyMap<string, Credential>
  /** A Docker config.json or a Podman auth.json. */
  readonly authFile?: string
  readonly caFile?: string
  /** Paths; both or none. */
  readonly clientCertificate?: ClientCertificateFiles
  readonly insecureRegistries: ReadonlySet<string>
  readonly trustedTokenHosts: ReadonlySet<string>
  /** Pairs that are compared at the same time. */
  readonly concurrency: number
  /** For how long what may still come right is looked at again. */
  readonly waitMs: number
  /** The part of the pairs that is compared; absent: all. */
  readonly shard?: Shard
  readonly retries: number
  readonly timeoutMs: number
  readonly maxLayerBytes: number
  readonly showValues: ShowValues
  /** Files that the report is written to. */
  readonly reports: readonly ReportOutput[]
}

/**
 * Reads every input. `get` gives an input's text, '' where it is not set; `given` are the names that the workflow set, so
 * that unknown ones are told; relative paths start from `workingDirectory`; `configFile` is what `readOptions` found;
 * `naming` is how messages name inputs. Throws `InputsError` with all that is wrong at once.
 */
export function readInputs(
  get: (name: string) => string,
  given: readonly string[] = [],
  workingDirectory: string = process.cwd(),
  configFile?: ConfigFile,
  naming: Naming = INPUT_NAMING,
): Inputs {
  const unknown: readonly InputProblem[] = unknownInputs(given).map((message) => ({ input: '', message }))
  const faults = createFaults(get, naming)
  const { text, fault, problems } = faults
  const match = matchOf(text, fault)
  const sourceCredential = credentialOf('source', text, fault)
  const mirrorCredential = credentialOf('mirror', text, fault)
  const authFile = text('auth-file')
  const caFile = text('ca-file')
  const clientCertificate = clientCertificateOf(text, fault)
  const signature = readSignature(text, fault)
  const inputs = {
    platforms: platformsOf(text, fault),
    match,
    verify: wordOf('verify', VERIFIES, 'blobs', text, fault),
    referrers: wordOf('referrers', REFERRER_POLICIES, 'ignore', text, fault),
    explain: wordOf('explain', EXPLAINS, 'none', text, fault),
    ignore: ignoreOf(match, text, fault),
    ...(sourceCredential === undefined ? {} : { sourceCredential }),
    ...(mirrorCredential === undefined ? {} : { mirrorCredential }),
    registryAuth: registryAuthOf(text, fault),
    ...(authFile === '' ? {} : { authFile }),
    ...(caFile === '' ? {} : { caFile }),
    ...(clientCertificate === undefined ? {} : { clientCertificate }),
    ...(signature === undefined ? {} : { signature }),
    insecureRegistries: hostsOf('insecure-registries', text, fault),
    trustedTokenHosts: hostsOf('trusted-token-hosts', text, fault),
    waitMs: valueOf(
      'wait',
      (value) => (value === '0s' ? 0 : durationOf(value)),
      0,
      'a duration with its unit (0s, 90s, 15m; at most 24h)',
      text,
      fault,
    ),
    concurrency: valueOf(
      'concurrency',
      (value) => (value === '0' ? undefined : wholeOf(value, MOST_AT_ONCE)),
      PAIRS_AT_ONCE,
      `a whole number from 1 to ${MOST_AT_ONCE}`,
      text,
      fault,
    ),
    retries: valueOf(
      'retries',
      (value) => wholeOf(value, 10),
      DEFAULT_LIMITS.retries,
      'a whole number from 0 to 10',
      text,
      fault,
    ),
    timeoutMs: valueOf(
      'timeout',
      durationOf,
      DEFAULT_LIMITS.pairMs,
      'a duration with its unit (30s, 10m, 1h; at most 24h)',
      text,
      fault,
    ),
    maxLayerBytes: valueOf(
      'max-layer-size',
      sizeOf,
      DEFAULT_LIMITS.layerBytes,
      'a size (20GiB, 500MB, or bytes)',
      text,
      fault,
    ),
    ...readTelling(text, fault),
    reports: readReportOutputs(text, fault),
    showValues: wordOf('show-values', SHOW_VALUES, 'labels', text, fault),
  }
  const shard = shardInputOf(text('shard'))
  if (shard === 'wrong') fault('shard', `${excerpt(text('shard'))} is not a part such as 2/4, of 256 at most`)
  const { platforms, verify, referrers, explain, ignore } = inputs
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
  const planned = readPairs({ faults, options, workingDirectory, configFile, format, naming })
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

/** HEAD first wherever nothing but manifests is asked for: an image of a list may ask for more by itself. */
function askedByHead({ pairs, selections }: PlannedPairs): Pick<PlannedPairs, 'pairs' | 'selections'> {
  const marked = <T extends Pick<PairSettings, 'verify' | 'referrers'>>(one: T): T =>
    one.verify === 'manifests' && (one.referrers ?? 'ignore') === 'ignore' ? { ...one, headFirst: true } : one
  return { pairs: pairs.map(marked), ...(selections === undefined ? {} : { selections: selections.map(marked) }) }
}

/** Pairs that are compared at the same time, unless somebody says otherwise; and the most that may be. */
const PAIRS_AT_ONCE = 8
const MOST_AT_ONCE = 64

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

function credentialOf(side: 'source' | 'mirror', text: Text, fault: Fault): Credential | undefined {
  const username = text(`${side}-username`)
  const password = text(`${side}-password`)
  if (username === '' && password === '') return undefined
  if (password === '')
    fault(
      `${side}-password`,
      `it is empty although "${side}-username" is set; a secret that does not exist, and every secret in a pull request from a fork, is empty`,
    )
  if (username === '')
    fault(
      `${side}-username`,
      `it is empty although "${side}-password" is set; a bearer token goes into "registry-auth" as \`token\``,
    )
  return { kind: 'basic', username, password }
}

function clientCertificateOf(text: Text, fault: Fault): ClientCertificateFiles | undefined {
  const [certificate, key] = [text('client-cert'), text('client-key')]
  if (certificate === '' && key === '') return undefined
  if (certificate === '') fault('client-cert', 'it is empty although "client-key" is set; they belong together')
  if (key === '') fault('client-key', 'it is empty although "client-cert" is set; they belong together')
  return { certificate, key }
}

function registryAuthOf(text: Text, fault: Fault): ReadonlyMap<string, Credential> {
  const value = text('registry-auth')
  if (value === '') return new Map()
  const { credentials, errors } = parseRegistryAuth(value)
  for (const error of errors) fault('registry-auth', error)
  return credentials
}

function hostsOf(input: 'insecure-registries' | 'trusted-token-hosts', text: Text, fault: Fault): ReadonlySet<string> {
  const hosts = listOf(text(input)).flatMap((item) => {
    const host = normaliseRegistry(item)
    if (/^(?:true|false|yes|no)$/i.test(item)) fault(input, 'it is a list of hosts, not a switch; name the hosts')
    else if (host === undefined)
      fault(input, `${excerpt(item)} is not a host with an optional port (no https://, no path)`)
    return host ?? []
  })
  return new Set(hosts)
}
