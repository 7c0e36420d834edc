import type { Command } from 'commander'
import { type Instant, instantOf, parseInstant } from '../base/instant.ts'
import { unclearName } from '../domain/policy/person-name.ts'
import type { FolderFault } from '../storage/folder/folder.ts'
import type { Surroundings, Terminal } from './terminal.ts'
import { openTerminal } from './terminal.ts'

/** 0 done, 1 refused or found something, 2 (check only) something unknown, 3 bad usage or input. */
export type ExitCode = 0 | 1 | 2 | 3

export interface CommandRun {
  readonly terminal: Terminal
  readonly surroundings: Surroundings
  readonly json: boolean
  readonly quiet: boolean
}

/** Adds one sub-command to the program; `done` takes the exit code of a run. */
export type RegisterCommand = (program: Command, surroundings: Surroundings, done: (code: ExitCode) => void) => void

/** The code of an error in how a command was called. */
export const BAD_USAGE = 'bad_usage'

/** What every command understands. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--json', 'results and errors as JSON, one value a line (tocsin --help has the shape)')
    .option('-q, --quiet', 'print results and errors only')
}

export function runOf(command: Command, surroundings: Surroundings): CommandRun {
  const { json = false, quiet = false } = command.opts<{ json?: boolean; quiet?: boolean }>()
  return { terminal: openTerminal(surroundings, { quiet, json }), surroundings, json, quiet }
}

/** The code of what cannot be read, in every command. */
export const UNREADABLE = 'unreadable'

/** @param code why, for machines. */
export function printFaults(terminal: Terminal, faults: readonly FolderFault[], code = UNREADABLE): void {
  for (const { file, line, column, message, remedy } of faults) {
    terminal.problem(message, remedy, code, { file, line, column, path: null })
  }
}

export function nowOf(surroundings: Surroundings): Instant {
  return instantOf(surroundings.now())
}

/** Reads an instant from an option; null when it was not given, 'malformed' after telling so. */
export function instantOption(
  terminal: Terminal,
  name: string,
  text: string | undefined,
): Instant | null | 'malformed' {
  if (text === undefined) return null
  const instant = parseInstant(text)
  if (instant.ok) return instant.value
  terminal.problem(
    `${name} takes ${instant.error.expected}; this is “${text}”.`,
    `Write for example ${name} 2026-11-04T02:10:00Z`,
    BAD_USAGE,
  )
  return 'malformed'
}

/** Whether names are what they seem; false after telling which is not. */
export function areClear(terminal: Terminal, option: string, names: readonly string[]): boolean {
  for (const unclear of names.map(unclearName)) {
    switch (unclear?.kind) {
      case undefined:
        break
      case 'unseen':
        terminal.problem(
          `The name given with ${option} holds ${unclear.character}, which nobody can see, so it may pass for another.`,
          'Type the name anew, with plain spaces.',
          unclear.kind,
        )
        return false
      case 'scripts_mixed':
        terminal.problem(
          `The name given with ${option} mixes ${unclear.scripts.join(' and ')} letters in one word, so it may pass for another.`,
          'Write each word of a name in one script.',
          unclear.kind,
        )
        return false
    }
  }
  return true
}

export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`
}

export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`
}
