import path from 'node:path'
import type { FindingWeight, PlacedFinding } from '../domain/policy/finding.ts'
import {
  exitCodeOf,
  type ValidatedAdvisory,
  type ValidationReport,
  validateFolder,
} from '../queries/validate-folder.ts'
import type { FolderFault } from '../storage/folder/folder.ts'
import {
  type CommandRun,
  count,
  examples,
  instantOption,
  nowOf,
  printFaults,
  type RegisterCommand,
  runOf,
  withCommonOptions,
} from './command.ts'
import { printFinding, printMore } from './finding-lines.ts'

const GATES = `
A blocker of publication does not stand against approving: it goes away by itself when the release that it names is
public. It ends in exit 1 only where the advisory is public already.`

export const registerValidate: RegisterCommand = (program, surroundings, done) => {
  const command = program
    .command('validate')
    .argument('[folder]', 'the advisory folder', '.')
    .description('tell everything that is wrong or missing; exit 0 clean, 1 blockers, 3 unreadable')
    .option('--as-of <instant>', 'the moment at which the folder is judged; now when left out')
    .option('--redact', 'name nothing of what is not published: for logs that others can read')
  withCommonOptions(command)
    .addHelpText(
      'after',
      examples(
        'tocsin validate',
        'tocsin validate examples/octopus --json',
        'tocsin validate --as-of 2026-11-04T02:10:00Z',
        'tocsin validate --redact   # in public CI',
      ),
    )
    .addHelpText('after', GATES)
    .action(async (folder: string, options: { asOf?: string; redact?: boolean }) => {
      const run = runOf(command, surroundings)
      const asOf = instantOption(run.terminal, '--as-of', options.asOf)
      if (asOf === 'malformed') return done(3)
      const redact = options.redact === true
      const report = await validateFolder(
        path.resolve(surroundings.cwd, folder),
        asOf ?? nowOf(surroundings),
        (done, total) => run.terminal.progress(`reading ${done} of ${count(total, 'file')}`),
      )
      if (!report.ok) {
        const faults = redact ? report.error.map(redactFault) : report.error
        printFaults(run.terminal, faults)
        return done(3)
      }
      const shown = redact ? redactReport(report.value) : report.value
      if (run.json) run.terminal.line(JSON.stringify(shown))
      else printReport(run, shown)
      printFaults(run.terminal, [...shown.faults, ...shown.recordFaults])
      run.terminal.note(summaryOf(shown))
      done(exitCodeOf(report.value))
    })
}

function printReport({ terminal, quiet }: CommandRun, report: ValidationReport): void {
  for (const { file, findings, more } of report.files) {
    terminal.line(terminal.style(file, 'bold'))
    for (const finding of findings) printFinding(terminal, finding)
    for (const one of more) printMore(terminal, one)
    terminal.line()
  }
  for (const { file, state, hasUnpublishedChanges, findings, more, waived } of report.advisories) {
    if (findings.length === 0 && (waived.length === 0 || quiet)) continue
    const changed = hasUnpublishedChanges ? ', with unpublished changes' : ''
    terminal.line(`${terminal.style(file, 'bold')} ${terminal.style(`(${state}${changed})`, 'dim')}`)
    for (const finding of findings) printFinding(terminal, finding)
    for (const one of more) printMore(terminal, one)
    for (const { finding, waiver } of waived) {
      terminal.line(
        `  ${terminal.style('waived', 'green')}  ${finding.code}: ${waiver.reason} (${waiver.by}, ${waiver.at})`,
      )
    }
    terminal.line()
  }
}

function summaryOf({ files, advisories, faults, recordFaults }: ValidationReport): string {
  const inState = (state: ValidatedAdvisory['state']) =>
    advisories.filter((advisory) => advisory.state === state).length
  const inWeight = (weight: FindingWeight) =>
    [...files, ...advisories].reduce((sum, { findings, more }) => {
      const told = findings.filter((finding) => finding.weight === weight).length
      return more.reduce((total, one) => total + (one.weight === weight ? one.number : 0), sum + told)
    }, 0)
  const ofPublication = inWeight('blocker_of_publication')
  const waived = advisories.reduce((sum, advisory) => sum + advisory.waived.length, 0)
  const states = (['published', 'withdrawn', 'approved', 'draft'] as const)
    .map((state) => ({ state, number: inState(state) }))
    .filter(({ number }) => number > 0)
    .map(({ state, number }) => `${number} ${state}`)
  return [
    `${count(advisories.length, 'advisory', 'advisories')}${states.length > 0 ? ` (${states.join(', ')})` : ''}`,
    count(inWeight('blocker'), 'blocker'),
    ...(ofPublication > 0 ? [`${count(ofPublication, 'more', 'more')} of publication`] : []),
    count(inWeight('warning'), 'warning'),
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(faults.length > 0 ? [count(faults.length, 'unreadable place')] : []),
    ...(recordFaults.length > 0 ? [count(recordFaults.length, 'fault')] : []).map(
      (text) => `${text} in what is published`,
    ),
  ].join(', ')
}

/** What stands in a file that is not public may be said by nobody: the code and the kind of trouble is all that is left. */
function redactReport(report: ValidationReport): ValidationReport {
  return {
    files: report.files.map((file) => ({ ...file, findings: file.findings.map(redactFinding) })),
    advisories: report.advisories.map((advisory) => (isPublic(advisory) ? advisory : redactAdvisoryReport(advisory))),
    faults: report.faults.map(redactFault),
    // These are about what is public already.
    recordFaults: report.recordFaults,
  }
}

function isPublic({ state, hasUnpublishedChanges }: ValidatedAdvisory): boolean {
  return (state === 'published' || state === 'withdrawn') && !hasUnpublishedChanges
}

function redactAdvisoryReport(advisory: ValidatedAdvisory): ValidatedAdvisory {
  return {
    ...advisory,
    file: 'advisories/[not published]',
    id: null,
    findings: advisory.findings.map(redactFinding),
    waived: [],
  }
}

function redactFinding({ code, weight, line, column }: PlacedFinding): PlacedFinding {
  const message = 'Run tocsin validate where the output is not public to read what it is.'
  return { code, weight, line, column, message, path: [], fix: null }
}

function redactFault(fault: FolderFault): FolderFault {
  const isShared = ['vendor.yaml', 'products.yaml', 'ledger.json', '.'].includes(fault.file)
  const file = isShared ? fault.file : 'advisories/[not published]'
  return {
    file,
    line: fault.line,
    column: fault.column,
    message: fault.line === null ? `${file} cannot be used.` : 'This cannot be read.',
    remedy: 'Run tocsin validate where the output is not public to read what it is.',
  }
}
