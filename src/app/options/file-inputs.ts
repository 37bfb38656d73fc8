/** The inputs that name a file. What stands in them may be the file itself, pasted by mistake. */
export const FILE_INPUTS = [
  'auth-file',
  'ca-file',
  'client-cert',
  'client-key',
  'config-file',
  'source-snapshot',
  'signature-key',
  'trusted-root',
] as const

export type FileInput = (typeof FILE_INPUTS)[number]

/** What file systems take as the name of one file. */
const LONGEST_NAME = 255

/** As JSON and PEM begin when they were packed as base64, tokens too: `{"`, `{\n`, `{ `, `-----`. */
const PACKED = /^(?:eyJ|ewo|ewk|ewg|eyA|ew0|LS0t|TUl)[A-Za-z0-9+/._-]{12,}={0,2}$/

/** A token or password: letters and digits without what the name of a file has behind it or before it. */
const TOKEN = /^(?=.*[0-9])(?=.*[A-Za-z])[^./\\]{20,}$/

/** The same in base64, where slashes may be; a whole path begins with one, and others hardly look so. */
const PACKED_TOKEN = /^(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9+][A-Za-z0-9+/]{31,}={0,2}$/

/** So often a capital stands behind a small letter in no path that people write. */
const CAPITALS = 6

/** Whether such letters are no words: a digit or a plus among them, or capitals anywhere. */
function isRandom(letters: string): boolean {
  return /[0-9+]/.test(letters) || Array.from(letters.matchAll(/[a-z][A-Z]/g)).length >= CAPITALS
}

/** Letters of base64 without a dot, longer than any path that people write. */
const LONG_WORD = /^[A-Za-z0-9+=_-][A-Za-z0-9+/=_-]{79,}$/

/**
 * Whether a value is the content of a file and not its path. Whatever may be a secret is taken for one: a path that is
 * refused by mistake costs a rename.
 */
export function holdsText(value: string): boolean {
  return (
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u001f\u007f{}"]|-----BEGIN/.test(value) ||
    PACKED.test(value) ||
    TOKEN.test(value) ||
    (PACKED_TOKEN.test(value) && isRandom(value)) ||
    LONG_WORD.test(value) ||
    value.split(/[\\/]/).some((name) => Buffer.byteLength(name) > LONGEST_NAME)
  )
}

/** What to say of such a value: nothing of it. */
export const HOLDS_TEXT = 'holds text, not a path; write it to a file first'
