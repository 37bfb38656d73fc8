/** How a request came to a host that the user never named. */
export interface Led {
  readonly as: 'token service' | 'redirect'
  /** Who named it, as the beginning of a sentence about it. */
  readonly words: string
}

/** Which host is asked, and who named it. */
export interface Asked {
  readonly url: URL
  /** The URL that named `url`'s host; absent where that is one of the user's registries. */
  readonly ledBy?: URL | undefined
  /** As what it was named, where that is known. */
  readonly namedAs?: 'token service' | undefined
}

/** How the user's registry led to the host of a request; undefined where that host is its own. */
export function ledTo({ url, ledBy, namedAs }: Asked): Led | undefined {
  if (ledBy === undefined || ledBy.host === url.host) return undefined
  return namedAs === undefined
    ? { as: 'redirect', words: `${ledBy.host} led to ${url.host}` }
    : { as: namedAs, words: `${ledBy.host} names ${url.host} as its ${namedAs}` }
}

/** The host that answered, and how it was come to, as the subject of a sentence. */
export function whoAnswered({ url, led }: { readonly url: URL; readonly led?: Led | undefined }): string {
  return led === undefined ? url.host : `${led.words}, and ${url.host}`
}

/** What to look at where such a host is the trouble. */
export const WAY_ADVICE: Readonly<Record<Led['as'], string>> = {
  'token service': 'Check the token service’s address in the settings of the registry (Harbor’s external_url).',
  redirect: 'Check the storage settings of the registry.',
}
