import type { LineWords } from './reason-words.ts'
import { REASON_WORDS_EN } from './reason-words-en.ts'

/** One record of a CSV text. */
export interface CsvRow {
  /** Line on which it begins, from 1. */
  readonly line: number
  /** Line on which it ends: another one where a quoted cell holds line breaks. */
  readonly lastLine: number
  readonly cells: readonly string[]
  /** What is wrong with its quotes, in plain words; null when nothing is. */
  readonly problem: string | null
}

/**
 * The records of a CSV text (RFC 4180, and any one character between cells): quotes around a cell, doubled quotes
 * within, line breaks within quotes, any of the three line endings. Empty lines are left out.
 *
 * A mistake costs its line and not the rest of the text: a cell whose quote is not closed as it should be ends with its
 * line, and what follows is read anew. So each line that is not empty belongs to exactly one record.
 */
export function readCsv(
  text: string,
  separator: string,
  words: LineWords = REASON_WORDS_EN.inventory.line,
): readonly CsvRow[] {
  const rows: CsvRow[] = []
  let line = 1
  let position = 0
  let problem: string | null = null
  // How much may still be read in vain. When it is used up, quotes are closed on their own lines or not at all: else
  // each wrong quote could read the whole rest of the text.
  let patience = text.length

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
    const limit = patience > 0 ? text.length : lineEnd(text, start)
    let value = ''
    let from = start + 1
    for (;;) {
      const quote = text.indexOf('"', from)
      if (quote === -1 || quote >= limit) return brokenCell(start, limit, words.quoteNeverClosed)
      value += text.slice(from, quote)
      from = quote + 1
      if (text[from] !== '"') break
      value += '"'
      from++
    }
    const breaks = text.slice(start, from).match(/\r\n|\n|\r/g)?.length ?? 0
    position = from
    if (plainCell().trim() !== '') {
      // Most likely that quote opens a cell of its own, and what was taken for one cell are several lines.
      if (breaks > 0) return brokenCell(start, from, words.quoteWronglyClosed)
      problem = words.textAfterQuote
    }
    line += breaks
    return value
  }

  /** @param reached how far was read in vain. */
  function brokenCell(start: number, reached: number, why: string): string {
    problem = why
    patience -= reached - start
    position = lineEnd(text, start)
    return text.slice(start, position)
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
    if (problem !== null) for (let at = start; at <= line; at++) rows.push({ line: at, lastLine: at, cells, problem })
    else if (cells.length > 1 || cells[0] !== '' || line > start)
      rows.push({ line: start, lastLine: line, cells, problem })
    skipLineBreak()
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

function lineEnd(text: string, from: number): number {
  return next(text, '\n', from)
}
