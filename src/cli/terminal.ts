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

/** Where something is wrong; what is not known of it is null. */
export interface Place {
  readonly file: string | null
  /** 1-based. */
  readonly line: number | null
  readonly column: number | null
  /** The field, as keys and indexes from the root of what is read. */
  readonly path: readonly (string | number)[] | null
}

/** Standard output for results, standard error for everything that is said about them. */
export interface Terminal {
  /** A machine reads: results and errors are JSON, one value a line. */
  readonly json: boolean
  /** One line of result. */
  line(text?: string): void
  /** One line beside the result; silent under `--quiet`, and where a machine reads. */
  note(text: string): void
  /**
   * What went wrong, and what to do about it. Where a machine reads, one line of JSON: `{"error": {code, message, place,
   * fix}}`, documented in `--help`.
   *
   * @param message a plain sentence, without the place.
   * @param code for machines: stays the same when the words change.
   */
  problem(message: string, fix: string | null, code: string, place?: Place | null): void
  /** A line on a terminal that whatever comes next replaces; nothing elsewhere. May be told more often than it is shown. */
  progress(text: string): void
  style(text: string, ...styles: readonly Style[]): string
  /** The same for standard error. */
  errStyle(text: string, ...styles: readonly Style[]): string
}

/** Lines of progress that follow each other faster than this are left out. */
const PROGRESS_PAUSE_MS = 100

export interface TerminalSettings {
  /** Results and errors only. */
  readonly quiet: boolean
  readonly json: boolean
}

export function openTerminal(surroundings: Surroundings, { quiet, json }: TerminalSettings): Terminal {
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
    json,
    line: (text = '') => {
      clear()
      out(`${text}\n`)
    },
    note: (text) => {
      if (quiet || json) return
      clear()
      err(`${text}\n`)
    },
    problem: (message, fix, code, place = null) => {
      clear()
      if (json) return err(`${JSON.stringify({ error: { code, message, place, fix } })}\n`)
      const where = place === null || place.line === null ? '' : `${placeWords(place)}: `
      err(`${errStyle('error:', 'red', 'bold')} ${where}${message}\n`)
      if (fix !== null) err(`${errStyle('  fix:', 'cyan')} ${fix}\n`)
    },
    progress: (text) => {
      if (quiet || json || !surroundings.errIsTerminal || env.CI !== undefined) return
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

/** `file:line:column`, as editors and terminals make it clickable. */
function placeWords({ file, line, column }: Pick<Place, 'file' | 'line' | 'column'>): string {
  return [file, line, column].filter((part) => part !== null).join(':')
}

/** NO_COLOR (no-color.org) says no, FORCE_COLOR says yes, else a terminal decides. */
function hasColor(env: Surroundings['env'], isTerminal: boolean): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true
  return isTerminal && env.TERM !== 'dumb'
}
