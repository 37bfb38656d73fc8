import { parseIgnore } from '../../src/compare/ignore.js'
import { InputsError } from '../../src/app/options/inputs-error.js'
import { readInputs } from '../../src/app/options/inputs.js'
import { parseRegistryAuth } from '../../src/app/options/registry-auth.js'
import { parseDigest } from '../../src/oci/digest.js'
import { formatLocation, parseLocation } from '../../src/oci/location.js'
import { formatPlatform, parsePlatform } from '../../src/oci/platform.js'
import { formatReference, parseReference } from '../../src/oci/reference.js'
import type { Case } from './cases.js'
import { compareConfigPair, compareIndexPair, compareManifestPair } from './compared.js'
import { readConfig, readDocument, readJson } from './documents.js'
import { readChallenge, readContentRange, readLogins, readRetryAfter, readToken } from './headers.js'
import { readImage, readImagePair } from './images.js'
import { readLayer } from './layers.js'
import { readOutputString } from './output-strings.js'
import { accepted, reading, refused, textsIn, type Reading } from './reading.js'

/** Who reads the cases of each folder of the corpus. */
export const READERS: ReadonlyMap<string, (one: Case) => Promise<Reading>> = new Map([
  ['challenges', readChallenge],
  ['config-pairs', compareConfigPair],
  ['configs', readConfig],
  ['content-ranges', readContentRange],
  ['digests', textReader(parseDigest)],
  ['docker-archives', readImage('docker-archive', 'archive.tar')],
  ['ignore', readIgnore],
  ['image-pairs', readImagePair],
  ['index-pairs', compareIndexPair],
  ['indexes', readDocument],
  ['inputs', readInputCase],
  ['json', readJson],
  ['layers', readLayer],
  ['layouts', readImage('oci', 'layout')],
  ['locations', textReader((text) => formatLocation(parseLocation(text)))],
  ['logins', readLogins],
  ['manifest-pairs', compareManifestPair],
  ['manifests', readDocument],
  ['oci-archives', readImage('oci-archive', 'archive.tar')],
  ['output-strings', readOutputString],
  ['platforms', textReader((text) => formatPlatform(parsePlatform(text)))],
  ['references', textReader((text) => formatReference(parseReference(text)))],
  ['registry-auth', readRegistryAuth],
  ['retry-after', readRetryAfter],
  ['token-answers', readToken],
])

function textReader(read: (text: string) => string): (one: Case) => Promise<Reading> {
  return ({ text }) => reading(() => read(text('input')))
}

function readIgnore({ text }: Case): Promise<Reading> {
  const { rules, errors } = parseIgnore(text('input'))
  return Promise.resolve(
    errors.length > 0 ? refused('ignore.invalid') : accepted(rules.map((rule) => rule.text).join(' ')),
  )
}

/** Inputs by name; a refusal names the inputs at fault. */
function readInputCase({ text }: Case): Promise<Reading> {
  const inputs = textsIn(text('input.json'))
  try {
    readInputs((name) => inputs.get(name) ?? '', [...inputs.keys()])
    return Promise.resolve(accepted('inputs'))
  } catch (error) {
    if (!(error instanceof InputsError)) throw error
    return Promise.resolve(refused(...error.problems.map(({ input }) => (input === '' ? 'unknown-input' : input))))
  }
}

function readRegistryAuth({ text }: Case): Promise<Reading> {
  const { credentials, errors } = parseRegistryAuth(text('input.yml'))
  const hosts = [...credentials].map(([host, { kind }]) => `${host} ${kind}`)
  return Promise.resolve(errors.length > 0 ? refused('registry-auth.invalid') : accepted(hosts.join(' ')))
}
