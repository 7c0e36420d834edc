import type { NonEmpty } from '../base/non-empty.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Advisory } from '../domain/advisory/advisory.ts'

import type { ChangeClass, SemanticChange } from '../domain/publication/semantic-change.ts'
import { semanticDiff } from '../domain/publication/semantic-diff.ts'
import { type Folder, type FolderFault, openFolder, problemFault } from '../storage/folder/folder.ts'
import { readKeptContent } from '../storage/folder/kept-revision.ts'
import { publishedIdNamed } from '../storage/folder/named-advisory.ts'
import { readWorkingFile, workingFileNames } from '../storage/folder/working-file.ts'

/** Two states of an advisory that can be compared: a revision, or the working file. */
export type DiffSide = number | 'working'

export interface DiffReport {
  readonly id: string
  readonly from: DiffSide
  readonly to: DiffSide
  readonly class: ChangeClass
  readonly changes: readonly SemanticChange[]
}

export type DiffRefusal =
  | { readonly kind: 'never_published'; readonly id: string }
  | { readonly kind: 'no_such_revision'; readonly id: string; readonly revision: number; readonly newest: number }
  | { readonly kind: 'not_kept'; readonly revision: number }
  | { readonly kind: 'faults'; readonly faults: NonEmpty<FolderFault> }

/**
 * What changed between two states in the reader's terms.
 *
 * @param from null: the newest revision, or the one before it when the working file has no changes.
 * @param to null: the working file when it differs from the newest revision, else the newest revision.
 */
export async function diffAdvisory(
  root: string,
  name: string,
  from: number | null,
  to: number | null,
): Promise<Result<DiffReport, DiffRefusal>> {
  const opened = await openFolder(root)
  if (!opened.ok) return err({ kind: 'faults', faults: opened.error })
  const folder = opened.value
  const id = publishedIdNamed(folder.ledger, name)
  const entries = folder.ledger.entries.filter((entry) => entry.advisory === id)
  const newest = entries.at(-1)
  if (newest === undefined) return err({ kind: 'never_published', id: name })

  const working = to === null && from === null ? await workingContent(folder, newest.advisory) : null
  if (working !== null && !working.ok) return working
  const kept = async (revision: number): Promise<Result<Advisory, DiffRefusal>> => {
    const entry = entries.find((candidate) => candidate.revision === revision)
    if (entry === undefined)
      return err({ kind: 'no_such_revision', id: newest.advisory, revision, newest: newest.revision })
    if (entry.content === 'not_kept') return err({ kind: 'not_kept', revision })
    const content = await readKeptContent(folder.root, entry)
    return content.ok ? content : err({ kind: 'faults', faults: [content.error] })
  }
  const compare = async (older: number, newer: DiffSide): Promise<Result<DiffReport, DiffRefusal>> => {
    const before = await kept(older)
    if (!before.ok) return before
    const after = newer === 'working' ? working : await kept(newer)
    if (after === null || !after.ok) return after ?? err({ kind: 'never_published', id: name })
    const diff = semanticDiff(before.value, after.value, folder.catalogue.products)
    return ok({ id: newest.advisory, from: older, to: newer, ...diff })
  }

  if (from !== null || to !== null) {
    const newer = to ?? newest.revision
    return compare(from ?? newer - 1, newer)
  }
  const pending = await compare(newest.revision, 'working')
  if (!pending.ok || pending.value.changes.length > 0 || newest.revision === 1) return pending
  return compare(newest.revision - 1, newest.revision)
}

async function workingContent(folder: Folder, id: string): Promise<Result<Advisory, DiffRefusal>> {
  const fileName = `${id}.md`
  if (!(await workingFileNames(folder.root)).includes(fileName)) return err({ kind: 'never_published', id })
  const file = await readWorkingFile(folder, fileName)
  if (!file.ok) return err({ kind: 'faults', faults: [file.error] })
  if (!file.value.parsed.ok) {
    const [first] = file.value.parsed.error
    return first === undefined
      ? err({ kind: 'never_published', id })
      : err({ kind: 'faults', faults: [problemFault(file.value.file, first)] })
  }
  const { content } = file.value.parsed.value.draft
  return content.id === null ? err({ kind: 'never_published', id }) : ok(content)
}
