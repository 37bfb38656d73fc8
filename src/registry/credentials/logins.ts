import { posix, win32 } from 'node:path'
import type { AskHelper } from './credential-helper.js'
import { canonicalHost, type CredentialSource, type FoundCredential } from './credentials.js'
import { LoginFileError, parseLoginFile, type LoginFile } from './login-file.js'
import { unreadableFile } from '../unreadable-file.js'

/** The machine that logins are looked for on. */
export interface LoginEnvironment {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** As `process.platform` names it. */
  readonly platform: string
  /** Of the user who runs this, where there are such numbers. */
  readonly uid?: number
  /** A file's text; undefined where there is no such file. Throws where it cannot be read. */
  readonly readText: (path: string) => Promise<string | undefined>
  readonly helper: AskHelper
}

/** Where login steps leave credentials, in the order in which they are asked. */
export type LoginPlace =
  | { readonly kind: 'unset'; readonly name: string }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly path: string }

/**
 * The places of Docker's and Podman's logins: REGISTRY_AUTH_FILE, DOCKER_AUTH_CONFIG (before the files, as Docker has
 * it), config.json in DOCKER_CONFIG or else in `~/.docker`, auth.json where Podman, Buildah and Skopeo keep it.
 */
export function loginPlaces({
  env,
  home,
  platform,
  uid,
}: Omit<LoginEnvironment, 'readText' | 'helper'>): readonly LoginPlace[] {
  const paths = platform === 'win32' ? win32 : posix
  const join = (...parts: readonly string[]): string => paths.join(...parts)
  const set = (name: string): string | undefined => (env[name] === '' ? undefined : env[name])
  const file = (path: string, variable?: string): LoginPlace => {
    const shown = shorten(path, home)
    return { kind: 'file', name: variable === undefined ? shown : `${variable} ${shown}`, path }
  }
  const authFile = set('REGISTRY_AUTH_FILE')
  const text = set('DOCKER_AUTH_CONFIG')
  const dockerConfig = set('DOCKER_CONFIG')
  const runtime = set('XDG_RUNTIME_DIR')
  const ownRuntime = platform === 'linux' && uid !== undefined ? `/run/containers/${uid}` : undefined
  return [
    authFile === undefined ? unset('REGISTRY_AUTH_FILE') : file(authFile, 'REGISTRY_AUTH_FILE'),
    text === undefined ? unset('DOCKER_AUTH_CONFIG') : { kind: 'text', name: 'DOCKER_AUTH_CONFIG', text },
    ...(dockerConfig === undefined
      ? [unset('DOCKER_CONFIG'), file(join(home, '.docker', 'config.json'))]
      : [file(join(dockerConfig, 'config.json'), 'DOCKER_CONFIG')]),
    ...(runtime === undefined
      ? ownRuntime === undefined
        ? []
        : [file(join(ownRuntime, 'auth.json'))]
      : [file(join(runtime, 'containers', 'auth.json'), 'XDG_RUNTIME_DIR')]),
    file(join(set('XDG_CONFIG_HOME') ?? join(home, '.config'), 'containers', 'auth.json')),
  ]
}

function unset(name: string): LoginPlace {
  return { kind: 'unset', name }
}

/** With `~` for the home folder, as people write it; reports need not say who ran them. */
function shorten(path: string, home: string): string {
  const rest = path.slice(home.length)
  return home !== '' && path.startsWith(home) && /^[\\/]/.test(rest) ? `~${rest}` : path
}

/**
 * The logins that a CI job has, each place a source. Nothing of a place matters before the ones above it were found to
 * have no answer, so a file that cannot be read is told only then.
 */
export async function readLogins(machine: LoginEnvironment): Promise<readonly CredentialSource[]> {
  return await Promise.all(loginPlaces(machine).map((place) => placeSource(place, machine)))
}

async function placeSource(place: LoginPlace, { readText, helper }: LoginEnvironment): Promise<CredentialSource> {
  const { name } = place
  switch (place.kind) {
    case 'unset':
      return lacking(name, 'not set')
    case 'text':
      return fileSource(name, true, () => parseLoginFile(name, place.text), helper)
    case 'file':
      try {
        const text = await readText(place.path)
        if (text === undefined) return lacking(name, 'not there')
        return fileSource(name, true, () => parseLoginFile(name, text), helper)
      } catch (error) {
        return fileSource(name, true, () => unreadable(name, error), helper)
      }
  }
}

/** The source of a file that the user named: `implicit` is false. Throws a `LoginFileError`. */
export async function namedLogins(
  name: string,
  path: string,
  { readText, helper }: Pick<LoginEnvironment, 'readText' | 'helper'>,
): Promise<CredentialSource> {
  const text = await readText(path).catch((error: unknown) => unreadable(`Input "${name}": ${path}`, error))
  if (text === undefined) throw new LoginFileError(`Input "${name}": there is no file ${path}. Check the path.`)
  const file = parseLoginFile(`${name} ${path}`, text)
  return fileSource(`${name} ${path}`, false, () => file, helper)
}

function unreadable(name: string, cause: unknown): never {
  throw new LoginFileError(unreadableFile(name, cause), { cause })
}

/** A source that was looked at and has nothing. */
function lacking(name: string, lack: string): CredentialSource {
  return { name, implicit: true, find: () => Promise.resolve({ lack }) }
}

/** Asks the file's helper for the host before it takes what stands in the file itself, as Docker does. */
function fileSource(name: string, implicit: boolean, open: () => LoginFile, helper: AskHelper): CredentialSource {
  let opened: LoginFile | undefined
  return {
    name,
    implicit,
    find: async (registry, repository) => {
      const file = (opened ??= open())
      const program = file.helper(registry)
      const answer = program === undefined ? undefined : await helper(program, serverOf(registry))
      if (answer?.kind === 'found') return { credential: answer.credential }
      const fault = answer?.kind === 'failed' ? answer.fault : undefined
      const asked = answer?.kind === 'none' ? `docker-credential-${program ?? ''}` : undefined
      return {
        ...findingOf(file.find(registry, repository), registry, fault, asked),
        ...(fault === undefined ? {} : { fault }),
      }
    },
  }
}

function findingOf(
  found: ReturnType<LoginFile['find']>,
  registry: string,
  fault: FoundCredential['fault'],
  asked: string | undefined,
): FoundCredential {
  if (found !== undefined && found !== 'empty') return { credential: found }
  if (fault !== undefined) return { lack: `${fault.program} ${fault.why}` }
  if (asked !== undefined) return { lack: `${asked} knows no login for ${registry}` }
  return { lack: found === 'empty' ? `an entry for ${registry} without a password` : `no entry for ${registry}` }
}

/** The name under which Docker stores a login: for the Hub that of its first API. */
function serverOf(registry: string): string {
  const host = canonicalHost(registry) ?? registry
  return host === 'docker.io' ? 'https://index.docker.io/v1/' : host
}
