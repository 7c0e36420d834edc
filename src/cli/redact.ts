import path from 'node:path'
import { redactPublished } from '../commands/redact-advisory.ts'
import { printNotApproved } from './approve.ts'
import { areClear, count, examples, nowOf, type RegisterCommand, runOf, withCommonOptions } from './command.ts'

export const registerRedact: RegisterCommand = (program, surroundings, done) => {
  const command = program
    .command('redact')
    .argument('<id>', 'the published advisory')
    .description('lawfully remove words from every revision of a published advisory, as a public revision of its own')
    .requiredOption(
      '--words <text>',
      'the exact words to remove; once for each spelling that stands there',
      (words: string, before: readonly string[] | undefined) => [...(before ?? []), words],
    )
    .requiredOption('--reason <text>', 'public: stands where the words stood')
    .requiredOption('--as <name>', 'who removes them')
    .requiredOption('--approved-by <names...>', 'who else agreed; as many as the vendor asks for')
    .option('-C, --folder <dir>', 'the advisory folder', '.')
  withCommonOptions(command)
    .addHelpText(
      'after',
      examples(
        'tocsin redact SA2026-14 --words "Jane Roe" --reason "name removed on request" --as "Ada" --approved-by "Grace"',
        'tocsin redact SA2026-14 --words "Jane Roe" --words "J. Roe" --words "Jane **Roe**" --reason … --as … --approved-by …',
      ),
    )
    .action(
      async (
        id: string,
        options: { words: string[]; reason: string; as: string; approvedBy: string[]; folder: string },
      ) => {
        const { terminal, json } = runOf(command, surroundings)
        const { words, reason, as: by, approvedBy } = options
        if (!(areClear(terminal, '--as', [by]) && areClear(terminal, '--approved-by', approvedBy))) return done(3)
        const root = path.resolve(surroundings.cwd, options.folder)
        const result = await redactPublished(root, id, { words, reason, by, approvedBy, at: nowOf(surroundings) })
        if (result.ok) {
          const { revisions, entry, forgotten, building, elsewhere } = result.value
          if (json)
            terminal.line(
              JSON.stringify({
                id: result.value.id,
                revisions,
                published: entry.revision,
                seal: entry.seal,
                forgotten,
                building,
                elsewhere,
              }),
            )
          else {
            terminal.line(
              `${terminal.style(result.value.id, 'bold')}  revision ${entry.revision}  redacted  ${entry.publishedAt}  ${entry.seal}`,
            )
            terminal.note(`Removed from revision ${revisions.join(', ')}. Next: tocsin build FOLDER --out DIR`)
            for (const file of elsewhere.files) terminal.note(`The words can still be read in ${file}.`)
            if (elsewhere.drafts > 0)
              terminal.note(
                `They can still be read in ${count(elsewhere.drafts, 'draft')}; take them out before it is published.`,
              )
            if (forgotten > 0)
              terminal.note(
                `What builds remembered of ${count(forgotten, 'site')} is removed. Each still shows the words: build it again, or delete it.`,
              )
            if (building > 0)
              terminal.note(
                `${count(building, 'site is', 'sites are')} being built, with the words: build again when that is done.`,
              )
            terminal.note(
              'Pictures were not looked into. Copies in version control, caches and archives are yours to remove.',
            )
          }
          return done(0)
        }
        const why = result.error
        switch (why.kind) {
          case 'words_too_short':
            terminal.problem(
              'Words to remove have at least three letters or digits, or two of a script without spaces.',
              'Give the whole phrase: --words TEXT',
              why.kind,
            )
            return done(3)
          case 'reason_missing':
            terminal.problem(
              'The reason says nothing, and it is all that readers get to know.',
              'Give it: --reason TEXT',
              why.kind,
            )
            return done(3)
          case 'not_found':
            terminal.problem(
              `No revision of ${id} holds the words “${why.words}”.`,
              'Give them exactly as they stand, with their case and marks.',
              why.kind,
            )
            return done(1)
          case 'not_prose':
            terminal.problem(
              `${why.file}:${why.line}: “${why.words}” stands in ${why.path.join('.')}, which carries meaning for machines.`,
              'Correct that field in a new revision instead.',
              why.kind,
            )
            return done(1)
          case 'words_remain':
            terminal.problem(
              `${why.file}:${why.line}: “${why.words}” can still be read in ${why.path.join('.')}, in another spelling or with markup between the words. Nothing was touched.`,
              'Give that spelling too, exactly as it stands there: one more --words TEXT',
              why.kind,
            )
            return done(1)
          case 'too_few_approvals':
            terminal.problem(
              `${count(why.required, 'person', 'people')} must agree.`,
              'Name them: --approved-by NAME NAME',
              why.kind,
            )
            return done(1)
          case 'cannot_be_kept':
            terminal.problem(
              'What would be left cannot be kept as a file; nothing was touched.',
              'Word the reason in one plain line.',
              why.kind,
            )
            return done(1)
          case 'reason_repeats_words':
            terminal.problem(
              'The reason is public, and with it would be read again what is to be removed.',
              'Word it differently.',
              why.kind,
            )
            return done(3)
          case 'never_published':
            terminal.problem(
              `${why.id} was never published.`,
              'Name a published advisory; in a draft the words are simply edited.',
              why.kind,
            )
            return done(1)
          case 'unknown_product':
            terminal.problem(
              `${id} speaks of ${why.product}, which products.yaml does not have.`,
              'Put the product back.',
              why.kind,
            )
            return done(1)
          case 'earlier_than_previous':
            terminal.problem(
              `${id} was last published at ${why.previous}, which is later than now.`,
              'Set the clock right.',
              why.kind,
            )
            return done(1)
          default:
            return done(printNotApproved(terminal, id, why))
        }
      },
    )
}
