/** What a page advises: the steps that mend the mirror, and settings that accept it as it is. */
export interface Advised {
  readonly steps: readonly Step[]
  readonly accepting: readonly Readonly<Record<string, string>>[]
  /** Inputs that the page says are to be written otherwise afterwards. */
  readonly inputs: Readonly<Record<string, string>>
}

export interface Step {
  readonly words: string
  readonly commands: readonly string[]
}

/** Reads the advice off a summary, as somebody does who follows it word for word. */
export function adviceOn(summary: string): Advised {
  const mending = partOf(summary, 'Mend it')
  return {
    steps: mending === '' ? [] : stepsIn(mending),
    accepting: partOf(summary, 'Or accept it')
      .split(' or ')
      .map(settingsIn)
      .filter((settings) => Object.keys(settings).length > 0),
    inputs: {
      ...settingsIn(/it passes with (`match: [a-z-]+`)/.exec(mending)?.[1] ?? ''),
      ...settingsIn(/name its new digest: (`mirror: [^`]+`)/.exec(mending)?.[1] ?? ''),
    },
  }
}

/** What stands under a label, up to the next one. */
function partOf(summary: string, label: string): string {
  const from = summary.indexOf(`**${label}`)
  if (from === -1) return ''
  const rest = summary.slice(from + label.length + 4)
  const end = rest.search(/^(?:\*\*(?:Or accept it|Mend it)|<details>)/m)
  return end === -1 ? rest : rest.slice(0, end)
}

function stepsIn(part: string): readonly Step[] {
  const items = /^\d\. /m.test(part) ? part.split(/^\d\. /m).slice(1) : [part]
  return items.map((item) => {
    const [words = ''] = item.split('```', 1)
    const code = /```sh\n([\s\S]*?)```/.exec(item)?.[1] ?? ''
    const lines = code.replace(/ \\\n\s*/g, ' ').split('\n')
    return { words, commands: lines.map((line) => line.trim()).filter((line) => line !== '') }
  })
}

/** `NAME: VALUE` in backticks; a name twice is a list. */
function settingsIn(text: string): Readonly<Record<string, string>> {
  const settings: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/`([a-z-]+): ([^`]+)`/g)) {
    settings[name] = settings[name] === undefined ? value : `${settings[name]}\n${value}`
  }
  return settings
}
