/** The value of JSON that others wrote; undefined where it is none. */
export function jsonOf(text: string | Uint8Array | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(typeof text === 'string' ? text : Buffer.from(text).toString('utf8'))
  } catch {
    return undefined
  }
}

/** An object's own member; undefined for whatever has none. */
export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  const member: unknown = Reflect.get(value, name)
  return member
}
