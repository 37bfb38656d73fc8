import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from '@jest/globals'
import { runCli } from '../../src/cli/main.js'
import type { CliWorld, Interruption } from '../../src/cli/world.js'
import { anImage } from '../helpers/image/image.js'
import { aTar } from '../helpers/image/tar.js'
import { startRegistry } from '../helpers/registry/start-registry.js'
import { aLayout, Workspace } from '../store/oci-builders.js'
import { aTerminal, aWorld } from './a-world.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

async function aRun(
  words: readonly string[],
  changes: Partial<CliWorld> = {},
): Promise<{ readonly exitCode: number; readonly out: string; readonly err: string }> {
  const { terminal, out, err } = aTerminal()
  const exitCode = await runCli(['check', ...words], aWorld(terminal, changes))
  return { exitCode, out: out.join(''), err: err.join('') }
}

async function aLayoutOf(image = anImage()): Promise<string> {
  return `oci:${await workspace.write(aLayout({ image }))}`
}

const reading = (files: Readonly<Record<string, string>>): Partial<CliWorld> => ({
  readText: (path) => Promise.resolve(files[path]),
})

describe('image-parity check', () => {
  it('compares the pairs of a file, and ends with the worst of them', async () => {
    const [one, same, other] = [
      await aLayoutOf(),
      await aLayoutOf(),
      await aLayoutOf(anImage({ layers: [aTar({ other: 'other' })] })),
    ]
    const text = `version: 1\nimages:\n  - { source: '${one}', mirror: '${same}' }\n  - { source: '${one}', mirror: '${other}' }\n`
    const { exitCode, out, err } = await aRun(['-f', 'images.yml', '-o', 'json'], reading({ 'images.yml': text }))
    expect(exitCode).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      result: 'different',
      pairs: [
        { result: 'identical', declaredAt: { file: 'images.yml', line: 3 } },
        { result: 'different', declaredAt: { file: 'images.yml', line: 4 } },
      ],
    })
    expect(err).toContain('Not passed')
  })

  it.each([
    ['lines from standard input', ['-f', '-'], (text: string) => ({ readStdin: () => Promise.resolve(text) })],
    ['lines of a file', ['-f', 'images.txt'], (text: string) => reading({ 'images.txt': text })],
    [
      'lines of the file that the action reads by itself',
      ['--config-format', 'text'],
      (text: string) => reading({ '.github/image-parity.yml': text }),
    ],
  ])('takes %s', async (_, words, changes) => {
    const text = `# what we mirror\n${await aLayoutOf()} => ${await aLayoutOf()}\n`
    expect(await aRun(words, changes(text))).toMatchObject({ exitCode: 0, err: '' })
  })

  it.each<[string, readonly string[], Partial<CliWorld>, RegExp]>([
    [
      'a file that is not there',
      ['-f', 'none.yml'],
      {},
      /^image-parity check: --config-file: none\.yml cannot be used: there is no such file/,
    ],
    ['no file', [], {}, /--config-file: \.github\/image-parity\.yml cannot be used: there is no such file/],
    ['a line that is none', ['-f', 'a.txt'], reading({ 'a.txt': 'a b => c/d:1' }), /a\.txt:1/],
    ['an empty list', ['-f', '-'], { readStdin: () => Promise.resolve('') }, /-:1:1: the file must be a mapping/],
    ['a wrong flag', ['-f', 'a.txt', '--concurrency', '0'], {}, /--concurrency: "0" is not a whole number from 1/],
    ['an image as an operand', ['redis:7.2'], {}, /"redis:7\.2" is one word too many/],
  ])('refuses %s', async (_, words, changes, says) => {
    const { exitCode, out, err } = await aRun(words, changes)
    expect([exitCode, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })

  it('keeps the pairs that were compared before a signal', async () => {
    const hanging = await startRegistry({ latencyMs: 60_000 })
    const ended = Promise.withResolvers<Interruption>()
    const text = `${await aLayoutOf()} => ${await aLayoutOf()}\n${await aLayoutOf()} => ${hanging.host}/a:1\n`
    const running = aRun(['-f', '-', '--concurrency', '1', '-o', 'json'], {
      readStdin: () => Promise.resolve(text),
      interruption: ended.promise,
    })
    while (hanging.requests.length === 0) await sleep(10)
    ended.resolve({ signal: 'SIGINT', exitCode: 130 })
    const { exitCode, out, err } = await running
    await hanging.close()
    expect(exitCode).toBe(130)
    expect(JSON.parse(out)).toMatchObject({
      passed: false,
      result: 'inconclusive',
      pairs: [{ result: 'identical' }, { result: 'inconclusive', error: { code: 'run.interrupted' } }],
      problems: [{ code: 'run.interrupted' }],
    })
    expect(err).toContain('The run was ended by SIGINT before it was done, so nothing passes.')
  })

  it('says what a list holds that is left out', async () => {
    const text = `sync:\n  - source: ${await aLayoutOf()}\n`
    const { exitCode, err } = await aRun(
      ['-f', 'regsync.yml', '--config-format', 'regsync'],
      reading({ 'regsync.yml': text }),
    )
    expect(exitCode).toBe(2)
    expect(err).toContain('regsync.yml:2')
  })
})
