import { parseLocation } from '../../src/oci/location.js'
import type { AccessSettings, LimitSettings, PairSettings, Settings } from '../../src/model/settings.js'

const ACCESS: AccessSettings = {
  own: {},
  registryAuth: new Map(),
  insecureRegistries: new Set(),
  trustedTokenHosts: new Set(),
}

const LIMITS: LimitSettings = { concurrency: 8, retries: 0, timeoutMs: 600_000, maxLayerBytes: 1024 ** 3 }

/** One comparison of two references, as with no other input. */
export function pairOf(source: string, mirror: string, over: Partial<PairSettings> = {}): PairSettings {
  return {
    source: parseLocation(source),
    mirror: parseLocation(mirror),
    platforms: 'all',
    match: 'config',
    verify: 'blobs',
    ignore: [],
    ...over,
  }
}

/** What is asked for with these pairs and nothing else. */
export function settingsFor(
  pairs: readonly PairSettings[],
  {
    access = {},
    limits = {},
  }: { readonly access?: Partial<AccessSettings>; readonly limits?: Partial<LimitSettings> } = {},
): Settings {
  return { pairs, access: { ...ACCESS, ...access }, limits: { ...LIMITS, ...limits }, showValues: 'labels' }
}
