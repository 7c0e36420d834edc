import type { Command, CommanderError, Option } from 'commander'

/** How a call was wrong: what, and what to write instead. */
interface UsageProblem {
  readonly message: string
  readonly fix: string
}

/**
 * A refusal of the parser of arguments, with the names and the words that our commands gave it. Null where it has only
 * printed what was asked for.
 *
 * @param parser knows all commands, unless one was called.
 * @param called the command that was called; null where none of ours was.
 */
export function usageProblem(error: CommanderError, parser: Command, called: Command | null): UsageProblem | null {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const near = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1] ?? null
  const program = called === null ? 'tocsin' : `tocsin ${called.name()}`
  const help = `see ${program} --help`
  switch (error.code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null
    case 'commander.unknownCommand': {
      const fix = `${near === null ? '' : `Did you mean ${near}? `}All commands: tocsin --help`
      return { message: `There is no command “${quoted}”.`, fix }
    }
    case 'commander.unknownOption': {
      const isOfCommands =
        called === null && parser.commands.some((one) => one.options.some(({ long }) => long === quoted))
      const meant = near === null ? '' : `Did you mean ${near}? `
      const fix = isOfCommands
        ? `Put it after the command: tocsin COMMAND ${quoted}`
        : `${meant}All options: ${program} --help`
      return { message: `${program} has no option ${quoted}.`, fix }
    }
    case 'commander.missingArgument': {
      const description = called?.registeredArguments.find((argument) => argument.name() === quoted)?.description ?? ''
      return { message: `${program} needs <${quoted}>: ${description}.`, fix: `Write: ${callOf(called)} (${help})` }
    }
    case 'commander.missingMandatoryOptionValue':
    case 'commander.optionMissingArgument': {
      const option = called?.options.find(({ flags }) => flags === quoted)
      const isThere = error.code === 'commander.optionMissingArgument'
      const message = `${program} needs ${isThere ? 'a value after ' : ''}${option?.long}: ${option?.description}.`
      const call = isThere && option !== undefined ? wordsOf(option) : callOf(called)
      return { message, fix: `Write: ${call} (${help})` }
    }
    case 'commander.excessArguments': {
      const [, expected = '', got = ''] = /Expected (\d+) arguments? but got (\d+)/.exec(error.message) ?? []
      const message = `${program} takes ${expected} ${expected === '1' ? 'argument' : 'arguments'}, and ${got} are given.`
      return { message, fix: `Put a text that has spaces in quotes; ${help}` }
    }
    default:
      return {
        message: `${error.message.replace(/^error: |\.?(?:\n.*)?$/g, '')}.`,
        fix: `All options: ${program} --help`,
      }
  }
}

/** The shortest call that a command takes: `tocsin approve ID --as NAME`. */
function callOf(command: Command | null): string {
  if (command === null) return 'tocsin COMMAND'
  const needed = command.registeredArguments.filter(({ required }) => required).map((one) => one.name())
  const options = command.options.filter(({ mandatory }) => mandatory).map(wordsOf)
  return ['tocsin', command.name(), ...needed.map((name) => name.toUpperCase()), ...options].join(' ')
}

/** An option as it is written: `--as NAME`. */
function wordsOf({ long, flags }: Option): string {
  return `${long ?? ''} ${(/[<[]([^\]>.]*)/.exec(flags)?.[1] ?? '').toUpperCase()}`
}
