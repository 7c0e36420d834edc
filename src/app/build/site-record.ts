import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import { advisoryJsonPath, fileOfPath } from '../../domain/publication/addresses.ts'
import { contentRedactions, type LedgerEntry } from '../../domain/publication/ledger-entry.ts'
import { type FolderFault, wholeFile } from '../../storage/folder/folder.ts'

/**
 * Whether an older or another ledger would take back what a site says of an advisory already. The site's own copy of it is
 * the record: each of its revisions has to be the folder's, or one from which the folder has removed words since. So
 * words that were removed never come back with a ledger that does not know of it.
 *
 * @param native what the site would say now; where it says just that, there is nothing to ask.
 */
export function takenBack(
  site: string,
  id: AdvisoryId,
  entries: readonly LedgerEntry[],
  native: string,
): FolderFault | null {
  const file = path.join(site, fileOfPath(advisoryJsonPath(id)))
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null
  const text = readFileSync(file, 'utf8')
  if (text === native) return null
  const other = shownRevisions(text).find((shown) => !isKnown(shown, entries))
  if (other === undefined) return null
  return {
    ...wholeFile('ledger.json'),
    message: `This site shows another revision ${other.revision} of ${id} than this ledger has.`,
    remedy:
      'A site never goes back, and words that were removed never come back. Restore the ledger that the site was built from, or build into another folder.',
  }
}

interface ShownRevision {
  readonly revision: number
  readonly seal: string
  readonly action: string
}

function isKnown({ revision, seal, action }: ShownRevision, entries: readonly LedgerEntry[]): boolean {
  const entry = entries.find((one) => one.revision === revision)
  if (entry === undefined || entry.action !== action) return false
  return entry.seal === seal || contentRedactions(entry).some(({ previousSeal }) => previousSeal === seal)
}

/** What is no longer what a build wrote says nothing, and is written again. */
function shownRevisions(text: string): readonly ShownRevision[] {
  try {
    const { revisions } = JSON.parse(text) as { readonly revisions?: unknown }
    return Array.isArray(revisions) ? revisions.filter(isShownRevision) : []
  } catch {
    return []
  }
}

function isShownRevision(value: unknown): value is ShownRevision {
  return typeof value === 'object' && value !== null && 'revision' in value && 'seal' in value && 'action' in value
}
