import { styleText } from 'node:util'

/** Where a command reads its surroundings from and writes to; tests give their own. */
export interface Surroundings {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: { readonly [name: string]: string | undefined }
  readonly cwd: string
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** Whether a person watches standard output, and standard error. */
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
}

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'

/** Standard output for results, standard error for everything that is said about them. */
export interface Terminal {
  /** One line of result. */
  line(text?: string): void
  /** One line beside the result; silent under `--quiet`. */
  note(text: string): void
  /** What went wrong, and what to do about it. */
  problem(message: string, remedy?: string | null): void
  /** A line on a terminal that whatever comes next replaces; nothing elsewhere. May be told more often than it is shown. */
  progress(text: string): void
  style(text: string, ...styles: readonly Style[]): string
  /** The same for standard error. */
  errStyle(text: string, ...styles: readonly Style[]): string
}

/** Lines of progress that follow each other faster than this are left out. */
const PROGRESS_PAUSE_MS = 100

/** @param showsProgress false also where somebody watches, because what is read is for a machine. */
export function openTerminal(surroundings: Surroundings, quiet: boolean, showsProgress = !quiet): Terminal {
  const { env, out, err } = surroundings
  let progressing = false
  let shownAt = Number.NEGATIVE_INFINITY
  const clear = () => {
    if (progressing) err('\r\u001b[K')
    progressing = false
  }
  const paint =
    (isTerminal: boolean) =>
    (text: string, ...styles: readonly Style[]) => {
      return hasColor(env, isTerminal) && styles.length > 0
        ? styleText([...styles], text, { validateStream: false })
        : text
    }
  const errStyle = paint(surroundings.errIsTerminal)
  return {
    line: (text = '') => {
      clear()
      out(`${text}\n`)
    },
    note: (text) => {
      if (quiet) return
      clear()
      err(`${text}\n`)
    },
    problem: (message, remedy = null) => {
      clear()
      err(`${errStyle('error:', 'red', 'bold')} ${message}\n`)
      if (remedy !== null) err(`${errStyle('  fix:', 'cyan')} ${remedy}\n`)
    },
    progress: (text) => {
      if (!showsProgress || !surroundings.errIsTerminal || env.CI !== undefined) return
      const now = surroundings.now()
      if (now - shownAt < PROGRESS_PAUSE_MS) return
      shownAt = now
      err(`\r\u001b[K${errStyle(text, 'dim')}`)
      progressing = true
    },
    style: paint(surroundings.outIsTerminal),
    errStyle,
  }
}

/** NO_COLOR (no-color.org) says no, FORCE_COLOR says yes, else a terminal decides. */
function hasColor(env: Surroundings['env'], isTerminal: boolean): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true
  return isTerminal && env.TERM !== 'dumb'
}
