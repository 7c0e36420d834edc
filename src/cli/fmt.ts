import path from 'node:path'
import { formatFolder } from '../commands/format-folder.ts'
import { count, examples, printFaults, type RegisterCommand, runOf, withCommonOptions } from './command.ts'
import { printBusyOrUnreadable } from './folder-problems.ts'

export const registerFmt: RegisterCommand = (program, surroundings, done) => {
  const command = program
    .command('fmt')
    .argument('[names...]', 'ids or working names; all when none is given')
    .description('print advisory files in their one stable form, and take the hashes of their pictures')
    .option('--check', 'change nothing; exit 1 when something would change')
    .option('-C, --folder <dir>', 'the advisory folder', '.')
  withCommonOptions(command)
    .addHelpText('after', examples('tocsin fmt', 'tocsin fmt SA2026-14', 'tocsin fmt --check'))
    .action(async (names: string[], options: { check?: boolean; folder: string }) => {
      const { terminal, json } = runOf(command, surroundings)
      const root = path.resolve(surroundings.cwd, options.folder)
      const result = await formatFolder(root, names, options.check === true, (done, total) =>
        terminal.progress(`formatting ${done} of ${count(total, 'file')}`),
      )
      if (!result.ok) return done(printBusyOrUnreadable(terminal, result.error))
      const { changed, unchanged, faults } = result.value
      if (json) terminal.line(JSON.stringify(result.value))
      else for (const file of changed) terminal.line(file)
      printFaults(terminal, faults)
      const verb = options.check === true ? 'would change' : 'written'
      terminal.note(
        `${count(changed.length, 'file')} ${verb}, ${unchanged} as ${unchanged === 1 ? 'it was' : 'they were'}`,
      )
      if (faults.length > 0) return done(3)
      done(options.check === true && changed.length > 0 ? 1 : 0)
    })
}
