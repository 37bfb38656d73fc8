import { FORMATS, isFormat, type Format } from '../../report/format-names.js'
import type { Fault, Text } from './input-faults.js'
import { excerpt } from '../../oci/excerpt.js'

/** A file that the report is written to, in a format. */
export interface ReportOutput {
  readonly format: Format
  /** As the user wrote it. */
  readonly path: string
}

/** Reads the input `reports`: `FORMAT=PATH` lines. A line that is wrong is told, and the others are read all the same. */
export function readReportOutputs(text: Text, fault: Fault): readonly ReportOutput[] {
  return linesOf(text('reports')).flatMap((line): readonly ReportOutput[] => {
    const at = line.indexOf('=')
    const [format, path] = [line.slice(0, Math.max(0, at)).trim(), line.slice(at + 1).trim()]
    if (at === -1) fault('reports', `${excerpt(line)} names no file; write FORMAT=PATH, a line each`)
    else if (!isFormat(format)) fault('reports', `${excerpt(format)} is not one of ${FORMATS.join(', ')}`)
    else if (path === '') fault('reports', `a path is missing behind "${format}="`)
    else return [{ format, path }]
    return []
  })
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}
