import { CONFIG_SHAPE, type RecordShape, type Shape } from './shape.js'

/** `schema/config.v1.json`, which editors check a config file with. */
export function configSchema(): unknown {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Image Parity: what to compare',
    ...record(CONFIG_SHAPE),
  }
}

function schemaOf(shape: Shape): object {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', minLength: 1, examples: [shape.example] }
    case 'word':
      return { enum: shape.words }
    case 'whole':
      return { type: 'integer', minimum: shape.least, maximum: shape.most }
    case 'list': {
      const item = schemaOf(shape.of)
      const list = { type: 'array', items: item, ...(shape.least === 0 ? {} : { minItems: shape.least }) }
      return shape.single === true ? { anyOf: [item, list] } : list
    }
    case 'hosts':
      return { type: 'object', additionalProperties: schemaOf(shape.of) }
    case 'record':
      return record(shape)
  }
}

function record({ members, required, beside = {} }: RecordShape): object {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(members).map(([name, { shape, description }]) => [name, { description, ...schemaOf(shape) }]),
    ),
    ...(required.length === 0 ? {} : { required }),
    ...(Object.keys(beside).length === 0
      ? {}
      : { dependentRequired: Object.fromEntries(Object.entries(beside).map(([one, other]) => [one, [other]])) }),
  }
}
