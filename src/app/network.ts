import type { LookupFunction } from 'node:net'
import { join } from 'node:path'
import { UndecidedError } from '../gate/undecided.js'
import { INPUT_NAMING, type Naming } from './options/naming.js'
import type { AccessSettings, RegistrySettings, Settings } from '../model/settings.js'
import type { Location } from '../oci/location.js'
import { parseIdentity, type Identity } from '../registry/tls/client-identity.js'
import type { NetworkOptions, RegistryNeeds } from '../registry/connect/network.js'
import { parseAuthorities } from '../registry/tls/trust.js'
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
  settings: Pick<Settings, 'pairs' | 'selections' | 'access'>,
  machine: MachineNetwork,
  readText: ReadText,
  naming: Naming = INPUT_NAMING,
): Promise<NetworkOptions> {
  const { pairs, selections = [], access } = settings
  const listed = selections.flatMap(({ source, mirror }) => [source.registry, mirror.registry])
  return {
    ...machine,
    registries: new Set([...pairs.flatMap(({ source, mirror }) => [source, mirror]).flatMap(registryOf), ...listed]),
    identity: await identityOf(access, readText, naming),
    ...(access.registries === undefined ? {} : { own: await needsOf(access.registries, readText) }),
  }
}

/** What single registries need, their files read. */
async function needsOf(
  registries: ReadonlyMap<string, RegistrySettings>,
  readText: ReadText,
): Promise<ReadonlyMap<string, RegistryNeeds>> {
  const needs = new Map<string, RegistryNeeds>()
  for (const [registry, { caFile, maxConnections }] of registries) {
    const name = `the ca-file of ${registry}`
    const pem =
      caFile === undefined ? undefined : await requiredText('ca-file', caFile, readText, INPUT_NAMING, registry)
    needs.set(registry, {
      ...(pem === undefined ? {} : { authorities: parseAuthorities(pem, name) }),
      ...(maxConnections === undefined ? {} : { connections: maxConnections }),
    })
  }
  return needs
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

/** The text of a file that an input names, or a list for one registry. */
export async function requiredText(
  input: 'ca-file' | 'client-cert' | 'client-key' | 'signature-key' | 'trusted-root',
  path: string,
  readText: ReadText,
  naming: Naming = INPUT_NAMING,
  registry?: string,
): Promise<string> {
  const asked = registry === undefined ? naming.of(input) : `"${input}" of ${registry}`
  const text = await readText(path).catch((error: unknown) => unreadable(asked, path, error))
  if (text !== undefined) return text
  throw new UndecidedError({
    code: 'file.missing',
    message: `${asked}: there is no file ${path}. Check the path.`,
  })
}

function unreadable(asked: string, path: string, cause: unknown): never {
  const message = unreadableFile(`${asked}: ${path}`, cause)
  throw new UndecidedError({ code: 'file.unreadable', message }, { cause })
}
