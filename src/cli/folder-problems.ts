import type { WorkingFileRefusal } from '../commands/edit-working-file.ts'
import type { FolderFault } from '../storage/folder/folder.ts'
import type { LockRefusal } from '../storage/folder/folder-lock.ts'
import type { UnreadableFolder } from '../storage/folder/with-open-folder.ts'
import { systemErrorWords } from '../storage/system-error.ts'
import { type ExitCode, printFaults } from './command.ts'
import type { Terminal } from './terminal.ts'

/**
 * A fault without what stands in the file: catalogue and drafts hold embargoed words, and the log of an unattended run may
 * be public, so the place is all that is said.
 */
export function withoutWords(fault: FolderFault): FolderFault {
  if (fault.line === null) return fault
  const remedy = 'Read what it is, where the output is not public: tocsin validate'
  return { ...fault, message: 'This cannot be read.', remedy }
}

export function printBusyOrUnreadable(terminal: Terminal, problem: LockRefusal | UnreadableFolder): ExitCode {
  switch (problem.kind) {
    case 'folder_busy':
      terminal.problem(
        `Another tocsin (process ${problem.pid} on ${problem.host}) is writing to this folder.`,
        `Wait for it. If it is gone for good, delete ${problem.lockFile}`,
        problem.kind,
      )
      return 1
    case 'folder_read_only':
      terminal.problem(
        `${problem.folder} cannot be written to: ${systemErrorWords(problem.reason)}.`,
        'Work where you may write, or as somebody who may.',
        problem.kind,
      )
      return 3
    case 'unreadable_folder':
      printFaults(terminal, problem.faults.map(withoutWords))
      return 3
  }
}

export function printWorkingFileRefusal(terminal: Terminal, refusal: WorkingFileRefusal): ExitCode {
  switch (refusal.kind) {
    case 'no_such_file': {
      const near = refusal.present.slice(0, 8).join(', ')
      terminal.problem(
        `There is no advisories/${refusal.name}.md here.`,
        near === '' ? 'Start one: tocsin new KIND' : `Name one that is here, such as ${near}`,
        refusal.kind,
      )
      return 3
    }
    case 'faults':
      printFaults(terminal, refusal.faults)
      return 3
  }
}
