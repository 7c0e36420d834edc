import type { Instant } from '../../../base/instant.ts'
import { unreachable } from '../../../base/unreachable.ts'
import type { Product } from '../../catalogue/product.ts'
import { isPublicRelease } from '../../catalogue/public-branches.ts'
import { cataloguedRelease } from '../catalogued-release.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { type FixedVersion, fixedVersionsOf } from '../fixed-versions.ts'
import type { DraftContent, ReadinessContext } from '../readiness-context.ts'
import { productById, vulnerabilityPlaces } from '../statement-places.ts'

/** Readers are sent only to releases that they can download. */
export function fixedReleases(content: DraftContent, { catalogue, now = null }: ReadinessContext): readonly Finding[] {
  return vulnerabilityPlaces(content, catalogue).flatMap((place) =>
    fixedVersionsOf(place).flatMap((fixed) => {
      const product = productById(catalogue, fixed.product)
      // An unknown product is a finding of its own, and a service has no releases to choose from.
      if (product === null || product.deployment === 'service') return []
      return releaseFindings(product, fixed, now)
    }),
  )
}

function releaseFindings(product: Product, { version, path }: FixedVersion, now: Instant | null): readonly Finding[] {
  const name = `${product.name} ${version}`
  const release = cataloguedRelease(product, version)
  if (release === null) {
    const message = `${name} is to bring the fix, but the catalogue has no such release.`
    return [findingOf('fixed-release-absent', path, message)]
  }
  if (release.state === 'released' && now !== null && !isPublicRelease(release, now)) {
    const message = `${name} is to bring the fix, but it is dated ${release.date}, which is still to come.`
    return [findingOf('fixed-release-planned', path, message, 'Correct its date, or wait until it is released.')]
  }
  switch (release.state) {
    case 'released':
      return []
    case 'planned': {
      const message = `${name} is to bring the fix, but it is only planned.`
      const fix = 'Release it and set its state to "released", or state fix_pending with a date until then.'
      return [findingOf('fixed-release-planned', path, message, fix)]
    }
    case 'embargoed': {
      const message = `${name} is to bring the fix, but it is under embargo.`
      const fix = 'Make it downloadable and set its state to "released" before the advisory is published.'
      return [findingOf('fixed-release-embargoed', path, message, fix)]
    }
    default:
      return unreachable(release.state)
  }
}
