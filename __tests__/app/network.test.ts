import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../src/app/options/inputs.js'
import { settingsOf } from '../../src/app/options/settings.js'
import { certificateFoldersOf, networkOf, requiredText } from '../../src/app/network.js'
import type { Settings } from '../../src/model/settings.js'
import { selfSigned } from '../helpers/tls/self-signed.js'

const pair = { source: 'redis:7.2', mirror: 'harbor.example.com:8443/hub/redis:7.2' }
const machine = { variables: { HTTPS_PROXY: 'http://proxy:3128' }, certificateFolders: ['/certs.d'] }

function inputsOf(more: Readonly<Record<string, string>> = {}): Settings {
  const texts: Readonly<Record<string, string>> = { ...pair, ...more }
  return settingsOf(readInputs((name) => texts[name] ?? ''))
}

const readFrom =
  (files: Readonly<Record<string, string>>) =>
  (path: string): Promise<string | undefined> =>
    Promise.resolve(files[path])

describe('networkOf', () => {
  it('names both registries, and hands on what the machine says', async () => {
    expect(await networkOf(inputsOf(), machine, readFrom({}))).toEqual({
      ...machine,
      registries: new Set(['docker.io', 'harbor.example.com:8443']),
      identity: undefined,
    })
  })

  it('names no registry for an image on this machine', async () => {
    const network = await networkOf(inputsOf({ source: 'oci:./out:1' }), machine, readFrom({}))
    expect(network.registries).toEqual(new Set(['harbor.example.com:8443']))
  })

  it('reads a client certificate and its key', async () => {
    const { cert, key } = selfSigned()
    const inputs = inputsOf({ 'client-cert': 'c.pem', 'client-key': 'k.pem' })
    const network = await networkOf(inputs, machine, readFrom({ 'c.pem': cert, 'k.pem': key }))
    expect(network.identity).toEqual({ certificates: [cert], keys: [key] })
  })

  it.each(['client-cert', 'client-key'])('says which file of %s is not there', async (missing) => {
    const { cert, key } = selfSigned()
    const files: Readonly<Record<string, string>> = { 'client-cert': cert, 'client-key': key, [missing]: '' }
    const present = Object.fromEntries(Object.entries(files).filter(([, text]) => text !== ''))
    const inputs = inputsOf({ 'client-cert': 'client-cert', 'client-key': 'client-key' })
    await expect(networkOf(inputs, machine, readFrom(present))).rejects.toMatchObject({
      problem: { code: 'file.missing', message: expect.stringContaining(`Input "${missing}"`) },
    })
  })
})

describe('requiredText', () => {
  it.each([
    [Object.assign(new Error('read'), { code: 'EISDIR' }), 'Input "ca-file": certs is a folder. Name a file in it.'],
    [
      Object.assign(new Error('open'), { code: 'EACCES' }),
      'Input "ca-file": certs cannot be read (EACCES). Check its permissions.',
    ],
    [new Error('broken'), 'Input "ca-file": certs cannot be read. Check its permissions.'],
  ])('says why a file cannot be read', async (error, message) => {
    await expect(requiredText('ca-file', 'certs', () => Promise.reject(error))).rejects.toMatchObject({
      problem: { code: 'file.unreadable', message },
    })
  })
})

describe('certificateFoldersOf', () => {
  it('looks in the home first, then where Podman and Docker look', () => {
    expect(certificateFoldersOf('/home/me')).toEqual([
      '/home/me/.config/containers/certs.d',
      '/etc/containers/certs.d',
      '/etc/docker/certs.d',
    ])
  })
})
