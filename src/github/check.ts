import { comparePair } from '../gate/compare-pair.js'
import type { PairPlan } from '../gate/plan.js'
import { comparePairs, reportOf } from '../gate/run.js'
import { problemOf } from '../gate/undecided.js'
import type { Clock } from '../model/clock.js'
import type { Credential } from '../model/credential.js'
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js'
import type { Problem, Report } from '../model/report.js'
import type { SideName } from '../model/result.js'
import { createRegistryClient, type RegistryClient } from '../registry/client.js'
import {
  combineCredentials,
  listedCredentials,
  type CredentialFinder,
  type CredentialSource,
} from '../registry/credentials.js'
import { dockerConfigCredentials } from '../registry/docker-config.js'
import { createRequestMeter, type RequestMeter } from '../registry/meter.js'
import type { NetworkOptions } from '../registry/network.js'
import { createRegistryStore } from '../store/registry-store.js'
import type { Inputs } from './inputs.js'
import { networkOf, requiredText, type Machine } from './network.js'

/** What a check needs of the world. */
export interface CheckEnvironment {
  readonly clock: Clock
  readonly version: string
  /** Where Docker's config.json is looked for. */
  readonly dockerConfigPath: string
  /** A file's text; undefined where there is no such file. Throws where it cannot be read. */
  readonly readText: (path: string) => Promise<string | undefined>
  /** The environment's variables, and where certificates are kept. */
  readonly machine: Machine
  readonly secret: (value: string) => void
  readonly debug: (line: string) => void
}

/** Compares the pair that the inputs name. What goes wrong stands in the report. */
export async function checkPair(inputs: Inputs, environment: CheckEnvironment): Promise<Report> {
  const { clock } = environment
  const startedAt = clock.date()
  const started = clock.now()
  const meter = createRequestMeter()
  const files = await readFiles(inputs, environment)
  const limits = limitsOf(inputs)
  const source = clientFor('source', inputs, files, limits, meter, environment)
  const mirror = clientFor('mirror', inputs, files, limits, meter, environment)
  const plan: PairPlan = {
    source: () => createRegistryStore(source, inputs.source),
    mirror: () => createRegistryStore(mirror, inputs.mirror),
    platforms: inputs.platforms,
    match: inputs.match,
    verify: inputs.verify,
    ignore: inputs.ignore,
    showValues: inputs.showValues,
  }
  try {
    const pairs =
      files.problems.length > 0 ? [] : await comparePairs([plan], (one) => comparePair(one, { limits, clock }))
    const durationMs = Math.round(clock.now() - started)
    return reportOf(pairs, files.problems, {
      version: environment.version,
      startedAt,
      durationMs,
      requests: meter.counts(),
    })
  } finally {
    await Promise.all([source.close(), mirror.close()])
  }
}

function limitsOf({ retries, timeoutMs, maxLayerBytes }: Inputs): Limits {
  return { ...DEFAULT_LIMITS, retries, pairMs: timeoutMs, layerBytes: maxLayerBytes }
}

interface Files {
  readonly ca?: string
  readonly network?: NetworkOptions
  /** What a login step left behind. */
  readonly logins: CredentialSource
  readonly problems: readonly Problem[]
}

async function readFiles(inputs: Inputs, environment: CheckEnvironment): Promise<Files> {
  const { caFile } = inputs
  const { dockerConfigPath, machine, readText } = environment
  const problems: Problem[] = []
  const attempt = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await read()
    } catch (error) {
      problems.push(problemOf(error))
      return undefined
    }
  }
  const ca = caFile === undefined ? undefined : await attempt(() => requiredText('ca-file', caFile, readText))
  const network = await attempt(() => networkOf(inputs, machine, readText))
  const logins = await attempt(async () => {
    const text = await readText(dockerConfigPath)
    return text === undefined
      ? listedCredentials(`${dockerConfigPath} (not there)`, [])
      : dockerConfigCredentials(dockerConfigPath, text)
  })
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(network === undefined ? {} : { network }),
    logins: logins ?? listedCredentials(dockerConfigPath, []),
    problems,
  }
}

function clientFor(
  side: SideName,
  inputs: Inputs,
  files: Files,
  limits: Limits,
  meter: RequestMeter,
  environment: CheckEnvironment,
): RegistryClient {
  const credentials = credentialsFor(side, inputs, files)
  return createRegistryClient({
    side,
    credentials: (registry) => credentials.find(registry)?.credential,
    credentialSource: (registry) => credentials.describe(registry),
    ca: files.ca,
    ...(files.network === undefined ? {} : { network: files.network }),
    insecureRegistries: inputs.insecureRegistries,
    trustedTokenHosts: inputs.trustedTokenHosts,
    limits,
    clock: environment.clock,
    meter,
    secret: environment.secret,
    debug: environment.debug,
  })
}

/** The side's own inputs, for its own registry only; then what was listed; then what a login step left. */
function credentialsFor(side: SideName, inputs: Inputs, files: Files): CredentialFinder {
  const own: Credential | undefined = side === 'source' ? inputs.sourceCredential : inputs.mirrorCredential
  const host = inputs[side].registry
  return combineCredentials([
    listedCredentials(`${side}-username and ${side}-password`, own === undefined ? [] : [[host, own]]),
    listedCredentials('registry-auth', inputs.registryAuth),
    files.logins,
  ])
}
