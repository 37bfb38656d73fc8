import { RegistryError } from '../error.js'
import type { HttpResponse } from '../http/http.js'
import { sentenceOf, wordsOf } from '../words.js'

/** What a registry said in the body of a 401. */
export interface DenialBody {
  /** For a message; see `wordsOf`. */
  readonly words: string
  /** `project`: there is no such project. `back-end`: something behind the registry is down, whoever asks. */
  readonly about: 'project' | 'back-end' | undefined
}

export const NO_DENIAL_BODY: DenialBody = { words: '', about: undefined }

/** Harbor's sentences, beside a 401 that names no way to log in. */
const SENTENCES = [
  ['project', /^project (?:.+ )?not found\b/],
  ['back-end', /^failed to connect to /],
] as const

/** Reads the body of a 401; `hide` takes secrets out that it repeats. */
export function parseDenialBody(body: Uint8Array, hide: (text: string) => string): DenialBody {
  const sentence = sentenceOf(body)
  const [about] = SENTENCES.find(([, form]) => form.test(sentence)) ?? []
  return { words: wordsOf(body, hide), about }
}

/** Harbor denies access to everybody while it cannot ask its database: no login is to blame. */
export function backEndDown({ subject, url, status }: HttpResponse, { words }: DenialBody): RegistryError {
  return new RegistryError(subject, {
    code: 'http.status',
    why: `a part of the registry is down: ${url.host} answered HTTP ${status}${words}`,
    advice: 'Run it again once the registry is well.',
    host: url.host,
    status,
    retry: { kind: 'again' },
  })
}
