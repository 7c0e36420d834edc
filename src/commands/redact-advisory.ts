import { rm } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '../base/result.ts'
import type { Advisory } from '../domain/advisory/advisory.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { Approval, Draft } from '../domain/approval/draft.ts'
import { sealOf } from '../domain/approval/seal.ts'
import { type ApprovalRefusal, approvalState, mayApprove } from '../domain/policy/approval-policy.ts'
import {
  appendRevision,
  type Ledger,
  type LedgerEntry,
  latestEntry,
  type RevisionRefusal,
} from '../domain/publication/ledger.ts'
import { redactedLedger } from '../domain/publication/redacted-ledger.ts'
import {
  type BadRedaction,
  checkRedaction,
  type Redaction,
  type RedactionRefusal,
  redactAdvisory,
} from '../domain/publication/redaction.ts'
import { tracesOf } from '../domain/publication/removed-traces.ts'
import { stillReadable, wordsPattern } from '../domain/publication/removed-words.ts'
import { parseAdvisoryFile, printAdvisoryFile } from '../formats/advisory-file/index.ts'
import { visibleText } from '../markdown/index.ts'
import { type ForgottenBuilds, forgetBuilds } from '../storage/folder/build-memory.ts'
import type { Folder, FolderFault } from '../storage/folder/folder.ts'
import type { LockRefusal } from '../storage/folder/folder-lock.ts'
import { keepRevisions } from '../storage/folder/keep-revisions.ts'
import { keptFile } from '../storage/folder/kept-names.ts'
import { canBeReadBack, keptText, readKeptContent } from '../storage/folder/kept-revision.ts'
import { publishedIdNamed } from '../storage/folder/named-advisory.ts'
import { slowHash } from '../storage/folder/removed-words.ts'
import { type UnreadableFolder, withOpenFolder } from '../storage/folder/with-open-folder.ts'
import { type WordsElsewhere, wordsElsewhere } from '../storage/folder/words-elsewhere.ts'
import { writeDurably } from '../storage/folder/write-durably.ts'
import { openDraft, reprint, type WorkingFileRefusal } from './edit-working-file.ts'

export type NotRedacted =
  | WorkingFileRefusal
  | BadRedaction
  | (RedactionRefusal & WordsPlace)
  /** No revision holds this spelling, so it was mistyped, and the one that was meant would stay. */
  | { readonly kind: 'not_found'; readonly words: string }
  | RevisionRefusal
  | ApprovalRefusal
  | { readonly kind: 'never_published'; readonly id: string }
  | { readonly kind: 'too_few_approvals'; readonly required: number }
  /** What would be left cannot be read back as a file. */
  | { readonly kind: 'cannot_be_kept' }
  | LockRefusal
  | UnreadableFolder

/** Where words stand that cannot be removed. */
export interface WordsPlace {
  /** Relative to the folder. */
  readonly file: string
  /** 1-based. */
  readonly line: number
}

export interface RedactReport extends ForgottenBuilds {
  readonly id: AdvisoryId
  /** Revisions from which words were removed. */
  readonly revisions: readonly number[]
  readonly entry: LedgerEntry
  /** Where the words still stand: these are other records, which other redactions and edits clean. */
  readonly elsewhere: WordsElsewhere
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
  const id = publishedIdNamed(folder.ledger, name)
  const latest = id === null ? null : latestEntry(folder.ledger, id)
  if (id === null || latest === null) return err({ kind: 'never_published', id: name })
  const checked = checkRedaction(order, visibleText)
  if (!checked.ok) return checked

  const before = await keptContents(folder, id)
  if (!before.ok) return err({ kind: 'faults', faults: [before.error] })
  const after = redactAll(folder.ledger, id, before.value, order)
  if (!after.ok) return after
  const { contents } = after.value
  const newest = contents.get(latest.revision)
  if (newest === undefined) throw new Error('The newest revision always has its content.')
  const replaced = new Map(
    [...contents]
      .filter(([revision, content]) => content !== before.value.get(revision))
      .map(([revision, content]) => [revision, { seal: sealOf(content), file: keptText(content).file }]),
  )
  const cleaned = redactedLedger(folder.ledger, id, replaced, order, visibleText)
  const missing = order.words.find((words) => !after.value.found.has(words) && !cleaned.found.has(words))
  if (missing !== undefined) return err({ kind: 'not_found', words: missing })
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

  const appended = appendRevision(cleaned.ledger, {
    advisory: newest,
    action: 'redacted',
    publishedAt: order.at,
    precision: 'second',
    vendor,
    catalogue,
    approvals: approvals.map(({ by, at }) => ({ by, at })),
    file: keptText(newest).file,
    before: newest,
    removal: { ...cleaned.removal, traces: tracesOf(order.words, latest.hash, visibleText, slowHash) },
  })
  if (!appended.ok) return appended

  const workingText = await redactedWorkingText(folder, id, latest, order, newest)
  if (!workingText.ok) return workingText
  const unkeepable = [...contents.values()].some((content) => !canBeReadBack(keptText(content).text, content))
  if (unkeepable) return err({ kind: 'cannot_be_kept' })

  // The working file first, so that what was removed cannot be published again; then new contents, the ledger that names
  // them, and away with the old ones: a crash leaves the record whole.
  const { ledger, entry } = appended.value
  if (workingText.value !== null)
    await writeDurably(path.join(folder.root, workingText.value.file), workingText.value.text)
  const touched = ledger.entries.filter((mine) => mine.advisory === id && replaced.has(mine.revision))
  const bodies = [...touched, entry].map((mine) => {
    return { file: keptFile(mine), body: keptText(contents.get(mine.revision) ?? newest).text }
  })
  await keepRevisions(folder.root, bodies, ledger)
  for (const old of folder.ledger.entries) {
    if (touched.some((mine) => mine.advisory === old.advisory && mine.revision === old.revision)) {
      await rm(path.join(folder.root, keptFile(old)), { force: true })
    }
  }
  const elsewhere = await wordsElsewhere(folder, id, order.words, visibleText)
  const revisions = touched.map(({ revision }) => revision)
  return ok({ id, revisions, entry, elsewhere, ...(await forgetBuilds(folder.root)) })
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

interface RedactedContents {
  readonly contents: ReadonlyMap<number, Advisory>
  readonly found: ReadonlySet<string>
}

function redactAll(
  ledger: Ledger,
  id: AdvisoryId,
  contents: ReadonlyMap<number, Advisory>,
  redaction: Redaction,
): Result<RedactedContents, NotRedacted> {
  const redacted = new Map<number, Advisory>()
  const found = new Set<string>()
  for (const entry of ledger.entries) {
    const content = entry.advisory === id ? contents.get(entry.revision) : undefined
    if (content === undefined) continue
    const result = redactAdvisory(content, redaction, visibleText)
    if (!result.ok) {
      const file = keptFile(entry)
      return err({ ...result.error, file, line: lineOf(keptText(content).text, result.error, redaction) })
    }
    for (const words of result.value.found) found.add(words)
    redacted.set(entry.revision, result.value.advisory)
  }
  return ok({ contents: redacted, found })
}

/** The line of a file from whose field on the words can be read. */
function lineOf(text: string, { path: field, words }: RedactionRefusal, redaction: Redaction): number {
  const parsed = parseAdvisoryFile(text, { lang: 'en' })
  const start = (parsed.ok ? parsed.value.locate(field)?.line : null) ?? 1
  // What is removed is not what is looked for; the lines stay where they are.
  const left = text.replace(wordsPattern(redaction.words), (removed) => removed.replace(/[^\n]/g, ''))
  const lines = left.split('\n').slice(start - 1)
  const end = lines.findIndex((_, index) => {
    return stillReadable(lines.slice(0, index + 1).join('\n'), [words], visibleText) !== null
  })
  return start + Math.max(end, 0)
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
  const redacted = redactAdvisory({ ...content, id }, redaction, visibleText)
  if (!redacted.ok) {
    return err({ ...redacted.error, file: file.file, line: lineOf(file.text, redacted.error, redaction) })
  }
  const rewritten = {
    ...draft,
    content: sealOf({ ...content, id }) === latest.seal ? newest : redacted.value.advisory,
    approvals: [],
  }
  const options = { lang: folder.vendor.lang }
  const text = reprint(file, rewritten, options.lang)
  // A comment may hold them too; then all go, because nobody can tell what they mean without the words.
  return ok({
    file: file.file,
    text: stillReadable(text, redaction.words, visibleText) === null ? text : printAdvisoryFile(rewritten, options),
  })
}
