import { unreachable } from '../base/unreachable.ts'
import type { MalformedVersion } from '../domain/catalogue/version-scheme.ts'
import type { AdvisoryAnswer } from './answer.ts'
import type { CheckableProduct } from './checkable-product.ts'
import { isDatedOrNumbered } from './statement-force.ts'

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

/** What is asked about: nobody but the vendor sees the version of a service. */
export function subjectOf({ deployment }: Pick<CheckableProduct, 'deployment'>): string {
  return deployment === 'service' ? 'this service' : 'this version'
}

/** How many advisories affect whatever the version is; null when none does. */
export function affectedSentence(answers: readonly AdvisoryAnswer[]): string | null {
  const affecting = answers.filter((answer) => answer.verdict === 'affected').length
  return affecting === 0 ? null : `Affected by ${advisories(affecting)}.`
}

/** The verdict in one sentence, where a version was read or none is needed. */
export function countSentence(product: CheckableProduct, answers: readonly AdvisoryAnswer[]): string {
  const affected = affectedSentence(answers)
  const unknown = answers.filter((answer) => answer.verdict === 'unknown').length
  const sentences = [
    ...(affected === null ? [] : [affected]),
    ...(unknown === 0 ? [] : [`Of ${advisories(unknown)} it is not known whether ${subjectOf(product)} is affected.`]),
  ]
  if (sentences.length > 0) return sentences.join(' ')
  const withdrawn = withdrawnSentence(product)
  const none = fixedServiceSentence(product) ?? notAffectedSentence(product)
  return withdrawn === null ? none : `${none} ${withdrawn}`
}

/** What was said once and no longer holds: whoever has heard of it must not take its absence for a gap. */
function withdrawnSentence({ withdrawn }: CheckableProduct): string | null {
  const told = withdrawn.slice(0, MAX_WITHDRAWN).map(({ id, withdrawn: { on, replacedBy } }) => {
    return `${id} was withdrawn on ${on}${replacedBy === undefined ? '' : ` and is replaced by ${replacedBy}`}`
  })
  const more = withdrawn.length - told.length
  if (told.length === 0) return null
  return `${told.join('; ')}${more === 0 ? '' : `; so were ${more} more`}.`
}

const MAX_WITHDRAWN = 3

function notAffectedSentence(product: CheckableProduct): string {
  const { fragments, withdrawn, name } = product
  const subject = subjectOf(product)
  if (fragments.length === 0) return `No advisory about ${name} ${withdrawn.length === 0 ? 'is published' : 'holds'}.`
  if (fragments.length === 1) return `The one advisory about ${name} does not affect ${subject}.`
  return `None of the ${fragments.length} advisories about ${name} affects ${subject}.`
}

/**
 * Why a service is not called safe although no advisory affects it, and what would settle it: a service changes under
 * its name, and all that is said of it was said on some day that nobody recorded. Null where something dated is said of
 * it, or nothing at all.
 */
export function undatedSentence({ deployment, fragments, name }: CheckableProduct): string | null {
  if (deployment !== 'service' || fragments.length === 0) return null
  const said = fragments.flatMap(({ vulnerabilities }) => vulnerabilities.flatMap(({ statements = [] }) => statements))
  if (said.some(isDatedOrNumbered)) return null
  const [says, gives, them] =
    fragments.length === 1 ? ['says that it does', 'gives', 'it'] : ['say that they do', 'give', 'them']
  return [
    `${idsWords(fragments)} ${says} not affect ${name}, but ${gives} no date, and no other advisory is about this service: nobody can say from ${them} how it stands now.`,
    'It would be settled by a dated statement of the vendor: since when it was exposed, until when, or when it was fixed.',
  ].join(' ')
}

/** By name, as far as one can read on. */
function idsWords(fragments: CheckableProduct['fragments']): string {
  const ids = fragments.slice(0, MAX_IDS).map(({ id }): string => id)
  const more = fragments.length - ids.length
  const names = more > 0 ? [...ids, `${more} more`] : ids
  const [last] = names.splice(-1)
  return names.length === 0 ? `${last}` : `${names.join(', ')} and ${last}`
}

const MAX_IDS = 5

/** That a version was given for a service of which no version is known. */
export function leftAsideSentence({ name }: CheckableProduct, version: string): string {
  const shown = version.length > MAX_SHOWN ? `${version.slice(0, MAX_SHOWN)}…` : version
  return `"${shown}" was left aside: ${name} is a service, which the vendor keeps up to date.`
}

const MAX_SHOWN = 60

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
