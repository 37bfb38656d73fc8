import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseChallenges } from '../../../src/registry/auth/challenge.js'
import { growthOf, LINEAR } from '../../helpers/cpu-time.js'

type Plain = readonly (readonly [string, Readonly<Record<string, string>>])[]

function plain(...lines: string[]): Plain {
  return parseChallenges(lines).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)])
}

describe('parseChallenges', () => {
  it.each<[string, string[], Plain]>([
    [
      'a comma inside quotes',
      [
        'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:samalba/my-app:pull,push"',
      ],
      [
        [
          'bearer',
          {
            realm: 'https://auth.docker.io/token',
            service: 'registry.docker.io',
            scope: 'repository:samalba/my-app:pull,push',
          },
        ],
      ],
    ],
    [
      'a realm alone',
      ['Bearer realm="https://us-docker.pkg.dev/v2/token"'],
      [['bearer', { realm: 'https://us-docker.pkg.dev/v2/token' }]],
    ],
    [
      'a placeholder scope',
      ['Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:user/image:pull"'],
      [['bearer', { realm: 'https://ghcr.io/token', service: 'ghcr.io', scope: 'repository:user/image:pull' }]],
    ],
    [
      'an empty scope',
      ['Bearer realm="https://nvcr.io/proxy_auth",scope=""'],
      [['bearer', { realm: 'https://nvcr.io/proxy_auth', scope: '' }]],
    ],
    [
      'a scope of its own kind',
      ['Bearer realm="https://public.ecr.aws/token/",service="public.ecr.aws",scope="aws"'],
      [['bearer', { realm: 'https://public.ecr.aws/token/', service: 'public.ecr.aws', scope: 'aws' }]],
    ],
    [
      'Basic with a service',
      ['Basic realm="https://1.dkr.ecr.eu-west-1.amazonaws.com/",service="ecr.amazonaws.com"'],
      [['basic', { realm: 'https://1.dkr.ecr.eu-west-1.amazonaws.com/', service: 'ecr.amazonaws.com' }]],
    ],
    [
      'two challenges on a line',
      [
        'Bearer realm="https://codeberg.org/v2/token",service="container_registry",scope="*",Basic realm="https://codeberg.org/v2"',
      ],
      [
        ['bearer', { realm: 'https://codeberg.org/v2/token', service: 'container_registry', scope: '*' }],
        ['basic', { realm: 'https://codeberg.org/v2' }],
      ],
    ],
    [
      'Basic first',
      ['Basic realm="registry", Bearer realm="https://quay.io/v2/auth",service="quay.io"'],
      [
        ['basic', { realm: 'registry' }],
        ['bearer', { realm: 'https://quay.io/v2/auth', service: 'quay.io' }],
      ],
    ],
    [
      'colons in the service',
      [
        'Bearer realm="https://dockerauth.cn-hangzhou.aliyuncs.com/auth",service="registry.aliyuncs.com:cn-hangzhou:26842"',
      ],
      [
        [
          'bearer',
          {
            realm: 'https://dockerauth.cn-hangzhou.aliyuncs.com/auth',
            service: 'registry.aliyuncs.com:cn-hangzhou:26842',
          },
        ],
      ],
    ],
    ['no quotes', ['basic realm=zot'], [['basic', { realm: 'zot' }]]],
    [
      'upper case',
      ['BASIC REALM="Sonatype Nexus Repository Manager"'],
      [['basic', { realm: 'Sonatype Nexus Repository Manager' }]],
    ],
    ['an empty line', [''], []],
    [
      'two lines',
      ['Negotiate', 'Basic realm="proxy"'],
      [
        ['negotiate', {}],
        ['basic', { realm: 'proxy' }],
      ],
    ],
    [
      'token68 before a known scheme',
      ['Negotiate YIIabc, Basic realm="proxy"'],
      [
        ['negotiate', {}],
        ['basic', { realm: 'proxy' }],
      ],
    ],
    [
      'a realm with a query',
      [
        'Bearer realm="https://auth.pkg.coding.net/artifacts-auth/docker/jwt?host=team-docker.pkg.coding.net",service=docker',
      ],
      [
        [
          'bearer',
          {
            realm: 'https://auth.pkg.coding.net/artifacts-auth/docker/jwt?host=team-docker.pkg.coding.net',
            service: 'docker',
          },
        ],
      ],
    ],
    [
      'an error',
      ['Bearer realm="https://r/t",error="insufficient_scope"'],
      [['bearer', { realm: 'https://r/t', error: 'insufficient_scope' }]],
    ],
    [
      'a relative realm',
      ['Bearer realm="/zot/auth/token",service="zot"'],
      [['bearer', { realm: '/zot/auth/token', service: 'zot' }]],
    ],
    ['escaped quotes', ['Basic realm="a \\"b\\" \\\\c"'], [['basic', { realm: 'a "b" \\c' }]]],
    ['an unterminated quote', ['Bearer realm="https://r/t'], [['bearer', { realm: 'https://r/t' }]]],
    ['a name twice', ['Bearer realm="first",Realm="second"'], [['bearer', { realm: 'first' }]]],
    ['space around = and ,', ['Bearer realm = "r" ,  service\t=\ts'], [['bearer', { realm: 'r', service: 's' }]]],
    ['stray commas', [',,Bearer , realm="r",,service="s",'], [['bearer', { realm: 'r', service: 's' }]]],
    [
      'space before a comma',
      ['Basic realm="a" \t,\tNegotiate'],
      [
        ['basic', { realm: 'a' }],
        ['negotiate', {}],
      ],
    ],
    ['token68 behind a scheme of one letter', ['N abc'], [['n', {}]]],
    [
      'values without quotes to their comma, space or tab',
      ['Bearer realm=https://r/t?a="b=c,service=s scope=x\terror=e'],
      [['bearer', { realm: 'https://r/t?a="b=c', service: 's', scope: 'x', error: 'e' }]],
    ],
    ['an escaped quote at the end', ['Bearer realm="a\\"'], [['bearer', { realm: 'a"' }]]],
    ['no parameter in a text that has no name', ['Bearer "realm=evil,Basic", realm=r'], [['bearer', { realm: 'r' }]]],
    [
      'a challenge behind a stray =',
      ['Negotiate, =, Bearer realm="r"'],
      [
        ['negotiate', {}],
        ['bearer', { realm: 'r' }],
      ],
    ],
    ['a parameter without a scheme', ['realm="r"'], []],
    ['rubbish', ['="x" ==== """'], []],
    ['bytes beyond ASCII', ['Basic realm="Größe"'], [['basic', { realm: 'Größe' }]]],
  ])('reads %s', (_, lines, expected) => {
    expect(plain(...lines)).toEqual(expected)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '=', ',', '"', ' ', '\\', '\t') })), (lines) =>
        Array.isArray(parseChallenges(lines)),
      ),
    )
  })

  it.each(['"', '\\', ' ', ',', 'a ', 'a,', 'a="', '="\\'])('takes a line of 64 KiB of %j in linear time', (unit) => {
    const growth = growthOf(65_536, (length) => {
      const line = unit.repeat(length / unit.length)
      return () => parseChallenges([line, `Bearer realm="${line}`])
    })
    expect(growth).toBeLessThan(LINEAR)
  })
})
