import { type Instant, instantOf } from '../base/instant.ts'
import { isNonEmpty } from '../base/non-empty.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { AdvisoryKind, Prose } from '../domain/advisory/advisory.ts'
import type { Statement } from '../domain/advisory/statement.ts'
import type { Vulnerability } from '../domain/advisory/vulnerability.ts'
import type { Draft } from '../domain/approval/draft.ts'
import type { Catalogue } from '../domain/catalogue/product.ts'
import { printAdvisoryFile } from '../formats/advisory-file/index.ts'
import { type Folder, type FolderFault, workingFileNames } from '../storage/folder/folder.ts'
import type { LockRefusal } from '../storage/folder/folder-lock.ts'
import { type UnreadableFolder, withOpenFolder } from '../storage/folder/with-open-folder.ts'
import { writeWorkingFile } from './edit-working-file.ts'

export type NotCreated =
  | { readonly kind: 'name_taken'; readonly name: string }
  | { readonly kind: 'bad_name'; readonly name: string }
  | { readonly kind: 'faults'; readonly faults: readonly FolderFault[] }
  | LockRefusal
  | UnreadableFolder

/** Starts a draft under a working name; its id is given when it is approved, so that the name betrays nothing. */
export async function newAdvisory(
  root: string,
  kind: AdvisoryKind,
  name: string,
  author: string | null,
  now: Instant,
): Promise<Result<{ readonly file: string }, NotCreated>> {
  return withOpenFolder<{ readonly file: string }, NotCreated>(root, async (folder: Folder) => {
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) return err({ kind: 'bad_name', name })
    const taken = (await workingFileNames(folder.root)).some((file) => file.toLowerCase() === `${name}.md`)
    if (taken) return err({ kind: 'name_taken', name })
    const draft: Draft = {
      content: startingContent(kind, folder.vendor.lang, folder.catalogue, now),
      authors: author === null ? [] : [author],
      approvals: [],
      waivers: [],
    }
    const text = printAdvisoryFile(draft, { lang: folder.vendor.lang })
    const written = await writeWorkingFile(folder, name, text)
    return written.ok ? ok({ file: written.value }) : err({ kind: 'faults', faults: [written.error] })
  })
}

/** Placeholders that `validate` will ask about; nothing in them is a claim. */
function startingContent(kind: AdvisoryKind, lang: string, catalogue: Catalogue, now: Instant): Draft['content'] {
  const base = {
    id: null,
    title: 'TODO: what happens, where, in one line',
    lang,
    origin: 'vendor',
    invented: false,
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
        nextUpdate: instantOf(Date.parse(now) + 24 * 3_600_000),
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
          recognise: 'TODO: how to tell the genuine from the fake.',
        }),
        exploitation: { kind: 'exploited', asOf: now, source: null, note: null },
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
