/**
 * The domain that somebody registered and that a host name, as a URL writes it, is in (public suffix list, its private
 * part included). Undefined where there is none: for addresses, public suffixes themselves, and names below no suffix
 * that the list has (`localhost`, `internal`). The list is loaded when it is needed for the first time.
 */
export async function registrableDomainOf(hostname: string): Promise<string | undefined> {
  // `eager` keeps the list in the one bundled file; it is evaluated here all the same.
  const { parse } = await import('tldts')
  const { domain, isIcann, isPrivate } = parse(hostname, { allowPrivateDomains: true, extractHostname: false })
  return isIcann === true || isPrivate === true ? (domain ?? undefined) : undefined
}
