import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { registerApprove } from './approve.ts'
import { registerBuild } from './build.ts'
import { registerCheck } from './check.ts'
import type { ExitCode, RegisterCommand } from './command.ts'
import { registerDiff } from './diff.ts'
import { registerFmt } from './fmt.ts'
import { registerInit } from './init.ts'
import { registerNew } from './new.ts'
import { registerPublish } from './publish.ts'
import { registerRedact } from './redact.ts'
import { openTerminal, type Surroundings } from './terminal.ts'
import { registerValidate } from './validate.ts'
import { registerWithdraw } from './withdraw.ts'

/** In the order in which an advisory meets them. */
export const COMMANDS: readonly RegisterCommand[] = [
  registerInit,
  registerNew,
  registerFmt,
  registerValidate,
  registerDiff,
  registerApprove,
  registerPublish,
  registerWithdraw,
  registerRedact,
  registerBuild,
  registerCheck,
]

/** @returns the exit code; nothing is thrown, and nobody ever sees a stack trace. */
export async function main(
  argv: readonly string[],
  surroundings: Surroundings = processSurroundings(),
): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = buildProgram(surroundings, (value) => {
    code = value
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 3
    const reason = error instanceof Error ? error.message : 'unknown reason'
    openTerminal(surroundings, false).problem(
      `Something went wrong that should not have: ${reason}`,
      'Nothing was half written. Run it again; if it stays, please report it with the command that you ran.',
    )
    return 3
  }
}

export function buildProgram(surroundings: Surroundings, done: (code: ExitCode) => void): Command {
  const program = new Command('tocsin')
    .description('Write a security advisory once, have it checked and approved, publish it everywhere.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .showSuggestionAfterError()
    .showHelpAfterError('(tocsin --help lists the commands)')
    .exitOverride()
    .configureOutput({
      writeOut: surroundings.out,
      writeErr: surroundings.err,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 refused, blocked or affected; 2 unknown (check); 3 bad usage or input.\n' +
        'Start with: tocsin init my-advisories',
    )
  for (const register of COMMANDS) register(program, surroundings, done)
  return program
}

function packageVersion(): string {
  const value: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof value === 'object' && value !== null && 'version' in value ? String(value.version) : 'unknown'
}

function processSurroundings(): Surroundings {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    now: () => Date.now(),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
  }
}
