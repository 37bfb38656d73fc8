/** Where a value stands, and what is wrong with values so far: the first fault is told. */
export interface Trace {
  readonly at: string
  readonly fault: (at: string) => void
}

/** Whether a value of unknown shape is a `T`; tells the place of what is not. */
export type Guard<T> = (value: unknown, trace: Trace) => value is T

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T]
type Required<T> = { readonly [K in Exclude<keyof T, OptionalKeys<T>>]: Guard<T[K]> }
type Optional<T> = { readonly [K in OptionalKeys<T>]-?: Guard<Exclude<T[K], undefined>> }

function simple<T>(is: (value: unknown) => boolean): Guard<T> {
  return (value, { at, fault }): value is T => {
    const isRight = is(value)
    if (!isRight) fault(at)
    return isRight
  }
}

export const text: Guard<string> = simple((value) => typeof value === 'string')
export const number: Guard<number> = simple((value) => typeof value === 'number')
/** Whole and not below zero, as counts, bytes and milliseconds are. */
export const count: Guard<number> = simple(
  (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
)
export const boolean: Guard<boolean> = simple((value) => typeof value === 'boolean')
export const anything: Guard<unknown> = simple(() => true)

/** Exactly one of these values. */
export function oneOf<const T extends string | number | boolean>(...values: readonly T[]): Guard<T> {
  return simple((value) => values.some((one) => one === value))
}

/** One of the names of these rows. */
export function keyOf<K extends string>(rows: Readonly<Record<K, unknown>>): Guard<K> {
  return simple((value) => typeof value === 'string' && Object.hasOwn(rows, value))
}

/** A text that another parser takes. */
export function parsedBy<T extends string>(parse: (text: string) => T): Guard<T> {
  return simple((value) => {
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
  return (value, { at, fault }): value is readonly T[] => {
    if (!Array.isArray(value)) {
      fault(at)
      return false
    }
    return value.every((one, index) => item(one, { at: `${at}[${index}]`, fault }))
  }
}

/** An object with these members; others may be there, as later releases add some. */
export function object<T extends object>(required: Required<T>, optional: Optional<T>): Guard<T> {
  const needed = Object.entries<Guard<unknown>>(required)
  const possible = Object.entries<Guard<unknown>>(optional)
  return (value, { at, fault }): value is T => {
    const members = membersOf(value)
    if (members === undefined) {
      fault(at)
      return false
    }
    const holds = ([name, guard]: readonly [string, Guard<unknown>]): boolean =>
      guard(members.get(name), { at: at === '' ? name : `${at}.${name}`, fault })
    return needed.every(holds) && possible.every((one) => !members.has(one[0]) || holds(one))
  }
}

/** What has the right shape, and holds together as well: `fault` names the member that does not go with the others. */
export function consistent<T>(shape: Guard<T>, fault: (value: T) => string | undefined): Guard<T> {
  return (value, trace): value is T => {
    if (!shape(value, trace)) return false
    const wrong = fault(value)
    if (wrong !== undefined) trace.fault(trace.at === '' ? wrong : `${trace.at}.${wrong}`)
    return wrong === undefined
  }
}

/** An object of any names whose values are of one kind. */
export function table<T>(item: Guard<T>): Guard<Readonly<Record<string, T>>> {
  return (value, { at, fault }): value is Readonly<Record<string, T>> => {
    const members = membersOf(value)
    if (members === undefined) fault(at)
    return members !== undefined && [...members].every(([name, one]) => item(one, { at: `${at}.${name}`, fault }))
  }
}

/** One of several kinds of object, told apart by `kind`. */
export function kinds<T extends { readonly kind: string }>(rows: {
  readonly [K in T['kind']]: Guard<Extract<T, { readonly kind: K }>>
}): Guard<T> {
  const guards = new Map(Object.entries<Guard<unknown>>(rows))
  return (value, { at, fault }): value is T => {
    const kind = membersOf(value)?.get('kind')
    const guard = typeof kind === 'string' ? guards.get(kind) : undefined
    if (guard === undefined) fault(`${at}.kind`)
    return guard?.(value, { at, fault }) === true
  }
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return new Map(Object.entries(value))
}
