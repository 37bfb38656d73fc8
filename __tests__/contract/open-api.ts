import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Exchange } from '../helpers/github/api-server.js'
import { repositoryRoot } from '../helpers/repository-root.js'

const TREE = join(repositoryRoot(), 'contract')
const FILE = join(TREE, 'node_modules', '@octokit', 'openapi', 'generated', 'api.github.com.json')

interface Validate {
  (data: unknown): boolean
  readonly errors?: readonly unknown[] | null
}

interface Ajv {
  addSchema(schema: object, key: string): Ajv
  compile(schema: object): Validate
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema: object
}

interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: { readonly properties: object } }>>
  }
  readonly responses: Readonly<Record<string, object>>
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> }
}

/** What in an exchange is not as GitHub's document of its API has it. Throws if the document is not installed. */
export function openApiFaults(): (exchange: Exchange) => readonly string[] {
  if (!existsSync(FILE)) throw new Error(`${FILE} is not there. Run "npm run test:contract".`)
  const document = JSON.parse(readFileSync(FILE, 'utf8')) as OpenApi
  const require = createRequire(join(TREE, 'package.json'))
  const { Ajv } = require('ajv') as { Ajv: new (options: object) => Ajv }
  const { default: addFormats } = require('ajv-formats') as { default: (ajv: Ajv) => void }
  const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true, coerceTypes: false })
  addFormats(ajv)
  ajv.addSchema(document, 'github')

  const check = (what: string, pointer: string, data: unknown): readonly string[] => {
    const validate = ajv.compile({ $ref: `github#${pointer}` })
    return validate(data) ? [] : [`${what}: ${JSON.stringify(validate.errors)}`]
  }

  return ({ method, path, query, sent, status, answer }) => {
    const template = templateOf(document, path)
    const operation = document.paths[template]?.[method.toLowerCase()]
    if (operation === undefined) return [`${method} ${path} is not in the document`]
    const at = `/paths/${template.replaceAll('/', '~1')}/${method.toLowerCase()}`
    const content = '/content/application~1json/schema'
    const documented = (operation.parameters ?? []).map((one) =>
      '$ref' in one ? document.components.parameters[one.$ref.split('/').at(-1) ?? ''] : one,
    )
    const names = documented.filter((one) => one?.in === 'query').map((one) => one?.name)
    const properties = Object.keys(operation.requestBody?.content['application/json']?.schema.properties ?? {})
    // What every question may be refused with is not written down for each.
    const isListed = String(status) in operation.responses
    const response = operation.responses[String(status)]
    const answered =
      response !== undefined && '$ref' in response
        ? `${String(response.$ref).slice(1)}${content}`
        : `${at}/responses/${status}${content}`
    return [
      ...Object.keys(query).flatMap((name) => (names.includes(name) ? [] : [`${method} ${path} has no query ${name}`])),
      ...Object.keys(sent ?? {}).flatMap((name) => (properties.includes(name) ? [] : [`${path} takes no ${name}`])),
      ...(sent === undefined ? [] : check(`what was sent to ${path}`, `${at}/requestBody${content}`, sent)),
      ...(isListed || status >= 400 ? [] : [`${method} ${path} does not answer ${status}`]),
      ...check(`${method} ${path} ${status}`, isListed ? answered : '/components/schemas/basic-error', answer),
    ]
  }
}

/** The path of the document that names most of this one. */
function templateOf({ paths }: OpenApi, path: string): string {
  const fits = (template: string): boolean =>
    new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path)
  const placeholders = (template: string): number => template.split('{').length
  return (
    Object.keys(paths)
      .filter(fits)
      .toSorted((one, other) => placeholders(one) - placeholders(other))[0] ?? ''
  )
}
