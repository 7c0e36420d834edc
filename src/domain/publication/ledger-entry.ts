import type { Instant } from '../../base/instant.ts'
import { type Sha256, sha256Of } from '../../base/sha256.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import type { Seal } from '../approval/seal.ts'
import type { InstantPrecision, RedactionNote, RevisionAction, RevisionChange } from './published-advisory.ts'

/** Who agreed to a revision; desk matter that never reaches the public plane. */
export interface RecordedApproval {
  readonly by: string
  readonly at: Instant
}

/** One published revision, as the ledger remembers it. The content itself is kept beside it, in full. */
export interface LedgerEntry {
  readonly advisory: AdvisoryId
  readonly revision: number
  readonly action: RevisionAction
  readonly publishedAt: Instant
  readonly precision: InstantPrecision
  /** Seal of the content as it is kept; a redaction moves it and notes the one before. */
  readonly seal: Seal
  /** Hash of the same advisory's revision before this one; null for the first. */
  readonly previous: Sha256 | null
  readonly hash: Sha256
  readonly content: 'kept' | 'not_kept'
  /** Hash of the file that keeps the content, as it was written; null when it was not kept. A redaction moves it, too. */
  readonly file: Sha256 | null
  /** For content that was not kept: what a source says of it. */
  readonly note: string | null
  /** Keys into the ledger's slices. */
  readonly vendor: Sha256
  readonly products: readonly Sha256[]
  readonly change: RevisionChange
  readonly approvals: readonly RecordedApproval[]
  /** What was removed from this revision after its publication, oldest first. */
  readonly redactions: readonly LedgerRedaction[]
  /** What this revision removes from those before it; null unless it is a redaction. */
  readonly removal: Removal | null
}

/** A redaction as a revision that it touched remembers it: what stood there before, as hashes. */
export interface LedgerRedaction extends RedactionNote {
  readonly previousFile: Sha256 | null
  readonly previousWords: Sha256
}

/** The words that a redaction leaves to readers, and what stands in each revision that it touched. */
export interface Removal {
  readonly reason: string
  readonly revisions: readonly (Replaceable & { readonly revision: number })[]
  /** By which the words are known again; absent in redactions from before there were traces. */
  readonly traces?: readonly RemovedTrace[]
}

/** One spelling that was removed. */
export interface RemovedTrace {
  /** So many words it has. */
  readonly words: number
  readonly hash: Sha256
}

/** The redactions that touched a revision's content; others only changed what the ledger says of it. */
export function contentRedactions({
  seal,
  redactions,
}: Pick<LedgerEntry, 'seal' | 'redactions'>): readonly LedgerRedaction[] {
  return redactions.filter(({ previousSeal }, index) => previousSeal !== (redactions[index + 1]?.previousSeal ?? seal))
}

/** What a redaction may replace in a revision that is public already: its content, and the words that the ledger has. */
export interface Replaceable {
  readonly seal: Seal
  readonly file: Sha256 | null
  /** Hash of the ledger's own words: what changed, what a source says, why words were removed. */
  readonly words: Sha256
}

/** SHA-256 of a text: of two, the system's is the faster one, and base's runs everywhere. */
export type HashText = (text: string) => Sha256

type HashedEntry = Omit<LedgerEntry, 'hash'>

/** What stands in a revision now. */
export function replaceableOf(entry: HashedEntry, hash: HashText = sha256Of): Replaceable {
  return { seal: entry.seal, file: entry.file, words: hashOfWords(entry, hash) }
}

/** What stood in a revision at its publication. */
export function originalOf(entry: HashedEntry, now: Replaceable): Replaceable {
  const [first] = entry.redactions
  return first === undefined ? now : { seal: first.previousSeal, file: first.previousFile, words: first.previousWords }
}

/**
 * The hash of a revision: over all that the ledger says of it as it was published. What a redaction replaces later is
 * remembered as it was, so the chain holds; what stands there instead is covered by the hash of the redaction.
 */
export function hashOfEntry(entry: HashedEntry, { seal, file, words }: Replaceable, hash: HashText = sha256Of): Sha256 {
  const { action, advisory, content, precision, previous, products, publishedAt, revision, vendor } = entry
  const facts = {
    action,
    advisory,
    approvals: entry.approvals.map(({ at, by }) => ({ at, by })),
    content,
    file,
    precision,
    previous,
    products,
    publishedAt,
    removed: (entry.removal?.revisions ?? []).map((one) => ({
      file: one.file,
      revision: one.revision,
      seal: one.seal,
      words: one.words,
    })),
    revision,
    seal,
    // Left out of the JSON where it is absent.
    traces: entry.removal?.traces?.map((trace) => ({ hash: trace.hash, words: trace.words })),
    vendor,
    words,
  }
  return hash(sortedJson(facts))
}

export function hashOfWords(
  { change, note, removal }: Pick<LedgerEntry, 'change' | 'note' | 'removal'>,
  hash: HashText = sha256Of,
): Sha256 {
  const reason = removal?.reason ?? null
  if (change.kind === 'first' && note === null && reason === null) return WORDS_OF_A_FIRST
  return hash(sortedJson({ change: sortedChange(change), note, reason }))
}

const WORDS_OF_A_FIRST = sha256Of(sortedJson({ change: { kind: 'first' }, note: null, reason: null }))

function sortedChange(change: RevisionChange): unknown {
  if (change.kind !== 'compared') return change
  const changes = change.changes.map((one) => ({ class: one.class, code: one.code, path: one.path, text: one.text }))
  return { changes, class: change.class, kind: change.kind }
}

/**
 * Canonical JSON (RFC 8785) of what is written with its keys in order already: a ledger has ten thousand entries, and
 * sorting their keys takes longer than all else.
 */
function sortedJson(value: unknown): string {
  return JSON.stringify(value)
}
