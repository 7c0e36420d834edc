import path from 'node:path'
import { type NotPublished, publishAdvisories } from '../commands/publish-advisory.ts'
import {
  count,
  type ExitCode,
  examples,
  instantOption,
  nowOf,
  printFaults,
  type RegisterCommand,
  runOf,
  UNREADABLE,
  withCommonOptions,
} from './command.ts'
import { printFindings } from './finding-lines.ts'
import { printBusyOrUnreadable } from './folder-problems.ts'
import type { Terminal } from './terminal.ts'

const JSON_SHAPE = `
--json prints {"published": [{advisory, revision, action, publishedAt, seal}], "refused": NUMBER,
"refusals": [{name, why}], "unreadable": NUMBER}. The reasons stand there only for advisories that were asked
for by name: a log of everything due must not tell what is still unpublished.`

export const registerPublish: RegisterCommand = (program, surroundings, done) => {
  const command = program
    .command('publish')
    .argument('[ids...]', 'which; everything that is approved and due when none is given')
    .description('take what is approved and due into the ledger as a sealed revision')
    .option('--as-of <instant>', 'the moment of publication; now when left out')
    .option('-C, --folder <dir>', 'the advisory folder', '.')
  withCommonOptions(command)
    .addHelpText(
      'after',
      examples('tocsin publish', 'tocsin publish SA2026-14', 'tocsin publish --as-of 2026-11-04T02:10:00Z'),
    )
    .addHelpText('after', JSON_SHAPE)
    .action(async (ids: string[], options: { asOf?: string; folder: string }) => {
      const { terminal, json } = runOf(command, surroundings)
      const asOf = instantOption(terminal, '--as-of', options.asOf)
      if (asOf === 'malformed') return done(3)
      const root = path.resolve(surroundings.cwd, options.folder)
      const named = ids.length > 0
      const now = nowOf(surroundings)
      if (asOf !== null && asOf > now) {
        terminal.problem(
          `${asOf} is in the future, and a publication is dated when it happens.`,
          `Run it then; now it is ${now}.`,
          'in_the_future',
        )
        return done(3)
      }
      const result = await publishAdvisories(root, named ? ids : null, asOf ?? now, (done, total) =>
        terminal.progress(`looking at ${done} of ${count(total, 'file')}`),
      )
      if (!result.ok) return done(printBusyOrUnreadable(terminal, result.error))
      const { published, refused, unreadable } = result.value
      if (json) {
        const entries = published.map(({ advisory, revision, action, publishedAt, seal }) => ({
          advisory,
          revision,
          action,
          publishedAt,
          seal,
        }))
        // Only who asked by name may read why: a log of everything due must not tell what is still unpublished.
        const refusals = named ? refused : []
        terminal.line(JSON.stringify({ published: entries, refused: refused.length, refusals, unreadable }))
      } else {
        for (const { advisory, revision, action, publishedAt, seal } of published) {
          terminal.line(`${terminal.style(advisory, 'bold')}  revision ${revision}  ${action}  ${publishedAt}  ${seal}`)
        }
      }
      let code: ExitCode = 0
      if (named) {
        for (const { name, why } of refused) {
          const worst = printNotPublished(terminal, name, why)
          code = worst > code ? worst : code
        }
      } else if (refused.length > 0) {
        terminal.problem(
          'Something is approved and due, and cannot be published.',
          'Run tocsin validate where the output is not public.',
          'not_published',
        )
        code = 1
      }
      if (unreadable > 0 && !named) {
        terminal.problem(
          'Some working files cannot be read, so nobody knows whether one is due.',
          'Run tocsin validate where the output is not public.',
          UNREADABLE,
        )
        code = 1
      }
      if (published.length === 0 && refused.length === 0)
        terminal.note('Nothing is approved and due. Whether something waits, and for what, says: tocsin validate')
      else if (published.length > 0) terminal.note('Next: tocsin build FOLDER --out DIR')
      done(code)
    })
}

function printNotPublished(terminal: Terminal, name: string, why: NotPublished): ExitCode {
  switch (why.kind) {
    case 'no_such_file':
      terminal.problem(`There is no advisories/${name}.md here.`, 'List them: ls advisories', why.kind)
      return 3
    case 'no_id':
      terminal.problem(
        `${name} has no id yet.`,
        `It gets one when it is approved: tocsin approve ${name} --as NAME`,
        why.kind,
      )
      return 1
    case 'not_approved':
      terminal.problem(
        `${name} is not approved as it stands; an edit after approval breaks the seal.`,
        `Have somebody else approve it: tocsin approve ${name} --as NAME`,
        why.kind,
      )
      return 1
    case 'approved_later':
      terminal.problem(
        `${name} was approved at ${why.approvedAt}, which is after ${why.asOf}, the moment of publication.`,
        `Leave --as-of out, or give it no earlier than that: --as-of ${why.approvedAt}`,
        why.kind,
      )
      return 1
    case 'approval_replaced':
      terminal.problem(
        `${name} was approved at ${why.approvedAt}, before its newest revision came out at ${why.replacedAt}.`,
        `Have it approved again: tocsin approve ${name} --as NAME`,
        why.kind,
      )
      return 1
    case 'cannot_be_kept':
      terminal.problem(
        `${name} cannot be kept as a file that reads back the same.`,
        'Run tocsin fmt, then have it approved again.',
        why.kind,
      )
      return 1
    case 'damaged':
      printFaults(terminal, why.faults, why.kind)
      return 3
    case 'unchanged':
      terminal.problem(`${name} is published as it stands.`, 'Edit it, have it approved, then publish.', why.kind)
      return 1
    case 'not_due':
      terminal.problem(
        `${name} is not due before ${why.releaseAt}.`,
        'Publish then, or change releaseAt and have it approved again.',
        why.kind,
      )
      return 1
    case 'blocked':
      printFindings(terminal, why.file, why.findings)
      terminal.problem(
        `${name} is blocked.`,
        'Mend it, or waive the findings in the file (code, reason, by and at), then have it approved.',
        why.kind,
      )
      return 1
    case 'waits':
      printFindings(terminal, why.file, why.findings)
      terminal.problem(
        `${name} waits for a release that is not public yet.`,
        'Publish it once products.yaml says that it is released; it need not be approved again.',
        why.kind,
      )
      return 1
    case 'faults':
      printFaults(terminal, why.faults)
      return 3
    case 'unknown_product':
      terminal.problem(
        `${name} speaks of ${why.product}, which products.yaml does not have.`,
        'Add the product.',
        why.kind,
      )
      return 1
    case 'id_taken':
      terminal.problem(
        `${name} differs from ${why.by}, which is published, only in the case of letters.`,
        'Give it another id.',
        why.kind,
      )
      return 1
    case 'earlier_than_previous':
      terminal.problem(
        `${name} was last published at ${why.previous}, which is later.`,
        'Choose a later --as-of.',
        why.kind,
      )
      return 3
  }
}
