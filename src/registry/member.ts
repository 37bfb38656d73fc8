/** A member of parsed JSON, own and by its exact name. */
export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  const members: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value))
  return members[name]
}
