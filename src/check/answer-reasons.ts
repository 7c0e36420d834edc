import { type CountedWords, fill } from '../base/fill.ts'
import { unreachable } from '../base/unreachable.ts'
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
export function unreadSentence(product: CheckableProduct, read: UnreadVersion, needingVersion: number): string {
  const { words } = product
  const told = unreadWords(product.name, read, words)
  return needingVersion === 0 ? told : `${told} ${counted(words.answer.needingVersion, needingVersion)}`
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

/** The verdict in one sentence, where a version was read or none is needed. */
export function countSentence(product: CheckableProduct, judged: JudgedAdvisories): string {
  const { words } = product
  const affected = affectedSentence(judged, words)
  const { unknown } = judged
  const sentences = [
    ...(affected === null ? [] : [affected]),
    ...(unknown === 0 ? [] : [counted(words.answer.notKnown, unknown, { subject: subjectOf(product) })]),
  ]
  if (sentences.length > 0) return sentences.join(' ')
  const withdrawn = withdrawnSentence(product)
  const none = fixedServiceSentence(product) ?? notAffectedSentence(product)
  return withdrawn === null ? none : `${none} ${withdrawn}`
}

/** What was said once and no longer holds: whoever has heard of it must not take its absence for a gap. */
function withdrawnSentence({ withdrawn, words: { answer } }: CheckableProduct): string | null {
  const told = withdrawn
    .slice(0, MAX_WITHDRAWN)
    .map(({ id, withdrawn: { on: day, replacedBy } }) =>
      replacedBy === undefined
        ? fill(answer.withdrawn, { id, day })
        : fill(answer.replaced, { id, day, other: replacedBy }),
    )
    .join('; ')
  if (withdrawn.length === 0) return null
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
export function undatedSentence({ deployment, fragments, name, words }: CheckableProduct): string | null {
  if (deployment !== 'service' || fragments.length === 0) return null
  const said = fragments.flatMap(({ vulnerabilities }) => vulnerabilities.flatMap(({ statements = [] }) => statements))
  if (said.some(isDatedOrNumbered)) return null
  const { undated, undatedRemedy } = words.answer
  const sentence = fill(fragments.length === 1 ? undated.one : undated.other, { ids: idsWords(fragments, words), name })
  return `${sentence} ${undatedRemedy}`
}

/** By name, as far as one can read on. */
function idsWords(fragments: CheckableProduct['fragments'], words: ReasonWords): string {
  const ids = fragments.slice(0, MAX_IDS).map(({ id }): string => id)
  const more = fragments.length - ids.length
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
