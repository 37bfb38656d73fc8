import type { Credential } from '../model/credential.js'
import { secretForms } from '../registry/secret-forms.js'

/** What to mask for credentials that are not in use yet: their secrets in every form. User names are none. */
export function masksOf(credentials: Iterable<Credential>): readonly string[] {
  return Array.from(credentials, secretOf).flatMap(secretForms)
}

function secretOf(credential: Credential): string {
  switch (credential.kind) {
    case 'basic':
      return credential.password
    case 'token':
    case 'identity':
      return credential.token
  }
}
