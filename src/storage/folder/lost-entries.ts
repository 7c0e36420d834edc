import { type Dirent, readdirSync } from 'node:fs'
import path from 'node:path'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import { contentRedactions, type LedgerEntry } from '../../domain/publication/ledger-entry.ts'
import { errorCode } from '../system-error.ts'
import { readKeptName } from './kept-names.ts'

/** A kept content as its file name tells it. */
export interface KeptContent {
  /** Relative to the folder. */
  readonly file: string
  readonly advisory: string
  readonly revision: number
  /** After so many redactions; 0 for a content as it was published. */
  readonly redacted: number
}

/** Every content that is kept in a folder, by the names of the files alone, sorted. */
export function keptContents(root: string): readonly KeptContent[] {
  const folder = path.join(root, 'advisories')
  return entriesOf(folder)
    .filter((entry) => !entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
    .flatMap((advisory) =>
      namesIn(path.join(folder, advisory)).flatMap((name) => {
        const kept = readKeptName(name)
        return kept === null ? [] : [{ file: `advisories/${advisory}/${name}`, advisory, ...kept }]
      }),
    )
}

/**
 * The kept contents that a ledger should name and does not. Whatever is published is kept, a withdrawal and a redaction
 * too, so each entry that a ledger loses leaves one.
 *
 * @param published the ledger's entries by advisory, oldest first.
 */
export function lostEntries(
  kept: readonly KeptContent[],
  published: ReadonlyMap<AdvisoryId, readonly LedgerEntry[]>,
): readonly KeptContent[] {
  return kept.filter(({ advisory, revision, redacted }) => {
    const entry = published.get(advisory as AdvisoryId)?.[revision - 1]
    return entry === undefined || (redacted > 0 && redacted > contentRedactions(entry).length)
  })
}

function entriesOf(folder: string): readonly Dirent[] {
  return orNothing(() => readdirSync(folder, { withFileTypes: true }))
}

function namesIn(folder: string): readonly string[] {
  return orNothing(() => readdirSync(folder).sort())
}

/** What is no folder, or none that may be looked into, is told where it is needed. */
function orNothing<T>(read: () => readonly T[]): readonly T[] {
  try {
    return read()
  } catch (error) {
    if (errorCode(error) === null) throw error
    return []
  }
}
