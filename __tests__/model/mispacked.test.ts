import { describe, expect, it } from '@jest/globals'
import { withoutMispacked } from '../../src/model/mispacked.js'
import { everyDifference } from '../compare/every-difference.js'

const every = everyDifference('text')
const content = { ...every['layer.content'], path: '1' } as const
const elsewhere = { ...every['layer.content'], path: '2' } as const
const refused = { ...every['layer.refused'], path: '1' } as const
const label = every['config.label']

describe('withoutMispacked', () => {
  it('leaves out other content where only the type of that very layer is wrong', () => {
    expect(withoutMispacked([content, elsewhere, refused, label])).toEqual([elsewhere, refused, label])
  })

  it('goes by all that is known of the layers, not only by what is asked about', () => {
    expect(withoutMispacked([content, label], [refused])).toEqual([label])
  })

  it('keeps all where no type is wrong', () => {
    expect(withoutMispacked([content, label])).toEqual([content, label])
  })
})
