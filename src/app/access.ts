import { problemOf } from '../gate/undecided.js'
import type { Problem } from '../model/report.js'
import type { SideName } from '../model/result.js'
import type { Settings } from '../model/settings.js'
import { createRegistries, type Registries, type RegistriesOptions, type RegistryClient } from '../registry/client.js'
import {
  combineCredentials,
  listedCredentials,
  type CredentialFinder,
  type CredentialSource,
} from '../registry/credentials/credentials.js'
import { namedLogins, readLogins, type LoginEnvironment } from '../registry/credentials/logins.js'
import type { NetworkOptions } from '../registry/connect/network.js'
import { parseAuthorities } from '../registry/tls/trust.js'
import type { SignaturePolicy } from '../verify/signature/policy.js'
import { networkOf, requiredText, type MachineNetwork, type ReadText } from './network.js'
import { INPUT_NAMING, type Naming } from './options/naming.js'
import { signaturePolicyOf } from './signature-policy.js'

/** What the way to registries needs of the world. */
export interface AccessEnvironment {
  /** Where login steps may have left credentials. */
  readonly machine: Omit<LoginEnvironment, 'readText'>
  readonly readText: ReadText
  /** The environment's variables, and where certificates are kept. */
  readonly network: MachineNetwork
  /** How messages name what was set; as a workflow does when left out. */
  readonly naming?: Naming
}

/** The files that the settings name, read. */
export interface Access {
  readonly kind: 'read'
  readonly ca: string | undefined
  readonly network: NetworkOptions
  /** The file that was named, then what login steps left behind. */
  readonly logins: readonly CredentialSource[]
  /** Absent where no signature is asked for. */
  readonly signature?: SignaturePolicy
}

/** Reads every file that the settings name; all that are bad are named at once. */
export async function readAccess(
  settings: Settings,
  { machine, readText, network, naming = INPUT_NAMING }: AccessEnvironment,
): Promise<Access | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] }> {
  const { caFile, authFile } = settings.access
  const problems: Problem[] = []
  const attempt = async <T>(read: () => Promise<T> | T): Promise<T | undefined> => {
    try {
      return await read()
    } catch (error) {
      problems.push(problemOf(error))
      return undefined
    }
  }
  const ca = await attempt(() => (caFile === undefined ? undefined : authorities(caFile, readText, naming)))
  const way = await attempt(() => networkOf(settings, network, readText, naming))
  const places = { ...machine, readText }
  const named = await attempt(() =>
    authFile === undefined ? listedCredentials('auth-file', []) : namedLogins('auth-file', authFile, places),
  )
  const { signature: asked } = settings
  const signature = await attempt(() => (asked === undefined ? undefined : signaturePolicyOf(asked, readText, naming)))
  if (way === undefined || named === undefined || problems.length > 0) return { kind: 'unreadable', problems }
  const logins = [named, ...(await readLogins(places))]
  return { kind: 'read', ca, network: way, logins, ...(signature === undefined ? {} : { signature }) }
}

/** The text of the CA file, which is known to hold certificates. */
async function authorities(path: string, readText: ReadText, naming: Naming): Promise<string> {
  const text = await requiredText('ca-file', path, readText, naming)
  parseAuthorities(text)
  return text
}

/** All registries of a run, and each side's view of them. */
export function openRegistries(
  settings: Settings,
  access: Access,
  wire: Pick<RegistriesOptions, 'limits' | 'clock' | 'meter' | 'paces' | 'waits' | 'secret' | 'debug'>,
): Readonly<Record<SideName, RegistryClient>> & Pick<Registries, 'close'> {
  const { insecureRegistries, trustedTokenHosts } = settings.access
  const { ca, network } = access
  const registries = createRegistries({ ca, network, insecureRegistries, trustedTokenHosts, ...wire })
  return {
    source: registries.client('source', credentialsFor('source', settings, access)),
    mirror: registries.client('mirror', credentialsFor('mirror', settings, access)),
    close: () => registries.close(),
  }
}

/** The side's own login, for its own registries only; then what was listed; then files and what login steps left. */
function credentialsFor(
  side: SideName,
  { access, pairs, selections = [] }: Settings,
  { logins }: Access,
): CredentialFinder {
  const own = access.own[side]
  const registries = [
    ...pairs.flatMap(({ [side]: location }) => (location.kind === 'registry' ? location.reference.registry : [])),
    ...selections.map(({ [side]: { registry } }) => registry),
  ]
  const entries = own === undefined ? [] : registries.map((registry) => [registry, own] as const)
  return combineCredentials([
    listedCredentials(`${side}-username and ${side}-password`, entries),
    listedCredentials('registry-auth', access.registryAuth),
    ...logins,
  ])
}
