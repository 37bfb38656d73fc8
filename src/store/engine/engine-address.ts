import { join } from 'node:path'
import { excerpt } from '../../oci/excerpt.js'
import { StoreError, type Place } from '../store-error.js'

/** What of the environment says where an engine listens. */
export interface EngineEnvironment {
  /** `DOCKER_HOST`. */
  readonly dockerHost?: string | undefined
  /** `XDG_RUNTIME_DIR`. */
  readonly runtimeDirectory?: string | undefined
  readonly home?: string
}

/** Where an engine may listen. */
export type EngineAddress =
  | { readonly kind: 'socket'; readonly path: string }
  /** Plain http, only to this machine. */
  | { readonly kind: 'loopback'; readonly origin: string }

const ADVICE = 'Set DOCKER_HOST to unix:///PATH of the socket.'

/**
 * The addresses to be tried, in this order: what `DOCKER_HOST` names and nothing else, or the usual sockets of Docker and
 * Podman. Throws `engine.address`.
 */
export function engineAddresses(environment: EngineEnvironment, place: Place): readonly EngineAddress[] {
  const { dockerHost = '', runtimeDirectory = '', home = '' } = environment
  if (dockerHost !== '') return [parseEngineAddress(dockerHost, place)]
  const rootless = runtimeDirectory === '' ? [] : ['docker.sock', 'podman/podman.sock']
  const [docker, podman] = rootless.map((name) => join(runtimeDirectory, name))
  const desktop = home === '' ? undefined : join(home, '.docker', 'run', 'docker.sock')
  return ['/var/run/docker.sock', docker, desktop, '/run/podman/podman.sock', podman]
    .filter((path) => path !== undefined)
    .map((path) => ({ kind: 'socket', path }))
}

/** An address for messages. */
export function formatEngineAddress(address: EngineAddress): string {
  return address.kind === 'socket' ? `unix://${address.path}` : address.origin
}

/** Reads `DOCKER_HOST`. What would send an image over a network without TLS is refused. */
function parseEngineAddress(text: string, place: Place): EngineAddress {
  const [, scheme, rest = ''] = /^([a-z]+):\/\/(.*)$/s.exec(text) ?? []
  if (scheme === 'unix' && rest.startsWith('/')) return { kind: 'socket', path: rest }
  if (scheme === 'tcp' || scheme === 'http') return parseLoopback(text, rest, place)
  const why = `DOCKER_HOST is ${excerpt(text)}, which cannot be used here`
  const forms = scheme === 'npipe' ? 'Named pipes are not supported' : 'Only unix:///PATH and tcp://127.0.0.1:PORT are'
  throw new StoreError(place, { code: 'engine.address', why, advice: `${forms}. ${ADVICE}` })
}

function parseLoopback(text: string, rest: string, place: Place): EngineAddress {
  const url = URL.parse(`http://${rest}`)
  const isLoopback = url !== null && /^(?:localhost|127(?:\.[0-9]+){3}|\[::1\])$/.test(url.hostname)
  const isBare = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (url !== null && isLoopback && isBare) {
    // Docker's own port; http's would be 80.
    return { kind: 'loopback', origin: /:[0-9]+\/?$/.test(rest) ? url.origin : `http://${url.hostname}:2375` }
  }
  const why = `DOCKER_HOST is ${excerpt(text)}: an engine is spoken to without TLS, so only on this machine`
  throw new StoreError(place, { code: 'engine.address', why, advice: ADVICE })
}
