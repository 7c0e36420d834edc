import { err, ok, type Result } from '../../base/result.ts'
import type { Sha256 } from '../../base/sha256.ts'
import type { Advisory } from '../../domain/advisory/advisory.ts'
import type { Draft } from '../../domain/approval/draft.ts'
import { sealOf } from '../../domain/approval/seal.ts'
import type { LedgerEntry } from '../../domain/publication/ledger-entry.ts'
import {
  decodeUtf8,
  MAX_ADVISORY_BYTES,
  parseAdvisoryFile,
  printAdvisoryFile,
} from '../../formats/advisory-file/index.ts'
import { type FolderFault, problemFault, refusalFault, wholeFile } from './folder.ts'
import { keptFile } from './kept-names.ts'
import { readInside } from './read-inside.ts'
import { systemSha256 } from './system-sha256.ts'

/** What tells one kept content from another. */
export type KeptRevision = Pick<LedgerEntry, 'advisory' | 'revision' | 'seal' | 'file' | 'redactions'>

const WITHDRAW =
  'A published revision is never dropped or edited. Restore the file; to take an advisory back, withdraw it: tocsin withdraw ID'

/** The content of a published revision, checked against the seal under which it was published. */
export async function readKeptContent(root: string, entry: KeptRevision): Promise<Result<Advisory, FolderFault>> {
  const file = keptFile(entry)
  const bytes = await readInside(root, file, MAX_ADVISORY_BYTES)
  if (bytes.ok) return contentOfKept(bytes.value, entry)
  const missing = `${file} is missing, and ${entry.advisory} is published.`
  return err(
    bytes.error.kind === 'absent'
      ? { ...wholeFile(file), message: missing, remedy: WITHDRAW }
      : refusalFault(bytes.error),
  )
}

/** The content of a kept file, if it is what was published under the entry's seal. */
export function contentOfKept(bytes: Uint8Array, entry: KeptRevision): Result<Advisory, FolderFault> {
  const file = keptFile(entry)
  const text = decodeUtf8(bytes)
  if (!text.ok) return err(problemFault(file, text.error))
  // Its language is written in it, so no default is needed.
  const parsed = parseAdvisoryFile(text.value, { lang: 'en' })
  if (!parsed.ok) {
    const [problem] = parsed.error
    return err(
      problem === undefined
        ? { ...wholeFile(file), message: `${file} cannot be read.`, remedy: WITHDRAW }
        : problemFault(file, problem),
    )
  }
  const { content } = parsed.value.draft
  if (content.id === null || !(isAsWritten(bytes, entry) || sealOf(content) === entry.seal)) {
    const message = `${file} is not what was published: its seal differs.`
    return err({ ...wholeFile(file), message, remedy: WITHDRAW })
  }
  return ok(content)
}

/** The very bytes that were written with the entry hold the sealed content; only others have to be sealed again. */
function isAsWritten(bytes: Uint8Array, { file }: KeptRevision): boolean {
  return file !== null && systemSha256(bytes) === file
}

/** How a published revision is kept: in full, and without anything that only the desk knows. */
export interface KeptText {
  readonly text: string
  /** For the ledger. */
  readonly file: Sha256
}

/** Whether a printed file gives back what was printed: asked before anything relies on it. */
export function canBeReadBack(text: string, advisory: Advisory): boolean {
  if (Buffer.byteLength(text, 'utf8') > MAX_ADVISORY_BYTES) return false
  const parsed = parseAdvisoryFile(text, { lang: 'en' })
  if (!parsed.ok) return false
  const { content } = parsed.value.draft
  return content.id !== null && sealOf(content) === sealOf(advisory)
}

export function keptText(advisory: Advisory): KeptText {
  const draft: Draft = { content: advisory, authors: [], approvals: [], waivers: [] }
  const text = printAdvisoryFile(draft, { lang: 'en' })
  return { text, file: systemSha256(text) }
}
