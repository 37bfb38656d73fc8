import type { Credential } from '../../model/credential.js'
import type { Settings } from '../../model/settings.js'
import type { Inputs } from './inputs.js'

/** What the inputs ask of the engine. */
export function settingsOf(inputs: Inputs): Settings {
  const { source, mirror, platforms, match, verify, ignore, showValues } = inputs
  const { sourceCredential, mirrorCredential, registryAuth, authFile, caFile, clientCertificate } = inputs
  return {
    pairs: [{ source, mirror, platforms, match, verify, ignore }],
    access: {
      own: {
        ...(sourceCredential === undefined ? {} : { source: sourceCredential }),
        ...(mirrorCredential === undefined ? {} : { mirror: mirrorCredential }),
      },
      registryAuth,
      ...(authFile === undefined ? {} : { authFile }),
      ...(caFile === undefined ? {} : { caFile }),
      ...(clientCertificate === undefined ? {} : { clientCertificate }),
      insecureRegistries: inputs.insecureRegistries,
      trustedTokenHosts: inputs.trustedTokenHosts,
    },
    limits: {
      concurrency: PAIRS_AT_ONCE,
      retries: inputs.retries,
      timeoutMs: inputs.timeoutMs,
      maxLayerBytes: inputs.maxLayerBytes,
    },
    showValues,
  }
}

/** The credentials that stand in the inputs themselves. */
export function credentialsOf(inputs: Inputs): readonly Credential[] {
  const { sourceCredential, mirrorCredential, registryAuth } = inputs
  return [sourceCredential, mirrorCredential, ...registryAuth.values()].filter((one) => one !== undefined)
}

/** Pairs that are compared at the same time. */
const PAIRS_AT_ONCE = 8
