import { excerpt } from '../oci/excerpt.js'
import { normaliseRegistry } from '../oci/registry-host.js'
import type { Fault } from './declared.js'
import { nearestOf } from './nearest.js'
import type { RecordShape, Shape } from './shape.js'
import type { YamlEntry, YamlValue } from './yaml-value.js'

/** Everything in which a value is not of a shape. */
export function shapeFaults(value: YamlValue, shape: Shape, name: string): readonly Fault[] {
  const wrong = (wanted: string): readonly Fault[] => [{ at: value.at, what: `${name} must be ${wanted}` }]
  switch (shape.kind) {
    case 'text':
      return value.kind === 'text' && value.text.trim() !== '' ? [] : wrong(`a text, such as ${shape.example}`)
    case 'word': {
      if (value.kind === 'text' && shape.words.includes(value.text)) return []
      const near = value.kind === 'text' ? nearestOf(value.text, shape.words) : undefined
      return wrong(`one of ${shape.words.join(', ')}${near === undefined ? '' : `; did you mean ${near}?`}`)
    }
    case 'whole': {
      const number = value.kind === 'text' && /^\d{1,9}$/.test(value.text) ? Number(value.text) : Number.NaN
      if (number >= shape.least && number <= shape.most) return []
      return wrong(shape.least === shape.most ? `${shape.most}` : `a whole number from ${shape.least} to ${shape.most}`)
    }
    case 'list': {
      if (value.kind !== 'list') return shape.single === true ? shapeFaults(value, shape.of, name) : wrong('a list')
      if (value.items.length < shape.least) return wrong('a list with at least one entry')
      return value.items.flatMap((item) => shapeFaults(item, shape.of, `an entry of ${name}`))
    }
    case 'hosts':
      if (value.kind !== 'map') return wrong('a mapping by host')
      return value.entries.flatMap((entry) => [...hostFaults(entry), ...shapeFaults(entry.value, shape.of, entry.key)])
    case 'record':
      return value.kind === 'map' ? recordFaults(value, shape, name) : wrong(`a mapping of ${namesIn(shape)}`)
  }
}

function namesIn({ members }: RecordShape): string {
  return Object.keys(members).join(', ')
}

function hostFaults({ key, at }: YamlEntry): readonly Fault[] {
  if (normaliseRegistry(key) !== undefined) return []
  return [{ at, what: `${excerpt(key)} is not a host with an optional port (no https://, no path)` }]
}

function recordFaults(
  { at, entries }: Extract<YamlValue, { kind: 'map' }>,
  shape: RecordShape,
  name: string,
): readonly Fault[] {
  const given = new Map(entries.map((entry) => [entry.key, entry]))
  const lacking = shape.required.filter((key) => !given.has(key)).map((key) => ({ at, what: `${name} lacks ${key}` }))
  const alone = Object.entries(shape.beside ?? {}).flatMap(([key, partner]) => {
    const entry = given.get(key)
    return entry === undefined || given.has(partner) ? [] : [{ at: entry.at, what: `${key} needs a ${partner}` }]
  })
  const members = entries.flatMap((entry) => {
    const member = Object.hasOwn(shape.members, entry.key) ? shape.members[entry.key] : undefined
    return member === undefined ? [unknownKey(entry, shape)] : shapeFaults(entry.value, member.shape, entry.key)
  })
  return [...lacking, ...alone, ...members]
}

function unknownKey({ key, at }: YamlEntry, shape: RecordShape): Fault {
  const refused = shape.refused !== undefined && Object.hasOwn(shape.refused, key) ? shape.refused[key] : undefined
  if (refused !== undefined) return { at, what: `${excerpt(key)} has no place here: ${refused}` }
  const known = Object.keys(shape.members)
  const near = nearestOf(key, known)
  const hint = near === undefined ? `known are ${known.join(', ')}` : `did you mean "${near}"?`
  return { at, what: `${excerpt(key)} is not known here; ${hint}` }
}
