import { describe, expect, it } from '@jest/globals'
import { parseLinks } from '../../../src/registry/http/link.js'
import { growthOf, LINEAR } from '../../helpers/cpu-time.js'

describe('parseLinks', () => {
  it.each([
    ['', []],
    ['</a>; rel="next"', [['/a', 'next']]],
    ['</a>;rel=next', [['/a', 'next']]],
    ['</a> ; rel = "next"', [['/a', 'next']]],
    ["</a>; rel='next'", [['/a', 'next']]],
    ['</a>; REL="NEXT last"', [['/a', 'next', 'last']]],
    ['</a?x=1,2;3>; rel="next"', [['/a?x=1,2;3', 'next']]],
    ['</a>; title="a, b; c"; rel=next', [['/a', 'next']]],
    [
      '</a>; rel=prev, </b>; rel=next',
      [
        ['/a', 'prev'],
        ['/b', 'next'],
      ],
    ],
    ['</a>; rel=prev; rel=next', [['/a', 'prev']]],
    ['</a>', [['/a']]],
    ['</a>; crossorigin', [['/a']]],
    ['<>; rel=""', [['']]],
  ])('reads %j', (header, links) => {
    expect(parseLinks(header)?.map(({ target, relations }) => [target, ...relations])).toEqual(links)
  })

  it.each([
    '/a; rel="next"',
    '</a; rel="next"',
    '</a>; rel="next',
    '</a> rel="next"',
    '</a>; rel="next" x',
    '</a>; =next',
    ',',
  ])('knows nothing of %j', (header) => {
    expect(parseLinks(header)).toBeUndefined()
  })

  it.each(['<a>; ', '<a>;rel=x,', '; ', '<', '"'])(
    'takes a header of 200,000 characters of %j in linear time',
    (part) => {
      const growth = growthOf(200_000, (length) => {
        const header = part.repeat(length / part.length)
        return () => parseLinks(header)
      })
      expect(growth).toBeLessThan(LINEAR)
    },
  )
})
