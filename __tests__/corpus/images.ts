import { join } from 'node:path'
import { MATCHES, type Match } from '../../src/model/result.js'
import { codesOf, comparePairOf, kindsOf } from '../gate/pair.js'
import type { Case } from './cases.js'
import { textsIn, type Reading } from './reading.js'

/** One image, compared with itself down to its last byte: it passes where it can be read and proven. */
export function readImage(transport: string, file: string): (one: Case) => Promise<Reading> {
  return ({ path, optional }) => {
    const location = `${transport}:${join(path, file)}${optional('choice')?.trim() ?? ''}`
    return compared(location, location, new Map())
  }
}

/** Two OCI layouts, `source` and `mirror`, compared down to the last byte; `options.json` holds inputs. */
export function readImagePair({ path, optional }: Case): Promise<Reading> {
  const options = textsIn(optional('options.json') ?? '{}')
  return compared(`oci:${join(path, 'source')}`, `oci:${join(path, 'mirror')}`, options)
}

async function compared(source: string, mirror: string, options: ReadonlyMap<string, string>): Promise<Reading> {
  const platforms = options.get('platforms')
  const report = await comparePairOf({
    source,
    mirror,
    verify: 'content',
    match: matchNamed(options.get('match')),
    ignore: options.get('ignore') ?? '',
    limits: { layerBytes: 1024 * 1024 },
    ...(platforms === undefined ? {} : { platforms }),
  })
  if (report.passed) return { codes: [], seen: report.result }
  return { codes: [...codesOf(report), ...kindsOf(report), report.result] }
}

/** `config` where a case names none. */
export function matchNamed(name: string | undefined): Match {
  const match = MATCHES.find((word) => word === (name ?? 'config'))
  if (match === undefined) throw new Error(`${String(name)} is no match.`)
  return match
}
