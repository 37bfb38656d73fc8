import type { Dispatcher } from 'undici'
import type { Proxy } from './proxies.js'

/** Names the target in full in every request, as a proxy for http needs it (RFC 9112, absolute-form). */
export function absoluteForm(target: URL, { authorization }: Proxy): Dispatcher.DispatcherComposeInterceptor {
  const more = {
    host: target.host,
    ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
  }
  return (dispatch) => (request, handler) => {
    const headers = Object.assign({}, request.headers, more)
    return dispatch({ ...request, path: `${target.origin}${request.path}`, headers }, handler)
  }
}
