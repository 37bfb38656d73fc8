import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml'
import type { Credential } from '../../model/credential.js'
import { normaliseRegistry } from '../../oci/registry-host.js'

export interface RegistryAuth {
  readonly credentials: ReadonlyMap<string, Credential>
  /** What is wrong, without any text of the input: it holds secrets. */
  readonly errors: readonly string[]
}

const MEMBERS: readonly string[] = ['registry', 'username', 'password', 'token']

/** What other tools call these members. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ...['host', 'server', 'url', 'hostname'].map((name) => [name, 'registry'] as const),
  ...['user', 'name', 'login', 'user-name'].map((name) => [name, 'username'] as const),
  ...['pass', 'passwd', 'secret'].map((name) => [name, 'password'] as const),
  ...['access_token', 'access-token', 'bearer'].map((name) => [name, 'token'] as const),
])

const QUOTING = 'write the secret with toJSON as in the example, which keeps quotes, backslashes and line breaks'

/**
 * Reads the YAML list of `registry` with `username` and `password`, or `token`. Scalars are texts, as they are written,
 * without the line break that ends many a secret.
 */
export function parseRegistryAuth(text: string): RegistryAuth {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, lineCounter })
  const list = document.contents
  if (isMap(list) && list.has('auths')) {
    return failed('it holds a config.json; write that to a file and name the file in "auth-file"')
  }
  const [error] = document.errors
  // The parser's own messages quote the text.
  if (error !== undefined) return failed(`line ${lineCounter.linePos(error.pos[0]).line} is not YAML; ${QUOTING}`)
  if (!isSeq(list) || list.items.length === 0) {
    return failed('it is not a YAML list with an entry per registry; begin each entry with "- "')
  }
  const credentials = new Map<string, Credential>()
  const errors: string[] = []
  for (const [index, item] of list.items.entries()) {
    const read = isMap<Node, Node>(item) ? entryOf(item) : 'is not a mapping'
    if (typeof read === 'string') errors.push(`entry ${index + 1} ${read}`)
    else if (credentials.has(read.registry)) errors.push(`entry ${index + 1} names ${read.registry} a second time`)
    else credentials.set(read.registry, read.credential)
  }
  return { credentials, errors }
}

function entryOf(
  item: YAMLMap<Node, Node | null>,
): { readonly registry: string; readonly credential: Credential } | string {
  const members = new Map<string, string>()
  for (const { key, value } of item.items) {
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : ''
    if (!MEMBERS.includes(name)) return unknownMember(name)
    if (isAlias(value)) return `has a ${name} that begins with *, which YAML takes for an alias; ${QUOTING}`
    if (!isScalar(value) || typeof value.value !== 'string' || value.value.trim() === '') return lackingText(name)
    members.set(name, value.value.replace(/[\r\n]+$/, ''))
  }
  const registry = registryOf(members.get('registry') ?? '')
  if (typeof registry === 'string') return registry
  const credential = credentialOf(members)
  return typeof credential === 'string' ? credential : { registry: registry.host, credential }
}

/** Only words of ours are repeated: what people wrote may be a secret. */
function unknownMember(name: string): string {
  const meant = SYNONYMS.get(name)
  if (meant !== undefined) return `has a member "${name}", which is called "${meant}" here`
  return `has a member that is none of ${MEMBERS.join(', ')}`
}

function lackingText(name: string): string {
  return `has no text as ${name}: a secret that does not exist is empty, and YAML reads a value that begins with &, !, { or [ itself; ${QUOTING}`
}

function registryOf(text: string): { readonly host: string } | string {
  const host = normaliseRegistry(text)
  if (host !== undefined) return { host }
  if (/^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*docker\.(?:io|com)(?:\/|$)/.test(text)) {
    return 'needs `registry` as a host; Docker Hub is docker.io, without https:// and without a path'
  }
  return 'needs `registry`, a host with an optional port, without https:// and without a path'
}

function credentialOf(members: ReadonlyMap<string, string>): Credential | string {
  const username = members.get('username')
  const password = members.get('password')
  const token = members.get('token')
  if (token !== undefined) {
    return username === undefined && password === undefined
      ? { kind: 'token', token }
      : 'has `token` and a username or password; give one of the two'
  }
  if (username === undefined || password === undefined) return 'needs `username` and `password`, or `token`'
  return { kind: 'basic', username, password }
}

function failed(error: string): RegistryAuth {
  return { credentials: new Map(), errors: [error] }
}
