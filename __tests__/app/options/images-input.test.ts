import { describe, expect, it } from '@jest/globals'
import { readInputs, type Inputs } from '../../../src/app/options/inputs.js'
import { InputsError } from '../../../src/app/options/inputs-error.js'
import { formatLocation } from '../../../src/oci/location.js'

function read(given: Readonly<Record<string, string>>): Inputs {
  return readInputs((name) => given[name] ?? '')
}

function faults(given: Readonly<Record<string, string>>): readonly string[] {
  try {
    read(given)
  } catch (error) {
    if (error instanceof InputsError) return error.problems.map(({ message }) => message)
    throw error
  }
  return []
}

const namesOf = ({ pairs }: Inputs): readonly string[] =>
  pairs.map(({ source, mirror }) => `${formatLocation(source)} ${formatLocation(mirror)}`)

describe('the input images', () => {
  it('names pairs that are compared as the other inputs say', () => {
    const inputs = read({
      images: 'redis:7 => a.b/redis c.d/redis:8\nnginx:1',
      'mirror-prefix': 'a.b/hub',
      match: 'runtime',
    })
    expect(namesOf(inputs)).toEqual([
      'docker.io/library/redis:7 a.b/redis:7',
      'docker.io/library/redis:7 c.d/redis:8',
      'docker.io/library/nginx:1 a.b/hub/library/nginx:1',
    ])
    expect(inputs.pairs.map(({ match, verify }) => `${match} ${verify}`)).toEqual(Array(3).fill('runtime blobs'))
    expect(inputs.warnings).toEqual([])
  })

  it('names every line that cannot be used', () => {
    const images = 'Redis:7 => a.b/redis\nok:1 => a.b/ok\nredis => \nredis:7 => docker.io/redis:7\nx => ${{ y }}\nnginx'
    expect(faults({ images: images.replace('${{ y }}', '"y"') })).toEqual([
      'Input "images", line 3: there is no mirror behind "=>".',
      expect.stringContaining(
        'Input "images", line 1: "Redis:7" is not a reference: the name of a repository is in lower case',
      ),
      expect.stringContaining('Input "images", line 4: source and mirror are the same (docker.io/library/redis:7)'),
      'Input "images", line 5: the quotes belong to the shell, not to the value; leave them out.',
      'Input "images", line 6: it has no mirror; write SOURCE => MIRROR, or give "mirror-prefix".',
    ])
  })

  it('compares a pair that is listed twice once, and says so', () => {
    const inputs = read({ images: 'redis:7 => a.b/redis\ndocker.io/library/redis:7 => a.b/redis:7' })
    expect(inputs.pairs).toHaveLength(1)
    expect(inputs.warnings).toEqual([
      'Input "images", line 2: this pair is listed in line 1 already; it is compared once.',
    ])
  })

  it('asks for one way to name pairs, and for logins that belong to hosts', () => {
    const all = faults({
      images: 'a => b.c/a',
      source: 'a',
      mirror: 'b.c/a',
      'mirror-username': 'me',
      'mirror-password': 'pw-of-mine',
    })
    expect(all.map((message) => message.split(';', 1)[0])).toEqual([
      'Input "source": "images" names the pairs, too',
      'Input "mirror": "images" names the pairs, too',
      'Input "mirror-username": with "images" it would belong to many hosts',
      'Input "mirror-password": with "images" it would belong to many hosts',
    ])
  })

  it('names no image where all lines are comments', () => {
    expect(faults({ images: '# redis => $HOST/redis' })[0]).toContain('it names no image')
  })

  it('says once that an expression was not replaced, or that the prefix is wrong', () => {
    expect(faults({ images: 'a:1 => ${HOST}/a\nb => c' })).toHaveLength(1)
    expect(faults({ images: 'a:1\nb:1', 'mirror-prefix': 'hub' })).toEqual([
      'Input "mirror-prefix": "hub" does not begin with a host. Example: mirror-prefix: harbor.example.com/hub',
    ])
  })

  it('wants lines for a prefix', () => {
    expect(faults({ source: 'a', mirror: 'b.c/a', 'mirror-prefix': 'a.b' })[0]).toContain('it is for lists of images')
  })

  it('refuses what no digest can ever equal', () => {
    expect(faults({ images: 'docker-archive:a.tar => b.c/a:1', match: 'digest' })[0]).toContain('holds no manifest')
  })

  it.each([
    ['0', 'is not a whole number from 1 to 64'],
    ['65', 'is not a whole number from 1 to 64'],
  ])('refuses %s pairs at a time', (concurrency, why) => {
    expect(faults({ source: 'a', mirror: 'b.c/a', concurrency })[0]).toContain(why)
  })
})
