import { excerpt } from '../../oci/excerpt.js'

/** What people write as an image and mean otherwise: a pattern, and what to say of it. */
type Row = readonly [RegExp, string]

const UNSET = 'if it comes from an output or a variable, that was not set'

/** References on this machine have paths, to which nothing of this applies. */
const LOCAL = /^(?:oci|oci-archive|docker-archive|docker-daemon):/

/** A user name and a password before the host. */
const LOGIN = /^[^/@\s:]+:[^/@\s]+@(?!sha\d)[^/@\s]+\//

/** The first that fits counts. Docker would read some as images of Docker Hub that nobody means. */
const ROWS: readonly Row[] = [
  [
    /^(?:null|undefined|None|nil)$/,
    'it is a word that tools print if there is nothing; the step or file that it comes from had no such value',
  ],
  [
    /^\[\s*["']/,
    'it looks like a JSON list; write one image, without brackets and quotes, or several pairs in "images"',
  ],
  [/^- /, 'it begins with "- ", as an item of a YAML list; leave that out'],
  [
    /^@?sha(?:256|384|512):[^/]*$/,
    'a digest alone names no repository; write that and "@" in front of it (ghcr.io/acme/app@sha256:…)',
  ],
  [
    /^(?:\.{1,2}(?:[\\/]|$)|[A-Za-z]:[\\/])|^(?![^/]*[.:][^/]*\/)[^:@]*\.(?:tar|tgz|tar\.gz|tar\.zst)$/,
    'it is a path on this machine, not a reference; name it as oci:FOLDER, oci-archive:FILE or docker-archive:FILE',
  ],
  [/^\//, `it begins with a slash, so that the host before it is empty; ${UNSET}`],
  [/^(?!(?:[a-z][a-z0-9+.-]*:)?\/\/).*\/\//i, `it holds two slashes with nothing between; ${UNSET}`],
  [/[^:/]:$/, `it ends with a colon, so that the tag is empty; ${UNSET}`],
  [/@$/, `it ends with "@", so that the digest is empty; ${UNSET}`],
  [/:sha(?:256|384|512):/, 'a digest stands behind "@", not behind ":"'],
  [/\/[^/:@]*:[^/:@]*:[^/@]*(?:@|$)/, 'it holds two tags; a reference has one'],
  [
    /^(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::[\w.-]+)?(?:@.*)?$/i,
    'it names no repository behind the host; write HOST/acme/app:1.2, or docker.io/library/ in front if it is an image of Docker Hub',
  ],
  [
    /[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/,
    'it holds a character that cannot be seen and came with copied text; type it again',
  ],
]

/** What is wrong with an image as it was written; undefined where nothing of that is, whatever it means. */
export function imageMistake(value: string): string | undefined {
  if (LOCAL.test(value)) return undefined
  if (LOGIN.test(value)) {
    return `${excerpt(value)} holds a user name and a password; leave them out here, as they have inputs of their own`
  }
  return ROWS.find(([pattern]) => pattern.test(value))?.[1]
}
