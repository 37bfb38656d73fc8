import { unreadableFile } from '../../registry/unreadable-file.js'
import type { ReadText } from '../network.js'
import { DEFAULT_CONFIG_FILE, type ConfigFile } from './config-file-input.js'
import { readInputs, type Inputs } from './inputs.js'
import type { Naming } from './naming.js'
import { holdsText } from './file-inputs.js'
import { loadReaders, NO_READERS } from './readers.js'

/** What inputs are read with. */
export interface OptionsEnvironment {
  /** An input's text, '' where it is not set. */
  readonly get: (name: string) => string
  /** The names that somebody set, so that unknown ones are told. */
  readonly given: readonly string[]
  readonly readText: ReadText
  /** What relative paths start from. */
  readonly workingDirectory: string
  /** How messages name inputs; as the action's where left out. */
  readonly naming?: Naming
}

/** Reads the config file where one is meant, then every input. Throws `InputsError` with all that is wrong at once. */
export async function readOptions({
  get,
  given,
  readText,
  workingDirectory,
  naming,
}: OptionsEnvironment): Promise<Inputs> {
  const file = await configFileOf(get, readText)
  const needsReaders = file !== undefined || ['tags', 'registry-auth'].some((name) => get(name) !== '')
  const readers = needsReaders ? await loadReaders() : NO_READERS
  return readInputs(get, given, workingDirectory, file, naming, readers)
}

async function configFileOf(get: (name: string) => string, readText: ReadText): Promise<ConfigFile | undefined> {
  const named = get('config-file').trim()
  if (named !== '') return holdsText(named) ? undefined : await configFile(named, readText)
  if (['source', 'mirror', 'images'].some((name) => get(name).trim() !== '')) return undefined
  const file = await configFile(DEFAULT_CONFIG_FILE, readText)
  return file.text === undefined && file.why === NO_FILE ? undefined : file
}

const NO_FILE = 'there is no such file'

async function configFile(path: string, readText: ReadText): Promise<ConfigFile> {
  try {
    const text = await readText(path)
    return text === undefined ? { path, why: NO_FILE } : { path, text }
  } catch (error) {
    return { path, why: unreadableFile('it', error).replace(/\.$/, '') }
  }
}
