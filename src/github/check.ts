import { comparePair } from '../gate/compare-pair.js'
import type { PairPlan } from '../gate/plan.js'
import { comparePairs, reportOf } from '../gate/run.js'
import { problemOf } from '../gate/undecided.js'
import type { Clock } from '../model/clock.js'
import type { Credential } from '../model/credential.js'
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js'
import type { PairReport, Problem, Report } from '../model/report.js'
import type { SideName } from '../model/result.js'
import { createRegistryClient, type RegistryClient } from '../registry/client.js'
import {
  combineCredentials,
  listedCredentials,
  type CredentialFinder,
  type CredentialSource,
} from '../registry/credentials.js'
import { namedLogins, readLogins, type LoginEnvironment } from '../registry/logins.js'
import { parseAuthorities } from '../registry/trust.js'
import { createRequestMeter, type RequestMeter } from '../registry/meter.js'
import { createPaces, type Paces } from '../registry/pace.js'
import type { EngineEnvironment } from '../store/engine-address.js'
import { openStore } from '../store/open-store.js'
import type { NetworkOptions } from '../registry/network.js'
import { createConcealer } from './conceal.js'
import type { Inputs } from './inputs.js'
import { shownForms } from './masks.js'
import { networkOf, requiredText, type MachineNetwork } from './network.js'

/** What a check needs of the world. */
export interface CheckEnvironment {
  readonly clock: Clock
  readonly version: string
  /** Where login steps may have left credentials. */
  readonly machine: Omit<LoginEnvironment, 'readText'>
  /** A file's text; undefined where there is no such file. Throws where it cannot be read. */
  readonly readText: (path: string) => Promise<string | undefined>
  /** What relative paths start from. */
  readonly workingDirectory: string
  /** Where the local engine may listen. */
  readonly engine: EngineEnvironment
  /** The environment's variables, and where certificates are kept. */
  readonly network: MachineNetwork
  /** What no input sets; the default limits when left out. */
  readonly limits?: Limits
  /** Masks one form of a secret. */
  readonly secret: (form: string) => void
  readonly debug: (line: string) => void
}

/** Compares the pair that the inputs name. What goes wrong stands in the report. */
export async function checkPair(inputs: Inputs, world: CheckEnvironment): Promise<Report> {
  const { clock, workingDirectory, engine } = world
  const concealer = createConcealer()
  const environment: CheckEnvironment = {
    ...world,
    secret: (form) => {
      for (const shown of shownForms(form)) {
        concealer.add(shown)
        world.secret(shown)
      }
    },
    debug: (line) => {
      world.debug(concealer.text(line))
    },
  }
  const startedAt = clock.date()
  const started = clock.now()
  const limits = limitsOf(inputs, environment.limits)
  const shared = {
    meter: createRequestMeter(limits.requests),
    paces: createPaces({ clock, limits, debug: environment.debug }),
  }
  const files = await readFiles(inputs, environment)
  const reportOn = (pairs: readonly PairReport[], problems: readonly Problem[]): Report => {
    const durationMs = Math.round(clock.now() - started)
    const facts = { version: environment.version, startedAt, durationMs, requests: shared.meter.counts() }
    return concealer.report(reportOf(pairs, problems, facts))
  }
  if (files.kind === 'unreadable') return reportOn([], files.problems)
  const source = clientFor('source', inputs, files, limits, shared, environment)
  const mirror = clientFor('mirror', inputs, files, limits, shared, environment)
  const plan: PairPlan = {
    source: () => openStore(inputs.source, { side: 'source', client: source, limits, workingDirectory, engine }),
    mirror: () => openStore(inputs.mirror, { side: 'mirror', client: mirror, limits, workingDirectory, engine }),
    platforms: inputs.platforms,
    match: inputs.match,
    verify: inputs.verify,
    ignore: inputs.ignore,
    showValues: inputs.showValues,
  }
  const gate = { limits, clock, limiting: () => shared.paces.limiting() }
  try {
    return reportOn(await comparePairs([plan], (one) => comparePair(one, gate)), [])
  } finally {
    await Promise.all([source.close(), mirror.close()])
  }
}

function limitsOf({ retries, timeoutMs, maxLayerBytes }: Inputs, others: Limits = DEFAULT_LIMITS): Limits {
  return { ...others, retries, pairMs: timeoutMs, layerBytes: maxLayerBytes }
}

interface Files {
  readonly kind: 'read'
  readonly ca: string | undefined
  readonly network: NetworkOptions
  /** The file that the inputs name, then what login steps left behind. */
  readonly logins: readonly CredentialSource[]
}

type Unreadable = { readonly kind: 'unreadable'; readonly problems: readonly Problem[] }

/** Every file that the inputs name; all that are bad are named at once. */
async function readFiles(inputs: Inputs, environment: CheckEnvironment): Promise<Files | Unreadable> {
  const { caFile, authFile } = inputs
  const { machine, readText } = environment
  const problems: Problem[] = []
  const attempt = async <T>(read: () => Promise<T> | T): Promise<T | undefined> => {
    try {
      return await read()
    } catch (error) {
      problems.push(problemOf(error))
      return undefined
    }
  }
  const ca = await attempt(() => (caFile === undefined ? undefined : authorities(caFile, readText)))
  const network = await attempt(() => networkOf(inputs, environment.network, readText))
  const places = { ...machine, readText }
  const named = await attempt(() =>
    authFile === undefined ? listedCredentials('auth-file', []) : namedLogins('auth-file', authFile, places),
  )
  if (network === undefined || named === undefined || problems.length > 0) return { kind: 'unreadable', problems }
  return { kind: 'read', ca, network, logins: [named, ...(await readLogins(places))] }
}

/** The text of the CA file, which is known to hold certificates. */
async function authorities(path: string, readText: CheckEnvironment['readText']): Promise<string> {
  const text = await requiredText('ca-file', path, readText)
  parseAuthorities(text)
  return text
}

/** What both sides' clients share. */
interface Shared {
  readonly meter: RequestMeter
  readonly paces: Paces
}

function clientFor(
  side: SideName,
  inputs: Inputs,
  files: Files,
  limits: Limits,
  shared: Shared,
  environment: CheckEnvironment,
): RegistryClient {
  return createRegistryClient({
    side,
    credentials: credentialsFor(side, inputs, files),
    ca: files.ca,
    network: files.network,
    insecureRegistries: inputs.insecureRegistries,
    trustedTokenHosts: inputs.trustedTokenHosts,
    limits,
    clock: environment.clock,
    ...shared,
    secret: environment.secret,
    debug: environment.debug,
  })
}

/** The side's own inputs, for its own registry only; then what was listed; then files and what login steps left. */
function credentialsFor(side: SideName, inputs: Inputs, files: Files): CredentialFinder {
  const own: Credential | undefined = side === 'source' ? inputs.sourceCredential : inputs.mirrorCredential
  const location = inputs[side]
  const entries = own === undefined || location.kind !== 'registry' ? [] : [[location.reference.registry, own] as const]
  return combineCredentials([
    listedCredentials(`${side}-username and ${side}-password`, entries),
    listedCredentials('registry-auth', inputs.registryAuth),
    ...files.logins,
  ])
}
