import { describe, expect, it } from '@jest/globals'
import { InputsError } from '../../../src/app/options/inputs-error.js'
import { readOptions } from '../../../src/app/options/read-options.js'
import { settingsOf } from '../../../src/app/options/settings.js'
import type { Settings } from '../../../src/model/settings.js'

const DIGEST = `sha256:${'0'.repeat(64)}`
const OTHER = `sha256:${'1'.repeat(64)}`
const PAIR = { source: 'a.b/c:1', mirror: 'd.e/c:1' }

async function settingsFrom(inputs: Readonly<Record<string, string>>, file?: string): Promise<Settings> {
  const readText = (): Promise<string | undefined> => Promise.resolve(file)
  const get = (name: string): string => inputs[name] ?? ''
  return settingsOf(await readOptions({ get, given: [], readText, workingDirectory: '/nowhere' }))
}

async function refusal(inputs: Readonly<Record<string, string>>, file?: string): Promise<string> {
  try {
    await settingsFrom(inputs, file)
  } catch (error) {
    if (error instanceof InputsError) return error.problems.map(({ message }) => message).join('\n')
    throw error
  }
  return 'nothing'
}

const aFile = (members = '', mirror = 'd.e/c'): string =>
  `version: 1\n${members}images: [{ source: 'a.b/c:1', mirror: '${mirror}' }]\n`

describe('source-snapshot', () => {
  it('is a path, with a digest or without', async () => {
    expect((await settingsFrom(PAIR)).sourceSnapshot).toBeUndefined()
    expect((await settingsFrom({ ...PAIR, 'source-snapshot': 's.tar' })).sourceSnapshot).toEqual({ path: 's.tar' })
    const pinned = { ...PAIR, 'source-snapshot': 's.tar', 'source-snapshot-digest': DIGEST }
    expect((await settingsFrom(pinned)).sourceSnapshot).toEqual({ path: 's.tar', digest: DIGEST })
  })

  it('may stand in the config file, where the inputs go before it', async () => {
    const file = aFile(`source-snapshot: f.tar\nsource-snapshot-digest: '${DIGEST}'\n`)
    const of = async (inputs: Readonly<Record<string, string>>): Promise<unknown> =>
      (await settingsFrom(inputs, file)).sourceSnapshot
    expect(await of({})).toEqual({ path: 'f.tar', digest: DIGEST })
    expect(await of({ 'source-snapshot-digest': OTHER })).toEqual({ path: 'f.tar', digest: OTHER })
    // A digest in the file is of the file's own snapshot.
    expect(await of({ 'source-snapshot': 's.tar' })).toEqual({ path: 's.tar' })
    expect((await settingsFrom({}, aFile('source-snapshot: f.tar\n'))).sourceSnapshot).toEqual({ path: 'f.tar' })
  })

  it.each<[string, Readonly<Record<string, string>>, string | undefined, RegExp]>([
    ['a digest of nothing', { ...PAIR, 'source-snapshot-digest': DIGEST }, undefined, /no "source-snapshot"/],
    [
      'a digest that is none',
      { ...PAIR, 'source-snapshot': 's.tar', 'source-snapshot-digest': 'x' },
      undefined,
      /Input "source-snapshot-digest": .*is not a digest/,
    ],
    [
      'a password for nobody',
      { ...PAIR, 'source-snapshot': 's.tar', 'source-username': 'me', 'source-password': 'secret-password' },
      undefined,
      /the source is not asked/,
    ],
    ['text in the place of a path', { ...PAIR, 'source-snapshot': '{"a": 1}' }, undefined, /holds text, not a path/],
    ['the same in a file', {}, aFile(`source-snapshot: '{"a": 1}'\n`), /:2:\d+: source-snapshot holds text/],
    [
      'a digest that is none in a file',
      {},
      aFile('source-snapshot: f.tar\nsource-snapshot-digest: x\n'),
      /:3:\d+: source-snapshot-digest: .*is not a digest/,
    ],
    ['a digest alone in a file', {}, aFile(`source-snapshot-digest: '${DIGEST}'\n`), /source-snapshot/],
  ])('refuses %s', async (_, inputs, file, says) => {
    expect(await refusal(inputs, file)).toMatch(says)
  })

  it('lets an image be compared with what it was, and nothing else with itself', async () => {
    const same = { source: 'a.b/c:1', mirror: 'a.b/c:1' }
    const with_ = { 'source-snapshot': 's.tar' }
    expect(await refusal(same)).toContain('compared with itself')
    expect(await refusal({ ...same, ...with_ })).toBe('nothing')
    expect(await refusal({ source: 'oci:a', mirror: 'oci:a', ...with_ })).toContain('compared with itself')
    expect(await refusal({ images: 'a.b/c:1 => a.b/c:1', ...with_ })).toBe('nothing')
    expect(await refusal({ images: 'oci:a => oci:a', ...with_ })).toContain('compared with itself')
    expect(await refusal({}, aFile('source-snapshot: f.tar\n', 'a.b/c:1'))).toBe('nothing')
    const tags = 'version: 1\nimages: [{ source: a.b/c, mirror: a.b/c, tags: {} }]\n'
    expect(await refusal({}, tags)).toContain('compared with themselves')
    expect(await refusal(with_, tags)).toBe('nothing')
  })
})
