import type { Credential } from '../model/credential.js'

/** Tells the log's mask of secrets before they are used. */
export interface Secrets {
  /** Registers every form of a credential that may show up somewhere. */
  credential(credential: Credential): void
  text(value: string): void
}

/** Each value is handed to `register` once, however often it is used. */
export function createSecrets(register: (value: string) => void): Secrets {
  const known = new Set<string>()
  function text(value: string): void {
    if (value === '' || known.has(value)) return
    known.add(value)
    register(value)
  }
  return {
    text,
    credential: (credential) => {
      for (const value of formsOf(credential)) text(value)
    },
  }
}

function formsOf(credential: Credential): readonly string[] {
  switch (credential.kind) {
    case 'basic':
      return [...spellings(credential.password), basicValue(credential.username, credential.password)]
    case 'token':
      return spellings(credential.token)
    case 'identity':
      return [
        ...spellings(credential.token),
        ...(credential.password === undefined ? [] : formsOf(credential.password)),
      ]
  }
}

function spellings(secret: string): readonly string[] {
  const lines = secret.split(/[\r\n]+/)
  return [secret, ...lines, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]
}

/** What stands behind `Basic ` (RFC 7617, in UTF-8). */
export function basicValue(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`, 'utf8').toString('base64')
}
