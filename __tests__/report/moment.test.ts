import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { unixSeconds } from '../../src/report/moment.js'

describe('unixSeconds', () => {
  it('counts as Date does', () => {
    const dates = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(dates, (date) => {
        expect(unixSeconds(date.toISOString())).toBeCloseTo(date.getTime() / 1000, 3)
      }),
    )
  })

  it.each(['1970-01-01T00:00:00Z', '2000-02-29T23:59:59.5Z', '1900-03-01T00:00:00Z', '2100-02-28T12:00:00Z'])(
    'knows %s',
    (text) => {
      expect(unixSeconds(text)).toBe(Date.parse(text) / 1000)
    },
  )

  it.each(['', 'today', '2026-11-22', '2026-11-22T01:00:00', '2026-11-22T01:00:00+01:00', ' 2026-11-22T01:00:00Z'])(
    'takes %j for no moment',
    (text) => {
      expect(unixSeconds(text)).toBeUndefined()
    },
  )
})
