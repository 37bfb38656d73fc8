import { describe, expect, it } from '@jest/globals'
import { typeReadBy } from '../../../src/compare/clients/content-type.js'

const TYPE = 'application/vnd.oci.image.manifest.v1+json'

describe('the type that clients read in a Content-Type', () => {
  it.each([
    '',
    ';',
    '; ',
    '; charset=utf-8',
    ';x=1;',
    ';\tx = 1 ; y=2',
    '; x="a b"',
    '; x="a\\"b;c"',
    '; x="ä"',
    '; x=1; X=1',
    ' ',
  ])('is the one before what all of them read: %j', (rest) => {
    expect(typeReadBy('containerd', ` ${TYPE}${rest}`)).toBe(TYPE)
    expect(typeReadBy('docker', ` ${TYPE}${rest}`)).toBe(TYPE)
  })

  it.each([
    ';x',
    '; x=',
    ';=1',
    ';;',
    '; x="a',
    '; x=a b',
    '; x=a,b',
    '; x=ä',
    '; x=1;; y=2',
    '; x=1; X=2',
    '; x=1; y=1; x=3',
  ])('is none to Docker, Podman and its relatives before %j', (rest) => {
    expect(typeReadBy('docker', TYPE + rest)).toBe('')
    expect(typeReadBy('containers-image', TYPE + rest)).toBe('')
    expect(typeReadBy('containerd', TYPE + rest)).toBe(TYPE)
  })

  it('holds white space before a semicolon to containerd', () => {
    expect(typeReadBy('containerd', `${TYPE} ;x=1`)).toBe(`${TYPE} `)
    expect(typeReadBy('docker', `${TYPE} ;x=1`)).toBe(TYPE)
  })

  it('is in small letters to all but containerd', () => {
    expect(typeReadBy('docker', 'Text/Plain')).toBe('text/plain')
    expect(typeReadBy('containerd', 'Text/Plain')).toBe('Text/Plain')
  })

  it('is none where there is no header', () => {
    expect(typeReadBy('containerd', undefined)).toBe('')
    expect(typeReadBy('docker', undefined)).toBe('')
  })
})
