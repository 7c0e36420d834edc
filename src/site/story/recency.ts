import { type Instant, instantOf } from '../../base/instant.ts'
import type { AdvisoryListing } from '../advisory-listing.ts'

type Dated = Pick<AdvisoryListing, 'id' | 'publishedAt' | 'materiallyUpdatedAt'>

/** Newest first; what came at the same moment by id, so that the order never depends on the order of the input. */
export function newestFirst<T extends Dated>(summaries: readonly T[]): readonly T[] {
  return [...summaries].sort((a, b) => compare(b.publishedAt, a.publishedAt) || compare(b.id, a.id))
}

/**
 * Of each year what is real before what was invented for demonstration: nobody shall take the first row for news that
 * it is not.
 *
 * @param listings newest first.
 */
export function realFirst<T extends Dated & Pick<AdvisoryListing, 'invented'>>(listings: readonly T[]): readonly T[] {
  return [...listings].sort(
    (a, b) => compare(b.publishedAt.slice(0, 4), a.publishedAt.slice(0, 4)) || Number(a.invented) - Number(b.invented),
  )
}

/** When readers were last told of it, newest first. */
export function newestNewsFirst<T extends Dated>(summaries: readonly T[]): readonly T[] {
  return [...summaries].sort((a, b) => compare(toldAt(b), toldAt(a)) || compare(b.id, a.id))
}

/** The newest moment at which readers had to be told of it. */
export function toldAt(summary: Dated): Instant {
  return summary.materiallyUpdatedAt ?? summary.publishedAt
}

/** How things stand, for somebody who has five seconds. */
export interface RecentState {
  /** How many are news; those below are of them. */
  readonly recent: number
  /** Of these a level is known, whichever. */
  readonly rated: number
  readonly critical: number
  readonly high: number
  /** Advisories that could have a rating and have none: how severe they are nobody can say. */
  readonly unrated: number
  readonly exploited: number
  /** Of these nothing is said about exploitation. */
  readonly exploitationNotStated: number
  readonly newest: AdvisoryListing | null
  /** All that are real, withdrawn ones too. */
  readonly onRecord: number
  /** Shown for demonstration; they count nowhere else. */
  readonly invented: number
  /** Those of them that would have been news, so that nobody takes a row for one that was miscounted. */
  readonly inventedRecently: number
}

const RECENT_DAYS = 30

/** What became public, or changed materially, in the 30 days up to an instant; withdrawn and invented ones do not count. */
export function recentState(summaries: readonly AdvisoryListing[], asOf: Instant): RecentState {
  const since = instantOf(Date.parse(asOf) - RECENT_DAYS * 24 * 60 * 60 * 1000)
  const real = summaries.filter(({ invented }) => !invented)
  const valid = real.filter(({ withdrawn }) => !withdrawn)
  const isNews = (summary: AdvisoryListing) => toldAt(summary) > since && toldAt(summary) <= asOf
  const recent = valid.filter(isNews)
  return {
    recent: recent.length,
    rated: recent.filter(({ severity }) => severity !== null).length,
    critical: recent.filter(({ severity }) => severity === 'critical').length,
    high: recent.filter(({ severity }) => severity === 'high').length,
    unrated: recent.filter(({ kind, severity }) => kind !== 'guidance' && severity === null).length,
    exploited: recent.filter(({ exploitation }) => exploitation === 'exploited').length,
    exploitationNotStated: recent.filter(({ exploitation }) => exploitation === 'not_stated').length,
    newest: newestFirst(valid)[0] ?? null,
    onRecord: real.length,
    invented: summaries.length - real.length,
    inventedRecently: summaries.filter((summary) => summary.invented && isNews(summary)).length,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
