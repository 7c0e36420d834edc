import type { Instant } from '../base/instant.ts'
import { isNonEmpty } from '../base/non-empty.ts'
import { isReservedFileName } from '../base/reserved-file-name.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { AdvisoryKind, Prose } from '../domain/advisory/advisory.ts'
import type { Statement } from '../domain/advisory/statement.ts'
import type { Vulnerability } from '../domain/advisory/vulnerability.ts'
import type { Draft } from '../domain/approval/draft.ts'
import type { Catalogue } from '../domain/catalogue/product.ts'
import { printAdvisoryFile, readFileComments } from '../formats/advisory-file/index.ts'
import type { Folder, FolderFault } from '../storage/folder/folder.ts'
import type { LockRefusal } from '../storage/folder/folder-lock.ts'
import { type UnreadableFolder, withOpenFolder } from '../storage/folder/with-open-folder.ts'
import { workingFileNames } from '../storage/folder/working-file.ts'
import { writeWorkingFile } from './edit-working-file.ts'

export type NotCreated =
  | { readonly kind: 'name_taken'; readonly name: string }
  | { readonly kind: 'bad_name'; readonly name: string }
  | { readonly kind: 'faults'; readonly faults: readonly FolderFault[] }
  | LockRefusal
  | UnreadableFolder

export interface NewReport {
  readonly name: string
  readonly file: string
}

/**
 * Starts a draft under a working name; its id is given when it is approved, so that the name betrays nothing.
 *
 * @param wantedName null: a free one that tells only the minute.
 * @param nextUpdate of a preliminary advisory; null: a place to fill is left, which blocks approval.
 */
export async function newAdvisory(
  root: string,
  kind: AdvisoryKind,
  wantedName: string | null,
  author: string | null,
  nextUpdate: Instant | null,
  now: Instant,
): Promise<Result<NewReport, NotCreated>> {
  return withOpenFolder<NewReport, NotCreated>(root, async (folder: Folder) => {
    const taken = new Set((await workingFileNames(folder.root)).map((file) => file.toLowerCase()))
    const name = wantedName ?? freeName(taken, now)
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name) || isReservedFileName(name)) return err({ kind: 'bad_name', name })
    if (taken.has(`${name}.md`)) return err({ kind: 'name_taken', name })
    const draft: Draft = {
      content: startingContent(kind, folder.vendor.lang, folder.catalogue, nextUpdate ?? now),
      authors: author === null ? [] : [author],
      approvals: [],
      waivers: [],
    }
    const isOpen = kind === 'preliminary' && nextUpdate === null
    const comments = isOpen ? { comments: readFileComments(placeForNextUpdate(now)) } : {}
    const text = printAdvisoryFile(draft, { lang: folder.vendor.lang, ...comments })
    const written = await writeWorkingFile(folder, name, text)
    return written.ok ? ok({ name, file: written.value }) : err({ kind: 'faults', faults: [written.error] })
  })
}

/** @param taken names of files, in small letters. */
function freeName(taken: ReadonlySet<string>, now: Instant): string {
  const name = `draft-${now.replace(/[^0-9]/g, '').slice(0, 12)}`
  let free = name
  for (let number = 2; taken.has(`${free}.md`); number++) free = `${name}-${number}`
  return free
}

/**
 * A promise to readers that nobody has made yet. The moment at which the draft begins is no promise: it has passed, so
 * `validate` asks for another one, and until then nobody can approve it.
 */
function placeForNextUpdate(now: Instant): string {
  return `---\nnextUpdate: ${now} # TODO: when readers will hear more\n---\n`
}

/** Placeholders that `validate` will ask about; nothing in them is a claim. */
function startingContent(
  kind: AdvisoryKind,
  lang: string,
  catalogue: Catalogue,
  nextUpdate: Instant,
): Draft['content'] {
  const base = {
    id: null,
    title: 'TODO: what happens, where, in one line',
    lang,
    origin: 'vendor',
    invented: false,
    comparison: [],
    indicators: [],
    timeline: [],
    credits: [],
    references: [],
    related: [],
    aliases: [],
    images: [],
    releaseAt: null,
    recordedPublication: null,
    sourceNotes: [],
    withdrawal: null,
  } as const
  const summary = 'TODO: one sentence that a customer in alarm understands.'
  switch (kind) {
    case 'preliminary':
      return {
        ...base,
        kind,
        nextUpdate,
        prose: prose({ summary, whatToDo: 'TODO: at least one thing that customers can do now.' }),
        vulnerabilities: [startingVulnerability(catalogue)],
      }
    case 'vulnerability':
      return {
        ...base,
        kind,
        prose: prose({ summary, details: 'TODO: what the flaw is, who can use it, what they can reach.' }),
        vulnerabilities: [startingVulnerability(catalogue)],
      }
    case 'guidance':
      return {
        ...base,
        kind,
        prose: prose({
          summary,
          whatToDo: 'TODO: what to do with such a message.',
        }),
        comparison: [
          { aspect: 'TODO: sender, tone, attachment …', genuine: 'TODO: how ours is.', fake: 'TODO: how theirs is.' },
        ],
        exploitation: { kind: 'not_stated' },
      }
  }
}

function prose(sections: Partial<Prose>): Prose {
  const none: Prose = {
    summary: null,
    whatToDo: null,
    recognise: null,
    requiredConfiguration: null,
    signsOfAttack: null,
    details: null,
    faq: null,
  }
  return { ...none, ...sections }
}

function startingVulnerability(catalogue: Catalogue): Vulnerability {
  const statements: Statement[] = catalogue.products.slice(0, 1).map((product) => ({
    product: product.id,
    status: 'under_investigation',
    extent: { kind: 'all_versions' },
    condition: null,
  }))
  return {
    cve: { kind: 'none', reason: 'TODO: not assigned yet' },
    otherIds: [],
    title: null,
    description: null,
    ownership: { kind: 'own' },
    cwes: [],
    scores: [],
    assessment: { kind: 'not_stated' },
    exploitation: { kind: 'not_stated' },
    statements: isNonEmpty(statements) ? statements : [],
    recorded: [],
    remediations: [],
    credits: [],
    references: [],
  }
}
