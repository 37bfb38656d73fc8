/** Which config values reports show: a private image's environment may hold secrets (design: `show-values`). */
export const SHOW_VALUES = ['labels', 'all', 'none'] as const
export type ShowValues = (typeof SHOW_VALUES)[number]

/** Stands for a value that is there and not shown. */
export const HIDDEN = '(hidden)'
