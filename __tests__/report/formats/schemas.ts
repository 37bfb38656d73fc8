import type * as Ajv from 'ajv/dist/2020.js'
import { byNode } from '../../helpers/by-node.js'

const { Ajv2020 } = byNode('ajv/dist/2020.js') as typeof Ajv

const digest = { type: 'object', minProperties: 1, additionalProperties: { type: 'string', pattern: '^[0-9a-f]+$' } }
const names = { type: 'array', items: { type: 'string', minLength: 1 } }

/** What GitLab says of a Code Quality report, on its page of that name. */
const CODE_QUALITY = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', pattern: '^[a-z0-9.-]+$' },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          // From the top of the repository, without `./`.
          path: { type: 'string', pattern: '^(?!/|\\./|\\.\\.(/|$)|[A-Za-z]:).+' },
          lines: {
            type: 'object',
            additionalProperties: false,
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
}

/** The statement of the in-toto attestation framework, version 1, around a predicate of the type Test Result 0.1. */
const STATEMENT = {
  type: 'object',
  required: ['_type', 'subject', 'predicateType', 'predicate'],
  additionalProperties: false,
  properties: {
    _type: { const: 'https://in-toto.io/Statement/v1' },
    subject: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['digest'], properties: { name: { type: 'string' }, digest } },
    },
    predicateType: { const: 'https://in-toto.io/attestation/test-result/v0.1' },
    predicate: {
      type: 'object',
      required: ['result', 'configuration'],
      additionalProperties: false,
      properties: {
        result: { enum: ['PASSED', 'WARNED', 'FAILED'] },
        configuration: {
          type: 'array',
          items: { type: 'object', required: ['digest'], properties: { name: { type: 'string' }, digest } },
        },
        passedTests: names,
        warnedTests: names,
        failedTests: names,
        imageParity: { type: 'object' },
      },
    },
  },
}

/** What the endpoint badge of shields.io reads. */
const BADGE = {
  type: 'object',
  additionalProperties: false,
  required: ['schemaVersion', 'label', 'message'],
  properties: {
    schemaVersion: { const: 1 },
    label: { type: 'string' },
    message: { type: 'string', minLength: 1 },
    color: { enum: ['brightgreen', 'red', 'orange'] },
    isError: { const: true },
  },
}

const ajv = new Ajv2020({ allErrors: true, strict: true })

/** Schemas of what others read, from their own pages. */
export const isCodeQuality = ajv.compile(CODE_QUALITY)
export const isStatement = ajv.compile(STATEMENT)
export const isBadge = ajv.compile(BADGE)

/** What is wrong by a schema, a line each. */
export function faultsBy(is: Ajv.ValidateFunction, value: unknown): readonly string[] {
  return is(value) ? [] : (is.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`)
}
