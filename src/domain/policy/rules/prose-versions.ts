import type { ProductId, VersionText } from '../../catalogue/product.ts'
import type { VersionRange } from '../../catalogue/version-range.ts'
import { type VersionSet, versionSet } from '../../catalogue/version-set.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { fixedVersionsOf, isAffected } from '../fixed-versions.ts'
import { freeTexts } from '../free-texts.ts'
import { sentencesOf, wordsOf } from '../prose-words.ts'
import { orderRanges, rangeHolding } from '../range-order.ts'
import type { DraftContent, ReadinessContext } from '../readiness-context.ts'
import { type StatementPlace, type VulnerabilityPlace, vulnerabilityPlaces } from '../statement-places.ts'
import { type ClaimWords, fixClaims, limitClaims } from '../version-claims.ts'

/**
 * Where the prose sends readers ("fixed in", "upgrade to"), the data sends them too; and where it limits the affected
 * versions ("before", "up to"), a range has that limit. English only: other languages are not read.
 */
export function proseVersions(content: DraftContent, { catalogue }: ReadinessContext): readonly Finding[] {
  const places = vulnerabilityPlaces(content, catalogue)
  const statements = places.flatMap((place) => place.statements)
  if (statements.length === 0) return []
  const products = productVersions(places)
  const upstream = new Set(places.flatMap(upstreamVersions))
  const owners = ownWords(statements)
  const hasRanges = statements.some((place) => place.ranges.length > 0)

  function isFixed(version: VersionText): boolean {
    return upstream.has(version) || products.some(({ fixed }) => fixed.has(version))
  }
  function isLimit(version: VersionText, isIncluded: boolean): boolean {
    return (
      isFixed(version) || products.some(({ limits, holds }) => limits.has(version) || (isIncluded && holds(version)))
    )
  }

  return freeTexts(content).flatMap(({ text, path }) => {
    const sentences = sentencesOf(wordsOf(text))
    const fixes = sentences.flatMap((sentence) => fixClaims(sentence, owners)).filter((version) => !isFixed(version))
    // Without ranges ("all versions", a service) there is no limit to contradict.
    const limits = (hasRanges ? sentences : [])
      .flatMap((sentence) => limitClaims(sentence, owners))
      .filter(({ version, isIncluded }) => !isLimit(version, isIncluded))
    return [
      ...[...new Set(fixes)].map((version) => {
        const known = [...new Set(products.flatMap(({ fixedTexts }) => fixedTexts))]
        const data = known.length === 0 ? 'no fixed version' : `${known.slice(0, 10).join(', ')} as fixed`
        const message = `The text sends readers to ${version}, but the data has ${data}.`
        return findingOf('prose-fixed-version-differs', path, message)
      }),
      ...[...new Set(limits.map(({ version }) => version))].map((version) => {
        const message = `The text limits the affected versions at ${version}, but no range has this limit.`
        return findingOf('prose-affected-version-differs', path, message)
      }),
    ]
  })
}

/** What the data says of one product, in all vulnerabilities: prose seldom says of which it speaks. */
interface ProductVersions {
  readonly fixedTexts: readonly VersionText[]
  readonly fixed: VersionSet
  readonly limits: VersionSet
  /** "Up to 2024.1.8" is how people say "fixed in 2024.1.9": whether an affected range holds the version. */
  holds(version: VersionText): boolean
}

function productVersions(places: readonly VulnerabilityPlace[]): readonly ProductVersions[] {
  const byProduct = new Map<ProductId, StatementPlace[]>()
  for (const place of places.flatMap(({ statements }) => statements)) {
    const known = byProduct.get(place.statement.product)
    if (known === undefined) byProduct.set(place.statement.product, [place])
    else known.push(place)
  }
  const fixed = places.flatMap(fixedVersionsOf)
  return [...byProduct].map(([id, statements]) => {
    const product = statements[0]?.product ?? null
    const scheme = statements[0]?.scheme ?? null
    const fixedTexts = fixed.filter((version) => version.product === id).map(({ version }) => version)
    const bounds = statements.flatMap(({ ranges }) => ranges.flatMap(({ range }) => boundsOf(range)))
    const affected = statements.filter(isAffected).flatMap(({ ranges }) => ranges)
    const order = scheme === null ? null : orderRanges(scheme, affected)
    return {
      fixedTexts,
      fixed: versionSet(product, scheme, fixedTexts),
      limits: versionSet(product, scheme, bounds),
      holds(version) {
        const parsed = scheme?.parse(version)
        if (scheme === null || order === null || parsed === undefined || !parsed.ok) return false
        return rangeHolding(scheme, order, parsed.value) !== null
      },
    }
  })
}

function boundsOf({ introduced, end }: VersionRange): readonly VersionText[] {
  return [introduced, end].flatMap((bound) => ('version' in bound ? [bound.version] : []))
}

/** Where a third party's component is fixed: the prose may well name it. */
function upstreamVersions({ vulnerability }: VulnerabilityPlace): readonly VersionText[] {
  const { ownership } = vulnerability
  if (ownership.kind === 'own') return []
  return (ownership.upstreamFix ?? '').match(/\d+(?:\.\d+)+(?:[-+][\w.+-]*\w)?/g) ?? []
}

function ownWords(statements: readonly StatementPlace[]): ClaimWords {
  const products = new Set(statements.flatMap(({ product }) => product ?? []))
  const names = [...products].flatMap(({ name, names: { aliases, cveProduct } }) => [
    name,
    ...aliases,
    cveProduct ?? '',
  ])
  return new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}.]+/u)).filter((word) => word !== ''))
}
