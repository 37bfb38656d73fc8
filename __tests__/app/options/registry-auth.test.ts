import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { parseRegistryAuth } from '../../../src/app/options/registry-auth.js'

/** The list in the README, filled in as the runner does it. */
function readmeForm(secret: string): string {
  const fenced = /```yaml\n( *)registry-auth: \|\n[^]*?```/.exec(readFileSync('README.md', 'utf8'))?.[0] ?? ''
  const block = fenced.split('\n').slice(1, -1).join('\n')
  const filled = block.replace(/\$\{\{ toJSON\([a-zA-Z_.]+\) \}\}/g, () => JSON.stringify(secret))
  expect(filled).not.toContain('${{')
  const step: unknown = parse(filled)
  if (typeof step !== 'object' || step === null || !('registry-auth' in step)) throw new Error('no list in README.md')
  return String(step['registry-auth'])
}

const KEY = JSON.stringify({ type: 'service_account', private_key: '-----BEGIN-----\na\\b\n' }, null, 2)

describe('parseRegistryAuth', () => {
  it.each([
    ['a quote', 'pa"ss'],
    ['both quotes', `pa"s's`],
    ['a backslash', 'pa\\ss'],
    ['what YAML would read as an escape', 'pa\\nss'],
    ['a key of several lines', KEY],
    ['a star in front', '*abc'],
    ['what YAML would read as a comment', 'pass #word'],
    ['what YAML would read as a member', 'pass: word, token: x }'],
    ['digits', '007'],
    ['letters of all kinds', '☃ ä 😀 \u2028'],
  ])('takes a secret with %s in the form of the README', (_, secret) => {
    const { credentials, errors } = parseRegistryAuth(readmeForm(secret))
    expect(errors).toEqual([])
    expect(Array.from(credentials.values(), (one) => (one.kind === 'basic' ? one.password : one))).toEqual([
      secret,
      { kind: 'token', token: secret },
    ])
  })

  it('leaves out the line break that ends a secret', () => {
    const { credentials } = parseRegistryAuth('- { registry: ghcr.io, username: robot, password: "pppp\\n" }')
    expect(credentials.get('ghcr.io')).toEqual({ kind: 'basic', username: 'robot', password: 'pppp' })
  })

  const entry = (password: string): string => `- { registry: ghcr.io, username: u, password: ${password} }`

  it.each([
    ['a quote in quotes', entry('"pa"ss"'), /^line 1 is not YAML; write the secret with toJSON/],
    ['a backslash in quotes', entry('"pa\\ss"'), /^line 1 is not YAML/],
    ['a key in quotes', entry(`"${KEY}"`), /^line 1 is not YAML/],
    ['a line break in quotes', entry('"pppp\n"'), /^line \d is not YAML; .*line breaks/],
    ['an alias', '- registry: ghcr.io\n  username: u\n  password: *abc', /^entry 1 has a password that begins with \*/],
    ['an object', entry('{ "type": "service_account" }'), /^entry 1 has no text as password/],
    ['blanks', entry('" "'), /^entry 1 has no text as password/],
    ['a config.json', '{"auths":{"ghcr.io":{"auth":"eDp5"}}}', /config\.json; .*"auth-file"/],
    ['an entry without a list', 'registry: ghcr.io\ntoken: x', /not a YAML list.*"- "/],
    [
      'another name',
      '- { registry: ghcr.io, user: u, password: p }',
      /^entry 1 has a member "user", which is called "username" here$/,
    ],
    ['a path', '- { registry: ghcr.io/acme, token: x }', /without a path/],
    ['the key of Docker Hub', '- { registry: https://index.docker.io/v1/, token: x }', /Docker Hub is docker\.io/],
  ])('says what is wrong with %s', (_, text, words) => {
    const { credentials, errors } = parseRegistryAuth(text)
    expect([...credentials]).toEqual([])
    expect(errors).toEqual([expect.stringMatching(words)])
  })
})
