import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { errorCode, systemErrorWords } from '../storage/system-error.ts'
import { BAD_USAGE, type ExitCode, type RegisterCommand } from './command.ts'
import { openTerminal, type Surroundings, type Terminal } from './terminal.ts'
import { usageProblem } from './usage-problem.ts'

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

const AFTER_HELP = `
Exit codes: 0 done; 1 refused, blocked or affected; 2 unknown (check); 3 bad usage or input.
Results go to standard output, everything else to standard error.

With --json results and errors are JSON, one value a line. An error is
  {"error": {"code", "message", "place", "fix"}}
on standard error, whichever command it is. place is null or
{"file", "line", "column", "path"}, with null for what is not known; fix is null
or text. code stays the same when the words change: bad_usage, folder_busy,
not_approved …, or the code of a finding that stands against the advisory.

Start with: tocsin init my-advisories`

/** @returns the exit code; nothing is thrown, and nobody ever sees a stack trace. */
export async function main(
  argv: readonly string[],
  surroundings: Surroundings = processSurroundings(),
): Promise<ExitCode> {
  let code: ExitCode = 0
  const [called] = argv
  // Before anything is parsed, because what cannot be parsed has to be told in this way, too.
  const json = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length).includes('--json')
  const terminal = openTerminal(surroundings, { quiet: false, json })
  const program = buildProgram(await loadCommands(called), surroundings, (value) => {
    code = value
  })
  try {
    await program.parseAsync(withoutVainHelp(argv), { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      tellUnexpected(terminal, error)
      return 3
    }
    const problem = usageProblem(error, program, program.commands.find((command) => command.name() === called) ?? null)
    if (problem !== null) terminal.problem(problem.message, problem.fix, BAD_USAGE)
    return error.exitCode === 0 ? 0 : 3
  }
}

/** Of a command that there is not, no help can be printed: its name is all that is left, and refused. */
function withoutVainHelp(argv: readonly string[]): readonly string[] {
  const name = argv[0] === 'help' ? argv.slice(1).find((arg) => !arg.startsWith('-')) : argv[0]
  const isUnknown = name !== undefined && !name.startsWith('-') && !Object.hasOwn(COMMANDS, name) && name !== 'help'
  return isUnknown ? [name] : argv
}

/** What no command expects: the system refuses in the middle of the work, or the program is wrong. */
function tellUnexpected(terminal: Terminal, error: unknown): void {
  const code = errorCode(error)
  if (code !== null && error instanceof Error && 'syscall' in error) {
    const place = 'path' in error && typeof error.path === 'string' ? error.path : 'Something'
    const message = `${place} cannot be used: ${systemErrorWords(code)}.`
    terminal.problem(message, 'Nothing was half written. Make it usable, and run the same command again.', 'system')
    return
  }
  const reason = error instanceof Error ? error.message.split('\n', 1)[0]?.replace(/\.$/, '') : 'unknown reason'
  terminal.problem(
    `Something went wrong that should not have: ${reason}.`,
    'Nothing was half written. Run it again; if it stays, please report it with the command that you ran.',
    'bug',
  )
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
    .exitOverride()
    .configureOutput({
      writeOut: surroundings.out,
      writeErr: surroundings.err,
      // Told by `main`, with our words.
      outputError: () => undefined,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', AFTER_HELP)
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
