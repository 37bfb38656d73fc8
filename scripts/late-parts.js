// Packs a bundle and its chunks into one file: the chunks stand in it as comments, which Node passes over, and are
// compiled when the bundle asks for them. What is not used is not even parsed.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const CHUNK = /^export const id = (\d+);\s*export const ids = (\[[^\]]*\]);\s*export const modules = (\{[\s\S]*\});\s*$/
const ASK = /import\("\.\/" \+ __nccwpck_require__\.u\((\w+)\)\)/
const END = '*/'
/** Stands for the end of a comment inside of one. */
const HIDDEN_END = '*~/'
/** A place has as many digits as any file needs, so that the table is as long before it is filled in as after. */
const DIGITS = 9

/** The text of one file that does what `index.js` of the folder does with the chunks beside it; all of them are `asciiOnly`. */
export function packed(folder) {
  const chunks = readdirSync(folder).filter((name) => /^\d+\.index\.js$/.test(name))
  const parts = chunks.map((name) => partOf(readFileSync(join(folder, name), 'utf8'), name))
  const token = createHash('sha256')
    .update(parts.map(({ text }) => text).join())
    .digest('hex')
    .slice(0, 16)
  const bundle = readFileSync(join(folder, 'index.js'), 'utf8')
  if (!ASK.test(bundle)) throw new Error('The bundle asks for its chunks in a way that is not known.')
  const main = bundle.replace(ASK, 'latePart($1)')
  const comments = parts.map(({ id, text }) => ({ id, head: `\n/* part ${id} of ${token}\n`, text: `${text}\n${END}` }))
  const start = '#!/usr/bin/env node\n'
  let at =
    start.length +
    loaderOf(
      token,
      comments.map(({ id }) => [id, 0, 0]),
    ).length +
    main.length
  const table = comments.map(({ id, head, text }) => {
    const row = [id, at, head.length + text.length]
    at += head.length + text.length
    return row
  })
  return [start, loaderOf(token, table), main, ...comments.map(({ head, text }) => head + text)].join('')
}

/** A chunk as an expression. */
function partOf(chunk, name) {
  const [, id, ids, modules] = CHUNK.exec(chunk) ?? []
  if (modules === undefined || modules.includes('import.meta'))
    throw new Error(`${name} is no chunk that can be packed.`)
  if (modules.includes(HIDDEN_END)) throw new Error(`${name} holds ${HIDDEN_END}.`)
  return { id, text: `({ id: ${id}, ids: ${ids}, modules: ${modules} })`.replaceAll(END, HIDDEN_END) }
}

/** The same program without a character that Node would have to decode: that takes longer than all else about reading it. */
export function asciiOnly(code) {
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** What reads and compiles a part. Whoever replaces the file while it runs gets an error, and no mixture of the two. */
function loaderOf(token, table) {
  const rows = table.map(([id, at, length]) => `${id}: [${padded(at)}, ${padded(length)}]`)
  return `const lateParts = { ${rows.join(', ')} };
const latePart = async (id) => {
  const { openSync, readSync, closeSync } = process.getBuiltinModule("node:fs");
  const [at, length] = lateParts[id];
  const bytes = Buffer.allocUnsafe(length);
  const file = openSync(import.meta.filename);
  try {
    readSync(file, bytes, 0, length, at);
  } finally {
    closeSync(file);
  }
  const text = bytes.latin1Slice();
  const head = "\\n/" + "* part " + id + " of ${token}\\n";
  if (!text.startsWith(head) || !text.endsWith("\\n*" + "/")) throw new Error("This program's file was changed while it ran. Run it again.");
  const { Script } = process.getBuiltinModule("node:vm");
  const code = text.slice(head.length, -3).replaceAll("${HIDDEN_END}", "*" + "/");
  return new Script(code, { filename: import.meta.filename + "#" + id }).runInThisContext();
};
`
}

function padded(number) {
  return String(number).padStart(DIGITS, ' ')
}
