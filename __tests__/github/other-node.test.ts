import { describe, expect, it } from '@jest/globals'
import { refuseOtherNode } from '../../src/github/other-node.js'
import { parseCommands } from '../helpers/runner/commands.js'
import { parseFileCommands } from '../helpers/runner/file-commands.js'

interface Ended {
  readonly printed: readonly string[]
  readonly written: readonly (readonly [file: string, text: string])[]
  readonly exits: readonly number[]
}

function start(version: string, outputFile: string | undefined, broken = false): Ended {
  const ended = { printed: [] as string[], written: [] as [string, string][], exits: [] as number[] }
  refuseOtherNode({
    version,
    outputFile,
    print: (line) => ended.printed.push(line),
    append: (file, text) => {
      if (broken) throw new Error('EACCES')
      ended.written.push([file, text])
    },
    exit: (exitCode) => ended.exits.push(exitCode),
  })
  return ended
}

describe('refuseOtherNode', () => {
  it.each(['24.0.0', '24.21.0'])('lets Node %s go on', (version) => {
    expect(start(version, 'output')).toEqual({ printed: [], written: [], exits: [] })
  })

  it.each(['20.19.2', '22.1.0', '2.4.0', '26.0.0'])('ends a run on Node %s in one sentence', (version) => {
    const { printed, written, exits } = start(version, 'output')
    expect(exits).toEqual([1])
    expect(parseCommands(printed.join('\n'))).toMatchObject([
      { name: 'error', data: expect.stringMatching(/needs Node 24, and this is Node [\d.]+\. /) },
    ])
    const [[file, text] = ['', '']] = written
    expect(file).toBe('output')
    expect(parseFileCommands(text)).toEqual(
      new Map([
        ['result', 'inconclusive'],
        ['passed', 'false'],
      ]),
    )
  })

  it.each([
    ['there is no file for outputs', undefined, false],
    ['the runner names none', '', false],
    ['it cannot be written', 'output', true],
  ])('ends it where %s, too', (_, file, broken) => {
    expect(start('20.19.2', file, broken)).toMatchObject({ written: [], exits: [1], printed: [expect.anything()] })
  })
})
