import path from 'node:path'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import { contentRedactions, type LedgerEntry } from '../../domain/publication/ledger-entry.ts'

/** What the name of a kept content says. */
export type NamedRevision = Pick<LedgerEntry, 'advisory' | 'revision' | 'seal' | 'redactions'>

/**
 * Where a published revision's full content is kept, relative to the folder. A redacted one gets a new name, so that
 * the ledger alone decides which content holds, whatever crashes between writing one and the other.
 */
export function keptFile(entry: NamedRevision): string {
  const redacted = contentRedactions(entry).length
  return `advisories/${entry.advisory}/r${entry.revision}${redacted === 0 ? '' : `.redacted${redacted}`}.md`
}

/** Where the published bytes of a picture are kept. */
export function keptImage(id: AdvisoryId, sha256: string, file: string): string {
  return `advisories/${id}/files/${sha256.slice('sha256:'.length)}${path.posix.extname(file).toLowerCase()}`
}

/** What a file name in an advisory's own folder says about a kept content; null where it is none. */
export function readKeptName(name: string): { readonly revision: number; readonly redacted: number } | null {
  const parts = /^r([1-9]\d{0,8})(?:\.redacted([1-9]\d{0,8}))?\.md$/.exec(name)
  return parts === null ? null : { revision: Number(parts[1]), redacted: Number(parts[2] ?? 0) }
}
