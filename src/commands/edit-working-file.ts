import path from 'node:path'
import { err, ok, type Result } from '../base/result.ts'
import type { Draft } from '../domain/approval/draft.ts'
import {
  type ParsedAdvisoryFile,
  parseAdvisoryFile,
  printAdvisoryFile,
  readFileComments,
} from '../formats/advisory-file/index.ts'
import { type Folder, type FolderFault, problemFault } from '../storage/folder/folder.ts'
import { bareName, workingFileNamed } from '../storage/folder/named-advisory.ts'
import { readWorkingFile, type WorkingFile, workingFileNames } from '../storage/folder/working-file.ts'
import { writeDurably } from '../storage/folder/write-durably.ts'

export type WorkingFileRefusal =
  | { readonly kind: 'no_such_file'; readonly name: string; readonly present: readonly string[] }
  | { readonly kind: 'faults'; readonly faults: readonly FolderFault[] }

export interface OpenDraft {
  readonly file: WorkingFile
  readonly draft: Draft
  readonly locate: ParsedAdvisoryFile['locate']
}

/** The working file of an id or working name, parsed. */
export async function openDraft(folder: Folder, name: string): Promise<Result<OpenDraft, WorkingFileRefusal>> {
  const present = await workingFileNames(folder.root)
  const fileName = workingFileNamed(present, name)
  if (fileName === null) {
    return err({
      kind: 'no_such_file',
      name: bareName(name),
      present: present.map((file) => file.slice(0, -'.md'.length)),
    })
  }
  const file = await readWorkingFile(folder, fileName)
  if (!file.ok) return err({ kind: 'faults', faults: [file.error] })
  const { parsed } = file.value
  return parsed.ok
    ? ok({ file: file.value, draft: parsed.value.draft, locate: parsed.value.locate })
    : err({ kind: 'faults', faults: parsed.error.map((problem) => problemFault(file.value.file, problem)) })
}

/** Prints a draft in the one stable form, with the comments that its file has. */
export function reprint(file: WorkingFile, draft: Draft, lang: string): string {
  return printAdvisoryFile(draft, { lang, comments: readFileComments(file.text) })
}

/** Writes a working file, if what is written can be read again. */
export async function writeWorkingFile(
  folder: Folder,
  name: string,
  text: string,
): Promise<Result<string, FolderFault>> {
  const file = `advisories/${name}.md`
  const parsed = parseAdvisoryFile(text, { lang: folder.vendor.lang })
  if (!parsed.ok) {
    const problem = parsed.error[0]
    const message = `${file} would not be readable any more${problem === undefined ? '' : `: ${problem.message}`}.`
    const remedy = 'Names and reasons are one plain line of text; nothing was written.'
    return err({ file, line: null, column: null, message, remedy })
  }
  await writeDurably(path.join(folder.root, file), text)
  return ok(file)
}
