import { describe, expect, it } from '@jest/globals'
import { newFaults, type MemberFault } from '../../../src/compare/clients/member-fault.js'

function fault(at: string, why: MemberFault['why'] = 'member-type'): MemberFault {
  return { at: at.split('/'), why, clients: ['docker'] }
}

describe('the faults of the mirror alone', () => {
  it('are those that the source does not have at the same place for the same reason', () => {
    const mirror = [fault('a'), fault('b'), fault('b', 'ambiguous'), fault('a/b')]
    expect(newFaults([fault('a'), fault('b')], mirror)).toEqual([fault('b', 'ambiguous'), fault('a/b')])
    expect(newFaults(mirror, mirror)).toEqual([])
    expect(newFaults([], mirror)).toEqual(mirror)
  })

  it('do not hide behind many faults of the source', () => {
    const many = Array.from({ length: 50 }, (_, at) => fault(`x/${at}`))
    expect(newFaults(many, [...many, fault('a')])).toEqual([fault('a')])
  })

  it('are not told without end', () => {
    const many = Array.from({ length: 50 }, (_, at) => fault(`x/${at}`))
    expect(newFaults([], many)).toEqual(many.slice(0, 20))
  })

  it('are counted: two of one name are one too many where the source has one', () => {
    expect(newFaults([fault('a')], [fault('a'), fault('a')])).toEqual([fault('a')])
    expect(newFaults([fault('a'), fault('a')], [fault('a')])).toEqual([])
  })
})
