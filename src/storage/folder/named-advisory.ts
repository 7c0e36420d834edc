import path from 'node:path'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { Ledger } from '../../domain/publication/ledger.ts'

// Ids are unique without regard to case, so every command finds an advisory in any spelling, and by the path of its file.

/** What somebody calls an advisory, without folder and ending: an id or a working name. */
export function bareName(asked: string): string {
  return path.basename(asked).replace(/\.md$/i, '')
}

/**
 * The working file that somebody means; null where there is none.
 *
 * @param present names of the working files.
 */
export function workingFileNamed(present: readonly string[], asked: string): string | null {
  const wanted = `${bareName(asked)}.md`
  if (present.includes(wanted)) return wanted
  return present.find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? null
}

/** The published advisory that somebody means; null where there is none. */
export function publishedIdNamed({ entries }: Pick<Ledger, 'entries'>, asked: string): AdvisoryId | null {
  const wanted = bareName(asked).toLowerCase()
  return entries.find(({ advisory }) => advisory.toLowerCase() === wanted)?.advisory ?? null
}
