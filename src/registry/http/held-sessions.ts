import { subscribe } from 'node:diagnostics_channel'

/** Holds sessions of HTTP/2 until the streams they are held for are collected. */
const held = new FinalizationRegistry<object>(() => undefined)
let isHolding = false

/**
 * Has every session of HTTP/2 outlive its streams. Where a host sends a head that breaks the rules (two lengths, say), Node
 * keeps what it had read of it with the stream, counts it with the session, and ends the whole process if the session is
 * collected first.
 */
export function holdSessions(): void {
  if (isHolding) return
  isHolding = true
  subscribe('http2.client.stream.start', (message) => {
    const stream = handleOf(memberOf(message, 'stream'))
    const session = handleOf(memberOf(memberOf(message, 'stream'), 'session'))
    if (stream !== undefined && session !== undefined) held.register(stream, session)
  })
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** The part of Node itself behind a stream or session, by which memory is counted. */
function handleOf(value: unknown): object | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const symbol = Object.getOwnPropertySymbols(value).find(({ description }) => description === 'kHandle')
  const handle: unknown = symbol === undefined ? undefined : Reflect.get(value, symbol)
  return typeof handle === 'object' && handle !== null ? handle : undefined
}
