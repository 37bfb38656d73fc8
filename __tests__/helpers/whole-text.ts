import type { FileText } from '../../src/app/world-files.js'

/** What a file holds that these pieces were written to. */
export function wholeText(text: FileText): string {
  return typeof text === 'string' ? text : [...text].join('')
}
