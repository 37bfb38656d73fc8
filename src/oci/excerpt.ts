const LONGEST = 120

/** `user:password@` before a host, where the `@` begins no digest. */
const USER = /^((?:[a-z][a-z0-9+.-]*:\/\/)?[^/@:]*):[^/]*@(?!sha\d+:)/i

/** Foreign text for a message: quoted, cut where it is long, and without a password that was written before a host. */
export function excerpt(text: string): string {
  const open = text.replace(USER, '$1:***@')
  return JSON.stringify(open.length > LONGEST ? `${open.slice(0, LONGEST)}…` : open)
}
