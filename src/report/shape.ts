import { MOMENT } from './moment.js'

/** Where a value stands, and what is wrong with values so far: the first fault is told. */
export interface Trace {
  readonly at: string
  readonly fault: (at: string) => void
}

/** A JSON Schema, as far as shapes have a use for it. */
export interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'
  readonly format?: 'date-time'
  readonly pattern?: string
  readonly minimum?: number
  readonly enum?: readonly (string | number | boolean)[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema
  readonly anyOf?: readonly Schema[]
}

/** What a shape is to others: its schema, and the parts that the schema refers to by name. */
export interface Described {
  readonly schema: Schema
  readonly parts: ReadonlyMap<string, Schema>
}

/** Whether a value of unknown shape is a `T`; tells the place of what is not. */
export type Guard<T> = ((value: unknown, trace: Trace) => value is T) & Described

/** A guard, with the schema of what it takes; `inner` are the guards that the schema is made of. */
export function described<T>(
  is: (value: unknown, trace: Trace) => value is T,
  schema: Schema,
  inner: readonly Described[] = [],
): Guard<T> {
  return Object.assign(is, { schema, parts: new Map(inner.flatMap(({ parts }) => [...parts])) })
}

/** A shape that stands in the schema once, under its name. */
export function named<T>(name: string, description: string, guard: Guard<T>): Guard<T> {
  const is: Guard<T> = described((value, trace): value is T => guard(value, trace), { $ref: `#/$defs/${name}` })
  return Object.assign(is, { parts: new Map([...guard.parts, [name, { description, ...guard.schema }]]) })
}

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T]
type Required<T> = { readonly [K in Exclude<keyof T, OptionalKeys<T>>]: Guard<T[K]> }
type Optional<T> = { readonly [K in OptionalKeys<T>]-?: Guard<Exclude<T[K], undefined>> }

function simple<T>(schema: Schema, is: (value: unknown) => boolean): Guard<T> {
  return described((value, { at, fault }): value is T => {
    const isRight = is(value)
    if (!isRight) fault(at)
    return isRight
  }, schema)
}

export const text: Guard<string> = simple({ type: 'string' }, (value) => typeof value === 'string')
export const number: Guard<number> = simple({ type: 'number' }, (value) => typeof value === 'number')
/** Whole and not below zero, as counts, bytes and milliseconds are. */
export const count: Guard<number> = simple(
  { type: 'integer', minimum: 0 },
  (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
)
export const boolean: Guard<boolean> = simple({ type: 'boolean' }, (value) => typeof value === 'boolean')
export const anything: Guard<unknown> = simple({}, () => true)
/** RFC 3339, UTC. */
export const moment: Guard<string> = simple(
  { type: 'string', format: 'date-time', pattern: MOMENT.source },
  (value) => typeof value === 'string' && MOMENT.test(value),
)

/** Exactly one of these values. */
export function oneOf<const T extends string | number | boolean>(...values: readonly T[]): Guard<T> {
  return simple({ enum: values }, (value) => values.some((one) => one === value))
}

/** One of the names of these rows. */
export function keyOf<K extends string>(rows: Readonly<Record<K, unknown>>): Guard<K> {
  return simple({ enum: Object.keys(rows) }, (value) => typeof value === 'string' && Object.hasOwn(rows, value))
}

/** A text that another parser takes, all of which are of this pattern. */
export function parsedBy<T extends string>(parse: (text: string) => T, pattern: string): Guard<T> {
  return simple({ type: 'string', pattern }, (value) => {
    if (typeof value !== 'string') return false
    try {
      parse(value)
      return true
    } catch {
      return false
    }
  })
}

export function list<T>(item: Guard<T>): Guard<readonly T[]> {
  const is = (value: unknown, { at, fault }: Trace): value is readonly T[] => {
    if (!Array.isArray(value)) {
      fault(at)
      return false
    }
    return value.every((one, index) => item(one, { at: `${at}[${index}]`, fault }))
  }
  return described(is, { type: 'array', items: item.schema }, [item])
}

/** An object with these members; others may be there, as later releases add some. */
export function object<T extends object>(required: Required<T>, optional: Optional<T>): Guard<T> {
  const needed = Object.entries<Guard<unknown>>(required)
  const possible = Object.entries<Guard<unknown>>(optional)
  const is = (value: unknown, { at, fault }: Trace): value is T => {
    const members = membersOf(value)
    if (members === undefined) {
      fault(at)
      return false
    }
    const holds = ([name, guard]: readonly [string, Guard<unknown>]): boolean =>
      guard(members.get(name), { at: at === '' ? name : `${at}.${name}`, fault })
    return needed.every(holds) && possible.every((one) => !members.has(one[0]) || holds(one))
  }
  const all = [...needed, ...possible]
  const schema: Schema = {
    type: 'object',
    properties: Object.fromEntries(all.map(([name, guard]) => [name, guard.schema])),
    required: needed.map(([name]) => name),
  }
  return described(
    is,
    schema,
    all.map(([, guard]) => guard),
  )
}

/** What has the right shape, and holds together as well: `fault` names the member that does not go with the others. */
export function consistent<T>(shape: Guard<T>, fault: (value: T) => string | undefined): Guard<T> {
  const is = (value: unknown, trace: Trace): value is T => {
    if (!shape(value, trace)) return false
    const wrong = fault(value)
    if (wrong !== undefined) trace.fault(trace.at === '' ? wrong : `${trace.at}.${wrong}`)
    return wrong === undefined
  }
  return described(is, shape.schema, [shape])
}

/** An object of any names whose values are of one kind. */
export function table<T>(item: Guard<T>): Guard<Readonly<Record<string, T>>> {
  const is = (value: unknown, { at, fault }: Trace): value is Readonly<Record<string, T>> => {
    const members = membersOf(value)
    if (members === undefined) fault(at)
    return members !== undefined && [...members].every(([name, one]) => item(one, { at: `${at}.${name}`, fault }))
  }
  return described(is, { type: 'object', additionalProperties: item.schema }, [item])
}

/** One of several kinds of object, told apart by `kind`. */
export function kinds<T extends { readonly kind: string }>(rows: {
  readonly [K in T['kind']]: Guard<Extract<T, { readonly kind: K }>>
}): Guard<T> {
  const guards = new Map(Object.entries<Guard<unknown>>(rows))
  const is = (value: unknown, { at, fault }: Trace): value is T => {
    const kind = membersOf(value)?.get('kind')
    const guard = typeof kind === 'string' ? guards.get(kind) : undefined
    if (guard === undefined) fault(`${at}.kind`)
    return guard?.(value, { at, fault }) === true
  }
  const all = [...guards.values()]
  return described(is, { anyOf: all.map(({ schema }) => schema) }, all)
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return new Map(Object.entries(value))
}
