import { describe, expect, it } from '@jest/globals'
import { parseArguments } from '../../src/cli/arguments.js'
import { COMMAND_NAMES, COMMANDS, HELP, type CommandSpec } from '../../src/cli/commands.js'
import { isInputName } from '../../src/app/options/input-names.js'

const SPEC: CommandSpec = {
  operands: ['SOURCE', 'MIRROR'],
  flags: {
    help: 'switch',
    verbose: 'switch',
    output: 'list',
    match: 'value',
    'ca-file': 'value',
    'password-stdin': 'switch',
  },
  help: '',
}

function parsed(words: string): unknown {
  const read = parseArguments(words.split(' '), SPEC)
  if (read.kind === 'wrong') return { kind: read.kind, faults: read.faults }
  return read.kind === 'parsed' ? [read.operands.join(), Object.fromEntries(read.flags)] : read
}

describe('parseArguments', () => {
  it.each<[string, string, Readonly<Record<string, readonly string[]>>]>([
    ['a b', 'a,b', {}],
    ['--match config a b', 'a,b', { match: ['config'] }],
    ['a --match=config b', 'a,b', { match: ['config'] }],
    [
      'a b -o json --output=text=a=b -ojson=c -o=markdown',
      'a,b',
      { output: ['json', 'text=a=b', 'json=c', 'markdown'] },
    ],
    ['a b -v', 'a,b', { verbose: [''] }],
    ['a b --match=-x', 'a,b', { match: ['-x'] }],
    ['a b --ca-file -', 'a,b', { 'ca-file': ['-'] }],
    ['a -- -b', 'a,-b', {}],
  ])('reads %s', (words, operands, flags) => {
    expect(parsed(words)).toEqual([operands, flags])
  })

  it.each(['--help', 'a -h', 'a -vh', 'a b c --nonsense --help'])('asks for help with %s', (words) => {
    expect(parsed(words)).toEqual({ kind: 'help' })
  })

  it.each<[string, readonly string[]]>([
    ['a', ['MIRROR is missing.']],
    ['-v', ['SOURCE and MIRROR is missing.']],
    ['a b c d', ['"c" is one word too many; it takes SOURCE and MIRROR.']],
    [
      'a b --match config --mach x --verbose=no',
      ['--mach is no flag of this command. Did you mean --match?', '--verbose takes no value.'],
    ],
    ['a b -match config', ['-match is no flag of this command. Did you mean --match?']],
    ['a b -hxy', ['-x is no flag of this command.']],
    ['a b --help=no', ['--help takes no value.']],
    ['a b --password s3cr3t', ['--password is no flag of this command. Did you mean --password-stdin?']],
    ['a b --password=s3cr3t', ['--password is no flag of this command. Did you mean --password-stdin?']],
    ['a b --password-stdin s3cr3t', ['There is one word too many; it takes SOURCE and MIRROR.']],
    ['--pasword s3cr3t', ['--pasword is no flag of this command.']],
    ['a b -p=s3cr3t', ['-p is no flag of this command.']],
    ['a b -ps3cr3t', ['-p is no flag of this command.']],
    ['a b --zzzzzzz', ['--zzzzzzz is no flag of this command.']],
    ['a b -x', ['-x is no flag of this command.']],
    ['a b --__proto__', ['--__proto__ is no flag of this command.']],
    ['a b --match', ['--match needs a value behind it.']],
    ['a b --match=', ['--match needs a value behind it.']],
    ['a b --match --verbose', ['--match needs a value behind it.']],
    ['a b --match config --match digest', ['--match stands there twice; it takes one value.']],
    ['a b --verbose=yes', ['--verbose takes no value.']],
  ])('refuses %s', (words, faults) => {
    expect(parsed(words)).toEqual({ kind: 'wrong', faults })
  })
})

it('says of a command without words what it takes', () => {
  expect(parseArguments(['images.yml'], COMMANDS.check)).toMatchObject({
    faults: ['"images.yml" is one word too many; it takes flags alone, and its file behind -f.'],
  })
})

describe('the help', () => {
  it.each([['of all', HELP], ...COMMAND_NAMES.map((name) => [`of ${name}`, COMMANDS[name].help])])(
    'fits a screen: %s',
    (_, help = '') => {
      const lines = help.split('\n')
      expect(lines.length).toBeLessThan(24)
      expect(lines.filter((line) => line.length > 80)).toEqual([])
      expect(help).toMatch(/^Usage: image-parity .*\nExamples?:\n {2}image-parity /s)
    },
  )

  it.each(COMMAND_NAMES)('names every command: %s', (name) => {
    expect(HELP).toMatch(new RegExp(`^  ${name} `, 'm'))
  })

  it.each(COMMAND_NAMES.flatMap((name) => Object.keys(COMMANDS[name].flags).map((flag) => [name, flag] as const)))(
    'of %s names --%s, which is an input or of the command line alone',
    (name, flag) => {
      const isTold = COMMANDS[name].help.includes(
        flag === 'output' ? '-o ' : `--${flag.replace(/^mirror-(?=username|password)/, 'source-')}`,
      )
      expect([flag, isTold || flag === 'help']).toEqual([flag, true])
      const own = [
        'help',
        'output',
        'update',
        'packages',
        'color',
        'verbose',
        'source-password-stdin',
        'mirror-password-stdin',
      ]
      expect([flag, isInputName(flag) || own.includes(flag)]).toEqual([flag, true])
    },
  )
})
