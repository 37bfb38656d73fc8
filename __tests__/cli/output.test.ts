import { describe, expect, it } from '@jest/globals'
import { colorChoiceOf, isColored, outputsOf, publishersOf, showsText } from '../../src/cli/output.js'
import { exitCodeOf } from '../../src/cli/exit-code.js'
import { FORMATS } from '../../src/report/format-names.js'
import type { Report } from '../../src/model/report.js'
import type { Result } from '../../src/model/result.js'
import { aPair, aReport } from '../report/a-report.js'
import { aHost, aTerminal } from './a-world.js'
import { wholeText } from '../helpers/whole-text.js'
import type { FileText } from '../../src/app/world-files.js'

describe('outputsOf', () => {
  it.each<[readonly string[], readonly object[]]>([
    [[], [{ format: 'text' }]],
    [['json'], [{ format: 'json' }]],
    [['json=-'], [{ format: 'json' }]],
    [
      ['text', 'json=a=b.json'],
      [{ format: 'text' }, { format: 'json', path: 'a=b.json' }],
    ],
  ])('reads %j', (values, outputs) => {
    expect(outputsOf(values, FORMATS)).toEqual({ outputs, faults: [] })
  })

  it.each<[readonly string[], RegExp]>([
    [['yaml'], /^--output: "yaml" is not one of text, json, markdown, html, junit, /],
    [['toString'], /"toString" is not one of/],
    [[''], /"" is not one of/],
    [['json='], /^--output: a path is missing behind "json="\.$/],
    [['json', 'text'], /^--output: two things go to standard output;/],
  ])('refuses %j', (values, fault) => {
    expect(outputsOf(values, FORMATS).faults).toEqual([expect.stringMatching(fault)])
  })

  it.each([
    ['text', true],
    ['text=a', false],
    ['json', false],
  ])('knows whether %s shows the verdict: %s', (value, shows) => {
    expect(showsText(outputsOf([value], FORMATS).outputs)).toBe(shows)
  })
})

describe('colours', () => {
  it.each<[string, boolean, Readonly<Record<string, string>>, boolean]>([
    ['', true, {}, true],
    ['auto', true, { NO_COLOR: '' }, true],
    ['auto', true, { NO_COLOR: '1' }, false],
    ['auto', true, { TERM: 'dumb' }, false],
    ['auto', false, {}, false],
    ['always', false, { NO_COLOR: '1' }, true],
    ['never', true, {}, false],
  ])('with --color %j on a terminal (%s) with %j: %s', (value, isTerminal, env, colored) => {
    const choice = colorChoiceOf(value) ?? 'never'
    expect(isColored(choice, { terminal: { ...aTerminal().terminal, isTerminal }, host: aHost(env) })).toBe(colored)
  })

  it('knows no other choice', () => {
    expect(colorChoiceOf('yes')).toBeUndefined()
  })

  it('do not reach files', async () => {
    const files = new Map<string, string>()
    const { terminal, out } = aTerminal()
    const world = {
      terminal,
      host: aHost(),
      writeFile: (path: string, text: FileText) => Promise.resolve(void files.set(path, wholeText(text))),
    }
    const { outputs } = outputsOf(['text', 'text=a.txt'], FORMATS)
    for (const { publish } of publishersOf(outputs, { title: 'T', color: 'always' }, world))
      await publish(aReport(aPair()))
    expect(out.join('').startsWith('\u001b')).toBe(true)
    expect(files.get('a.txt')).toMatch(/^PASSED/)
  })
})

describe('exitCodeOf', () => {
  const failing = (result: Result): Report => aReport(aPair({ result, passed: false }))

  it.each<[string, Report, boolean, 'not-passed' | 'never', number]>([
    ['a pass', aReport(aPair()), true, 'not-passed', 0],
    ['a difference', failing('different'), true, 'not-passed', 1],
    ['what the bar refuses', failing('identical'), true, 'not-passed', 1],
    ['something undecided', failing('inconclusive'), true, 'not-passed', 2],
    [
      'both',
      aReport(aPair({ result: 'inconclusive', passed: false }), aPair({ result: 'missing', passed: false })),
      true,
      'not-passed',
      1,
    ],
    ['nothing', aReport(), true, 'not-passed', 2],
    ['nothing that is only reported', aReport(), true, 'never', 2],
    ['nothing that claims to pass', { ...aReport(), passed: true }, true, 'not-passed', 2],
    ['a claim against its pair', { ...failing('different'), passed: true }, true, 'not-passed', 1],
    ['a difference that is only reported', failing('different'), true, 'never', 0],
    ['a pass that could not be written', aReport(aPair()), false, 'not-passed', 2],
    ['a report that could not be written', failing('different'), false, 'never', 1],
  ])('of %s', (_, report, isComplete, failOn, exitCode) => {
    expect(exitCodeOf({ report, isComplete }, failOn)).toBe(exitCode)
  })
})
