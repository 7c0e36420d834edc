import path from 'node:path'
import { approveAdvisory, type NotApproved } from '../commands/approve-advisory.ts'
import {
  areClear,
  count,
  type ExitCode,
  examples,
  nowOf,
  type RegisterCommand,
  runOf,
  withCommonOptions,
} from './command.ts'
import { printFindings } from './finding-lines.ts'
import { printBusyOrUnreadable, printWorkingFileRefusal } from './folder-problems.ts'
import type { Terminal } from './terminal.ts'

export const registerApprove: RegisterCommand = (program, surroundings, done) => {
  const command = program
    .command('approve')
    .argument('<id>', 'id or working name')
    .description('agree to an advisory as it stands: writes its seal, and gives it an id where it has none')
    .requiredOption('--as <name>', 'who agrees')
    .option('--id <id>', 'the id to give instead of the next one')
    .option('-C, --folder <dir>', 'the advisory folder', '.')
  withCommonOptions(command)
    .addHelpText(
      'after',
      examples('tocsin approve blue-lantern --as "Grace"', 'tocsin approve SA2026-14 --as "Grace" --json'),
    )
    .action(async (name: string, options: { as: string; id?: string; folder: string }) => {
      const { terminal, json } = runOf(command, surroundings)
      if (!areClear(terminal, '--as', [options.as])) return done(3)
      const root = path.resolve(surroundings.cwd, options.folder)
      const result = await approveAdvisory(root, name, options.as, nowOf(surroundings), options.id ?? null)
      if (!result.ok) return done(printNotApproved(terminal, name, result.error))
      const { id, file, seal, idGiven, state, approvals, required, waitsFor } = result.value
      if (json) terminal.line(JSON.stringify(result.value))
      else {
        terminal.line(`${terminal.style(id, 'bold')}  ${seal}`)
        if (idGiven) terminal.note(`${name} is now ${id}, in ${file}`)
        for (const { message } of waitsFor) terminal.note(`Publication waits: ${message}`)
        const missing = required - approvals
        terminal.note(
          state === 'approved'
            ? 'Approved. Any edit breaks the seal. Next: tocsin publish'
            : `${count(missing, 'more approval')} needed.`,
        )
      }
      done(0)
    })
}

export function printNotApproved(terminal: Terminal, name: string, why: NotApproved): ExitCode {
  switch (why.kind) {
    case 'blocked':
      printFindings(terminal, why.file, why.findings)
      terminal.problem(
        `${name} has ${count(why.findings.length, 'blocker')}, so nobody can approve it.`,
        'Mend them, or waive them in the file: waivers, each with code, reason, by and at (the day).',
        why.kind,
      )
      return 1
    case 'own_text':
      terminal.problem(
        `${why.name} wrote this, and nobody approves their own text.`,
        'Ask somebody else to agree.',
        why.kind,
      )
      return 1
    case 'authors_unnamed':
      terminal.problem(
        'The file names no author, so nobody can tell that two people looked.',
        'Add authors: [NAME] to it.',
        why.kind,
      )
      return 1
    case 'approved_before':
      terminal.problem(
        `${why.name} has approved this content already.`,
        'Ask somebody else, or publish: tocsin publish',
        why.kind,
      )
      return 1
    case 'unnamed':
      terminal.problem('Approving takes a name.', 'Say who you are: --as NAME', why.kind)
      return 3
    case 'id_given':
      terminal.problem(`${why.file} is ${why.id} already, and an id is given once.`, 'Leave --id out.', why.kind)
      return 3
    case 'bad_id':
      terminal.problem(
        `${why.id} cannot be its id; the vendor’s pattern is ${why.pattern}.`,
        'Leave --id out to take the next one.',
        why.kind,
      )
      return 3
    case 'id_taken':
      terminal.problem(`${why.by} is given already.`, 'Leave --id out to take the next free one.', why.kind)
      return 1
    case 'bad_pattern':
      terminal.problem(
        `vendor.yaml: advisoryIds: ${why.message}`,
        'Write for example advisoryIds: "SA{year}-{number:2}"',
        why.kind,
      )
      return 3
    case 'already_published':
      terminal.problem(
        `${name} is published as it stands; there is nothing to approve.`,
        'Edit it first; then it can be approved as its next revision.',
        why.kind,
      )
      return 1
    case 'no_such_file':
    case 'faults':
      return printWorkingFileRefusal(terminal, why)
    case 'folder_busy':
    case 'folder_read_only':
    case 'unreadable_folder':
      return printBusyOrUnreadable(terminal, why)
  }
}
