import { OciError } from './error.js'
import { foldCase } from './fold-case.js'
import { JsonNumber, type JsonValue } from './json-value.js'
import { excerpt } from './excerpt.js'
import type { Shape } from './strict-json.js'

type KnownMembers = NonNullable<Shape['members']>

const DEEPEST = 32
const FREE_FORM: Shape = {}
const INTEGER = /^(?:0|-?[1-9][0-9]*)$/
const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Reads one JSON text from its first to its last character. */
export class JsonReader {
  readonly #text: string
  /** Sticky, so it holds a place of its own. */
  readonly #numberHere = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
  #at = 0
  /** The known names of a shape by their folded form. */
  readonly #folded = new Map<KnownMembers, ReadonlyMap<string, string>>()

  constructor(text: string) {
    this.#text = text
  }

  /** The whole text as a value; throws `json.invalid`. */
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
    const members = new Map<string, JsonValue>()
    this.#at += 1
    this.#skipSpace()
    if (this.#take('}')) return members
    do {
      this.#skipSpace()
      const start = this.#at
      if (this.#text[start] !== '"') this.#fail('a member must begin with a name in double quotes')
      const key = this.#string()
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
    const values: JsonValue[] = []
    this.#at += 1
    this.#skipSpace()
    if (this.#take(']')) return values
    do values.push(this.#value(items, depth))
    while (this.#take(','))
    if (!this.#take(']')) this.#fail('an array must go on with a comma or end with ]')
    return values
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
    return INTEGER.test(text) && Number.isSafeInteger(number) ? number : new JsonNumber(text)
  }

  #string(): string {
    const start = this.#at
    let value = ''
    this.#at += 1
    for (;;) {
      value += this.#plainCharacters()
      if (this.#take('"')) break
      if (!this.#take('\\')) {
        this.#fail(this.#at < this.#text.length ? 'a control character in a string' : 'a string does not end')
      }
      value += this.#escaped()
    }
    if (!value.isWellFormed()) this.#fail('a string with half of a surrogate pair', start)
    return value
  }

  #plainCharacters(): string {
    const start = this.#at
    while (isPlain(this.#text.charCodeAt(this.#at))) this.#at += 1
    return this.#text.slice(start, this.#at)
  }

  #escaped(): string {
    const letter = this.#text.charAt(this.#at)
    if (letter === 'u') {
      const hex = this.#text.slice(this.#at + 1, this.#at + 5)
      if (!/[0-9a-fA-F]{4}/.test(hex)) this.#fail('\\u must be followed by four hex digits')
      this.#at += 5
      return String.fromCharCode(Number.parseInt(hex, 16))
    }
    const character = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined
    if (character === undefined) this.#fail('an unknown escape in a string')
    this.#at += 1
    return character
  }

  #skipSpace(): void {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? 'end')) this.#at += 1
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at += 1
    return true
  }

  #fail(reason: string, at = this.#at): never {
    const before = this.#text.slice(0, at)
    const line = before.split('\n').length
    const column = at - before.lastIndexOf('\n')
    throw new OciError('json.invalid', `Invalid JSON at line ${line}, column ${column}: ${reason}.`)
  }
}

/** Whether a character stands for itself in a string; NaN, which is behind the end of the text, does not. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code !== 0x22 && code !== 0x5c
}
