import path from 'node:path'
import { buildSite } from '../app/build/build-site.ts'
import {
  count,
  examples,
  instantOption,
  nowOf,
  printFaults,
  type RegisterCommand,
  runOf,
  UNREADABLE,
  withCommonOptions,
} from './command.ts'
import { printBusyOrUnreadable, withoutWords } from './folder-problems.ts'

export const registerBuild: RegisterCommand = (program, surroundings, done) => {
  const command = program
    .command('build')
    .argument('[folder]', 'the advisory folder', '.')
    .description('turn what is published into a site of static files; a second build writes only what changed')
    .requiredOption('-o, --out <dir>', 'where the site goes, a folder of its own')
    .option('--overwrite', 'write among other files, and over those at addresses of the site')
    .option('--as-of <instant>', 'the moment at which the site is true; the newest in the folder when left out')
  withCommonOptions(command)
    .addHelpText(
      'after',
      examples(
        'tocsin build --out public',
        'tocsin build examples/octopus --out /srv/advisories',
        'tocsin build --out before --as-of 2026-01-01T00:00:00Z',
      ),
    )
    .action(async (folder: string, options: { out: string; overwrite?: boolean; asOf?: string }) => {
      const { terminal, json } = runOf(command, surroundings)
      const asOf = instantOption(terminal, '--as-of', options.asOf)
      if (asOf === 'malformed') return done(3)
      const result = await buildSite({
        folder: path.resolve(surroundings.cwd, folder),
        out: path.resolve(surroundings.cwd, options.out),
        overwrite: options.overwrite === true,
        asOf,
        now: nowOf(surroundings),
        onProgress: (progress) => terminal.progress(`rendering ${progress.done} of ${progress.total} advisories`),
      })
      if (!result.ok) {
        if (!('faults' in result.error)) return done(printBusyOrUnreadable(terminal, result.error))
        // The catalogue holds embargoed releases, and a build's log may be public: the place is all that is said.
        const { kind } = result.error
        const told = kind === 'hidden_characters' ? result.error.faults : result.error.faults.map(withoutWords)
        printFaults(terminal, told, kind === 'unreadable_folder' ? UNREADABLE : kind)
        return done(result.error.kind === 'unreadable_folder' ? 3 : 1)
      }
      const { advisories, rendered, filesWritten, cardsDrawn, findings, asOf: instant } = result.value
      if (json)
        terminal.line(
          JSON.stringify({ advisories, rendered, filesWritten, cardsDrawn, findings, asOf: instant, out: options.out }),
        )
      else {
        // With nothing published and no dated release, the instant is nobody's.
        const when = advisories === 0 ? '' : ` as of ${instant}`
        terminal.line(
          `${count(advisories, 'advisory', 'advisories')}${when}, ${count(rendered, 'rendered', 'rendered')}, ${count(filesWritten, 'file')} written to ${options.out}`,
        )
      }
      for (const { message, fix } of findings) {
        terminal.note(`${terminal.errStyle('warning:', 'yellow')} ${message} The site does without it.`)
        if (fix !== null) terminal.note(`${terminal.errStyle('    fix:', 'cyan')} ${fix}`)
      }
      done(0)
    })
}
