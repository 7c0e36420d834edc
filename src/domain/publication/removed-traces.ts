import type { Instant } from '../../base/instant.ts'
import type { Sha256 } from '../../base/sha256.ts'
import type { Advisory } from '../advisory/advisory.ts'
import { sealOf } from '../approval/seal.ts'
import { everyString } from '../policy/free-texts.ts'
import type { DraftContent, Removed } from '../policy/readiness-context.ts'
import { contentRedactions, type LedgerEntry, type RemovedTrace } from './ledger-entry.ts'
import { isTooShort, tellingsOf, type Visible, wordsIn } from './removed-words.ts'

/**
 * A hash that takes long, so that guessing what was removed is no cheaper by a trace than by the hash of the old text, which
 * stays there anyway. The salt is the hash of the revision before the redaction.
 */
export type SlowHash = (text: string, salt: Sha256) => Sha256

/**
 * So many runs of words are hashed for one content, ten seconds on an ordinary machine: more than anybody writes in a day, and
 * a limit for what somebody else's file or ledger can ask for.
 */
const MAX_RUNS = 10_000

/** What is left of removed words, by which they are known again and not told. */
export function tracesOf(spellings: readonly string[], salt: Sha256, visible: Visible, hash: SlowHash) {
  const traces = new Map<Sha256, RemovedTrace>()
  for (const telling of spellings.flatMap((words) => tellingsOf(words, visible))) {
    const words = wordsIn(telling)
    const trace = hash(words.join(' '), salt)
    if (!isTooShort(words.join(' '))) traces.set(trace, { words: words.length, hash: trace })
  }
  // In an order that says nothing of the one in which they were given.
  return [...traces.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1))
}

/**
 * What redactions took from an advisory; null where there was none.
 *
 * @param entries all of the advisory, oldest first.
 * @param newest what is published: words that stand there are public, so nobody asks whether they were removed once.
 */
export function removedFrom(
  entries: readonly LedgerEntry[],
  newest: Advisory | null,
  visible: Visible,
  hash: SlowHash,
): Removed | null {
  const redactions = entries.filter(({ removal }) => removal !== null)
  if (redactions.length === 0) return null
  const runs = redactions.flatMap((entry) => runsOf(entry))
  const known = new Map(runs.map(({ words }) => [words, new Set<string>()]))
  for (const { text } of newest === null ? [] : everyString(newest)) {
    for (const [words, seen] of known) for (const run of runsIn(text, words, visible)) seen.add(run)
  }
  const newRunsIn = function* (text: string) {
    for (const kind of runs) {
      for (const run of runsIn(text, kind.words, visible)) {
        if (known.get(kind.words)?.has(run) === false) yield { ...kind, run }
      }
    }
  }
  return {
    isTooMuch: (texts) => {
      let count = 0
      for (const text of texts) for (const _ of newRunsIn(text)) if (++count > MAX_RUNS) return true
      return false
    },
    in: (text) => {
      for (const { at, run, salt, hashes } of newRunsIn(text)) if (hashes.has(hash(run, salt))) return at
      return null
    },
    asItWas: (content) => asItWas(content, entries),
  }
}

interface Runs {
  readonly at: Instant
  readonly salt: Sha256
  /** So many words in succession. */
  readonly words: number
  readonly hashes: ReadonlySet<Sha256>
}

function runsOf({ publishedAt, previous, removal }: LedgerEntry): readonly Runs[] {
  if (previous === null) return []
  return [...Map.groupBy(removal?.traces ?? [], ({ words }) => words)].map(([words, traces]) => {
    return { at: publishedAt, salt: previous, words, hashes: new Set(traces.map((trace) => trace.hash)) }
  })
}

/** Every run of so many words that a reader could find in a text, however it is written. */
function* runsIn(text: string, length: number, visible: Visible): Iterable<string> {
  const runs = new Set<string>()
  for (const words of tellingsOf(text, visible).map(wordsIn)) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const run = words.slice(start, start + length).join(' ')
      if (runs.has(run) || isTooShort(run)) continue
      runs.add(run)
      yield run
    }
  }
}

/** When words were removed from a content that is now as it was before; null where that is not so. */
function asItWas(content: DraftContent, entries: readonly LedgerEntry[]): Instant | null {
  if (content.id === null) return null
  const seal = sealOf(content)
  const redactions = entries.flatMap((entry) => contentRedactions(entry))
  return redactions.find(({ previousSeal }) => previousSeal === seal)?.at ?? null
}
