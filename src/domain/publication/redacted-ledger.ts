import type { Sha256 } from '../../base/sha256.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import type { Seal } from '../approval/seal.ts'
import type { Ledger } from './ledger.ts'
import { type LedgerEntry, type Removal, replaceableOf } from './ledger-entry.ts'
import type { RevisionChange } from './published-advisory.ts'
import { type Redaction, redactSentence, spellingsIn } from './redaction.ts'
import type { Visible } from './removed-words.ts'

export interface RedactedLedger {
  /** Without the revision that tells the redaction. */
  readonly ledger: Ledger
  /** For that revision, whose hash covers what stands in the older ones now. */
  readonly removal: Removal
  /** Which of the spellings stood in the ledger's own words. */
  readonly found: ReadonlySet<string>
}

/**
 * The ledger after words were removed from revisions that are already public. Each touched revision notes what stood
 * there before, as hashes; its own hash and so the chain stay as they were. Of the sentences that tell a change only the
 * words are replaced: told anew, they would be today's program's and no longer what was published.
 *
 * @param replaced the revisions whose content was redacted, with what is kept of them now.
 */
export function redactedLedger(
  ledger: Ledger,
  id: AdvisoryId,
  replaced: ReadonlyMap<number, { readonly seal: Seal; readonly file: Sha256 }>,
  redaction: Redaction,
  visible: Visible,
): RedactedLedger {
  const revisions: Removal['revisions'][number][] = []
  const found = new Set<string>()
  const entries = ledger.entries.map((entry) => (entry.advisory === id ? redactEntry(entry) : entry))
  return { ledger: { ...ledger, entries }, removal: { reason: redaction.reason.trim(), revisions }, found }

  function redactEntry(entry: LedgerEntry): LedgerEntry {
    const before = replaceableOf(entry)
    const { change, note, removal } = entry
    const cleaned: LedgerEntry = {
      ...entry,
      ...replaced.get(entry.revision),
      change: redactChange(change),
      note: note === null ? null : clean(note),
      removal: removal === null ? null : { ...removal, reason: clean(removal.reason) },
      redactions: entry.redactions.map((one) => ({ ...one, reason: clean(one.reason) })),
    }
    const now = replaceableOf(cleaned)
    if (now.seal === before.seal && now.words === before.words) return cleaned
    revisions.push({ revision: entry.revision, ...now })
    const told = {
      at: redaction.at,
      reason: redaction.reason.trim(),
      previousSeal: before.seal,
      previousFile: before.file,
      previousWords: before.words,
    }
    return { ...cleaned, redactions: [...cleaned.redactions, told] }
  }

  function redactChange(change: RevisionChange): RevisionChange {
    switch (change.kind) {
      case 'first':
        return change
      case 'compared':
        return { ...change, changes: change.changes.map((one) => ({ ...one, text: clean(one.text) })) }
      case 'not_comparable':
        return { ...change, note: change.note === null ? null : clean(change.note) }
    }
  }

  function clean(text: string): string {
    for (const words of spellingsIn(text, redaction)) found.add(words)
    return redactSentence(text, redaction, visible)
  }
}
