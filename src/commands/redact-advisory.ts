import { rm } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '../base/result.ts'
import type { Advisory } from '../domain/advisory/advisory.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import { sealOf } from '../domain/approval/seal.ts'
import { type ApprovalRefusal, mayApprove } from '../domain/policy/approval-policy.ts'
import { appendRevision, type LedgerEntry, latestEntry, type RevisionRefusal } from '../domain/publication/ledger.ts'
import { redactedLedger } from '../domain/publication/redacted-ledger.ts'
import { type Redaction, type RedactionRefusal, redactAdvisory } from '../domain/publication/redaction.ts'
import { printAdvisoryFile } from '../formats/advisory-file/index.ts'
import type { Folder, FolderFault } from '../storage/folder/folder.ts'
import type { LockRefusal } from '../storage/folder/folder-lock.ts'
import { keptFile, keptText, readKeptContent } from '../storage/folder/kept-revision.ts'
import { printLedger } from '../storage/folder/ledger-file.ts'
import { type UnreadableFolder, withOpenFolder } from '../storage/folder/with-open-folder.ts'
import { writeDurably } from '../storage/folder/write-durably.ts'
import { openDraft, reprint, type WorkingFileRefusal, writeWorkingFile } from './edit-working-file.ts'

export type NotRedacted =
  | WorkingFileRefusal
  | RedactionRefusal
  | RevisionRefusal
  | ApprovalRefusal
  | { readonly kind: 'never_published'; readonly id: string }
  /** The reason is public and would say again what is to be removed. */
  | { readonly kind: 'reason_repeats_words' }
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
  readonly approvedBy: string
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
  if (order.reason.includes(order.words.trim())) return err({ kind: 'reason_repeats_words' })

  const before = await keptContents(folder, id)
  if (!before.ok) return err({ kind: 'faults', faults: [before.error] })
  const after = redactAll(before.value, order)
  if (!after.ok) return after
  const newest = after.value.get(latest.revision)
  if (newest === undefined) throw new Error('The newest revision always has its content.')
  const allowed = mayApprove(
    { content: newest, authors: [order.by], approvals: [], waivers: [] },
    order.approvedBy,
    vendor,
  )
  if (!allowed.ok) return allowed

  const cleaned = redactedLedger(folder.ledger, id, after.value, order, catalogue.products)
  const appended = appendRevision(cleaned, {
    advisory: newest,
    action: 'redacted',
    publishedAt: order.at,
    precision: 'second',
    vendor,
    catalogue,
    approvals: [{ by: order.approvedBy, at: order.at }],
    file: keptText(newest).file,
    before: newest,
  })
  if (!appended.ok) return appended

  // New contents first, then the ledger that names them, then away with the old ones: a crash leaves the record whole.
  const { ledger, entry } = appended.value
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
  await redactWorkingFile(folder, id, latest, order, newest)
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

/** The words must not stay behind where the next revision is written. */
async function redactWorkingFile(
  folder: Folder,
  id: AdvisoryId,
  latest: LedgerEntry,
  redaction: Redaction,
  newest: Advisory,
): Promise<void> {
  const opened = await openDraft(folder, id)
  if (!opened.ok) return
  const { file, draft } = opened.value
  const { content } = draft
  if (content.id === null) return
  const redacted = sealOf(content) === latest.seal ? ok(newest) : redactAdvisory(content, redaction)
  if (!redacted.ok) return
  const rewritten = { ...draft, content: redacted.value, approvals: [] }
  const text = reprint(file, rewritten, folder.vendor.lang)
  // A comment may hold them too; then it goes, because nobody can tell what it means without them.
  const isClean = !text.includes(redaction.words.trim())
  await writeWorkingFile(folder, id, isClean ? text : printAdvisoryFile(rewritten, { lang: folder.vendor.lang }))
}
