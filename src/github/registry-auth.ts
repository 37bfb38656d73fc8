import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml'
import type { Credential } from '../model/credential.js'
import { normaliseRegistry } from '../oci/registry-host.js'

export interface RegistryAuth {
  readonly credentials: ReadonlyMap<string, Credential>
  /** What is wrong, without any text of the input: it holds secrets. */
  readonly errors: readonly string[]
}

const MEMBERS: readonly string[] = ['registry', 'username', 'password', 'token']

/** Reads the YAML list of `registry` with `username` and `password`, or `token`. Scalars are texts, as they are written. */
export function parseRegistryAuth(text: string): RegistryAuth {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, lineCounter })
  const [error] = document.errors
  // The parser's own messages quote the text.
  if (error !== undefined) return failed(`is not YAML (${error.code}, line ${lineCounter.linePos(error.pos[0]).line})`)
  const list = document.contents
  if (!isSeq(list) || list.items.length === 0) return failed('is not a YAML list with an entry per registry')
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
    if (!isScalar(key) || typeof key.value !== 'string' || !MEMBERS.includes(key.value))
      return `has a member that is none of ${MEMBERS.join(', ')}`
    if (!isScalar(value) || typeof value.value !== 'string' || value.value === '')
      return `has no text as ${key.value}; an empty secret looks like this`
    members.set(key.value, value.value)
  }
  const registry = normaliseRegistry(members.get('registry') ?? '')
  if (registry === undefined) return 'needs `registry`, a host with an optional port and without https://'
  const credential = credentialOf(members)
  return typeof credential === 'string' ? credential : { registry, credential }
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
