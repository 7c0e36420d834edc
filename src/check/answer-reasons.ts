import { unreachable } from '../base/unreachable.ts'
import type { MalformedVersion } from '../domain/catalogue/version-scheme.ts'
import type { AdvisoryAnswer } from './answer.ts'
import type { CheckableProduct } from './checkable-product.ts'

/** Why there is no version to hold against ranges. */
export type UnreadVersion =
  | { readonly kind: 'not_given' }
  /** Nobody knows how the product is numbered. */
  | { readonly kind: 'no_scheme' }
  | { readonly kind: 'malformed'; readonly error: MalformedVersion }

/** @param needingVersion how many advisories could only be held against a version. */
export function unreadSentence(product: CheckableProduct, read: UnreadVersion, needingVersion: number): string {
  const open = needingVersion === 0 ? '' : ` ${advisories(needingVersion)} about it cannot be answered without one.`
  return unreadWords(product.name, read) + open
}

function unreadWords(name: string, read: UnreadVersion): string {
  switch (read.kind) {
    case 'not_given':
      return `No version of ${name} was given.`
    case 'no_scheme':
      return `It is not recorded how the versions of ${name} are numbered, so none of them can be answered.`
    case 'malformed':
      return `"${read.error.input}" is not a version of ${name}; expected: ${read.error.expected}.`
    default:
      return unreachable(read)
  }
}

/** The verdict in one sentence, where a version was read or none is needed. */
export function countSentence(product: CheckableProduct, answers: readonly AdvisoryAnswer[]): string {
  const affecting = answers.filter((answer) => answer.verdict === 'affected').length
  const unknown = answers.length - affecting
  const sentences = [
    ...(affecting === 0 ? [] : [`Affected by ${advisories(affecting)}.`]),
    ...(unknown === 0 ? [] : [`Of ${advisories(unknown)} it is not known whether this version is affected.`]),
  ]
  if (sentences.length > 0) return sentences.join(' ')
  return fixedServiceSentence(product) ?? notAffectedSentence(product)
}

function notAffectedSentence({ fragments, name }: CheckableProduct): string {
  if (fragments.length === 0) return `No advisory about ${name} is published.`
  if (fragments.length === 1) return `The one advisory about ${name} does not affect this version.`
  return `None of the ${fragments.length} advisories about ${name} affects this version.`
}

/** Of a service: that the vendor has fixed it, with the latest day. */
function fixedServiceSentence({ deployment, fragments }: CheckableProduct): string | null {
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
  const fixed = fragments.length > 1 ? 'Every advisory about it is settled; last fixed' : 'Fixed'
  return `${fixed} by the vendor on ${latest.day} (${latest.id}).`
}

function advisories(count: number): string {
  return count === 1 ? '1 advisory' : `${count} advisories`
}
