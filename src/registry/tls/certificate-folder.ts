import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CertificateError } from './certificate-error.js'
import { joinIdentities, parseIdentity, type Identity } from './client-identity.js'
import { codeOf } from '../error-codes.js'
import { parseAuthorities } from './trust.js'

/** What a `certs.d` folder holds for one host. */
export interface HostCertificates {
  /** PEM, trusted for this host beside the others. */
  readonly authorities: readonly string[]
  readonly identity?: Identity
}

/**
 * Reads `<folder>/<host[:port]>` as Docker and Podman do: `*.crt` are authorities, `X.cert` and `X.key` a client
 * certificate with its key. Of `folders` the first that has the host counts, under the first of its `names`; a folder
 * that may not be read is passed over, as Podman does. Throws a `CertificateError` for half a pair or a broken file.
 */
export async function readHostCertificates(
  folders: readonly string[],
  names: readonly string[],
): Promise<HostCertificates> {
  for (const path of folders.flatMap((folder) => names.map((name) => join(folder, name)))) {
    const files = await filesIn(path)
    if (files !== undefined) return await readFolder(path, files)
  }
  return { authorities: [] }
}

const NOT_THERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'])

async function filesIn(path: string): Promise<readonly string[] | undefined> {
  try {
    return (await readdir(path)).sort()
  } catch (error) {
    if (NOT_THERE.has(codeOf(error))) return undefined
    throw error
  }
}

async function readFolder(path: string, files: readonly string[]): Promise<HostCertificates> {
  const authorities: string[] = []
  const identities: Identity[] = []
  for (const file of files) {
    const place = join(path, file)
    if (file.endsWith('.crt')) authorities.push(...parseAuthorities(await textOf(place), place))
    if (file.endsWith('.key')) partnerOf(place, '.key', '.cert', files)
    if (file.endsWith('.cert')) {
      const key = partnerOf(place, '.cert', '.key', files)
      identities.push(parseIdentity(await textOf(place), await textOf(key), { certificate: place, key }))
    }
  }
  const identity = joinIdentities(identities)
  return { authorities, ...(identity === undefined ? {} : { identity }) }
}

/** The path of the other half of a pair. */
function partnerOf(place: string, from: string, to: string, files: readonly string[]): string {
  const partner = `${place.slice(0, -from.length)}${to}`
  if (files.some((file) => partner.endsWith(`/${file}`))) return partner
  throw new CertificateError(
    'client-cert.invalid',
    `${place} stands alone: there is no ${partner}. A client certificate needs X.cert and X.key; an authority ends in .crt.`,
  )
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new CertificateError('client-cert.invalid', `${path} cannot be read (${codeOf(cause)}).`, { cause })
  }
}
