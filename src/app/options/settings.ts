import type { Settings } from '../../model/settings.js'
import type { Inputs } from './inputs.js'

/** What the inputs ask of the engine. */
export function settingsOf(inputs: Inputs): Settings {
  const { pairs, selections, registries, showValues } = inputs
  const { sourceCredential, mirrorCredential, registryAuth, authFile, caFile, clientCertificate } = inputs
  return {
    pairs,
    ...(selections === undefined ? {} : { selections }),
    ...(inputs.sourceSnapshot === undefined ? {} : { sourceSnapshot: inputs.sourceSnapshot }),
    ...(inputs.shard === undefined ? {} : { shard: inputs.shard }),
    ...(inputs.signature === undefined ? {} : { signature: inputs.signature }),
    access: {
      own: {
        ...(sourceCredential === undefined ? {} : { source: sourceCredential }),
        ...(mirrorCredential === undefined ? {} : { mirror: mirrorCredential }),
      },
      registryAuth,
      ...(authFile === undefined ? {} : { authFile }),
      ...(caFile === undefined ? {} : { caFile }),
      ...(clientCertificate === undefined ? {} : { clientCertificate }),
      ...(registries === undefined ? {} : { registries }),
      insecureRegistries: inputs.insecureRegistries,
      trustedTokenHosts: inputs.trustedTokenHosts,
    },
    limits: {
      concurrency: inputs.concurrency,
      ...(inputs.waitMs === 0 ? {} : { waitMs: inputs.waitMs }),
      retries: inputs.retries,
      timeoutMs: inputs.timeoutMs,
      maxLayerBytes: inputs.maxLayerBytes,
    },
    showValues,
  }
}
