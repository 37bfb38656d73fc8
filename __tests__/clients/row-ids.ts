/**
 * What a mirror can change so that a client refuses it: one id for each row of the table of measured refusals.
 * An id without rows does not compile (`rows/all.ts`).
 */
export const REFUSED = [
  'content-type-lost',
  'content-type-of-other-family',
  'head-not-found',
  'urls-added',
  'data-not-base64',
  'data-of-other-bytes',
  'member-of-other-type',
  'ambiguous-member',
  'docker-media-type-lost',
  'families-mixed',
  'packed-called-plain',
  'nested-index',
  'platform-spelled',
  'platform-narrowed',
  'config-of-other-type',
  'zstd-skippable-first',
  'gzip-long-header',
  'gzip-checked-header',
  'blob-with-urls-dropped',
] as const

/** What a mirror can change so that a client runs something else. */
export const CHOSEN = [
  'variant-folded',
  'variant-name-moved',
  'fallback-added',
  'zstd-annotation-moved',
  'runtime-annotation-on-manifest',
  'label-annotation-on-layer',
  'attestation-annotation-on-entry',
  'table-of-contents',
] as const

/** What an artifact is made of. */
export const ARTIFACTS = [
  'helm-chart-converted',
  'cosign-signature-replaced',
  'artifact-config-type',
  'artifact-layer-type',
  'artifact-title',
  'artifact-type',
  'artifact-subject',
] as const

export type RowID = (typeof REFUSED | typeof CHOSEN | typeof ARTIFACTS)[number]
