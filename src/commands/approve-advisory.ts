import { rename } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '../base/instant.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Advisory } from '../domain/advisory/advisory.ts'
import { type AdvisoryId, parseAdvisoryId } from '../domain/advisory/identifiers.ts'
import type { Draft } from '../domain/approval/draft.ts'
import { type Seal, sealOf } from '../domain/approval/seal.ts'
import { matchAdvisoryId, nextAdvisoryId, parseAdvisoryIdPattern } from '../domain/policy/advisory-id-pattern.ts'
import { type ApprovalRefusal, approvalState, mayApprove } from '../domain/policy/approval-policy.ts'
import { blocksApproval, blocksPublication, type Finding, type PlacedFinding } from '../domain/policy/finding.ts'
import { readinessFindings } from '../domain/policy/readiness.ts'
import { applyWaivers, waiverContext } from '../domain/policy/waivers.ts'
import { latestEntry } from '../domain/publication/ledger.ts'
import { withLiveApprovals } from '../domain/publication/publication-decision.ts'
import { visibleText } from '../markdown/index.ts'
import type { Folder } from '../storage/folder/folder.ts'
import type { LockRefusal } from '../storage/folder/folder-lock.ts'
import { readSealedImages } from '../storage/folder/images.ts'
import { removedWordsOf } from '../storage/folder/removed-words.ts'
import { pendingInFolder, replacementsFrom } from '../storage/folder/replacements.ts'
import { type UnreadableFolder, withOpenFolder } from '../storage/folder/with-open-folder.ts'
import { readWorkingFile, workingFileNames } from '../storage/folder/working-file.ts'
import { type OpenDraft, openDraft, reprint, type WorkingFileRefusal, writeWorkingFile } from './edit-working-file.ts'

export type NotApproved =
  | WorkingFileRefusal
  | ApprovalRefusal
  | { readonly kind: 'blocked'; readonly file: string; readonly findings: readonly PlacedFinding[] }
  /** It has an id already, and an id is given once. */
  | { readonly kind: 'id_given'; readonly id: AdvisoryId; readonly file: string }
  | { readonly kind: 'bad_id'; readonly id: string; readonly pattern: string }
  | { readonly kind: 'bad_pattern'; readonly message: string }
  | { readonly kind: 'id_taken'; readonly by: string }
  | { readonly kind: 'already_published' }
  | LockRefusal
  | UnreadableFolder

export interface ApproveReport {
  readonly id: AdvisoryId
  readonly file: string
  readonly seal: Seal
  /** Whether this approval gave the advisory its id. */
  readonly idGiven: boolean
  readonly state: 'draft' | 'approved'
  readonly approvals: number
  readonly required: number
  /** What still stands against publication, and goes away without another approval. */
  readonly waitsFor: readonly Finding[]
}

/**
 * Somebody agrees to the content as it stands: writes the seal, and gives the id where there is none yet. Approvals
 * of other content are dropped, since an edit broke them.
 *
 * @param wantedId the id to give; null takes the next one of the vendor's pattern.
 */
export async function approveAdvisory(
  root: string,
  name: string,
  by: string,
  now: Instant,
  wantedId: string | null,
): Promise<Result<ApproveReport, NotApproved>> {
  return withOpenFolder(root, (folder) => approve(folder, name, by, now, wantedId))
}

async function approve(
  folder: Folder,
  name: string,
  by: string,
  now: Instant,
  wantedId: string | null,
): Promise<Result<ApproveReport, NotApproved>> {
  const { vendor, catalogue, ledger } = folder
  const opened = await openDraft(folder, name)
  if (!opened.ok) return opened
  const { file, draft, locate } = opened.value

  const given = await contentWithId(folder, opened.value, now, wantedId)
  if (!given.ok) return given
  const content = given.value
  const seal = sealOf(content)
  if (latestEntry(ledger, content.id)?.seal === seal) return err({ kind: 'already_published' })

  if (content.id !== file.name) {
    const present = await workingFileNames(folder.root)
    const other = present.find((name) => name.toLowerCase() === `${content.id.toLowerCase()}.md`)
    if (other !== undefined && other !== path.posix.basename(file.file))
      return err({ kind: 'id_taken', by: content.id })
  }
  // What was approved before the newest revision came out was about what it replaced.
  const live = withLiveApprovals(draft, latestEntry(ledger, content.id), null)
  const current: Draft = { ...draft, content, approvals: live.approvals.filter((approval) => approval.seal === seal) }
  const allowed = mayApprove(current, by, vendor)
  if (!allowed.ok) return allowed
  // Drafts that name each other are approved one after the other; publishing them together is what makes the links hold.
  const names = new Set(await workingFileNames(folder.root))
  const isPublished = (id: AdvisoryId) => folder.published.has(id) || names.has(`${id}.md`)
  const removed = await removedWordsOf(folder, content.id, visibleText)
  const replacements = await replacementsFrom(folder, content, pendingInFolder(folder))
  const findings = readinessFindings(current, { vendor, catalogue, isPublished, replacements, now, removed })
  const { open } = applyWaivers(findings, current.waivers, waiverContext(current, vendor, false))
  const blockers = open.filter(blocksApproval)
  if (blockers.length > 0) {
    return err({ kind: 'blocked', file: file.file, findings: blockers.map((one) => ({ ...one, ...locate(one.path) })) })
  }
  const images = await readSealedImages(folder.root, content.images)
  if (!images.ok) return err({ kind: 'faults', faults: images.error })

  const approved: Draft = { ...current, approvals: [...current.approvals, { by, at: now, seal }] }
  const text = await writeWorkingFile(folder, file.name, reprint(file, approved, vendor.lang))
  if (!text.ok) return err({ kind: 'faults', faults: [text.error] })
  // Approved under its old name, then renamed in one step: no crash leaves it there twice.
  const written = `advisories/${content.id}.md`
  if (written !== file.file) await rename(path.join(folder.root, file.file), path.join(folder.root, written))
  return ok({
    id: content.id,
    file: written,
    seal,
    idGiven: draft.content.id === null,
    state: approvalState(approved, seal, vendor),
    approvals: approved.approvals.length,
    required: vendor.approval.required,
    waitsFor: open.filter(blocksPublication),
  })
}

async function contentWithId(
  folder: Folder,
  { file, draft: { content } }: OpenDraft,
  now: Instant,
  wantedId: string | null,
): Promise<Result<Advisory, NotApproved>> {
  const pattern = folder.vendor.advisoryIdPattern
  if (content.id !== null) {
    const isOther = wantedId !== null && wantedId !== content.id
    return isOther ? err({ kind: 'id_given', id: content.id, file: file.file }) : ok(content)
  }
  const readPattern = parseAdvisoryIdPattern(pattern)
  if (!readPattern.ok) return err({ kind: 'bad_pattern', message: readPattern.error.message })
  const taken = await takenIds(folder)
  if (wantedId === null) {
    const year = Number((content.releaseAt ?? now).slice(0, 4))
    return ok({ ...content, id: nextAdvisoryId(readPattern.value, year, taken) })
  }
  const parsed = parseAdvisoryId(wantedId)
  if (!parsed.ok || matchAdvisoryId(readPattern.value, parsed.value) === null)
    return err({ kind: 'bad_id', id: wantedId, pattern })
  const clash = taken.find((id) => id.toLowerCase() === wantedId.toLowerCase())
  return clash === undefined ? ok({ ...content, id: parsed.value }) : err({ kind: 'id_taken', by: clash })
}

/** Ids that are given, published or not. */
async function takenIds(folder: Folder): Promise<readonly string[]> {
  const ids = new Set<string>(folder.ledger.entries.map((entry) => entry.advisory))
  for (const fileName of await workingFileNames(folder.root)) {
    const file = await readWorkingFile(folder, fileName)
    ids.add(fileName.slice(0, -'.md'.length))
    if (file.ok && file.value.parsed.ok && file.value.parsed.value.draft.content.id !== null) {
      ids.add(file.value.parsed.value.draft.content.id)
    }
  }
  return [...ids]
}
