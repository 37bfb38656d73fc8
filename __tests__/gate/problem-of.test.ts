import { describe, expect, it } from '@jest/globals'
import { onSide, problemOf, UndecidedError } from '../../src/gate/undecided.js'

function failure(members: Readonly<Record<string, unknown>>): Error {
  return Object.assign(new TypeError('it broke'), members)
}

const SAID = 'Unexpected failure, nothing was decided: '
const INTERNAL = { code: 'internal', message: `${SAID}TypeError: it broke` }

describe('problemOf', () => {
  it.each<[string, unknown, Readonly<Record<string, string>>]>([
    [
      'an error with a problem',
      failure({ problem: { code: 'blob.lost', message: 'Why.' } }),
      { code: 'blob.lost', message: 'Why.' },
    ],
    [
      'an error with a problem and a code',
      failure({ code: 'E', problem: { code: 'blob.lost' } }),
      { code: 'blob.lost' },
    ],
    ['an error with a code of ours', failure({ code: 'json.invalid' }), { code: 'json.invalid', message: 'it broke' }],
    [
      'an error with a code of Node',
      failure({ code: 'EPIPE' }),
      { ...INTERNAL, message: `${INTERNAL.message} (EPIPE)` },
    ],
    [
      'an error that says its code',
      Object.assign(new Error('EPIPE: no reader'), { code: 'EPIPE' }),
      { ...INTERNAL, message: `${SAID}Error: EPIPE: no reader` },
    ],
    ['an error with the name of a method for a code', failure({ code: 'toString' }), { code: 'internal' }],
    [
      'an error with a problem that has a foreign code',
      failure({ problem: { code: 'a.b', message: 'Why.' } }),
      INTERNAL,
    ],
    ['an error with a problem without a code', failure({ problem: { message: 'Why.' } }), INTERNAL],
    ['an error without either', failure({}), INTERNAL],
    ['an error whose problem is null', failure({ problem: null }), INTERNAL],
    ['an error whose problem is a text', failure({ problem: 'a.b' }), INTERNAL],
    ['an error whose code is a number', failure({ code: 5 }), INTERNAL],
    ['no error', 'broken', { code: 'internal', message: `${SAID}broken` }],
    ['a thrown object', { problem: { code: 'blob.lost' }, code: 'E', toString: () => 'x' }, { code: 'internal' }],
  ])('tells %s', (_, error, problem) => {
    expect(problemOf(error)).toMatchObject(problem)
    expect(problemOf(error)).not.toHaveProperty('side')
    expect(problemOf(error, 'mirror')).toMatchObject({ ...problem, side: 'mirror' })
  })

  it('leaves a side that is known already', () => {
    const error = failure({ problem: { code: 'blob.lost', message: 'Why.', side: 'source' } })
    expect(problemOf(error, 'mirror')).toEqual({ code: 'blob.lost', message: 'Why.', side: 'source' })
  })
})

describe('onSide', () => {
  it('hands on what the work gives, and says of a failure whose it is', async () => {
    expect(await onSide('source', () => 5)).toBe(5)
    expect(await onSide('source', () => Promise.resolve(6))).toBe(6)
    const cause = failure({ code: 'json.invalid' })
    const failing = onSide('source', () => Promise.reject(cause))
    await expect(failing).rejects.toBeInstanceOf(UndecidedError)
    await expect(failing).rejects.toMatchObject({
      name: 'UndecidedError',
      message: 'it broke',
      cause,
      problem: { code: 'json.invalid', message: 'it broke', side: 'source' },
    })
  })
})
