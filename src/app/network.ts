import type { LookupFunction } from 'node:net'
import { join } from 'node:path'
import { UndecidedError } from '../gate/undecided.js'
import { INPUT_NAMING, type Naming } from './options/naming.js'
import type { AccessSettings, Settings } from '../model/settings.js'
import type { Location } from '../oci/location.js'
import { parseIdentity, type Identity } from '../registry/identity.js'
import type { NetworkOptions } from '../registry/network.js'
import { unreadableFile } from '../registry/unreadable-file.js'

/** What the entry knows about the machine's network. */
export interface MachineNetwork {
  /** The environment; proxies are looked for in it. */
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Where `certs.d` folders are, in their order. */
  readonly certificateFolders: readonly string[]
  /** How names become addresses; the system's way when left out. */
  readonly lookup?: LookupFunction
}

/** A file's text; undefined where there is no such file. Throws where it cannot be read. */
export type ReadText = (path: string) => Promise<string | undefined>

/** The `certs.d` folders of Podman and Docker; the user's own comes first. */
export function certificateFoldersOf(home: string): readonly string[] {
  return [join(home, '.config/containers/certs.d'), '/etc/containers/certs.d', '/etc/docker/certs.d']
}

/** The way to the registries of the pairs. Throws if the client certificate cannot be read. */
export async function networkOf(
  { pairs, access }: Settings,
  machine: MachineNetwork,
  readText: ReadText,
  naming: Naming = INPUT_NAMING,
): Promise<NetworkOptions> {
  return {
    ...machine,
    registries: new Set(pairs.flatMap(({ source, mirror }) => [source, mirror]).flatMap(registryOf)),
    identity: await identityOf(access, readText, naming),
  }
}

function registryOf(location: Location): readonly string[] {
  return location.kind === 'registry' ? [location.reference.registry] : []
}

async function identityOf(
  { clientCertificate }: AccessSettings,
  readText: ReadText,
  naming: Naming,
): Promise<Identity | undefined> {
  if (clientCertificate === undefined) return undefined
  const { certificate, key } = clientCertificate
  return parseIdentity(
    await requiredText('client-cert', certificate, readText, naming),
    await requiredText('client-key', key, readText, naming),
    { certificate, key },
  )
}

/** The text of a file that an input names. */
export async function requiredText(
  input: 'ca-file' | 'client-cert' | 'client-key',
  path: string,
  readText: ReadText,
  naming: Naming = INPUT_NAMING,
): Promise<string> {
  const text = await readText(path).catch((error: unknown) => unreadable(naming.of(input), path, error))
  if (text !== undefined) return text
  throw new UndecidedError({
    code: 'file.missing',
    message: `${naming.of(input)}: there is no file ${path}. Check the path.`,
  })
}

function unreadable(named: string, path: string, cause: unknown): never {
  const message = unreadableFile(`${named}: ${path}`, cause)
  throw new UndecidedError({ code: 'file.unreadable', message }, { cause })
}
