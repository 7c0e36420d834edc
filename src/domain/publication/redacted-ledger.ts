import type { Advisory } from '../advisory/advisory.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import { sealOf } from '../approval/seal.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'
import { type Redaction, withoutWords } from './redaction.ts'
import { type NamedProduct, semanticDiff } from './semantic-diff.ts'

/**
 * The ledger after words were removed from revisions that are already public. Each touched revision gets the seal of
 * its new content and a note with the seal before; its hash and so the chain stay as they were. Differences between
 * revisions are told anew, because their sentences may have held the words.
 *
 * @param contents all kept contents of the advisory after the redaction, by revision.
 */
export function redactedLedger(
  ledger: Ledger,
  id: AdvisoryId,
  contents: ReadonlyMap<number, Advisory>,
  redaction: Redaction,
  products: readonly NamedProduct[],
): Ledger {
  return {
    ...ledger,
    entries: ledger.entries.map((entry) => (entry.advisory === id ? redactEntry(entry) : entry)),
  }

  function redactEntry(entry: LedgerEntry): LedgerEntry {
    const content = contents.get(entry.revision)
    const redactions = entry.redactions.map((note) => ({ ...note, reason: withoutWords(note.reason, redaction) }))
    // A note on content that was not kept is covered by the hash, so only its reasons can be cleaned.
    if (content === undefined) return { ...entry, redactions }
    const before = contents.get(entry.revision - 1)
    const change =
      entry.change.kind === 'compared' && before !== undefined
        ? { ...entry.change, changes: semanticDiff(before, content, products).changes }
        : entry.change
    const seal = sealOf(content)
    if (seal === entry.seal) return { ...entry, change, redactions }
    const note = { at: redaction.at, reason: redaction.reason, previousSeal: entry.seal }
    return { ...entry, seal, change, redactions: [...redactions, note] }
  }
}
