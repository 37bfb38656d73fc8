import type { Credential } from '../model/credential.js'
import { secretForms } from './secret-forms.js'

/** Tells the log's mask of secrets, in every form that they may take, before they are used. */
export interface Secrets {
  /** All that is secret of a credential, and what is made of it for a header. */
  credential(credential: Credential): void
  text(value: string): void
  /** Foreign text without the secrets that are known. */
  hide(text: string): string
}

/** Each form is handed to `register` once, however often it is used. */
export function createSecrets(register: (form: string) => void): Secrets {
  const known = new Set<string>()
  function text(value: string): void {
    for (const form of secretForms(value)) {
      if (known.has(form)) continue
      known.add(form)
      register(form)
    }
  }
  return {
    text,
    // The longest first: a secret may begin as another one does, and what is left of it would be shown.
    hide: (foreign) =>
      [...known]
        .filter((form) => form !== '' && foreign.includes(form))
        .sort((one, other) => other.length - one.length)
        .reduce((left, form) => left.replaceAll(form, '***'), foreign),
    credential: (credential) => {
      for (const value of valuesOf(credential)) text(value)
    },
  }
}

function valuesOf(credential: Credential): readonly string[] {
  switch (credential.kind) {
    case 'basic':
      return [credential.password, basicValue(credential.username, credential.password)]
    case 'token':
      return [credential.token]
    case 'identity':
      return [credential.token, ...(credential.password === undefined ? [] : valuesOf(credential.password))]
  }
}

/** What stands behind `Basic ` (RFC 7617, in UTF-8). */
export function basicValue(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`, 'utf8').toString('base64')
}
