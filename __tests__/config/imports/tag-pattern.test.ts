import { describe, expect, it } from '@jest/globals'
import { patternFault } from '../../../src/config/imports/tag-pattern.js'

describe('patternFault', () => {
  it.each(['^v\\d+\\.\\d+$', '3.*', '^1\\.13\\.[12+*]-alpine$', '(?:a|b)c', '(-alpine)?', 'latest', '(rc\\d{1,3})?'])(
    'takes %s over',
    (source) => {
      expect(patternFault(source)).toBeUndefined()
    },
  )

  it.each(['(a+)+', '(a|aa)*', '((a+)b)+', '(?:a{2,})*', '.*a.*b.*c.*', '(a)\\1', '(?i)x', '[a', '\\pL', '(?<n>a)'])(
    'refuses %s',
    (source) => {
      expect(patternFault(source)).toBeDefined()
    },
  )
})
