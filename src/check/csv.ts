/** One record of a CSV text. */
export interface CsvRow {
  /** Line on which it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** What is wrong with its quotes, in plain words; null when nothing is. */
  readonly problem: string | null
}

/**
 * The records of a CSV text (RFC 4180, and any one character between cells): quotes around a cell, doubled quotes
 * within, line breaks within quotes, any of the three line endings. Empty lines are left out.
 *
 * A mistake costs one record and not the rest of the text: a cell whose quote nothing closes ends with its line.
 */
export function readCsv(text: string, separator: string): readonly CsvRow[] {
  const rows: CsvRow[] = []
  let line = 1
  let position = 0
  let problem: string | null = null
  // After the first quote that nothing closes, others are looked for on their own lines only: else each of them would
  // read the whole rest of the text.
  let maySpanLines = true

  function skipLineBreak(): void {
    const isPair = text.startsWith('\r\n', position)
    if (position < text.length) line++
    position += isPair ? 2 : 1
  }

  function plainCell(): string {
    const start = position
    position = next(text, separator, start)
    return text.slice(start, position)
  }

  function quotedCell(): string {
    const start = position
    const limit = maySpanLines ? text.length : next(text, '\n', start)
    let value = ''
    let from = start + 1
    for (;;) {
      const quote = text.indexOf('"', from)
      if (quote === -1 || quote >= limit) {
        problem = 'a quote is opened and never closed'
        maySpanLines = false
        position = next(text, '\n', start)
        return text.slice(start, position)
      }
      value += text.slice(from, quote)
      from = quote + 1
      if (text[from] !== '"') break
      value += '"'
      from++
    }
    line += text.slice(start, from).match(/\r\n|\n|\r/g)?.length ?? 0
    position = from
    if (plainCell().trim() !== '') problem = 'there is text after a closing quote'
    return value
  }

  while (position < text.length) {
    const start = line
    const cells: string[] = []
    problem = null
    for (;;) {
      cells.push(text[position] === '"' ? quotedCell() : plainCell())
      if (text[position] !== separator) break
      position++
    }
    skipLineBreak()
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: start, cells, problem })
  }
  return rows
}

/** Where the next separator or line break stands; the end of the text when there is none. */
function next(text: string, separator: string, from: number): number {
  for (let position = from; position < text.length; position++) {
    const character = text[position]
    if (character === separator || character === '\n' || character === '\r') return position
  }
  return text.length
}
