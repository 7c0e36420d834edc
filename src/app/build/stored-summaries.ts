import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { IndexesInput } from '../../site/index.ts'
import type { PlacesByProduct } from './build-cache.ts'
import type { PayloadPlace } from './payload-store.ts'

/** Where the summary of an advisory lies, and its steps by product. */
export interface SummaryPlaces {
  readonly summary: PayloadPlace
  readonly steps: PlacesByProduct
}

/** Reads from a store what pages of many advisories show, when they show it. */
export function storedSummaries(
  places: ReadonlyMap<AdvisoryId, SummaryPlaces>,
  read: (place: PayloadPlace) => string,
): Pick<IndexesInput, 'summaryOf' | 'stepsOf'> {
  const placesOf = (id: AdvisoryId): SummaryPlaces => {
    const found = places.get(id)
    if (found === undefined) throw new Error('Only advisories that are public are listed.')
    return found
  }
  return {
    summaryOf: (id) => JSON.parse(read(placesOf(id).summary)),
    stepsOf: (id, product) => {
      const place = placesOf(id).steps.find(([one]) => one === product)?.[1]
      return place === undefined ? [] : JSON.parse(read(place))
    },
  }
}
