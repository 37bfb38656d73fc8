import { describe, expect, it } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import { configSchema } from '../../src/config/json-schema.js'

const FILE = 'schema/config.v1.json'

describe('schema/config.v1.json', () => {
  it('is made from the table that the reader goes by', () => {
    const text = `${JSON.stringify(configSchema(), undefined, 2)}\n`
    // After a change of the table, once: UPDATE_SCHEMA=1 npm run jest -- __tests__/config/json-schema
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(FILE, text)
    expect(readFileSync(FILE, 'utf8')).toBe(text)
  })
})
