import { describe, expect, it } from '@jest/globals'
import { parseCommands } from './runner/commands.js'

describe('parseCommands', () => {
  it.each<[string, string, Readonly<Record<string, string>>, string]>([
    ['::error::x', 'error', {}, 'x'],
    [' \t ::Set-Output name=a,b=c%2Cd::1%0A2%25', 'set-output', { name: 'a', b: 'c,d' }, '1\n2%'],
    ['::add-mask::', 'add-mask', {}, ''],
    ['label: ##[set-output name=result;]identical', 'set-output', { name: 'result' }, 'identical'],
    ['##[ERROR]%5D%3B', 'error', {}, '];'],
    ['a ##[ ] ##[debug]b', 'debug', {}, 'b'],
    ['\u200b:\u2060:error::x', 'error', {}, 'x'],
    ['#\u200d#[error]x', 'error', {}, 'x'],
    ['one\r::error::x', 'error', {}, 'x'],
    ['\u00a0\u3000::error::x', 'error', {}, 'x'],
  ])('finds the command in %j', (line, name, properties, data) => {
    expect(parseCommands(line)).toEqual([{ name, properties: new Map(Object.entries(properties)), data }])
  })

  it.each([
    '',
    'x',
    'x ::error::y',
    '::error',
    '::::',
    ': :error: :x',
    '## [error]x',
    '##[error',
    '[error]',
    '# #[error]',
  ])('finds none in %j', (line) => {
    expect(parseCommands(line)).toEqual([])
  })
})
