import { type CountedWords, fill } from '../base/fill.ts'
import { unreachable } from '../base/unreachable.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { MalformedVersion } from '../domain/catalogue/version-scheme.ts'
import type { CheckableProduct } from './checkable-product.ts'
import type { JudgedAdvisories } from './ranked-answer.ts'
import type { ReasonWords } from './reason-words.ts'
import { isDatedOrNumbered } from './statement-force.ts'

/** Why there is no version to hold against ranges. */
export type UnreadVersion =
  | { readonly kind: 'not_given' }
  /** Nobody knows how the product is numbered. */
  | { readonly kind: 'no_scheme' }
  | { readonly kind: 'malformed'; readonly error: MalformedVersion }

/** @param needingVersion how many advisories could only be held against a version. */
export function unreadSentences(
  { name, words }: CheckableProduct,
  read: UnreadVersion,
  needingVersion: number,
): readonly [headline: string, rest: string] {
  return [
    unreadWords(name, read, words),
    needingVersion === 0 ? '' : counted(words.answer.needingVersion, needingVersion),
  ]
}

function unreadWords(name: string, read: UnreadVersion, words: ReasonWords): string {
  switch (read.kind) {
    case 'not_given':
      return fill(words.answer.notGiven, { name })
    case 'no_scheme':
      return fill(words.answer.noScheme, { name })
    case 'malformed': {
      const { input } = read.error
      return fill(words.answer.malformed, { input, name, expected: expectedVersion(read.error, words) })
    }
    default:
      return unreachable(read)
  }
}

/** What a version looks like, in words with an example. */
export function expectedVersion({ scheme, expected }: MalformedVersion, words: ReasonWords): string {
  return words.expected?.[scheme] ?? expected
}

/** What is asked about: nobody but the vendor sees the version of a service. */
export function subjectOf({ deployment, words }: Pick<CheckableProduct, 'deployment' | 'words'>): string {
  return deployment === 'service' ? words.subject.service : words.subject.version
}

function counted(words: CountedWords, n: number, values: { readonly [place: string]: string } = {}): string {
  return fill(n === 1 ? words.one : words.other, { ...values, n: String(n) })
}

/** How many advisories affect whatever the version is; null when none does. */
export function affectedSentence({ affected }: JudgedAdvisories, { answer }: ReasonWords): string | null {
  return affected === 0 ? null : counted(answer.affectedBy, affected)
}

/** That no advisory is known to affect what is asked about, which is what matters of an unknown version. */
function noneKnownSentence(product: CheckableProduct): string {
  return fill(product.words.answer.noneKnown, { subject: subjectOf(product) })
}

/** The verdict in sentences, where a version was read or none is needed; the second may be empty. */
export function judgedSentences(
  product: CheckableProduct,
  judged: JudgedAdvisories,
): readonly [headline: string, rest: string] {
  const affected = affectedSentence(judged, product.words)
  if (affected !== null) return [affected, leftOpenSentence(judged, product)]
  if (judged.unknown > 0) return [noneKnownSentence(product), leftOpenSentence(judged, product)]
  return [fixedServiceSentence(product) ?? notAffectedSentence(product), withdrawnSentence(product)]
}

/** Of which advisories nobody can say, by name, and since when; empty where there are none. */
function leftOpenSentence({ advisories, affected, unknown }: JudgedAdvisories, { words }: CheckableProduct): string {
  if (unknown === 0) return ''
  const open = affected === 0 ? advisories : advisories.slice(affected)
  const { leftOpen, leftOpenToo, openSince } = words.answer
  let oldest = open[0]?.openSince
  for (const { openSince: day } of open) {
    // Of one that has no day nobody knows whether it is the oldest.
    if (day === undefined || (oldest !== undefined && day < oldest)) oldest = day
  }
  const since = oldest === undefined ? '' : fill(unknown === 1 ? openSince.one : openSince.other, { day: oldest })
  return counted(affected === 0 ? leftOpen : leftOpenToo, unknown, { ids: idsWords(open, words), since })
}

/** What was said once and no longer holds: whoever has heard of it must not take its absence for a gap. */
function withdrawnSentence({ withdrawn, words: { answer } }: CheckableProduct): string {
  const told = withdrawn
    .slice(0, MAX_WITHDRAWN)
    .map(({ id, withdrawn: { on: day, replacedBy } }) =>
      replacedBy === undefined
        ? fill(answer.withdrawn, { id, day })
        : fill(answer.replaced, { id, day, other: replacedBy }),
    )
    .join('; ')
  if (withdrawn.length === 0) return ''
  const more = withdrawn.length - MAX_WITHDRAWN
  return `${more > 0 ? fill(answer.moreWithdrawn, { told, n: String(more) }) : told}.`
}

const MAX_WITHDRAWN = 3

function notAffectedSentence(product: CheckableProduct): string {
  const { fragments, withdrawn, name, words } = product
  const { nonePublished, noneHolds, noneAffects } = words.answer
  if (fragments.length === 0) return fill(withdrawn.length === 0 ? nonePublished : noneHolds, { name })
  return counted(noneAffects, fragments.length, { name, subject: subjectOf(product) })
}

/**
 * Why a service is not called safe although no advisory affects it, and what would settle it: a service changes under
 * its name, and all that is said of it was said on some day that nobody recorded. Null where something dated is said of
 * it, or nothing at all.
 */
export function undatedSentences(product: CheckableProduct): readonly [headline: string, rest: string] | null {
  const { deployment, fragments, name, words } = product
  if (deployment !== 'service' || fragments.length === 0) return null
  const said = fragments.flatMap(({ vulnerabilities }) => vulnerabilities.flatMap(({ statements = [] }) => statements))
  if (said.some(isDatedOrNumbered)) return null
  const { undated, undatedRemedy } = words.answer
  const ids = idsWords(fragments, words)
  const sentence = fill(fragments.length === 1 ? undated.one : undated.other, { ids, name })
  return [noneKnownSentence(product), `${sentence} ${undatedRemedy}`]
}

/** By name, as far as one can read on: the first ones, by their ids. An example is called one. */
export function idsWords(
  named: readonly { readonly id: AdvisoryId; readonly invented?: true }[],
  words: ReasonWords,
): string {
  const { inventedId } = words.answer
  const ids = named
    .slice(0, MAX_IDS)
    .map(({ id, invented }) => (invented ? fill(inventedId, { id }) : id))
    .sort()
  const more = named.length - ids.length
  const names = more > 0 ? [...ids, fill(words.answer.more, { n: String(more) })] : ids
  const [last] = names.splice(-1)
  return names.length === 0 ? `${last}` : `${names.join(', ')}${words.and}${last}`
}

const MAX_IDS = 5

/** That a version was given for a service of which no version is known. */
export function leftAsideSentence({ name, words }: CheckableProduct, version: string): string {
  const shown = version.length > MAX_SHOWN ? `${version.slice(0, MAX_SHOWN)}…` : version
  return fill(words.answer.leftAside, { version: shown, name })
}

const MAX_SHOWN = 60

/** Of a service: that the vendor has fixed it, with the latest day. */
function fixedServiceSentence({ deployment, fragments, words }: CheckableProduct): string | null {
  if (deployment !== 'service') return null
  let latest: { readonly day: string; readonly id: string } | null = null
  for (const { id, vulnerabilities } of fragments) {
    for (const { statements = [] } of vulnerabilities) {
      for (const { status, extent } of statements) {
        if (status !== 'known_affected' || extent.kind !== 'service') continue
        const day = extent.fixedOn ?? extent.until
        if (day !== undefined && (latest === null || day > latest.day)) latest = { day, id }
      }
    }
  }
  if (latest === null) return null
  const { serviceFixed } = words.answer
  return fill(fragments.length > 1 ? serviceFixed.other : serviceFixed.one, latest)
}
