import { describe, expect, it } from '@jest/globals'
import { engineAddresses, formatEngineAddress } from '../../src/store/engine-address.js'

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
    [{ dockerHost: 'tcp://localhost:2375' }, ['http://localhost:2375']],
    [{ dockerHost: 'tcp://127.0.0.1' }, ['http://127.0.0.1:2375']],
    [{ dockerHost: 'tcp://[::1]:80/' }, ['http://[::1]']],
  ])('looks, for %j, at %j', (environment, addresses) => {
    expect(engineAddresses(environment, PLACE).map(formatEngineAddress)).toEqual(addresses)
  })
})
