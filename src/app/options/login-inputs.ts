import type { Credential } from '../../model/credential.js'
import type { ClientCertificateFiles } from '../../model/settings.js'
import { excerpt } from '../../oci/excerpt.js'
import { normaliseRegistry } from '../../oci/registry-host.js'
import type { Fault, Text } from './input-faults.js'
import { listOf } from './input-values.js'
import type { Readers } from './readers.js'

/** Logins and certificates of the one pair, and files that are for every registry. */
export interface PairLogins {
  readonly sourceCredential?: Credential
  readonly mirrorCredential?: Credential
  /** A Docker config.json or a Podman auth.json. */
  readonly authFile?: string
  readonly caFile?: string
  /** Paths; both or none. */
  readonly clientCertificate?: ClientCertificateFiles
}

/** Logins of single registries, and what single hosts are trusted with. */
export interface RegistryLogins {
  /** By canonical `host[:port]`. */
  readonly registryAuth: ReadonlyMap<string, Credential>
  readonly insecureRegistries: ReadonlySet<string>
  readonly trustedTokenHosts: ReadonlySet<string>
}

/** Reads what is for the registries of `source` and `mirror`, and the names of files. */
export function readPairLogins(text: Text, fault: Fault): PairLogins {
  const sourceCredential = credentialOf('source', text, fault)
  const mirrorCredential = credentialOf('mirror', text, fault)
  const [authFile, caFile] = [text('auth-file'), text('ca-file')]
  const clientCertificate = clientCertificateOf(text, fault)
  return {
    ...(sourceCredential === undefined ? {} : { sourceCredential }),
    ...(mirrorCredential === undefined ? {} : { mirrorCredential }),
    ...(authFile === '' ? {} : { authFile }),
    ...(caFile === '' ? {} : { caFile }),
    ...(clientCertificate === undefined ? {} : { clientCertificate }),
  }
}

/** Reads what names its registries itself. */
export function readRegistryLogins(text: Text, fault: Fault, readers: Readers): RegistryLogins {
  return {
    registryAuth: registryAuthOf(text, fault, readers),
    insecureRegistries: hostsOf('insecure-registries', text, fault),
    trustedTokenHosts: hostsOf('trusted-token-hosts', text, fault),
  }
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

function registryAuthOf(text: Text, fault: Fault, readers: Readers): ReadonlyMap<string, Credential> {
  const value = text('registry-auth')
  if (value === '') return new Map()
  const { credentials, errors } = readers.registryAuth(value)
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
