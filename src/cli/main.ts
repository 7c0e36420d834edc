import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import type { ExitCode, RegisterCommand } from './command.ts'
import { openTerminal, type Surroundings } from './terminal.ts'

/** In the order in which an advisory meets them. Each is loaded when it is called, and none of the others with it. */
const COMMANDS: { readonly [name: string]: () => Promise<RegisterCommand> } = {
  init: async () => (await import('./init.ts')).registerInit,
  new: async () => (await import('./new.ts')).registerNew,
  fmt: async () => (await import('./fmt.ts')).registerFmt,
  validate: async () => (await import('./validate.ts')).registerValidate,
  diff: async () => (await import('./diff.ts')).registerDiff,
  approve: async () => (await import('./approve.ts')).registerApprove,
  publish: async () => (await import('./publish.ts')).registerPublish,
  withdraw: async () => (await import('./withdraw.ts')).registerWithdraw,
  redact: async () => (await import('./redact.ts')).registerRedact,
  build: async () => (await import('./build.ts')).registerBuild,
  check: async () => (await import('./check.ts')).registerCheck,
}

/** The command that is called, or all of them where help, a wrong name or nothing may speak of any. */
export async function loadCommands(called?: string): Promise<readonly RegisterCommand[]> {
  const one = called !== undefined && Object.hasOwn(COMMANDS, called) ? COMMANDS[called] : undefined
  return one === undefined ? Promise.all(Object.values(COMMANDS).map((load) => load())) : [await one()]
}

/** @returns the exit code; nothing is thrown, and nobody ever sees a stack trace. */
export async function main(
  argv: readonly string[],
  surroundings: Surroundings = processSurroundings(),
): Promise<ExitCode> {
  let code: ExitCode = 0
  try {
    const program = buildProgram(await loadCommands(argv[0]), surroundings, (value) => {
      code = value
    })
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

export function buildProgram(
  commands: readonly RegisterCommand[],
  surroundings: Surroundings,
  done: (code: ExitCode) => void,
): Command {
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
  for (const register of commands) register(program, surroundings, done)
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
