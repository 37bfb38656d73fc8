import { describe, expect, it } from '@jest/globals'
import { holdsText } from '../../../src/app/options/file-inputs.js'

const PEM = `-----BEGIN PRIVATE KEY-----\n${'MIIEvAIBADANBgkq\n'.repeat(20)}-----END PRIVATE KEY-----\n`
const JSON_TEXT = JSON.stringify({ auths: { 'ghcr.io': { auth: 'cm9ib3Q6cGFzc3dvcmQ=' } } })

describe('holdsText', () => {
  it.each([
    ['a key', PEM],
    ['a key in one line', PEM.replaceAll('\n', ' ')],
    ['a key without its frame', 'MIIEvAIBADANBgkqhkiG9w0B'.repeat(6)],
    ['logins', JSON_TEXT],
    ['logins over lines', JSON.stringify(JSON.parse(JSON_TEXT), null, 2)],
    ['logins that lost their braces', '"auths": "ghcr.io"'],
    ['a key in base64', Buffer.from(PEM).toString('base64')],
    ['logins in base64', Buffer.from(JSON_TEXT).toString('base64')],
    ['logins in base64url', Buffer.from(JSON_TEXT).toString('base64url')],
    ['the beginning of a key in base64', Buffer.from(PEM).toString('base64').slice(0, 20)],
    ['a token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
    ['a token with dots', `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.c2lnbmF0dXJl`],
    ['a token in base64', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['a token in base64 without a digit', 'RAFIFRtPHeXOdH/meGIIhtlnHyvXFjUG'],
    ['one of few capitals', 'rafifrtphe+odh/megiihtlnhyvfjugA'],
    ['a name that no file has', `certs/${'ü.'.repeat(100)}`],
  ])('sees %s', (_, value) => {
    expect(holdsText(value)).toBe(true)
  })

  it.each([
    'auth.json',
    'certs/ca.pem',
    '/home/runner/_temp/8f14e45fceea167a5a36dedd4bea2543/a-rather-long-name-of-a-folder/client.key',
    'C:\\Users\\runner\\.docker\\config.json',
    '~/.docker/config.json',
    'with space/ü.pem',
    'eyJ',
    'TUlnames',
    'client_certificate_production',
    'Certificates/MyCompany/RootAuthority/Production/Client',
    '/home/Runner1/builds/Certificates/production/client',
    './ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  ])('takes %j for a path', (value) => {
    expect(holdsText(value)).toBe(false)
  })
})
