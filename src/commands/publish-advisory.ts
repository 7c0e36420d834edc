import type { Instant } from '../base/instant.ts'
import type { OnProgress } from '../base/progress.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Advisory } from '../domain/advisory/advisory.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { Draft } from '../domain/approval/draft.ts'
import { blocksApproval, type Finding, type PlacedFinding } from '../domain/policy/finding.ts'
import { readinessFindings } from '../domain/policy/readiness.ts'
import { applyWaivers, waiverContext } from '../domain/policy/waivers.ts'
import {
  type GrowingLedger,
  growingLedger,
  type Ledger,
  type LedgerEntry,
  type RevisionRefusal,
} from '../domain/publication/ledger.ts'
import {
  decidePublication,
  type PublicationDecision,
  type PublicationRefusal,
} from '../domain/publication/publication-decision.ts'
import { visibleText } from '../markdown/index.ts'
import type { Folder, FolderFault } from '../storage/folder/folder.ts'
import type { LockRefusal } from '../storage/folder/folder-lock.ts'
import { type ImageBytes, readSealedImages } from '../storage/folder/images.ts'
import { type KeptBody, keepRevisions } from '../storage/folder/keep-revisions.ts'
import { keptFile, keptImage } from '../storage/folder/kept-names.ts'
import { canBeReadBack, keptText, readKeptContent } from '../storage/folder/kept-revision.ts'
import { bareName, workingFileNamed } from '../storage/folder/named-advisory.ts'
import { removedWordsOf } from '../storage/folder/removed-words.ts'
import { replacementsFrom } from '../storage/folder/replacements.ts'
import { type UnreadableFolder, withOpenFolder } from '../storage/folder/with-open-folder.ts'
import { readWorkingFile, strayFaults, type WorkingFile, workingFileNames } from '../storage/folder/working-file.ts'

/** Why one advisory was not taken into the ledger. */
export type NotPublished =
  | Exclude<PublicationRefusal, { kind: 'blocked' }>
  | Blocked<'blocked'>
  | RevisionRefusal
  | { readonly kind: 'no_such_file' }
  | { readonly kind: 'faults'; readonly faults: readonly FolderFault[] }
  /** Approved and due, and a file that it needs is missing or changed. */
  | { readonly kind: 'damaged'; readonly faults: readonly FolderFault[] }
  | { readonly kind: 'cannot_be_kept' }
  /** Approved, without a day of its own, and nothing is missing but that a release comes out. */
  | Blocked<'waits'>

/** What stands against it, and where in its file. */
interface Blocked<Kind> {
  readonly kind: Kind
  readonly file: string
  readonly findings: readonly PlacedFinding[]
}

export interface PublishReport {
  readonly published: readonly LedgerEntry[]
  /** Asked for by name, or approved and due, and yet not published. */
  readonly refused: readonly { readonly name: string; readonly why: NotPublished }[]
  /** Working files that cannot be read: nobody knows whether one of them is due. */
  readonly unreadable: number
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
  onProgress: OnProgress = () => undefined,
): Promise<Result<PublishReport, LockRefusal | UnreadableFolder>> {
  return withOpenFolder(root, async (folder) => ok(await publishLocked(folder, names, now, onProgress)))
}

interface Candidate {
  readonly name: string
  readonly decision: PublicationDecision
  readonly images: readonly ImageBytes[]
}

async function publishLocked(
  folder: Folder,
  names: readonly string[] | null,
  now: Instant,
  onProgress: OnProgress,
): Promise<PublishReport> {
  const refused: { name: string; why: NotPublished }[] = []
  const found = await candidates(folder, names, refused, onProgress)
  let going = found.files
  const unreadable = found.unreadable + going.filter(({ parsed }) => !parsed.ok).length
  let plan = await planFor(folder, going, now, onProgress)
  // Advisories that go out together may name each other: whoever is refused takes along those that name it.
  while (plan.refused.length > 0) {
    refused.push(...plan.refused.filter(({ why }) => names !== null || !isQuiet(why)))
    const out = new Set(plan.refused.map(({ name }) => name))
    going = going.filter((file) => !out.has(file.name))
    plan = await planFor(folder, going, now, onProgress)
  }
  if (plan.revisions.length > 0) await keepRevisions(folder.root, plan.revisions.flatMap(bodiesOf), plan.ledger)
  return { published: plan.revisions.map(({ entry }) => entry), refused, unreadable }
}

interface Plan {
  readonly ledger: Ledger
  readonly revisions: readonly {
    readonly entry: LedgerEntry
    readonly text: string
    readonly images: readonly ImageBytes[]
  }[]
  readonly refused: readonly { readonly name: string; readonly why: NotPublished }[]
}

/** What would be published if all these went out together; nothing is written. */
async function planFor(
  folder: Folder,
  files: readonly WorkingFile[],
  now: Instant,
  onProgress: OnProgress,
): Promise<Plan> {
  const contents = files.flatMap(({ parsed }) => (parsed.ok ? [parsed.value.draft.content] : []))
  const together = new Map(contents.map((content) => [content.id, content]))
  const isPublished = (id: AdvisoryId) => together.has(id) || folder.published.has(id)
  const refused: { name: string; why: NotPublished }[] = []
  const revisions: { entry: LedgerEntry; text: string; images: readonly ImageBytes[] }[] = []
  const ledger = growingLedger(folder.ledger)
  for (const [done, file] of files.entries()) {
    onProgress(done, files.length)
    const refuse = (why: NotPublished) => refused.push({ name: file.name, why })
    const candidate = await decide(folder, file, isPublished, (id) => together.get(id)?.withdrawal, now)
    if (!candidate.ok) {
      refuse(candidate.error)
      continue
    }
    const { decision, images } = candidate.value
    const before = await contentBefore(folder.root, ledger, decision.advisory.id)
    if (!before.ok) {
      refuse({ kind: 'faults', faults: [before.error] })
      continue
    }
    const { vendor, catalogue } = folder
    const kept = keptText(decision.advisory)
    if (!canBeReadBack(kept.text, decision.advisory)) {
      refuse({ kind: 'cannot_be_kept' })
      continue
    }
    const appended = ledger.append({ ...decision, vendor, catalogue, file: kept.file, before: before.value })
    if (!appended.ok) {
      refuse(appended.error)
      continue
    }
    revisions.push({ entry: appended.value, text: kept.text, images })
  }
  return { ledger: ledger.ledger(), revisions, refused }
}

async function candidates(
  folder: Folder,
  names: readonly string[] | null,
  refused: { name: string; why: NotPublished }[],
  onProgress: OnProgress,
): Promise<{ readonly files: readonly WorkingFile[]; readonly unreadable: number }> {
  let unreadable = names === null ? (await strayFaults(folder.root)).length : 0
  const present = await workingFileNames(folder.root)
  const wanted = new Set<string>(names === null ? present : [])
  for (const name of names ?? []) {
    const fileName = workingFileNamed(present, name)
    if (fileName === null) refused.push({ name: bareName(name), why: { kind: 'no_such_file' } })
    else wanted.add(fileName)
  }
  const files: WorkingFile[] = []
  for (const fileName of wanted) {
    onProgress(files.length, wanted.size)
    const file = await readWorkingFile(folder, fileName)
    if (file.ok) files.push(file.value)
    else if (names === null) unreadable += 1
    else refused.push({ name: bareName(fileName), why: { kind: 'faults', faults: [file.error] } })
  }
  return { files, unreadable }
}

async function decide(
  folder: Folder,
  file: WorkingFile,
  isPublished: (id: AdvisoryId) => boolean,
  pending: (id: AdvisoryId) => Advisory['withdrawal'] | undefined,
  now: Instant,
): Promise<Result<Candidate, NotPublished>> {
  if (!file.parsed.ok) {
    const faults = file.parsed.error.map(({ line, column, message, expected }) => {
      return { file: file.file, line, column, message, remedy: expected }
    })
    return err({ kind: 'faults', faults })
  }
  const { draft, locate } = file.parsed.value
  const { id } = draft.content
  const history = id === null ? [] : (folder.published.get(id) ?? [])
  const { vendor, catalogue } = folder
  // What others may link to together with it, it is not itself yet: nothing has been promised to readers so far.
  const isPublishedBefore = (other: AdvisoryId) => (other === id ? history.length > 0 : isPublished(other))
  const removed = await removedWordsOf(folder, id, visibleText)
  const replacements = await replacementsFrom(folder, draft.content, pending)
  const open = (): readonly Finding[] =>
    applyWaivers(
      readinessFindings(draft, { vendor, catalogue, isPublished: isPublishedBefore, replacements, now, removed }),
      draft.waivers,
      waiverContext(draft, vendor, true),
    ).open
  const decision = decidePublication(draft, history, open, vendor, now)
  if (!decision.ok) {
    if (decision.error.kind !== 'blocked') return err(decision.error)
    const findings = decision.error.findings.map((finding) => ({ ...finding, ...locate(finding.path) }))
    return err({ kind: waitsOnly(findings, draft) ? 'waits' : 'blocked', file: file.file, findings })
  }
  const images = await readSealedImages(folder.root, decision.value.advisory.images)
  if (!images.ok) return err({ kind: 'damaged', faults: images.error })
  return ok({ name: file.name, decision: decision.value, images: images.value })
}

/** What has a day of its own and lets it pass is no case of waiting any more, and no withdrawal can wait. */
function waitsOnly(findings: readonly Finding[], { content }: Draft): boolean {
  return content.releaseAt === null && content.withdrawal === null && !findings.some(blocksApproval)
}

/** What is normal for a folder of drafts and not worth a word when nobody asked for it by name. */
function isQuiet(why: NotPublished): boolean {
  switch (why.kind) {
    case 'no_id':
    case 'unchanged':
    case 'not_approved':
    case 'approved_later':
    case 'approval_replaced':
    case 'not_due':
    case 'faults':
    case 'no_such_file':
    case 'waits':
      return true
    case 'damaged':
    case 'cannot_be_kept':
    case 'blocked':
    case 'unknown_product':
    case 'id_taken':
    case 'earlier_than_previous':
      return false
  }
}

async function contentBefore(root: string, ledger: GrowingLedger, id: AdvisoryId) {
  const latest = ledger.latest(id)
  return latest === null || latest.content === 'not_kept' ? ok(null) : readKeptContent(root, latest)
}

function bodiesOf({ entry, text, images }: Plan['revisions'][number]): readonly KeptBody[] {
  const pictures = images.map(({ image, bytes }) => {
    return { file: keptImage(entry.advisory, image.sha256, image.file), body: bytes }
  })
  return [...pictures, { file: keptFile(entry), body: text }]
}
