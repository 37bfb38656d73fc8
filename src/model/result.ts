/** From best to worst; aggregation takes the worst (design: Results). */
export const RESULTS = [
  'identical',
  'equivalent',
  'same-runtime',
  'same-layers',
  'inconclusive',
  'missing',
  'different',
] as const
export type Result = (typeof RESULTS)[number]

/** How alike is alike enough to pass. */
export const MATCHES = ['digest', 'config', 'runtime', 'diff-ids'] as const
export type Match = (typeof MATCHES)[number]

/** How much of what the mirror claims is proven by its bytes. */
export const VERIFIES = ['manifests', 'blobs', 'content'] as const
export type Verify = (typeof VERIFIES)[number]

/** What becomes of what is attached to an image: not asked for, told, or needed to pass. */
export const REFERRER_POLICIES = ['ignore', 'warn', 'require'] as const
export type ReferrerPolicy = (typeof REFERRER_POLICIES)[number]

export type Evidence = 'proven' | 'claimed'

export const SIDES = ['source', 'mirror'] as const
export type SideName = (typeof SIDES)[number]
