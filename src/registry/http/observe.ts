import type { Dispatcher } from 'undici'
import type { Clock } from '../../model/clock.js'
import type { RequestMeter } from './meter.js'

export interface Observer {
  readonly meter: RequestMeter
  readonly clock: Clock
  readonly debug: (line: string) => void
}

/** Counts each request to `target` as it is written to a connection, and notes one line when it is over. */
export function observe(target: URL, { meter, clock, debug }: Observer): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (request, handler) => {
    const path = request.path.replace(/\?.*$/s, '')
    const line = `${request.method} ${target.origin}${path}`
    let started = clock.now()
    let status = 0
    let bytes = 0
    const over = (end: string): void => {
      debug(`${line} ${end} ${bytes} B ${Math.round(clock.now() - started)} ms`)
    }
    return dispatch(request, {
      onRequestStart: (controller, context) => {
        started = clock.now()
        meter.request(target.host)
        handler.onRequestStart?.(controller, context)
      },
      onResponseStart: (controller, code, headers, message) => {
        status = code
        handler.onResponseStart?.(controller, code, headers, message)
      },
      onResponseData: (controller, chunk) => {
        bytes += chunk.byteLength
        meter.bytes(chunk.byteLength)
        handler.onResponseData?.(controller, chunk)
      },
      onResponseEnd: (controller, trailers) => {
        over(String(status))
        handler.onResponseEnd?.(controller, trailers)
      },
      onResponseError: (controller, error) => {
        over(status === 0 ? 'failed' : `${status} cut off`)
        handler.onResponseError?.(controller, error)
      },
    })
  }
}
