import path from 'node:path'
import { withdrawAdvisory } from '../commands/withdraw-advisory.ts'
import { areClear, examples, type RegisterCommand, runOf, withCommonOptions } from './command.ts'
import { printBusyOrUnreadable, printWorkingFileRefusal } from './folder-problems.ts'

export const registerWithdraw: RegisterCommand = (program, surroundings, done) => {
  const command = program
    .command('withdraw')
    .argument('<id>', 'the published advisory')
    .description('write that an advisory no longer holds, as its next revision; its pages stay')
    .requiredOption('--reason <text>', 'public: why it no longer holds')
    .requiredOption('--as <name>', 'who writes this; somebody else has to approve it')
    .option('--replaced-by <id>', 'the published advisory that holds instead')
    .option('-C, --folder <dir>', 'the advisory folder', '.')
  withCommonOptions(command)
    .addHelpText(
      'after',
      examples(
        'tocsin withdraw SA2026-14 --reason "The product was never affected." --as "Ada"',
        'tocsin withdraw SA2026-14 --reason "Told together with another flaw." --as "Ada" --replaced-by SA2026-15',
      ),
    )
    .action(async (id: string, options: { reason: string; as: string; replacedBy?: string; folder: string }) => {
      const { terminal, json } = runOf(command, surroundings)
      if (!areClear(terminal, '--as', [options.as])) return done(3)
      const root = path.resolve(surroundings.cwd, options.folder)
      const result = await withdrawAdvisory(root, id, options.reason, options.as, options.replacedBy ?? null)
      if (result.ok) {
        if (json) terminal.line(JSON.stringify(result.value))
        else {
          terminal.line(result.value.file)
          if (result.value.restored)
            terminal.note('It was gone, and is written anew from what is published; its comments are not.')
          terminal.note(
            `\nNext: tocsin approve ${result.value.id} --as SOMEBODY-ELSE, then: tocsin publish ${result.value.id}`,
          )
        }
        return done(0)
      }
      const why = result.error
      switch (why.kind) {
        case 'never_published':
          terminal.problem(
            `${why.id} was never published, so there is nothing to withdraw.`,
            'A draft is simply deleted.',
            why.kind,
          )
          return done(1)
        case 'already_withdrawn':
          terminal.problem(
            `${id} is withdrawn already.`,
            `What readers get to know of it: tocsin diff ${id} 1`,
            why.kind,
          )
          return done(1)
        case 'reason_missing':
          terminal.problem(
            'The reason says nothing, and it is what readers get to know.',
            'Give it: --reason TEXT',
            why.kind,
          )
          return done(3)
        case 'replaced_by_itself':
          terminal.problem(
            `${id} cannot hold instead of itself.`,
            'Name the advisory that does, or leave --replaced-by out.',
            why.kind,
          )
          return done(3)
        case 'replacement_withdrawn':
          terminal.problem(
            `${why.id} is withdrawn itself, or is about to be in this folder, so readers would be sent on to nothing that holds.`,
            'Name the advisory that holds, or leave --replaced-by out.',
            why.kind,
          )
          return done(1)
        case 'replaced_in_circle':
          terminal.problem(
            `${why.chain.join(' would be replaced by ')}, and that by ${why.chain[0]}: readers would be sent in a circle.`,
            'Name the advisory that holds, or leave --replaced-by out.',
            why.kind,
          )
          return done(1)
        case 'replacement_unknown':
          terminal.problem(
            `${why.id} is not published, so readers cannot be sent there.`,
            'Publish it first.',
            why.kind,
          )
          return done(1)
        case 'unpublished_changes':
          terminal.problem(
            `${why.file} holds changes that are not published.`,
            'Publish them or take them back first.',
            why.kind,
          )
          return done(1)
        case 'no_such_file':
        case 'faults':
          return done(printWorkingFileRefusal(terminal, why))
        case 'folder_busy':
        case 'folder_read_only':
        case 'unreadable_folder':
          return done(printBusyOrUnreadable(terminal, why))
      }
    })
}
