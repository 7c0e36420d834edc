import { type Answer, type CheckableProduct, checkVersion } from '../../check/index.ts'
import type { AdvisoryId } from '../../domain/publication/public-record.ts'
import type { AdvisoryListing } from '../advisory-listing.ts'
import type { ListedRelease, ReleaseLine } from './release-lines.ts'

/** A release and what the check answers for it: nothing else is ever told of it. */
export interface ToldRelease extends ListedRelease {
  readonly answer: Answer
}

/** What pages of releases tell of an advisory besides the answer. */
export type ReleaseAdvisory = Pick<AdvisoryListing, 'id' | 'lang' | 'severity' | 'score' | 'publishedAt'>

export type ReleaseAdvisories = ReadonlyMap<AdvisoryId, ReleaseAdvisory>

/** Newest first. */
export function tellReleases(product: CheckableProduct, { releases }: ReleaseLine): readonly ToldRelease[] {
  return releases.map((one) => ({ ...one, answer: checkVersion(product, one.release.version) })).reverse()
}
