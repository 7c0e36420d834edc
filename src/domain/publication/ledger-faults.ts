import { type Sha256, sha256OfJson } from '../../base/sha256.ts'
import type { AdvisoryId } from '../advisory/identifiers.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'
import { type HashText, hashOfEntry, originalOf, type Replaceable, replaceableOf } from './ledger-entry.ts'

export interface LedgerFault {
  readonly advisory: AdvisoryId
  readonly revision: number
  readonly message: string
}

/**
 * What is wrong with the chain: numbers with gaps, a broken link, a fact edited by hand, a slice that is missing.
 *
 * @param whole so many entries at the beginning are known to match their hashes.
 */
export function findLedgerFaults(ledger: Ledger, hash?: HashText, whole = 0): readonly LedgerFault[] {
  const faults: LedgerFault[] = []
  const last = new Map<string, LedgerEntry>()
  const removals = removalsByAdvisory(ledger)
  for (const [index, entry] of ledger.entries.entries()) {
    const fault = (message: string) => faults.push({ advisory: entry.advisory, revision: entry.revision, message })
    const key = entry.advisory.toLowerCase()
    const before = last.get(key) ?? null
    if (before !== null && before.advisory !== entry.advisory) {
      fault(`its id differs from ${before.advisory} only in the case of letters`)
    }
    if (entry.revision !== (before?.revision ?? 0) + 1) fault('its number does not follow the one before')
    if (entry.previous !== (before?.hash ?? null)) fault('its link to the revision before is broken')
    if (before !== null && entry.publishedAt < before.publishedAt) fault('it is dated before the revision it follows')
    // A redaction that was added since says something of an entry before it.
    const removed = removals.get(entry.advisory)
    if (index >= whole || removed !== undefined) {
      const now = replaceableOf(entry, hash)
      if (hashOfEntry(entry, originalOf(entry, now), hash) !== entry.hash) {
        fault('its facts do not match its hash: it was edited after publication')
      }
      for (const message of redactionFaults(entry, now, removed ?? [])) fault(message)
    }
    if (ledger.vendors[entry.vendor] === undefined) fault('the vendor slice that it uses is missing')
    for (const product of entry.products) {
      if (ledger.products[product] === undefined) fault('a product slice that it uses is missing')
    }
    last.set(key, entry)
  }
  for (const [key, slice] of [...Object.entries(ledger.vendors), ...Object.entries(ledger.products)]) {
    if (sha256OfJson(slice) !== key) {
      const user = ledger.entries.find((entry) => entry.vendor === key || entry.products.includes(key as Sha256))
      if (user !== undefined) {
        faults.push({ advisory: user.advisory, revision: user.revision, message: 'a slice that it uses was edited' })
      }
    }
  }
  return faults
}

function removalsByAdvisory(ledger: Ledger): ReadonlyMap<AdvisoryId, readonly LedgerEntry[]> {
  const removals = new Map<AdvisoryId, LedgerEntry[]>()
  for (const entry of ledger.entries) {
    if (entry.removal !== null) removals.set(entry.advisory, [...(removals.get(entry.advisory) ?? []), entry])
  }
  return removals
}

/** Whether a revision shows what the redactions after it left of it, no less and no more. */
function redactionFaults(entry: LedgerEntry, now: Replaceable, removals: readonly LedgerEntry[]): readonly string[] {
  const faults: string[] = []
  if ((entry.action === 'redacted') !== (entry.removal !== null)) faults.push('only a redaction removes words')
  if (entry.removal?.revisions.some(({ revision }) => revision >= entry.revision) === true) {
    faults.push('it removes words from what is not published before it')
  }
  const left = removals.flatMap(({ publishedAt, removal }) =>
    (removal?.revisions ?? [])
      .filter(({ revision }) => revision === entry.revision)
      .map((replaced) => ({ ...replaced, at: publishedAt, reason: removal?.reason })),
  )
  if (entry.redactions.length > left.length) faults.push('it notes a redaction that was never published')
  for (const [index, { at, reason, seal, file, words }] of left.entries()) {
    const note = entry.redactions[index]
    const next = entry.redactions[index + 1]
    const stands =
      next === undefined ? now : { seal: next.previousSeal, file: next.previousFile, words: next.previousWords }
    const agrees = stands.seal === seal && stands.file === file && stands.words === words
    if (note === undefined || !agrees) faults.push('it is not what a redaction left of it')
    else if (note.at !== at || note.reason !== reason)
      faults.push('it tells a redaction otherwise than it was published')
  }
  return faults
}
