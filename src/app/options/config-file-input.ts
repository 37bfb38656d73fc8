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
