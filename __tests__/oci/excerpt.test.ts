import { describe, expect, it } from '@jest/globals'
import { excerpt } from '../../src/oci/excerpt.js'

describe('excerpt', () => {
  it.each([
    ['redis:7', '"redis:7"'],
    ['redis:7@sha256:00', '"redis:7@sha256:00"'],
    ['localhost:5000/a@b', '"localhost:5000/a@b"'],
    ['robot:p:a@ss@ghcr.io/app', '"robot:***@ghcr.io/app"'],
    ['https://robot:pw@ghcr.io', '"https://robot:***@ghcr.io"'],
    ['a"b', '"a\\"b"'],
    ['a'.repeat(120), `"${'a'.repeat(120)}"`],
    ['a'.repeat(121), `"${'a'.repeat(120)}…"`],
  ])('quotes %j as %j', (text, quoted) => {
    expect(excerpt(text)).toBe(quoted)
  })
})
