import { err, ok, type Result } from '../../base/result.ts'
import type { ProblemAt } from './file-problem.ts'

export interface FrontMatter {
  /** The opening fence and the YAML below it, so that offsets are those of the file. */
  readonly yaml: string
  /** Offset of the Markdown that follows the closing fence. */
  readonly markdownAt: number
}

const OPENING_FENCE = /^---[ \t]*\n/
const CLOSING_FENCE = /\n---[ \t]*(?:\n|$)/g

/** Splits an advisory file into the YAML between two lines `---` and the Markdown below. */
export function splitFrontMatter(text: string): Result<FrontMatter, ProblemAt> {
  const opening = OPENING_FENCE.exec(text)?.[0]
  if (opening === undefined) {
    return err({
      at: 0,
      message: 'the file does not begin with front matter',
      expected: 'a line --- as the first line',
    })
  }
  // The line break that ends the opening fence may be the one before the closing fence.
  CLOSING_FENCE.lastIndex = opening.length - 1
  const closing = CLOSING_FENCE.exec(text)
  if (closing === null) {
    const message = 'the front matter that begins here does not end'
    return err({ at: 0, message, expected: 'a line --- after the last key' })
  }
  return ok({ yaml: text.slice(0, closing.index + 1), markdownAt: closing.index + closing[0].length })
}
