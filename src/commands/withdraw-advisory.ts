import { err, ok, type Result } from '../base/result.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { Draft } from '../domain/approval/draft.ts'
import { sealOf } from '../domain/approval/seal.ts'
import { latestEntry } from '../domain/publication/ledger.ts'
import type { Folder } from '../storage/folder/folder.ts'
import type { LockRefusal } from '../storage/folder/folder-lock.ts'
import { readKeptContent } from '../storage/folder/kept-revision.ts'
import { publishedIdNamed } from '../storage/folder/named-advisory.ts'
import { type UnreadableFolder, withOpenFolder } from '../storage/folder/with-open-folder.ts'
import { openDraft, reprint, type WorkingFileRefusal, writeWorkingFile } from './edit-working-file.ts'

export type NotWithdrawn =
  | WorkingFileRefusal
  | { readonly kind: 'never_published'; readonly id: string }
  | { readonly kind: 'already_withdrawn' }
  | { readonly kind: 'replacement_unknown'; readonly id: string }
  /** The working file holds changes that are not published; withdrawing would mix the two. */
  | { readonly kind: 'unpublished_changes'; readonly file: string }
  | LockRefusal
  | UnreadableFolder

export interface WithdrawReport {
  readonly id: AdvisoryId
  readonly file: string
}

/**
 * Writes the withdrawal into the working file, as a draft of the next revision. Like every public word it has to be
 * approved by somebody else, and published; its pages stay.
 */
export async function withdrawAdvisory(
  root: string,
  id: string,
  reason: string,
  by: string,
  replacedBy: string | null,
): Promise<Result<WithdrawReport, NotWithdrawn>> {
  return withOpenFolder(root, (folder) => withdraw(folder, id, reason, by, replacedBy))
}

async function withdraw(
  folder: Folder,
  name: string,
  reason: string,
  by: string,
  replacedBy: string | null,
): Promise<Result<WithdrawReport, NotWithdrawn>> {
  const opened = await openDraft(folder, name)
  if (!opened.ok) return opened
  const { file, draft } = opened.value
  const { id } = draft.content
  const latest = id === null ? null : latestEntry(folder.ledger, id)
  if (id === null || latest === null) return err({ kind: 'never_published', id: file.name })

  const replacement = replacedBy === null ? null : publishedIdNamed(folder.ledger, replacedBy)
  if (replacedBy !== null && replacement === null) return err({ kind: 'replacement_unknown', id: replacedBy })
  const published = await readKeptContent(folder.root, latest)
  if (!published.ok) return err({ kind: 'faults', faults: [published.error] })
  if (published.value.withdrawal !== null) return err({ kind: 'already_withdrawn' })
  if (sealOf({ ...draft.content, id }) !== latest.seal) return err({ kind: 'unpublished_changes', file: file.file })

  const withdrawal = { reason, replacedBy: replacement }
  const withdrawn: Draft = {
    ...draft,
    content: { ...published.value, withdrawal },
    authors: [by],
    approvals: [],
  }
  const written = await writeWorkingFile(folder, id, reprint(file, withdrawn, folder.vendor.lang))
  return written.ok ? ok({ id, file: written.value }) : err({ kind: 'faults', faults: [written.error] })
}
