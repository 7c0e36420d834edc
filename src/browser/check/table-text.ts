import { csvLine, harmlessCell } from '../../base/csv-line.ts'
import type { Answer } from '../../check/index.ts'

const COLUMNS = ['line', 'product', 'version', 'verdict', 'move_to', 'affected_by', 'unknown', 'reason'] as const

/** One answered line of an inventory. */
export interface AnsweredLine {
  /** From 1, as in what was pasted. */
  readonly line: number
  readonly answer: Answer
}

/** The answers as CSV (RFC 4180), one line each, in the order of the inventory; ids are parted by spaces. */
export function csvOf(lines: readonly AnsweredLine[]): string {
  return [COLUMNS, ...lines.map(cellsOf)].map(csvLine).join('')
}

/** The same for the clipboard: spreadsheets part what is pasted at tabs. */
export function tabTextOf(lines: readonly AnsweredLine[]): string {
  return [COLUMNS, ...lines.map(cellsOf)]
    .map((cells) => cells.map((cell) => harmlessCell(cell.replace(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\n')
}

function cellsOf({ line, answer }: AnsweredLine): readonly string[] {
  const ids = (verdict: 'affected' | 'unknown') =>
    answer.advisories.flatMap((advisory) => (advisory.verdict === verdict ? [advisory.id] : [])).join(' ')
  return [
    String(line),
    answer.product,
    answer.version,
    answer.verdict,
    answer.upgrade?.version ?? '',
    ids('affected'),
    ids('unknown'),
    answer.reason,
  ]
}
