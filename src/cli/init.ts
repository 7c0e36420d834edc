import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { initFolder } from '../commands/init-folder.ts'
import { systemErrorWords } from '../storage/system-error.ts'
import { examples, type RegisterCommand, runOf, withCommonOptions } from './command.ts'

/** Comes with the package; the same way leads to it from the sources and from what is built of them. */
const GUIDE = fileURLToPath(new URL('../../docs/advisory-file.md', import.meta.url))

export const registerInit: RegisterCommand = (program, surroundings, done) => {
  const command = program
    .command('init')
    .argument('[folder]', 'where to begin', '.')
    .description('make a folder with a vendor profile, a product list and room for advisories')
  withCommonOptions(command)
    .addHelpText('after', examples('tocsin init my-advisories', 'cd my-advisories && tocsin new vulnerability'))
    .addHelpText('after', `\nEvery key of the files is explained in\n  ${GUIDE}`)
    .action(async (folder: string) => {
      const { terminal, json } = runOf(command, surroundings)
      const result = await initFolder(path.resolve(surroundings.cwd, folder))
      if (!result.ok) {
        if (result.error.kind === 'already_a_folder') {
          terminal.problem(
            `${folder} has a ${result.error.file} already; nothing was touched.`,
            'Choose an empty folder.',
            result.error.kind,
          )
        } else {
          terminal.problem(
            `${folder} cannot be written: ${systemErrorWords(result.error.reason)}.`,
            'Choose another one: tocsin init FOLDER',
            result.error.kind,
          )
        }
        return done(3)
      }
      if (json) terminal.line(JSON.stringify(result.value))
      else {
        for (const file of result.value.files) terminal.line(path.join(folder, file))
        terminal.note(
          `\nNext: say who you are in vendor.yaml, what you ship in products.yaml, then: tocsin new vulnerability`,
        )
        terminal.note(`Every key is explained in ${GUIDE}`)
      }
      done(0)
    })
}
