/**
 * Whether an identity is one that is asked for: the same text, or one that fits a pattern in which `*` stands for any
 * characters. Linear in both.
 */
export function isIdentity(pattern: string, identity: string): boolean {
  const [first = '', ...others] = pattern.split('*')
  if (!identity.startsWith(first)) return false
  const last = others.pop()
  if (last === undefined) return identity === first
  let from = first.length
  for (const part of others) {
    const at = identity.indexOf(part, from)
    if (at === -1) return false
    from = at + part.length
  }
  return identity.length - last.length >= from && identity.endsWith(last)
}
