import type { Credential } from '../../model/credential.js'
import type { Note } from '../../model/report.js'
import type { SideName } from '../../model/result.js'
import type { CredentialAnswer, CredentialFinder } from './credentials.js'
import { RegistryError, type Subject } from '../error.js'
import type { Repository } from '../repository.js'
import { LoginFileError } from './login-file.js'
import type { Secrets } from '../secrets.js'

/** As whom a repository is asked. */
export interface Login {
  readonly credential?: Credential
  /** Where it came from, or was looked for in vain; for messages. */
  readonly where: string
  /** Nobody named it for this run, so that it may be left out where it is refused. */
  readonly implicit: boolean
  /** There is a credential, but it was refused and is left out. */
  readonly refused: boolean
}

/** A login with a credential. */
export type KnownLogin = Login & { readonly credential: Credential }

/** What one side's client remembers of credentials. */
export interface Logins {
  /** Throws a `RegistryError` where a file with logins cannot be read. */
  of(target: Repository, subject: Subject): Promise<Login>
  /** Leaves a login out from now on: for the repository, or everywhere where it is the login itself that is wrong. */
  dismiss(target: Repository, login: KnownLogin, reach: 'repository' | 'registry'): void
  /** What there is to say about the credentials of a repository. */
  notes(target: Repository): readonly Note[]
}

export interface LoginsOptions {
  readonly side: SideName
  readonly find: CredentialFinder
  readonly secrets: Secrets
}

/** Looks up each repository once. A secret is registered before anybody gets it. */
export function createLogins({ side, find, secrets }: LoginsOptions): Logins {
  const answers = new Map<string, Promise<CredentialAnswer>>()
  const dismissed = new Set<string>()
  const notes = new Map<string, Map<string, Note>>()

  function answerFor({ registry, repository }: Repository): Promise<CredentialAnswer> {
    const key = `${registry}/${repository}`
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = find(registry, repository)
    answers.set(key, answer)
    return answer
  }

  function note({ registry, repository }: Repository, added: Note): void {
    const key = `${registry}/${repository}`
    const known = notes.get(key) ?? new Map<string, Note>()
    notes.set(key, known.set(JSON.stringify(added), added))
  }

  function refusal({ registry }: Repository, { where }: Login): Note {
    return { kind: 'credentials.refused', side, registry, where }
  }

  return {
    of: async (target, subject) => {
      const { credential, where, implicit, faults } = await answerFor(target).catch((error: unknown) => {
        throw error instanceof LoginFileError ? unreadable(subject, error) : error
      })
      const { registry } = target
      for (const { program, why } of faults) note(target, { kind: 'credentials.helper', side, registry, program, why })
      if (credential === undefined) return { where, implicit, refused: false }
      secrets.credential(credential)
      const login = { credential, where, implicit, refused: false }
      if (!keysOf(target, credential).some((key) => dismissed.has(key))) return login
      note(target, refusal(target, login))
      return withoutCredential(login)
    },
    dismiss: (target, login, reach) => {
      const [everywhere, here] = keysOf(target, login.credential)
      dismissed.add(reach === 'registry' ? everywhere : here)
      note(target, refusal(target, login))
    },
    notes: ({ registry, repository }) => [...(notes.get(`${registry}/${repository}`)?.values() ?? [])],
  }
}

/** The login that is left where its credential is not used. */
export function withoutCredential({ where, implicit }: Login): Login {
  return { where, implicit, refused: true }
}

/** Stays in memory: it holds the secret. */
function keysOf({ registry, repository }: Repository, credential: Credential): readonly [string, string] {
  return [JSON.stringify([registry, credential]), JSON.stringify([registry, credential, repository])]
}

function unreadable(subject: Subject, error: LoginFileError): RegistryError {
  return new RegistryError(subject, { code: error.code, why: error.message.replace(/\.$/, ''), cause: error })
}
