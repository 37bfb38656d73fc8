/** Where a config file is looked for if no input names a pair. */
export const DEFAULT_CONFIG_FILE = '.github/image-parity.yml'

/** A config file that was read, or why it was not. */
export interface ConfigFile {
  /** As it is named in messages and reports. */
  readonly path: string
  readonly text?: string
  /** A sentence without its full stop. */
  readonly why?: string
}

/** What is said of a source or mirror that is empty, where nothing else names pairs. */
export const NO_IMAGE = `it is required and empty; if it comes from an output or a variable, that was not set. Several pairs are named by "images", "config-file", or a file ${DEFAULT_CONFIG_FILE}`
