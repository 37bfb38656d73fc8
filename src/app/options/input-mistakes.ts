import { FILE_INPUTS, HOLDS_TEXT, holdsText, type FileInput } from './file-inputs.js'
import { imageMistake } from './image-mistakes.js'
import type { InputName } from './input-names.js'
import { listOf } from './input-values.js'
import { INPUT_NAMING, type Naming } from './naming.js'

/** Their values are secrets, in whatever form: no message may quote them, and nothing of their form is a mistake. */
const SECRET: ReadonlySet<InputName> = new Set<InputName>([
  'source-password',
  'mirror-password',
  'registry-auth',
  'github-token',
])

/** Free words of the user. */
const FREE: ReadonlySet<InputName> = new Set<InputName>([
  ...SECRET,
  'title',
  'status',
  'source-username',
  'mirror-username',
])

const LISTS: ReadonlySet<InputName> = new Set<InputName>([
  'platforms',
  'ignore',
  'insecure-registries',
  'trusted-token-hosts',
])

/**
 * What is wrong with the form of an input, whatever it means: a value that was never filled in, or that holds what
 * belongs around it. Says nothing of a value that is right. Values of files and secrets are not quoted.
 */
export function mistakeIn(input: InputName, written: string, naming: Naming = INPUT_NAMING): string | undefined {
  // Most inputs are not given, and a pattern costs time when it is first used.
  if (written === '') return undefined
  const value = input === 'images' || input === 'tags' ? withoutComments(written) : written
  if (isFileInput(input) && holdsText(value)) return HOLDS_TEXT
  // A key is as good as another: by default it holds names of the workflow, which may be written in any way.
  if (SECRET.has(input) || input === 'comment-key') return undefined
  // The runner replaces secrets in outputs; such a value would send us to a host or path that nobody meant.
  if (value.includes('***')) return MASKED
  if (FREE.has(input)) return undefined
  if (input === 'images') return unreplacedIn(value, naming)
  // Ranges of versions are written with them.
  if (input === 'tags') return unreplacedIn(value.replace(/[<>]/g, ''), naming)
  const form = unreplacedIn(value, naming) ?? aroundIn(input, value) ?? severalIn(input, value)
  return form ?? (isImage(input) ? imageMistake(value) : undefined)
}

const MASKED =
  'it holds "***": a part of it equals a secret and was masked on its way here. Store what is no secret (a host, a user name) as a variable (`vars`) instead of a secret'

/** What people keep beside their lines is never used. */
function withoutComments(text: string): string {
  return text.replace(/(^|\s)#.*$/gm, '')
}

function isImage(input: InputName): boolean {
  return input === 'source' || input === 'mirror'
}

function isFileInput(input: InputName): input is FileInput {
  return FILE_INPUTS.some((name) => name === input)
}

/** `${{ … }}`, `$NAME`, `${NAME}`, `%NAME%`, `$(…)`, `~/`: what something else was to replace before. */
function unreplacedIn(value: string, naming: Naming): string | undefined {
  if (value.includes('${{')) {
    return 'an expression (${{ … }}) was not replaced by its value; expressions are read in workflow files, not in what they hold'
  }
  if (value.includes('$('))
    return 'a command in $(…) was not run; run it in a step before and use the output of that step'
  if (value.includes('{{')) return 'a template ({{ … }}) was not filled in; write the value itself'
  const placeholder = /<[A-Za-z][\w .-]{0,99}>/.exec(value)?.[0]
  if (placeholder !== undefined) return `the placeholder ${placeholder} was not filled in; write the value itself`
  const [, braced, bare, percent] =
    /\$\{([A-Za-z_]\w{0,99})\}|\$(?:env:)?([A-Za-z_]\w{0,99})|%([A-Za-z_]\w{0,99})%/.exec(value) ?? []
  const name = braced ?? bare ?? percent
  if (name !== undefined) return `${name} was not replaced by its value: ${naming.variable(name)}`
  if (value.startsWith('~/')) return `"~" was not replaced by the home folder: ${naming.home}`
  return undefined
}

function aroundIn(input: InputName, value: string): string | undefined {
  if (/^\[(?![0-9A-Fa-f:.]+\])/.test(value) && LISTS.has(input)) {
    return `it looks like a JSON list; write the items without brackets and quotes, ${separatedIn(input)}`
  }
  if (/^- /m.test(value) && LISTS.has(input)) {
    return `it looks like a YAML list; inputs are texts: write the items without "- ", ${separatedIn(input)}`
  }
  if (/^["'`“”‘’«»]|["'`“”‘’«»]$/.test(value)) return 'the quotes belong to the shell, not to the value; leave them out'
  return undefined
}

/** The paths that rules of `ignore` name may hold commas. */
function separatedIn(input: InputName): string {
  return input === 'ignore' ? 'one a line' : 'one a line or separated by commas'
}

/** What separates the items of lists, and does not here. */
const SEPARATORS: readonly (readonly [RegExp, string])[] = [
  [/\S\s+\S/, 'spaces'],
  [/;/, 'semicolons'],
  [/\|/, 'bars'],
]

/** A version may hold a space (`darwin/arm64:macOS 14`), what stands before it not; a slash begins another platform. */
const SPACES_IN_PLATFORMS: readonly [RegExp, string] = [/^[^:]*\s|\s.*\//, 'spaces']

/** Inputs that hold one image each, and lists of names in which no item has a separator. */
function severalIn(input: InputName, value: string): string | undefined {
  if (LISTS.has(input) && input !== 'ignore') {
    const separators = input === 'platforms' ? [SPACES_IN_PLATFORMS, ...SEPARATORS.slice(1)] : SEPARATORS
    const used = separators.find(([pattern]) => listOf(value).some((item) => pattern.test(item)))?.[1]
    return used === undefined ? undefined : `its items are separated by commas or new lines, not by ${used}`
  }
  // No kind holds a comma, unlike a path behind it.
  if (input === 'ignore' && /^[^:,#\n]+,/m.test(value))
    return 'its rules stand one a line, and are not separated by commas'
  if (!isImage(input)) return undefined
  const lines = value.split('\n').length
  if (lines > 1)
    return `it holds ${lines === 2 ? 'two' : lines} lines; write one image here, and several pairs in "images"`
  if (/^[^,\s]+[/:][^,\s]*,\s*[^,\s]+[/:]/.test(value))
    return 'it holds a list with commas; write one image here, and several pairs in "images"'
  return undefined
}
