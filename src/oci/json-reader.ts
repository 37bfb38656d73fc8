import { OciError } from './error.js'
import { excerpt } from './excerpt.js'
import { foldCase } from './fold-case.js'
import { JsonNumber, type JsonObject, type JsonValue } from './json-value.js'
import { WEIGHTS } from './json-weight.js'
import type { Shape } from './json-shape.js'

type KnownMembers = NonNullable<Shape['members']>

const DEEPEST = 32

/** What a document may take in memory, in bytes: far more than an image's documents do, which are mostly text. */
export const HEAVIEST = 16 * 1024 ** 2

const FREE_FORM: Shape = {}

/** Shared, as text can hold a million of them; nobody writes into what was read. */
const NO_MEMBERS: JsonObject = new Map()
const NO_ELEMENTS: readonly JsonValue[] = []

/** A list that grew takes room for more than it holds: short ones, of which there can be many, are copied to size. */
const SHORT = 16

const INTEGER = /^(?:0|-?[1-9][0-9]*)$/
const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const
/** The characters behind a backslash, but for `u`. */
const ESCAPES = '"\\\\/bfnrt'

/** Reads one JSON text from its first to its last character. */
export class JsonReader {
  readonly #text: string
  /** Sticky, so it holds a place of its own. */
  readonly #numberHere = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
  #at = 0
  #weight = 0
  /** The known names of a shape by their folded form. */
  readonly #folded = new Map<KnownMembers, ReadonlyMap<string, string>>()

  readonly #heaviest: number

  /** `heaviest`: what the values may take in memory, in bytes. */
  constructor(text: string, heaviest = HEAVIEST) {
    this.#text = text
    this.#heaviest = heaviest
  }

  /** The whole text as a value; throws `json.invalid`, and `limit.document-memory` where it grows too large. */
  read(shape: Shape): JsonValue {
    if (this.#text.startsWith('\ufeff')) this.#fail('a byte order mark is not allowed in JSON')
    const value = this.#value(shape, 0)
    if (this.#at < this.#text.length) this.#fail('there is more text after the end of the JSON value')
    return value
  }

  #value(shape: Shape, depth: number): JsonValue {
    this.#skipSpace()
    const value = this.#bareValue(shape, depth)
    this.#skipSpace()
    return value
  }

  #bareValue(shape: Shape, depth: number): JsonValue {
    const first = this.#text[this.#at]
    if (first === '{') return this.#object(shape, this.#deeper(depth))
    if (first === '[') return this.#array(shape.items ?? FREE_FORM, this.#deeper(depth))
    if (first === '"') return this.#string()
    for (const [word, value] of WORDS) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length
        return value
      }
    }
    return this.#number()
  }

  #deeper(depth: number): number {
    if (depth === DEEPEST) this.#fail(`the value is nested deeper than ${DEEPEST} levels`)
    return depth + 1
  }

  #object(shape: Shape, depth: number): JsonValue {
    this.#at += 1
    this.#skipSpace()
    if (this.#take('}')) {
      this.#weigh(WEIGHTS.emptyObject)
      return NO_MEMBERS
    }
    this.#weigh(WEIGHTS.object)
    const members = new Map<string, JsonValue>()
    do {
      this.#weigh(WEIGHTS.member)
      this.#skipSpace()
      const start = this.#at
      if (this.#text[start] !== '"') this.#fail('a member must begin with a name in double quotes')
      const key = this.#characters()
      if (members.has(key)) this.#fail(`the name ${excerpt(key)} is there twice`, start)
      const memberShape = this.#memberShape(shape, key, start, members)
      this.#skipSpace()
      if (!this.#take(':')) this.#fail('a colon is missing')
      members.set(key, this.#value(memberShape, depth))
    } while (this.#take(','))
    if (!this.#take('}')) this.#fail('an object must go on with a comma or end with }')
    return members
  }

  #array(items: Shape, depth: number): JsonValue {
    this.#at += 1
    this.#weigh(WEIGHTS.array)
    this.#skipSpace()
    if (this.#take(']')) return NO_ELEMENTS
    const values: JsonValue[] = []
    do {
      this.#weigh(WEIGHTS.element)
      values.push(this.#value(items, depth))
    } while (this.#take(','))
    if (!this.#take(']')) this.#fail('an array must go on with a comma or end with ]')
    return values.length <= SHORT ? values.slice() : values
  }

  #memberShape({ members }: Shape, key: string, start: number, before: ReadonlyMap<string, JsonValue>): Shape {
    if (members === undefined) return FREE_FORM
    const known = this.#foldedNames(members).get(foldCase(key))
    const shape = known === undefined ? undefined : members[known]
    if (known === undefined || shape === undefined) return FREE_FORM
    if (known !== key && shape.isFoldable !== true) {
      this.#fail(`the name ${excerpt(key)} is ${JSON.stringify(known)} to some readers and unknown to others`, start)
    }
    // Which of two spellings counts depends on the reader, and on their order.
    if (shape.isFoldable === true && [...before.keys()].some((other) => foldCase(other) === foldCase(key))) {
      this.#fail(`the name ${excerpt(key)} is there twice to those who do not look at letter case`, start)
    }
    return shape
  }

  #foldedNames(members: KnownMembers): ReadonlyMap<string, string> {
    const folded = this.#folded.get(members) ?? new Map(Object.keys(members).map((name) => [foldCase(name), name]))
    this.#folded.set(members, folded)
    return folded
  }

  #number(): JsonValue {
    this.#numberHere.lastIndex = this.#at
    const [text] = this.#numberHere.exec(this.#text) ?? []
    if (text === undefined) {
      const found = this.#text.codePointAt(this.#at)
      this.#fail(
        found === undefined ? 'the text ends too early' : `${excerpt(String.fromCodePoint(found))} is no value`,
      )
    }
    this.#at += text.length
    const number = Number(text)
    if (INTEGER.test(text) && Number.isSafeInteger(number)) return number
    this.#weigh(WEIGHTS.number)
    return new JsonNumber(text)
  }

  #string(): string {
    this.#weigh(WEIGHTS.string)
    return this.#characters()
  }

  #characters(): string {
    const start = this.#at
    let isPlainText = true
    this.#at += 1
    for (;;) {
      while (isPlain(this.#text.charCodeAt(this.#at))) this.#at += 1
      if (this.#take('"')) break
      if (!this.#take('\\')) {
        this.#fail(this.#at < this.#text.length ? 'a control character in a string' : 'a string does not end')
      }
      this.#skipEscape()
      isPlainText = false
    }
    // What is a string by the rules above is one for the engine, which puts a million escapes together in one piece.
    const value = isPlainText
      ? this.#text.slice(start + 1, this.#at - 1)
      : String(JSON.parse(this.#text.slice(start, this.#at)))
    if (!value.isWellFormed()) this.#fail('a string with half of a surrogate pair', start)
    return value
  }

  #skipEscape(): void {
    const letter = this.#text.charAt(this.#at)
    if (letter === 'u') {
      const hex = this.#text.slice(this.#at + 1, this.#at + 5)
      if (!/[0-9a-fA-F]{4}/.test(hex)) this.#fail('\\u must be followed by four hex digits')
      this.#at += 5
      return
    }
    if (letter === '' || !ESCAPES.includes(letter)) this.#fail('an unknown escape in a string')
    this.#at += 1
  }

  #skipSpace(): void {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? 'end')) this.#at += 1
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at += 1
    return true
  }

  #weigh(bytes: number): void {
    this.#weight += bytes
    if (this.#weight <= this.#heaviest) return
    const limit = `${this.#heaviest / 1024 ** 2} MiB of memory, the limit for a document`
    throw new OciError(
      'limit.document-memory',
      `The JSON text of ${this.#text.length} characters holds too many values: they take more than ${limit}.`,
    )
  }

  #fail(reason: string, at = this.#at): never {
    const column = at - this.#text.lastIndexOf('\n', at - 1)
    throw new OciError('json.invalid', `Invalid JSON at line ${this.#lineAt(at)}, column ${column}: ${reason}.`)
  }

  /** The number of the line that holds a place. */
  #lineAt(at: number): number {
    let line = 1
    for (let end = this.#text.indexOf('\n'); end !== -1 && end < at; end = this.#text.indexOf('\n', end + 1)) line += 1
    return line
  }
}

/** Whether a character stands for itself in a string; NaN, which is behind the end of the text, does not. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code !== 0x22 && code !== 0x5c
}
