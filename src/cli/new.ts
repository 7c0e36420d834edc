import path from 'node:path'
import { newAdvisory } from '../commands/new-advisory.ts'
import { ADVISORY_KINDS, type AdvisoryKind } from '../domain/advisory/advisory.ts'
import {
  areClear,
  BAD_USAGE,
  examples,
  instantOption,
  nowOf,
  printFaults,
  type RegisterCommand,
  runOf,
  withCommonOptions,
} from './command.ts'
import { printBusyOrUnreadable } from './folder-problems.ts'

export const registerNew: RegisterCommand = (program, surroundings, done) => {
  const command = program
    .command('new')
    .argument('<kind>', ADVISORY_KINDS.join(', '))
    .description('start a draft; its id is given when it is approved, so the working name betrays nothing')
    .option('--name <name>', 'working name: small letters, digits and hyphens')
    .option('--author <name>', 'who writes it; may not approve it later')
    .option('--next-update <instant>', 'preliminary: when readers will hear more')
    .option('-C, --folder <dir>', 'the advisory folder', '.')
  withCommonOptions(command)
    .addHelpText(
      'after',
      examples(
        'tocsin new vulnerability --author "Ada"',
        'tocsin new preliminary --name blue-lantern --next-update 2026-11-04T14:00:00Z',
        'tocsin new guidance',
      ),
    )
    .action(async (kind: string, options: { name?: string; author?: string; nextUpdate?: string; folder: string }) => {
      const { terminal, json } = runOf(command, surroundings)
      if (!ADVISORY_KINDS.includes(kind as AdvisoryKind)) {
        terminal.problem(
          `“${kind}” is no kind of advisory.`,
          `Choose one of ${ADVISORY_KINDS.join(', ')}.`,
          'no_such_kind',
        )
        return done(3)
      }
      if (options.author !== undefined && !areClear(terminal, '--author', [options.author])) return done(3)
      const nextUpdate = instantOption(terminal, '--next-update', options.nextUpdate)
      if (nextUpdate === 'malformed') return done(3)
      const now = nowOf(surroundings)
      if (nextUpdate !== null && (kind !== 'preliminary' || nextUpdate <= now)) {
        const isLate = kind === 'preliminary'
        terminal.problem(
          isLate ? `--next-update is ${nextUpdate}, which has passed.` : `A ${kind} advisory has no next update.`,
          isLate ? `Name a time that you can keep; now it is ${now}.` : 'Leave --next-update out.',
          BAD_USAGE,
        )
        return done(3)
      }
      const root = path.resolve(surroundings.cwd, options.folder)
      const result = await newAdvisory(
        root,
        kind as AdvisoryKind,
        options.name ?? null,
        options.author ?? null,
        nextUpdate,
        now,
      )
      if (result.ok) {
        const { name } = result.value
        if (json) terminal.line(JSON.stringify(result.value))
        else {
          terminal.line(result.value.file)
          if (kind === 'preliminary' && nextUpdate === null)
            terminal.note('nextUpdate is yours to set: readers will count on it.')
          terminal.note(`\nNext: write it, then: tocsin validate, tocsin approve ${name} --as NAME, tocsin publish`)
        }
        return done(0)
      }
      switch (result.error.kind) {
        case 'name_taken':
          terminal.problem(
            `There is an advisories/${result.error.name}.md already.`,
            'Choose another name: --name NAME',
            result.error.kind,
          )
          return done(1)
        case 'faults':
          printFaults(terminal, result.error.faults)
          return done(3)
        case 'bad_name':
          terminal.problem(
            `“${result.error.name}” cannot be a file name here.`,
            'Use small letters, digits and hyphens, and no name that Windows keeps for a device (con, nul, com1 …).',
            result.error.kind,
          )
          return done(3)
        case 'folder_busy':
        case 'folder_read_only':
        case 'unreadable_folder':
          return done(printBusyOrUnreadable(terminal, result.error))
      }
    })
}
