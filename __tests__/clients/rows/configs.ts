import { APP } from '../images.js'
import { asJson, withConfig, type Json } from '../edited.js'
import type { ClientName, Inputs, Row } from '../row.js'
import { contentRow } from './a-row.js'

const ALL: readonly ClientName[] = ['buildah', 'containerd', 'distribution']

interface ConfigRow {
  readonly what: string
  readonly edit: (config: Json) => Json
  readonly fail?: readonly ClientName[]
  /** A second way to let it pass, besides `match: runtime`. */
  readonly ignore?: string
}

const inConfig =
  (members: Json) =>
  (config: Json): Json => ({ ...config, config: { ...asJson(config['config']), ...members } })

const CONFIGS: readonly ConfigRow[] = [
  { what: 'created: "yesterday"', edit: (config) => ({ ...config, created: 'yesterday' }), ignore: 'config.created' },
  { what: 'author: 5', edit: (config) => ({ ...config, author: 5 }), ignore: 'config.author' },
  {
    what: 'history[].created: "x"',
    edit: (config) => ({ ...config, history: [{ created: 'x', created_by: 'COPY / /' }, { created_by: 'COPY / /' }] }),
    ignore: 'config.history',
  },
  // containerd reads no Hostname.
  { what: 'Hostname: 5', edit: inConfig({ Hostname: 5 }), fail: ['buildah', 'distribution'], ignore: 'config.other' },
  { what: 'Labels: {"a": 5}', edit: inConfig({ Labels: { a: 5 } }), ignore: 'config.label' },
]

export const configOfOtherType: readonly Row[] = CONFIGS.flatMap(({ what, edit, fail = ALL, ignore }) => {
  const rows: readonly (readonly [string, Inputs])[] = [
    ['match: runtime', { match: 'runtime' }],
    ...(ignore === undefined ? [] : [[`ignore: ${ignore}`, { ignore }] as const]),
  ]
  return rows.map(([how, inputs]) =>
    contentRow({
      name: `writes ${what} in the config, ${how}`,
      source: APP,
      mirror: () => withConfig(APP, edit),
      expected: ['config.refused'],
      fail,
      inputs,
    }),
  )
})
