import path from 'node:path'
import { type DiffSide, diffAdvisory } from '../queries/diff-advisory.ts'
import { BAD_USAGE, examples, printFaults, type RegisterCommand, runOf, withCommonOptions } from './command.ts'

export const registerDiff: RegisterCommand = (program, surroundings, done) => {
  const command = program
    .command('diff')
    .argument('<id>', 'the advisory')
    .argument('[older]', 'a revision, r1 or 1')
    .argument('[newer]', 'a later one; the newest when left out')
    .description('what changed between revisions, in the reader’s terms; without revisions, what is not published yet')
    .option('-C, --folder <dir>', 'the advisory folder', '.')
  withCommonOptions(command)
    .addHelpText(
      'after',
      examples('tocsin diff SA2024-04', 'tocsin diff SA2024-04 r1 r2', 'tocsin diff SA2024-04 1 --json'),
    )
    .action(async (id: string, older: string | undefined, newer: string | undefined, options: { folder: string }) => {
      const { terminal, json } = runOf(command, surroundings)
      const from = revisionOf(older)
      const to = revisionOf(newer)
      if (from === 'malformed' || to === 'malformed') {
        terminal.problem('A revision is a number, such as r2 or 2.', `For example: tocsin diff ${id} r1 r2`, BAD_USAGE)
        return done(3)
      }
      const result = await diffAdvisory(path.resolve(surroundings.cwd, options.folder), id, from, to)
      if (!result.ok) {
        const refusal = result.error
        switch (refusal.kind) {
          case 'never_published':
            terminal.problem(
              `${refusal.id} has no published revision to compare with.`,
              'Only what is published can be compared. List what is there: ls advisories',
              refusal.kind,
            )
            return done(3)
          case 'no_such_revision':
            terminal.problem(
              `${refusal.id} has no revision ${refusal.revision}; the newest is ${refusal.newest}.`,
              `Name one up to that: tocsin diff ${id} ${refusal.newest === 1 ? 'r1' : `r1 r${refusal.newest}`}`,
              refusal.kind,
            )
            return done(3)
          case 'not_kept':
            terminal.problem(
              `The content of revision ${refusal.revision} was not kept, so nobody can compare it.`,
              'Compare with a later one; an old import often begins without content.',
              refusal.kind,
            )
            return done(1)
          case 'faults':
            printFaults(terminal, refusal.faults, refusal.kind)
            return done(3)
        }
      }
      const report = result.value
      if (json) terminal.line(JSON.stringify(report))
      else if (report.changes.length === 0)
        terminal.line(`${report.id}: no change from ${sideOf(report.from)} to ${sideOf(report.to)}`)
      else {
        terminal.line(
          `${terminal.style(report.id, 'bold')}: ${sideOf(report.from)} → ${sideOf(report.to)}, ${report.class}`,
        )
        for (const change of report.changes) {
          const tag =
            change.class === 'material'
              ? terminal.style('material  ', 'red')
              : terminal.style(change.class.padEnd(10), 'dim')
          terminal.line(`  ${tag}  ${change.text}`)
        }
      }
      done(0)
    })
}

function sideOf(side: DiffSide): string {
  return side === 'working' ? 'working file' : `revision ${side}`
}

function revisionOf(text: string | undefined): number | null | 'malformed' {
  if (text === undefined) return null
  const match = /^r?([1-9]\d{0,5})$/i.exec(text)
  return match === null ? 'malformed' : Number(match[1])
}
