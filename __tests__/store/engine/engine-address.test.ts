import { describe, expect, it } from '@jest/globals'
import { engineAddresses, formatEngineAddress } from '../../../src/store/engine/engine-address.js'

const PLACE = { side: 'source', name: 'docker-daemon:app' } as const

describe('engineAddresses', () => {
  it.each([
    [{}, ['unix:///var/run/docker.sock', 'unix:///run/podman/podman.sock']],
    [
      { runtimeDirectory: '/run/user/1000', home: '/home/me', dockerHost: '' },
      [
        'unix:///var/run/docker.sock',
        'unix:///run/user/1000/docker.sock',
        'unix:///home/me/.docker/run/docker.sock',
        'unix:///run/podman/podman.sock',
        'unix:///run/user/1000/podman/podman.sock',
      ],
    ],
    [{ dockerHost: 'unix:///x/y.sock', runtimeDirectory: '/run/user/1000' }, ['unix:///x/y.sock']],
    [{ dockerHost: 'unix:///x://y.sock' }, ['unix:///x://y.sock']],
    [{ dockerHost: 'tcp://localhost:2375' }, ['http://localhost:2375']],
    [{ dockerHost: 'tcp://127.0.0.1' }, ['http://127.0.0.1:2375']],
    [{ dockerHost: 'tcp://[::1]:80/' }, ['http://[::1]']],
  ])('looks, for %j, at %j', (environment, addresses) => {
    expect(engineAddresses(environment, PLACE).map(formatEngineAddress)).toEqual(addresses)
  })

  it.each([
    ['tcp://10.0.0.1:2375', 'without TLS'],
    ['tcp://127.0.0.1.evil.example:2375', 'without TLS'],
    ['tcp://user@127.0.0.1:2375', 'without TLS'],
    ['npipe:////./pipe/docker_engine', 'Named pipes are not supported'],
    ['ssh://host', 'cannot be used here'],
    ['tcp://127.0.0.1:2375://evil.example', 'without TLS'],
    ['unix://relative', 'cannot be used here'],
    ['/var/run/docker.sock', 'cannot be used here'],
  ])('refuses %s', (dockerHost, words) => {
    expect(() => engineAddresses({ dockerHost }, PLACE)).toThrow(
      expect.objectContaining({ code: 'engine.address', message: expect.stringContaining(words) }),
    )
  })
})
