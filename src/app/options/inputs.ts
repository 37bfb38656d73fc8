import { createConcealer } from '../conceal.js'
import { secretOf } from '../masks.js'
import { parseIgnore } from '../../compare/ignore.js'
import type { Credential } from '../../model/credential.js'
import type { IgnoreRule } from '../../model/ignore.js'
import { DEFAULT_LIMITS } from '../../model/limits.js'
import { MATCHES, VERIFIES, type Match, type Verify } from '../../model/result.js'
import type { ClientCertificateFiles } from '../../model/settings.js'
import { SHOW_VALUES, type ShowValues } from '../../model/show-values.js'
import { excerpt } from '../../oci/excerpt.js'
import type { Platform } from '../../oci/platform.js'
import { choiceOf, formatLocation, parseLocation, type Location } from '../../oci/location.js'
import { LATEST, type Choice } from '../../oci/reference.js'
import { normaliseRegistry } from '../../oci/registry-host.js'
import { secretForms } from '../../registry/secret-forms.js'
import { FILE_INPUTS, holdsText } from './file-inputs.js'
import { createFaults, parsed, type Fault, type Text } from './input-faults.js'
import { unknownInputs, type InputName } from './input-names.js'
import { booleanOf, durationOf, listOf, oneOf, sizeOf, wholeOf } from './input-values.js'
import { InputsError, type InputProblem } from './inputs-error.js'
import { INPUT_NAMING, type Naming } from './naming.js'
import { parseRegistryAuth } from './registry-auth.js'
import { platformsOf } from './platforms-input.js'
import { isSameImage } from './same-image.js'

/** What the workflow asked for, checked. Sizes in bytes, times in milliseconds. */
export interface Inputs {
  readonly source: Location
  readonly mirror: Location
  readonly platforms: 'all' | readonly Platform[]
  readonly match: Match
  readonly verify: Verify
  readonly ignore: readonly IgnoreRule[]
  readonly failOn: FailOn
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
  readonly retries: number
  readonly timeoutMs: number
  readonly maxLayerBytes: number
  readonly summary: SummaryWhen
  readonly annotations: boolean
  readonly title: string
  readonly showValues: ShowValues
}

const FAIL_ON = ['not-passed', 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]

const SUMMARY = ['always', 'on-failure', 'never'] as const
export type SummaryWhen = (typeof SUMMARY)[number]

/**
 * Reads every input. `get` gives an input's text, '' where it is not set; `given` are the names that the workflow set, so
 * that unknown ones are told; relative paths start from `workingDirectory`; `naming` is how
 * messages name inputs. Throws `InputsError` with all that is wrong at once.
 */
export function readInputs(
  get: (name: string) => string,
  given: readonly string[] = [],
  workingDirectory: string = process.cwd(),
  naming: Naming = INPUT_NAMING,
): Inputs {
  const unknown: readonly InputProblem[] = unknownInputs(given).map((message) => ({ input: '', message }))
  const { text, fault, problems } = createFaults(get, naming)
  const source = locationOf('source', LATEST, text, fault)
  // Where the source is no reference it is the source that has to be mended first.
  const mirror = locationOf('mirror', source === undefined ? LATEST : choiceOf(source), text, fault)
  if (source !== undefined && mirror !== undefined && isSameImage(source, mirror, workingDirectory)) {
    fault(
      'mirror',
      `it is the same as "source" (${formatLocation(source)}); an image compared with itself proves nothing`,
    )
  }
  const match = matchOf(text, fault)
  if (match === 'digest') refuseDigestMatch({ source, mirror }, fault)
  refuseIdlePasswords({ source, mirror }, text, fault)
  const sourceCredential = credentialOf('source', text, fault)
  const mirrorCredential = credentialOf('mirror', text, fault)
  const authFile = text('auth-file')
  const caFile = text('ca-file')
  const clientCertificate = clientCertificateOf(text, fault)
  const inputs = {
    platforms: platformsOf(text, fault),
    match,
    verify: wordOf('verify', VERIFIES, 'blobs', text, fault),
    ignore: ignoreOf(match, text, fault),
    failOn: wordOf('fail-on', FAIL_ON, 'not-passed', text, fault),
    ...(sourceCredential === undefined ? {} : { sourceCredential }),
    ...(mirrorCredential === undefined ? {} : { mirrorCredential }),
    registryAuth: registryAuthOf(text, fault),
    ...(authFile === '' ? {} : { authFile }),
    ...(caFile === '' ? {} : { caFile }),
    ...(clientCertificate === undefined ? {} : { clientCertificate }),
    insecureRegistries: hostsOf('insecure-registries', text, fault),
    trustedTokenHosts: hostsOf('trusted-token-hosts', text, fault),
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
    summary: wordOf('summary', SUMMARY, 'always', text, fault),
    annotations: valueOf('annotations', booleanOf, true, '"true" or "false"', text, fault),
    title: titleOf(text, fault),
    showValues: wordOf('show-values', SHOW_VALUES, 'labels', text, fault),
  }
  const wrong = [...unknown, ...problems()]
  if (wrong.length > 0 || source === undefined || mirror === undefined) {
    throw new InputsError(concealed(wrong, text, inputs.registryAuth))
  }
  return { source, mirror, ...inputs }
}

/** The problems without the secrets of this workflow, which may stand in a wrong place, too. */
function concealed(
  problems: readonly InputProblem[],
  text: Text,
  registryAuth: Inputs['registryAuth'],
): readonly InputProblem[] {
  const concealer = createConcealer()
  const secrets = [
    ...FILE_INPUTS.map(text).filter(holdsText),
    ...(['source-password', 'mirror-password'] as const).map(text),
    ...Array.from(registryAuth.values(), secretOf),
  ]
  for (const form of secrets.flatMap(secretForms)) concealer.add(form)
  return problems.map(({ input, message }) => ({ input, message: concealer.text(message) }))
}

function locationOf(input: 'source' | 'mirror', byDefault: Choice, text: Text, fault: Fault): Location | undefined {
  const value = text(input)
  if (value === '') {
    fault(input, 'it is required and empty; if it comes from an output or a variable, that was not set')
    return undefined
  }
  return parsed(input, () => parseLocation(value, byDefault), fault)
}

type Locations = Readonly<Record<'source' | 'mirror', Location | undefined>>

/** A password that goes nowhere is a mistake in one of the two inputs. */
function refuseIdlePasswords(locations: Locations, text: Text, fault: Fault): void {
  for (const side of ['source', 'mirror'] as const) {
    const kind = locations[side]?.kind
    if (kind === undefined || kind === 'registry' || text(`${side}-password`) === '') continue
    fault(`${side}-password`, `it is for a registry, and "${side}" is ${kind}: on this machine; leave it out`)
  }
}

/** What `docker save` writes holds no manifest, so there is no digest to be equal. */
function refuseDigestMatch(locations: Locations, fault: Fault): void {
  for (const input of ['source', 'mirror'] as const) {
    if (locations[input]?.kind !== 'docker-archive') continue
    fault(input, 'a docker-archive holds no manifest, so that "match: digest" can never be met; use "match: config"')
  }
}

function wordOf<T extends string>(input: InputName, words: readonly T[], byDefault: T, text: Text, fault: Fault): T {
  return valueOf(input, (value) => oneOf(value, words), byDefault, `one of ${words.join(', ')}`, text, fault)
}

/** `layers` means the same as `diff-ids`. */
function matchOf(text: Text, fault: Fault): Match {
  return text('match') === 'layers' ? 'diff-ids' : wordOf('match', MATCHES, 'config', text, fault)
}

function valueOf<T>(
  input: InputName,
  read: (value: string) => T | undefined,
  byDefault: T,
  wanted: string,
  text: Text,
  fault: Fault,
): T {
  const value = text(input)
  if (value === '') return byDefault
  const found = read(value)
  if (found === undefined) fault(input, `${JSON.stringify(value)} is not ${wanted}`)
  return found ?? byDefault
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

function titleOf(text: Text, fault: Fault): string {
  const title = text('title')
  if (/[\r\n]/.test(title) || title.length > 120) fault('title', 'it is one line of at most 120 characters')
  return title === '' ? 'Image parity' : title
}
