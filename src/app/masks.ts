import type { Credential } from '../model/credential.js'
import type { AccessSettings } from '../model/settings.js'
import { secretForms } from '../registry/secret-forms.js'
import { safeFenced, safeInCode, safeLine, safeProse } from '../report/safe-text.js'

/** The credentials that stand in the settings themselves. */
export function credentialsOf({ own, registryAuth }: AccessSettings): readonly Credential[] {
  return [own.source, own.mirror, ...registryAuth.values()].filter((one) => one !== undefined)
}

/** What to mask for credentials that are not in use yet: their secrets in every form. User names are none. */
export function masksOf(credentials: Iterable<Credential>): readonly string[] {
  return [...new Set(Array.from(credentials, secretOf).flatMap(secretForms).flatMap(shownForms))]
}

/** A form of a secret as it is, and as log and summary write it; people print summaries in logs. */
export function shownForms(form: string): readonly string[] {
  const longest = form.length + 1
  return [...new Set([form, ...[safeLine, safeProse, safeInCode, safeFenced].map((safe) => safe(form, longest))])]
}

export function secretOf(credential: Credential): string {
  switch (credential.kind) {
    case 'basic':
      return credential.password
    case 'token':
    case 'identity':
      return credential.token
  }
}
