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
  gate: { sees: ['verify', 'compare', 'store', 'bytes', 'async', 'model', 'oci'], pure: false },
  report: { sees: ['model', 'oci'], pure: true },
  app: {
    sees: ['gate', 'report', 'verify', 'compare', 'store', 'registry', 'bytes', 'async', 'model', 'oci'],
    pure: false,
  },
  github: {
    sees: ['app', 'gate', 'report', 'verify', 'compare', 'store', 'registry', 'bytes', 'async', 'model', 'oci'],
    pure: false,
  },
  cli: {
    sees: ['app', 'gate', 'report', 'verify', 'compare', 'store', 'registry', 'bytes', 'async', 'model', 'oci'],
    pure: false,
  },
}

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
  const hidden = [...Object.keys(FOLDERS), 'config', 'explain'].filter((f) => f !== folder && !sees.includes(f))
  const patterns = [
    {
      regex: `^\\.\\./(\\.\\./)?(${hidden.map(escape).join('|')})(/|$)`,
      message: `${folder}/ does not see this folder (design: The house).`,
    },
    { regex: '^\\.\\./(?:\\.\\./)?(?:index|cli|plan|merge)\\.js$', message: 'Nothing imports an entry.' },
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

export const walls = [
  ...Object.entries(FOLDERS).map(wallOf),
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
