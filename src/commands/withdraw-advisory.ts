import { existsSync } from 'node:fs'
import path from 'node:path'
import { err, ok, type Result } from '../base/result.ts'
import type { Advisory } from '../domain/advisory/advisory.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { Draft } from '../domain/approval/draft.ts'
import { sealOf } from '../domain/approval/seal.ts'
import { isAskedOfWithdrawn } from '../domain/policy/readiness.ts'
import { latestEntry } from '../domain/publication/ledger.ts'
import { printAdvisoryFile } from '../formats/advisory-file/index.ts'
import type { Folder, FolderFault } from '../storage/folder/folder.ts'
import type { LockRefusal } from '../storage/folder/folder-lock.ts'
import { readKeptContent } from '../storage/folder/kept-revision.ts'
import { publishedIdNamed } from '../storage/folder/named-advisory.ts'
import { readKeptImage } from '../storage/folder/read-kept.ts'
import { pendingInFolder, replacementsFrom } from '../storage/folder/replacements.ts'
import { type UnreadableFolder, withOpenFolder } from '../storage/folder/with-open-folder.ts'
import { writeDurably } from '../storage/folder/write-durably.ts'
import { type OpenDraft, openDraft, reprint, type WorkingFileRefusal, writeWorkingFile } from './edit-working-file.ts'

export type NotWithdrawn =
  | WorkingFileRefusal
  | { readonly kind: 'never_published'; readonly id: string }
  | { readonly kind: 'already_withdrawn' }
  | { readonly kind: 'reason_missing' }
  | { readonly kind: 'replacement_unknown'; readonly id: string }
  | { readonly kind: 'replaced_by_itself' }
  /** What readers would be sent to does not hold either. */
  | { readonly kind: 'replacement_withdrawn'; readonly id: AdvisoryId }
  /** It would be replaced by something that it replaces itself: each of these by the next, and the last by the first. */
  | { readonly kind: 'replaced_in_circle'; readonly chain: readonly AdvisoryId[] }
  /** The working file holds changes that are not published; withdrawing would mix the two. */
  | { readonly kind: 'unpublished_changes'; readonly file: string }
  | LockRefusal
  | UnreadableFolder

export interface WithdrawReport {
  readonly id: AdvisoryId
  readonly file: string
  /** Whether the working file was gone and is written anew from what is published. */
  readonly restored: boolean
}

/**
 * Writes the withdrawal into the working file, as a draft of the next revision. Like every public word it has to be
 * approved by somebody else, and published; its pages stay. What is published is all that it takes: a working file that is
 * gone comes back.
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
  if (!/[\p{L}\p{N}]/u.test(reason)) return err({ kind: 'reason_missing' })
  const working = await openPublished(folder, name)
  if (!working.ok) return working
  const { id, opened } = working.value
  const latest = latestEntry(folder.ledger, id)
  if (latest === null) return err({ kind: 'never_published', id: name })
  const replacement = await replacementNamed(folder, id, replacedBy)
  if (!replacement.ok) return replacement
  const published = await readKeptContent(folder.root, latest)
  if (!published.ok) return err({ kind: 'faults', faults: [published.error] })
  if (published.value.withdrawal !== null) return err({ kind: 'already_withdrawn' })
  if (opened !== null && sealOf({ ...opened.draft.content, id }) !== latest.seal) {
    return err({ kind: 'unpublished_changes', file: opened.file.file })
  }

  const content = { ...published.value, withdrawal: { reason, replacedBy: replacement.value } }
  // Waivers of findings that nobody asks about any more would only be called unused.
  const waivers = (opened?.draft.waivers ?? []).filter(({ code }) => isAskedOfWithdrawn({ code, path: [] }))
  const withdrawn: Draft = { content, authors: [by], approvals: [], waivers }
  const { lang } = folder.vendor
  const text = opened === null ? printAdvisoryFile(withdrawn, { lang }) : reprint(opened.file, withdrawn, lang)
  const pictures = await restorePictures(folder.root, published.value)
  if (!pictures.ok) return err({ kind: 'faults', faults: [pictures.error] })
  const written = await writeWorkingFile(folder, id, text)
  if (!written.ok) return err({ kind: 'faults', faults: [written.error] })
  return ok({ id, file: written.value, restored: opened === null })
}

/** A published advisory, with its working file where there is one. */
async function openPublished(
  folder: Folder,
  name: string,
): Promise<Result<{ readonly id: AdvisoryId; readonly opened: OpenDraft | null }, NotWithdrawn>> {
  const opened = await openDraft(folder, name)
  if (opened.ok) {
    const { id } = opened.value.draft.content
    return id === null ? err({ kind: 'never_published', id: name }) : ok({ id, opened: opened.value })
  }
  const id = opened.error.kind === 'no_such_file' ? publishedIdNamed(folder.ledger, name) : null
  return id === null ? opened : ok({ id, opened: null })
}

/** The advisory that holds instead; null where none is named. */
async function replacementNamed(
  folder: Folder,
  withdrawn: AdvisoryId,
  asked: string | null,
): Promise<Result<AdvisoryId | null, NotWithdrawn>> {
  if (asked === null) return ok(null)
  const id = publishedIdNamed(folder.ledger, asked)
  const latest = id === null ? null : latestEntry(folder.ledger, id)
  if (id === null || latest === null) return err({ kind: 'replacement_unknown', id: asked })
  if (id === withdrawn) return err({ kind: 'replaced_by_itself' })
  const content = await readKeptContent(folder.root, latest)
  if (!content.ok) return err({ kind: 'faults', faults: [content.error] })
  const planned = { id: withdrawn, withdrawal: { reason: '', replacedBy: id } }
  const chain = await replacementsFrom(folder, planned, pendingInFolder(folder))
  if (!chain.has(id)) return ok(id)
  return [...chain.values()].includes(withdrawn)
    ? err({ kind: 'replaced_in_circle', chain: [withdrawn, ...chain.keys()] })
    : err({ kind: 'replacement_withdrawn', id })
}

/** The withdrawal keeps what the pages show, so pictures that are gone come back from what is published. */
async function restorePictures(root: string, { id, images }: Advisory): Promise<Result<null, FolderFault>> {
  for (const image of images) {
    const file = path.join(root, 'advisories', image.file)
    if (existsSync(file)) continue
    const kept = readKeptImage(root, id, image)
    if (!kept.ok) return kept
    await writeDurably(file, kept.value.bytes)
  }
  return ok(null)
}
