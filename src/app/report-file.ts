import type { PairReport, Report } from '../model/report.js'
import { MATCHES, RESULTS, VERIFIES } from '../model/result.js'

/** The report in a text; undefined where it is none of this version. */
export function parseReport(text: string): Report | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isReport(value) ? value : undefined
  } catch {
    return undefined
  }
}

type Fields = Readonly<Record<string, unknown>>

function isReport(value: unknown): value is Report {
  return (
    isFields(value) &&
    value['schemaVersion'] === 1 &&
    isFields(value['tool']) &&
    value['tool']['name'] === 'image-parity' &&
    isText(value['tool']['version']) &&
    isText(value['startedAt']) &&
    isNumber(value['durationMs']) &&
    isListOf(value['pairs'], isPair) &&
    isListOf(value['problems'], isProblem) &&
    isRequests(value['requests']) &&
    (value['shard'] === undefined || isShard(value['shard']))
  )
}

function isPair(value: unknown): value is PairReport {
  return (
    isFields(value) &&
    isSide(value['source']) &&
    isSide(value['mirror']) &&
    isOneOf(value['match'], MATCHES) &&
    isOneOf(value['verify'], VERIFIES) &&
    isVerdict(value) &&
    isListOf(value['causes'], isText) &&
    isListOf(value['notes'], isKind) &&
    isListOf(value['differences'], isKind) &&
    isListOf(value['platforms'], isPlatform) &&
    (value['error'] === undefined || isProblem(value['error'])) &&
    isNumber(value['durationMs'])
  )
}

function isPlatform(value: unknown): boolean {
  return (
    isFields(value) &&
    isText(value['platform']) &&
    isVerdict(value) &&
    isOneOf(value['evidence'], ['proven', 'claimed']) &&
    isListOf(value['differences'], isKind) &&
    (value['error'] === undefined || isProblem(value['error']))
  )
}

/** What could not be decided passes nowhere, whatever a file says. */
function isVerdict(value: Fields): boolean {
  const { result, passed } = value
  return isOneOf(result, RESULTS) && typeof passed === 'boolean' && !(passed && result === 'inconclusive')
}

function isShard(value: unknown): boolean {
  return (
    isFields(value) &&
    isText(value['planDigest']) &&
    ['index', 'total', 'planned'].every((name) => isNumber(value[name])) &&
    isListOf(value['positions'], isNumber)
  )
}

function isRequests(value: unknown): boolean {
  return (
    isFields(value) &&
    isNumber(value['total']) &&
    isNumber(value['bytes']) &&
    isFields(value['byHost']) &&
    Object.values(value['byHost']).every(isNumber)
  )
}

function isSide(value: unknown): boolean {
  return isFields(value) && isText(value['reference'])
}

function isProblem(value: unknown): boolean {
  return isFields(value) && isText(value['code']) && isText(value['message'])
}

function isKind(value: unknown): boolean {
  return isFields(value) && isText(value['kind'])
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOf(value: unknown, test: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(test)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Whole and not below zero, as all counts and times are. */
function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isOneOf(value: unknown, words: readonly string[]): boolean {
  return isText(value) && words.includes(value)
}
