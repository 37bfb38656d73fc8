/** The ports of the registry that holds the login and of a host that wants it. */
export interface Ports {
  readonly home: number
  readonly stranger: number
}

export interface Realm {
  readonly name: string
  readonly write: (ports: Ports) => string
  /** Who may be shown the login. */
  readonly sees: 'home' | 'nobody'
}

const ours: readonly (readonly [string, (port: number) => string])[] = [
  ['its own origin', (port) => `http://127.0.0.1:${port}/token`],
  ['a path', () => '/token'],
  ['a relative path', () => '../../../token'],
  ['a path without a scheme and host', (port) => `//127.0.0.1:${port}/token`],
  ['its own origin in another spelling', (port) => `HTTP://127.1:${port}/token`],
  ['a query', (port) => `http://127.0.0.1:${port}/token?account=x`],
  ['a fragment', (port) => `http://127.0.0.1:${port}/token#/x`],
]

const theirs: readonly string[] = [
  'http://127.0.0.1:STRANGER/token',
  'http://localhost:STRANGER/token',
  'http://LOCALHOST.:STRANGER/token',
  'http://registry.localhost:STRANGER/token',
  '//127.0.0.1:STRANGER/token',
  'http://127.0.0.1:STRANGER/token?host=127.0.0.1:HOME',
  'http://127.0.0.1:STRANGER/token#127.0.0.1:HOME',
  'http://127.0.0.1:HOME@127.0.0.1:STRANGER/token',
  'http://user@127.0.0.1:HOME/token',
  'http://127.0.0.1:STRANGER\\@127.0.0.1:HOME/token',
  '\\\\127.0.0.1:STRANGER\\token',
  'https://127.0.0.1:HOME/token',
  'https://127.0.0.1:STRANGER/token',
  'http://localhost:HOME/token',
  'http://127.0.0.2:STRANGER/token',
  'http://2130706433:STRANGER/token',
  'http://0x7f000001:STRANGER/token',
  'http://0x7f.1:STRANGER/token',
  'http://0177.0.0.1:STRANGER/token',
  'http://017700000001:STRANGER/token',
  'http://127.1:STRANGER/token',
  'http://0:STRANGER/token',
  'http://0.0.0.0:STRANGER/token',
  'http://[::1]:STRANGER/token',
  'http://[::]:STRANGER/token',
  'http://[::ffff:127.0.0.1]:STRANGER/token',
  'http://[::ffff:7f00:1]:STRANGER/token',
  'http://[0:0:0:0:0:ffff:7f00:1]:STRANGER/token',
  'http://[64:ff9b::7f00:1]:STRANGER/token',
  'http://127。0。0。1:STRANGER/token',
  'http://①②⑦.0.0.1:STRANGER/token',
  'http://１２７.0.0.1:STRANGER/token',
  'http://%31%32%37.0.0.1:STRANGER/token',
  'http://169.254.169.254/latest/meta-data',
  'http://[fd00:ec2::254]/latest/meta-data',
  'http://[::ffff:a9fe:a9fe]/latest',
  'http://10.0.0.1:STRANGER/token',
  'http://172.16.0.1/token',
  'http://192.168.0.1/token',
  'http://100.64.0.1/token',
  'http://[fe80::1]/token',
  'http://3232235521/token',
  'file:///etc/passwd',
  'data:application/json,{"token":"x"}',
  'ftp://127.0.0.1:STRANGER/token',
  'javascript:alert(1)',
  'http://',
  'http://:STRANGER/token',
  '',
]

export const REALMS: readonly Realm[] = [
  ...ours.map(([name, write]): Realm => ({ name, write: ({ home }) => write(home), sees: 'home' })),
  ...theirs.map((text): Realm => ({
    name: text,
    write: ({ home, stranger }) => text.replaceAll('HOME', String(home)).replaceAll('STRANGER', String(stranger)),
    sees: 'nobody',
  })),
]
