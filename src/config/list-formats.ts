/** Lists that can be read, by the tool that they belong to. */
export const LIST_FORMATS = ['image-parity', 'regsync', 'skopeo', 'image-syncer', 'text'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]
