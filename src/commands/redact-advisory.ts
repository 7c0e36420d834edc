import { rm } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '../base/result.ts'
import type { Advisory } from '../domain/advisory/advisory.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { Approval, Draft } from '../domain/approval/draft.ts'
import { sealOf } from '../domain/approval/seal.ts'
import { type ApprovalRefusal, approvalState, mayApprove } from '../domain/policy/approval-policy.ts'
import { appendRevision, type LedgerEntry, latestEntry, type RevisionRefusal } from '../domain/publication/ledger.ts'
import { redactedLedger } from '../domain/publication/redacted-ledger.ts'
import {
  canStillBeRead,
  type Redaction,
  type RedactionRefusal,
  redactAdvisory,
} from '../domain/publication/redaction.ts'
import { printAdvisoryFile } from '../formats/advisory-file/index.ts'
import type { Folder, FolderFault } from '../storage/folder/folder.ts'
import type { LockRefusal } from '../storage/folder/folder-lock.ts'
import { canBeReadBack, keptFile, keptText, readKeptContent } from '../storage/folder/kept-revision.ts'
import { printLedger } from '../storage/folder/ledger-file.ts'
import { type UnreadableFolder, withOpenFolder } from '../storage/folder/with-open-folder.ts'
import { writeDurably } from '../storage/folder/write-durably.ts'
import { openDraft, reprint, type WorkingFileRefusal } from './edit-working-file.ts'

export type NotRedacted =
  | WorkingFileRefusal
  | RedactionRefusal
  | RevisionRefusal
  | ApprovalRefusal
  | { readonly kind: 'never_published'; readonly id: string }
  /** The reason is public and would say again what is to be removed. */
  | { readonly kind: 'reason_repeats_words' }
  | { readonly kind: 'too_few_approvals'; readonly required: number }
  /** What would be left cannot be read back as a file. */
  | { readonly kind: 'cannot_be_kept' }
  | LockRefusal
  | UnreadableFolder

export interface RedactReport {
  readonly id: AdvisoryId
  /** Revisions from which words were removed. */
  readonly revisions: readonly number[]
  readonly entry: LedgerEntry
}

export interface RedactionOrder extends Redaction {
  /** Who removes the words, and who agreed to it. */
  readonly by: string
  readonly approvedBy: readonly string[]
}

/**
 * Removes words from every kept revision of a published advisory, and publishes that as a revision of its own. The
 * hashes of the old contents stay in the ledger, so that a holder of the old text can still prove it.
 */
export async function redactPublished(
  root: string,
  name: string,
  order: RedactionOrder,
): Promise<Result<RedactReport, NotRedacted>> {
  return withOpenFolder(root, (folder) => redact(folder, name, order))
}

async function redact(folder: Folder, name: string, order: RedactionOrder): Promise<Result<RedactReport, NotRedacted>> {
  const { vendor, catalogue } = folder
  const id = folder.ledger.entries.find((entry) => entry.advisory.toLowerCase() === name.toLowerCase())?.advisory
  const latest = id === undefined ? null : latestEntry(folder.ledger, id)
  if (id === undefined || latest === null) return err({ kind: 'never_published', id: name })
  if (canStillBeRead(order.reason, order.words)) return err({ kind: 'reason_repeats_words' })

  const before = await keptContents(folder, id)
  if (!before.ok) return err({ kind: 'faults', faults: [before.error] })
  const after = redactAll(before.value, order)
  if (!after.ok) return after
  const newest = after.value.get(latest.revision)
  if (newest === undefined) throw new Error('The newest revision always has its content.')
  const approvals = approvedBy(newest, order)
  for (const [index, approval] of approvals.entries()) {
    const allowed = mayApprove(
      { ...orderDraft(newest, order), approvals: approvals.slice(0, index) },
      approval.by,
      vendor,
    )
    if (!allowed.ok) return allowed
  }
  if (approvalState({ ...orderDraft(newest, order), approvals }, sealOf(newest), vendor) !== 'approved') {
    return err({ kind: 'too_few_approvals', required: vendor.approval.required })
  }

  const cleaned = redactedLedger(folder.ledger, id, after.value, order, catalogue.products)
  const appended = appendRevision(cleaned, {
    advisory: newest,
    action: 'redacted',
    publishedAt: order.at,
    precision: 'second',
    vendor,
    catalogue,
    approvals: approvals.map(({ by, at }) => ({ by, at })),
    file: keptText(newest).file,
    before: newest,
  })
  if (!appended.ok) return appended

  const workingText = await redactedWorkingText(folder, id, latest, order, newest)
  if (!workingText.ok) return workingText
  const unkeepable = [...after.value.values()].some((content) => !canBeReadBack(keptText(content).text, content))
  if (unkeepable) return err({ kind: 'cannot_be_kept' })

  // The working file first, so that what was removed cannot be published again; then new contents, the ledger that names
  // them, and away with the old ones: a crash leaves the record whole.
  const { ledger, entry } = appended.value
  if (workingText.value !== null)
    await writeDurably(path.join(folder.root, workingText.value.file), workingText.value.text)
  const touched = ledger.entries.filter(
    (mine) => mine.advisory === id && after.value.get(mine.revision) !== before.value.get(mine.revision),
  )
  for (const mine of [...touched, entry]) {
    const content = after.value.get(mine.revision) ?? newest
    await writeDurably(path.join(folder.root, keptFile(mine)), keptText(content).text)
  }
  await writeDurably(path.join(folder.root, 'ledger.json'), printLedger(ledger))
  for (const old of folder.ledger.entries) {
    if (touched.some((mine) => mine.advisory === old.advisory && mine.revision === old.revision)) {
      await rm(path.join(folder.root, keptFile(old)), { force: true })
    }
  }
  return ok({ id, revisions: touched.map(({ revision }) => revision), entry })
}

async function keptContents(
  folder: Folder,
  id: AdvisoryId,
): Promise<Result<ReadonlyMap<number, Advisory>, FolderFault>> {
  const contents = new Map<number, Advisory>()
  for (const entry of folder.ledger.entries) {
    if (entry.advisory !== id || entry.content === 'not_kept') continue
    const content = await readKeptContent(folder.root, entry)
    if (!content.ok) return content
    contents.set(entry.revision, content.value)
  }
  return ok(contents)
}

function redactAll(
  contents: ReadonlyMap<number, Advisory>,
  redaction: Redaction,
): Result<ReadonlyMap<number, Advisory>, RedactionRefusal> {
  const redacted = new Map<number, Advisory>()
  let found = false
  for (const [revision, content] of contents) {
    const result = redactAdvisory(content, redaction)
    if (!result.ok && result.error.kind !== 'not_found') return result
    found ||= result.ok
    redacted.set(revision, result.ok ? result.value : content)
  }
  return found ? ok(redacted) : err({ kind: 'not_found' })
}

function orderDraft(newest: Advisory, order: RedactionOrder): Draft {
  return { content: newest, authors: [order.by], approvals: [], waivers: [] }
}

function approvedBy(newest: Advisory, order: RedactionOrder): readonly Approval[] {
  return order.approvedBy.map((by) => ({ by, at: order.at, seal: sealOf(newest) }))
}

/** The working file without the words; null where there is none. One that cannot be cleaned is refused. */
async function redactedWorkingText(
  folder: Folder,
  id: AdvisoryId,
  latest: LedgerEntry,
  redaction: Redaction,
  newest: Advisory,
): Promise<Result<{ readonly file: string; readonly text: string } | null, NotRedacted>> {
  const opened = await openDraft(folder, id)
  if (!opened.ok) return opened.error.kind === 'no_such_file' ? ok(null) : opened
  const { file, draft } = opened.value
  const { content } = draft
  if (content.id === null) return ok(null)
  const redacted = sealOf(content) === latest.seal ? ok(newest) : redactAdvisory(content, redaction)
  if (!redacted.ok && redacted.error.kind !== 'not_found') return redacted
  const rewritten = { ...draft, content: redacted.ok ? redacted.value : content, approvals: [] }
  const options = { lang: folder.vendor.lang }
  const text = reprint(file, rewritten, options.lang)
  // A comment may hold them too; then all go, because nobody can tell what they mean without the words.
  return ok({
    file: file.file,
    text: canStillBeRead(text, redaction.words) ? printAdvisoryFile(rewritten, options) : text,
  })
}
