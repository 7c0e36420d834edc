import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '../base/instant.ts'
import { isNonEmpty, type NonEmpty } from '../base/non-empty.ts'
import type { OnProgress } from '../base/progress.ts'
import { ok, type Result } from '../base/result.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { Draft } from '../domain/approval/draft.ts'
import { type Seal, sealOf } from '../domain/approval/seal.ts'
import type { Vendor } from '../domain/catalogue/vendor.ts'
import { accentContrast } from '../domain/policy/accent-contrast.ts'
import { approvalState, authorFindings } from '../domain/policy/approval-policy.ts'
import { blocksApproval, blocksPublication, inOrderOfPlace, type PlacedFinding } from '../domain/policy/finding.ts'
import { oldFeedAddresses } from '../domain/policy/old-feed-addresses.ts'
import { readinessFindings } from '../domain/policy/readiness.ts'
import type { ReadinessContext } from '../domain/policy/readiness-context.ts'
import { securityTxtExpiry } from '../domain/policy/security-txt-expiry.ts'
import { siteLanguage } from '../domain/policy/site-language.ts'
import { type MoreFindings, toldFindings } from '../domain/policy/told-findings.ts'
import { applyWaivers, type WaivedFinding, waiverContext } from '../domain/policy/waivers.ts'
import type { LedgerEntry } from '../domain/publication/ledger.ts'
import { withLiveApprovals } from '../domain/publication/publication-decision.ts'
import type { ParsedAdvisoryFile } from '../formats/advisory-file/index.ts'
import { visibleText } from '../markdown/index.ts'
import { type Folder, type FolderFault, openFolder, problemFault } from '../storage/folder/folder.ts'
import { hiddenInFile, SHARED_FILES } from '../storage/folder/hidden-in-files.ts'
import { readSealedImages } from '../storage/folder/images.ts'
import { keptFile } from '../storage/folder/kept-names.ts'
import { readKeptContent } from '../storage/folder/kept-revision.ts'
import { readLogo } from '../storage/folder/logo.ts'
import { readKeptImage } from '../storage/folder/read-kept.ts'
import { removedWordsOf } from '../storage/folder/removed-words.ts'
import { pendingInFolder, replacementsFrom } from '../storage/folder/replacements.ts'
import { readWorkingFile, strayFaults, type WorkingFile, workingFileNames } from '../storage/folder/working-file.ts'
import { errorCode } from '../storage/system-error.ts'

/** Where an advisory stands; derived from its approvals and the ledger, never written down. */
export const ADVISORY_STATES = ['draft', 'approved', 'published', 'withdrawn'] as const
export type AdvisoryState = (typeof ADVISORY_STATES)[number]

export interface ValidatedAdvisory {
  readonly file: string
  /** Null for a draft without an id. */
  readonly id: AdvisoryId | null
  readonly state: AdvisoryState
  /** A published advisory whose working file holds changes that are not published yet. */
  readonly hasUnpublishedChanges: boolean
  /** Of each code the first 50. */
  readonly findings: readonly PlacedFinding[]
  /** What was found beyond those that are told. */
  readonly more: readonly MoreFindings[]
  readonly waived: readonly WaivedFinding[]
}

/** What is found in `vendor.yaml` or `products.yaml`, from which every page takes words. */
export interface ValidatedFile {
  readonly file: string
  readonly findings: readonly PlacedFinding[]
  readonly more: readonly MoreFindings[]
}

export interface ValidationReport {
  /** Only those in which something is found. */
  readonly files: readonly ValidatedFile[]
  readonly advisories: readonly ValidatedAdvisory[]
  /** Files that cannot be read. */
  readonly faults: readonly FolderFault[]
  /** What is wrong with what is published already: missing or edited files. */
  readonly recordFaults: readonly FolderFault[]
}

/**
 * Everything that can be said about a folder.
 *
 * @param now for rules about the future (the next update); null leaves them out.
 * @param onProgress over the working files, then over the published revisions.
 */
export async function validateFolder(
  root: string,
  now: Instant | null,
  onProgress: OnProgress = () => undefined,
): Promise<Result<ValidationReport, NonEmpty<FolderFault>>> {
  const opened = await openFolder(root)
  if (!opened.ok) return opened
  const folder = opened.value
  const names = await workingFileNames(folder.root)
  const faults: FolderFault[] = [...sameLetters(names), ...(await strayFaults(folder.root))]
  const advisories: ValidatedAdvisory[] = []
  const present = new Set(names)
  for (const [done, fileName] of names.entries()) {
    onProgress(done, names.length)
    const file = await readWorkingFile(folder, fileName)
    if (!file.ok) {
      faults.push(file.error)
      continue
    }
    const { parsed } = file.value
    if (!parsed.ok) {
      faults.push(...parsed.error.map((problem) => problemFault(file.value.file, problem)))
      continue
    }
    const { draft } = parsed.value
    const images = await readSealedImages(folder.root, draft.content.images)
    if (!images.ok) faults.push(...images.error)
    if (draft.content.id !== null && draft.content.id !== file.value.name)
      faults.push(misnamed(file.value.file, draft.content.id))
    const removed = await removedWordsOf(folder, draft.content.id, visibleText)
    const replacements = await replacementsOf(folder, draft.content)
    advisories.push(validateDraft(folder, present, file.value, parsed.value, { replacements, now, removed }))
  }
  const files = await validateFiles(folder, now)
  return ok({ files, advisories, faults, recordFaults: await recordFaults(folder, present, onProgress) })
}

async function validateFiles({ root, vendor }: Folder, now: Instant | null): Promise<readonly ValidatedFile[]> {
  const logo = await readLogo(root, vendor.look)
  const ofVendor = [
    ...siteLanguage(vendor),
    ...accentContrast(vendor.look),
    ...oldFeedAddresses(vendor),
    ...logo.findings,
    ...(now === null ? [] : securityTxtExpiry(vendor, now)),
  ]
  const files: ValidatedFile[] = []
  for (const file of SHARED_FILES) {
    const found = file === 'vendor.yaml' ? ofVendor : []
    const { texts, findings: hidden } = await hiddenInFile(root, file)
    const placed = found.map((finding) => {
      const place = texts.find(({ path }) => path.join('.') === finding.path.join('.'))
      return { ...finding, line: place?.line ?? 1, column: place?.column ?? 1 }
    })
    const { told, more } = toldFindings([...hidden, ...placed])
    if (told.length > 0) files.push({ file, findings: inOrderOfPlace(told), more })
  }
  return files
}

function validateDraft(
  folder: Folder,
  present: ReadonlySet<string>,
  { file }: WorkingFile,
  { draft, locate }: ParsedAdvisoryFile,
  looked: Required<Pick<ReadinessContext, 'replacements' | 'now' | 'removed'>>,
): ValidatedAdvisory {
  const { vendor, catalogue, published } = folder
  // A link to another draft is fine until one of the two is published without the other, which publish refuses.
  const { content } = draft
  const isPublished = (id: AdvisoryId) => published.has(id) || (id !== content.id && present.has(`${id}.md`))
  const latest = content.id === null ? null : (published.get(content.id)?.at(-1) ?? null)
  const seal = content.id === null ? null : sealOf(content)
  const state = stateOf(draft, seal, latest, vendor)
  const { open, waived } = applyWaivers(
    [
      ...(state === 'draft' ? authorFindings(draft, vendor) : []),
      ...readinessFindings(draft, { vendor, catalogue, isPublished, ...looked }),
    ],
    draft.waivers,
    waiverContext(draft, vendor, state === 'approved'),
  )
  const { told, more } = toldFindings(open)
  return {
    file,
    id: content.id,
    state,
    hasUnpublishedChanges: latest !== null && latest.seal !== seal,
    findings: inOrderOfPlace(told.map((finding) => ({ ...finding, ...locate(finding.path) }))),
    more,
    waived,
  }
}

/**
 * An advisory that is public as it stands is not asked to follow when its replacement is withdrawn later, whose page leads
 * on; only a circle is told. What other files are about to withdraw concerns nobody but drafts, and must not show through
 * what is public.
 */
async function replacementsOf(
  folder: Folder,
  content: Draft['content'],
): Promise<NonNullable<ReadinessContext['replacements']>> {
  const latest = content.id === null ? null : (folder.published.get(content.id)?.at(-1) ?? null)
  if (content.withdrawal === null) return new Map()
  if (latest?.seal !== (content.id === null ? null : sealOf(content))) {
    return replacementsFrom(folder, content, pendingInFolder(folder))
  }
  const published = await replacementsFrom(folder, content, () => undefined)
  const ends = [...published.values()].filter((next) => next === null || !(next === content.id || published.has(next)))
  return ends.length === 0 ? published : new Map()
}

function stateOf(draft: Draft, seal: Seal | null, latest: LedgerEntry | null, vendor: Vendor): AdvisoryState {
  if (latest !== null && latest.seal === seal) return draft.content.withdrawal === null ? 'published' : 'withdrawn'
  return approvalState(withLiveApprovals(draft, latest, null), seal, vendor)
}

/** Published revisions whose content is gone or is not what was published, and advisories whose working file is gone. */
async function recordFaults(
  folder: Folder,
  working: ReadonlySet<string>,
  onProgress: OnProgress,
): Promise<readonly FolderFault[]> {
  const faults: FolderFault[] = []
  const { entries } = folder.ledger
  for (const [done, entry] of entries.entries()) {
    onProgress(done, entries.length)
    if (entry.revision === 1 && !working.has(`${entry.advisory}.md`)) {
      faults.push({
        file: `advisories/${entry.advisory}.md`,
        line: null,
        column: null,
        message: `${entry.advisory} is published, and its file is gone.`,
        remedy: `Restore it; to take the advisory back, withdraw it: tocsin withdraw ${entry.advisory}`,
      })
    }
    if (entry.content === 'not_kept') continue
    const content = await readKeptContent(folder.root, entry)
    if (!content.ok) faults.push(content.error)
    for (const image of content.ok ? content.value.images : []) {
      const picture = readKeptImage(folder.root, entry.advisory, image)
      if (!picture.ok) faults.push(picture.error)
    }
    faults.push(...(await leftBehind(folder.root, entry)))
  }
  return faults
}

/** Contents from before a redaction, which a crash may have left where they should have been removed. */
async function leftBehind(root: string, entry: LedgerEntry): Promise<readonly FolderFault[]> {
  if (entry.redactions.length === 0) return []
  const kept = path.posix.basename(keptFile(entry))
  let present: readonly string[]
  try {
    present = await readdir(path.join(root, 'advisories', entry.advisory))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
  return present
    .filter((name) => name !== kept && new RegExp(`^r${entry.revision}(\\.redacted\\d+)?\\.md$`).test(name))
    .map((name) => `advisories/${entry.advisory}/${name}`)
    .map((file) => ({
      file,
      line: null,
      column: null,
      message: `${file} is the content from before a redaction; it still holds the removed words.`,
      remedy: 'Delete the file.',
    }))
}

function sameLetters(names: readonly string[]): FolderFault[] {
  const seen = new Map<string, string>()
  const faults: FolderFault[] = []
  for (const name of names) {
    const other = seen.get(name.toLowerCase())
    if (other !== undefined) {
      faults.push({
        file: `advisories/${name}`,
        line: null,
        column: null,
        message: `advisories/${name} and advisories/${other} differ only in the case of letters.`,
        remedy: 'Ids are unique without regard to case: rename one.',
      })
    }
    seen.set(name.toLowerCase(), name)
  }
  return faults
}

function misnamed(file: string, id: AdvisoryId): FolderFault {
  return {
    file,
    line: null,
    column: null,
    message: `${file} holds the advisory ${id}.`,
    remedy: `Rename the file to advisories/${id}.md.`,
  }
}

/** A blocker of publication is no fault of a draft: it waits for a release, and nobody has to do anything about it. */
export function exitCodeOf(report: ValidationReport): 0 | 1 | 3 {
  if (isNonEmpty(report.faults)) return 3
  const isFileBlocked = report.files.some(({ findings }) => findings.some(blocksApproval))
  const blocked = report.advisories.some(({ state, findings }) =>
    findings.some(state === 'published' || state === 'withdrawn' ? blocksPublication : blocksApproval),
  )
  return blocked || isFileBlocked || isNonEmpty(report.recordFaults) ? 1 : 0
}
