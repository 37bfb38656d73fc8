/**
 * What is used of undici, from the files that hold it. Its door loads everything else, too (fetch, WebSocket, caches,
 * mocks), which is two thirds of its code and half of the time in which a run begins.
 */
import request from 'undici/lib/api/api-request.js'
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js'

export { default as buildConnector } from 'undici/lib/core/connect.js'
export { default as errors } from 'undici/lib/core/errors.js'
export { default as Client } from 'undici/lib/dispatcher/client.js'
export { default as Pool } from 'undici/lib/dispatcher/pool.js'
export type { Dispatcher } from 'undici'

// The door does this for all ways to ask.
Dispatcher.prototype.request = request
