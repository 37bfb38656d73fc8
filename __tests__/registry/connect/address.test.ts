import { describe, expect, it } from '@jest/globals'
import { isLoopback } from '../../../src/oci/registry-host.js'
import { authorityOf, isPrivate } from '../../../src/registry/connect/address.js'

const hostOf = (host: string): string => new URL(`https://${host}/`).hostname

describe('isLoopback', () => {
  it.each([
    'localhost',
    'LOCALHOST',
    'a.localhost',
    'localhost.',
    '127.0.0.1',
    '127.9.9.9',
    '[::1]',
    '0x7f.1',
    '2130706433',
    '127.1',
  ])('is true of %s', (host) => {
    expect(isLoopback(hostOf(host))).toBe(true)
  })
  it.each(['localhost.example.com', 'mylocalhost', '127.0.0.1.example.com', '128.0.0.1', '[::2]', '10.0.0.1'])(
    'is false of %s',
    (host) => {
      expect(isLoopback(hostOf(host))).toBe(false)
    },
  )
})

describe('isPrivate', () => {
  it.each([
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '0',
    '0251.0376.0251.0376',
    '169。254。169。254',
    '[fe80::1]',
    '[fd00:ec2::254]',
    '[::]',
    '[::ffff:a9fe:a9fe]',
    '[::ffff:10.0.0.1]',
    '[64:ff9b::a9fe:a9fe]',
    'localhost',
    '239.1.1.1',
  ])('is true of %s', (host) => {
    expect(isPrivate(hostOf(host))).toBe(true)
  })
  it.each(['example.com', '8.8.8.8', '172.32.0.1', '11.0.0.1', '[2606:4700::1]', '[::ffff:8.8.8.8]', '10.example.com'])(
    'is false of %s',
    (host) => {
      expect(isPrivate(hostOf(host))).toBe(false)
    },
  )
})

describe('authorityOf', () => {
  it.each([
    ['Example.com', 'example.com'],
    ['example.com:443', 'example.com'],
    ['example.com:80', 'example.com:80'],
    ['[::1]:5000', '[::1]:5000'],
    ['a@b', undefined],
    ['a/b', undefined],
    ['', undefined],
    ['example.com:99999', undefined],
  ])('of %j is %j', (text, expected) => {
    expect(authorityOf(text)).toBe(expected)
  })
})
