import { positionsIn } from './text-position.ts'

/** Something in a file that keeps it from being read. */
export interface FileProblem {
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 code units, as editors count. */
  readonly column: number
  /** One plain sentence; may quote the file. */
  readonly message: string
  /** What would have been right, or what to do. Never quotes the file, so it may stand where the file's words may not. */
  readonly expected: string
}

/** A problem where its place is still an offset into the text. */
export interface ProblemAt {
  readonly at: number
  readonly message: string
  readonly expected: string
}

/** Collects problems, so that one reading tells them all. */
export interface Problems {
  add(at: number, message: string, expected: string): void
  /** How many were added. */
  count(): number
  /** Whether more would be told at all: if not, reading on is wasted. */
  isFull(): boolean
  /** The first of them, at most a hundred. */
  readonly found: readonly ProblemAt[]
}

/** A hostile file could have a problem in every byte; nobody reads more than these. */
const MAX_PROBLEMS = 100

export function collectProblems(): Problems {
  const found: ProblemAt[] = []
  let count = 0
  return {
    found,
    count: () => count,
    isFull: () => count > MAX_PROBLEMS,
    add(at, message, expected) {
      count += 1
      if (count <= MAX_PROBLEMS) found.push({ at, message, expected })
      else if (count === MAX_PROBLEMS + 1) {
        found.push({
          at,
          message: 'there are more problems after this one',
          expected: 'the problems above mended first',
        })
      }
    },
  }
}

/** In the order of the file, each with its line and column. */
export function placeProblems(problems: readonly ProblemAt[], text: string): readonly FileProblem[] {
  const positionOf = positionsIn(text)
  return problems
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, message, expected }) => ({ ...positionOf(at), message, expected }))
}
