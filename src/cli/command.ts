import type { Command } from 'commander'
import { type Instant, instantOf, parseInstant } from '../base/instant.ts'
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

/** What every command understands. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--json', 'print one JSON value (check: one a line) instead of text')
    .option('-q, --quiet', 'print results and errors only')
}

export function runOf(command: Command, surroundings: Surroundings): CommandRun {
  const { json = false, quiet = false } = command.opts<{ json?: boolean; quiet?: boolean }>()
  return { terminal: openTerminal(surroundings, quiet, !quiet && !json), surroundings, json, quiet }
}

/** `file:line:column`, as editors and terminals make it clickable. */
export function placeOf(fault: Pick<FolderFault, 'file' | 'line' | 'column'>): string {
  return fault.line === null ? fault.file : `${fault.file}:${fault.line}:${fault.column ?? 1}`
}

export function printFaults(terminal: Terminal, faults: readonly FolderFault[]): void {
  for (const fault of faults) {
    const message = fault.line === null ? fault.message : `${placeOf(fault)}: ${fault.message}`
    terminal.problem(message, fault.remedy)
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
  )
  return 'malformed'
}

export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`
}

export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`
}
