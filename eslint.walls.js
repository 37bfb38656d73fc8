/**
 * Who may import whom. Imports go downward only; a folder sees the folders listed here and itself.
 * `pure` folders see nothing of Node, the network, the clock or the process.
 */
export const FOLDERS = {
  oci: { sees: [], pure: true },
  model: { sees: ['oci'], pure: true },
  async: { sees: [], pure: false },
  bytes: { sees: ['async', 'model', 'oci'], pure: false },
  registry: { sees: ['bytes', 'async', 'model', 'oci'], pure: false },
  store: { sees: ['registry', 'bytes', 'async', 'model', 'oci'], pure: false },
  compare: { sees: ['model', 'oci'], pure: true },
  verify: { sees: ['store', 'bytes', 'async', 'model', 'oci'], pure: false },
  explain: { sees: ['store', 'bytes', 'async', 'model', 'oci'], pure: false },
  gate: { sees: ['explain', 'verify', 'compare', 'store', 'bytes', 'async', 'model', 'oci'], pure: false },
  report: { sees: ['model', 'oci'], pure: true },
  config: { sees: ['async', 'model', 'oci'], pure: false },
  app: {
    sees: [
      'config',
      'gate',
      'report',
      'explain',
      'verify',
      'compare',
      'store',
      'registry',
      'bytes',
      'async',
      'model',
      'oci',
    ],
    pure: false,
  },
  github: {
    sees: [
      'app',
      'config',
      'gate',
      'report',
      'explain',
      'verify',
      'compare',
      'store',
      'registry',
      'bytes',
      'async',
      'model',
      'oci',
    ],
    pure: false,
  },
  cli: {
    sees: [
      'app',
      'config',
      'gate',
      'report',
      'explain',
      'verify',
      'compare',
      'store',
      'registry',
      'bytes',
      'async',
      'model',
      'oci',
    ],
    pure: false,
  },
}

/**
 * The rooms of `registry/`, lowest first. A room sees the rooms listed here, itself, and the files beside the rooms that
 * stand alone; the files that send and read requests are above all rooms.
 */
export const ROOMS = {
  tls: { sees: [] },
  connect: { sees: ['tls'] },
  http: { sees: ['connect', 'tls'] },
  credentials: { sees: ['connect'] },
  auth: { sees: ['credentials', 'http', 'connect', 'tls'] },
}

/** Files of `registry/` that every room sees. */
export const SHARED = [
  'answer',
  'error',
  'error-codes',
  'member',
  'repository',
  'secrets',
  'undici',
  'unreadable-file',
  'words',
]

const CLOCK_AND_PROCESS = [
  'process',
  'console',
  'fetch',
  'Date',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'globalThis',
  'Buffer',
  'crypto',
  'WebSocket',
  'XMLHttpRequest',
  'navigator',
  'require',
]

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

function wallOf([folder, { sees, pure }]) {
  const hidden = Object.keys(FOLDERS).filter((f) => f !== folder && !sees.includes(f))
  const patterns = [
    {
      regex: `^\\.\\./(\\.\\./)?(${hidden.map(escape).join('|')})(/|$)`,
      message: `${folder}/ does not see this folder (design: The house).`,
    },
    { regex: '^\\.\\./(?:\\.\\./)?(?:index|cli|plan|merge|snapshot)\\.js$', message: 'Nothing imports an entry.' },
  ]
  if (pure) {
    patterns.push({
      regex: '^(?!\\.{1,2}/)',
      message: `${folder}/ is pure: no node:*, no network, no library.`,
    })
  }
  const rules = { 'no-restricted-imports': ['error', { patterns }] }
  if (pure) {
    rules['no-restricted-globals'] = ['error', ...CLOCK_AND_PROCESS]
    rules['no-restricted-properties'] = [
      'error',
      { object: 'Math', property: 'random', message: 'Pure folders have no chance.' },
    ]
    rules['no-restricted-syntax'] = [
      'error',
      { selector: 'ImportExpression', message: 'Pure folders load nothing at run time.' },
    ]
  }
  return { files: [`src/${folder}/**/*.ts`], rules }
}

/** The rules of a room are those of its folder, and its own. */
function roomOf([room, { sees }]) {
  const folder = wallOf(['registry', FOLDERS.registry])
  const [, { patterns }] = folder.rules['no-restricted-imports']
  const hidden = Object.keys(ROOMS).filter((other) => other !== room && !sees.includes(other))
  const seen = SHARED.map(escape).join('|')
  const own = [
    { regex: `^\\.\\./(${hidden.map(escape).join('|')})/`, message: `${room}/ does not see this room of registry/.` },
    {
      regex: `^\\.\\./(?!(?:${seen})\\.js$)[a-z-]+\\.js$`,
      message: 'What sends and reads requests stands above the rooms.',
    },
  ]
  const deeper = patterns.map((pattern) => ({ ...pattern, regex: pattern.regex.replace('(\\.\\./)?', '(?:\\.\\./)+') }))
  return {
    files: [`src/registry/${room}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: [...deeper, ...own] }] },
  }
}

export const walls = [
  ...Object.entries(FOLDERS).map(wallOf),
  ...Object.entries(ROOMS).map(roomOf),
  // The hasher needs a hash.
  {
    files: ['src/oci/digest.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(?!\\./|node:crypto$)', message: 'oci/digest sees node:crypto and its own folder only.' },
          ],
        },
      ],
    },
  },
]
