import path from 'node:path'
import type { Instant } from '../base/instant.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { Finding } from '../domain/policy/finding.ts'
import { readinessFindings } from '../domain/policy/readiness.ts'
import { applyWaivers } from '../domain/policy/waivers.ts'
import {
  appendRevision,
  type Ledger,
  type LedgerEntry,
  latestEntry,
  type RevisionRefusal,
} from '../domain/publication/ledger.ts'
import {
  decidePublication,
  type PublicationDecision,
  type PublicationRefusal,
} from '../domain/publication/publication-decision.ts'
import {
  type Folder,
  type FolderFault,
  readWorkingFile,
  type WorkingFile,
  workingFileNames,
} from '../storage/folder/folder.ts'
import type { LockRefusal } from '../storage/folder/folder-lock.ts'
import { type ImageBytes, readSealedImages } from '../storage/folder/images.ts'
import { keptFile, keptImage, keptText, readKeptContent } from '../storage/folder/kept-revision.ts'
import { printLedger } from '../storage/folder/ledger-file.ts'
import { type UnreadableFolder, withOpenFolder } from '../storage/folder/with-open-folder.ts'
import { writeDurably } from '../storage/folder/write-durably.ts'

/** Why one advisory was not taken into the ledger. */
export type NotPublished =
  | PublicationRefusal
  | RevisionRefusal
  | { readonly kind: 'no_such_file' }
  | { readonly kind: 'faults'; readonly faults: readonly FolderFault[] }

export interface PublishReport {
  readonly published: readonly LedgerEntry[]
  /** Asked for by name, or approved and due, and yet not published. */
  readonly refused: readonly { readonly name: string; readonly why: NotPublished }[]
}

/**
 * Takes what is approved and due into the ledger as sealed revisions, in the order of the file names.
 *
 * @param names ids or working names; null for everything that is approved and due.
 */
export async function publishAdvisories(
  root: string,
  names: readonly string[] | null,
  now: Instant,
): Promise<Result<PublishReport, LockRefusal | UnreadableFolder>> {
  return withOpenFolder(root, async (folder) => ok(await publishLocked(folder, names, now)))
}

interface Candidate {
  readonly name: string
  readonly decision: PublicationDecision
  readonly images: readonly ImageBytes[]
}

async function publishLocked(folder: Folder, names: readonly string[] | null, now: Instant): Promise<PublishReport> {
  const refused: { name: string; why: NotPublished }[] = []
  const files = await candidates(folder, names, refused)
  // Advisories that go out together may name each other.
  const together = new Set(files.map((file) => file.parsed.ok && file.parsed.value.draft.content.id))
  const isPublished = (id: AdvisoryId) => together.has(id) || latestEntry(folder.ledger, id) !== null

  const decided: Candidate[] = []
  for (const file of files) {
    const decision = await decide(folder, file, isPublished, now)
    if (decision.ok) decided.push(decision.value)
    else if (names !== null || !isQuiet(decision.error)) refused.push({ name: file.name, why: decision.error })
  }

  let ledger: Ledger = folder.ledger
  const published: LedgerEntry[] = []
  for (const { name, decision, images } of decided) {
    const before = await contentBefore(folder.root, ledger, decision.advisory.id)
    if (!before.ok) {
      refused.push({ name, why: { kind: 'faults', faults: [before.error] } })
      continue
    }
    const { vendor, catalogue } = folder
    const kept = keptText(decision.advisory)
    const appended = appendRevision(ledger, { ...decision, vendor, catalogue, file: kept.file, before: before.value })
    if (!appended.ok) {
      refused.push({ name, why: appended.error })
      continue
    }
    // The content is there before the ledger says so: a crash between the two leaves the ledger true.
    const { entry } = appended.value
    await keepRevision(folder.root, entry, kept.text, images)
    ledger = appended.value.ledger
    published.push(entry)
  }
  if (published.length > 0) await writeDurably(path.join(folder.root, 'ledger.json'), printLedger(ledger))
  return { published, refused }
}

async function candidates(
  folder: Folder,
  names: readonly string[] | null,
  refused: { name: string; why: NotPublished }[],
): Promise<readonly WorkingFile[]> {
  const present = await workingFileNames(folder.root)
  const wanted = names === null ? present : [...new Set(names)].map((name) => `${name.replace(/\.md$/, '')}.md`)
  const files: WorkingFile[] = []
  for (const fileName of wanted) {
    const name = fileName.slice(0, -'.md'.length)
    if (!present.includes(fileName)) {
      refused.push({ name, why: { kind: 'no_such_file' } })
      continue
    }
    const file = await readWorkingFile(folder, fileName)
    if (file.ok) files.push(file.value)
    // Without names, a draft that cannot be read is validate's business, not publish's.
    else if (names !== null) refused.push({ name, why: { kind: 'faults', faults: [file.error] } })
  }
  return files
}

async function decide(
  folder: Folder,
  file: WorkingFile,
  isPublished: (id: AdvisoryId) => boolean,
  now: Instant,
): Promise<Result<Candidate, NotPublished>> {
  if (!file.parsed.ok) {
    const faults = file.parsed.error.map(({ line, column, message, expected }) => {
      return { file: file.file, line, column, message, remedy: expected }
    })
    return err({ kind: 'faults', faults })
  }
  const { draft } = file.parsed.value
  const latest = draft.content.id === null ? null : latestEntry(folder.ledger, draft.content.id)
  const { vendor, catalogue } = folder
  const findings: readonly Finding[] = readinessFindings(draft, { vendor, catalogue, isPublished, now })
  const decision = decidePublication(draft, latest, applyWaivers(findings, draft.waivers).open, vendor, now)
  if (!decision.ok) return decision
  const images = await readSealedImages(folder.root, decision.value.advisory.images)
  if (!images.ok) return err({ kind: 'faults', faults: images.error })
  return ok({ name: file.name, decision: decision.value, images: images.value })
}

/** What is normal for a folder of drafts and not worth a word when nobody asked for it by name. */
function isQuiet(why: NotPublished): boolean {
  switch (why.kind) {
    case 'no_id':
    case 'unchanged':
    case 'not_approved':
    case 'not_due':
    case 'faults':
    case 'no_such_file':
      return true
    case 'blocked':
    case 'unknown_product':
    case 'id_taken':
    case 'earlier_than_previous':
      return false
  }
}

async function contentBefore(root: string, ledger: Ledger, id: AdvisoryId) {
  const latest = latestEntry(ledger, id)
  return latest === null || latest.content === 'not_kept' ? ok(null) : readKeptContent(root, latest)
}

async function keepRevision(
  root: string,
  entry: LedgerEntry,
  text: string,
  images: readonly ImageBytes[],
): Promise<void> {
  for (const { image, bytes } of images) {
    await writeDurably(path.join(root, keptImage(entry.advisory, image.sha256, image.file)), bytes)
  }
  await writeDurably(path.join(root, keptFile(entry)), text)
}
