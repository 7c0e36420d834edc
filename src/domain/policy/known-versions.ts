import { branchOf } from '../catalogue/branch-of.ts'
import type { Product, ProductId, VersionText } from '../catalogue/product.ts'
import { positionInParsedRange } from '../catalogue/range-position.ts'
import type { VersionRange } from '../catalogue/version-range.ts'
import type { VersionScheme } from '../catalogue/version-scheme.ts'
import { type VersionSet, versionSet } from '../catalogue/version-set.ts'
import { fixedVersionsOf, isAffected } from './fixed-versions.ts'
import { publicSide } from './public-side.ts'
import { orderRanges, rangeHolding } from './range-order.ts'
import type { StatementPlace, VulnerabilityPlace } from './statement-places.ts'

/** What the data says of one product, in all vulnerabilities: prose seldom says of which it speaks. */
export interface KnownVersions {
  /** Null when the catalogue does not have it. */
  readonly product: Product | null
  readonly fixedTexts: readonly VersionText[]
  readonly fixed: VersionSet
  /** The bounds of ranges. */
  readonly limits: VersionSet
  /** Whether an affected range surely holds the version ("up to 2024.1.8" is how people say "fixed in 2024.1.9"). */
  holds(version: VersionText): boolean
  /** Whether each vulnerability that affects the product at all surely has the version as affected, under no condition. */
  isAffectedThroughout(version: VersionText): boolean
  /** Whether the version surely is affected by nothing; false where the data leaves it open. */
  isClear(version: VersionText): boolean
  /** Whether the data has something to say of the version itself, or of the whole branch that the text names. */
  isTold(version: VersionText): boolean
  /** Whether the version is one of the product's and of a line of releases that it surely has. */
  line(version: VersionText): 'none' | 'known' | 'unmistakable'
}

/** One for each product that the vulnerabilities make a statement about. */
export function knownVersions(places: readonly VulnerabilityPlace[]): readonly KnownVersions[] {
  const byProduct = new Map<ProductId, StatementPlace[]>()
  for (const place of places.flatMap(({ statements }) => statements)) {
    const known = byProduct.get(place.statement.product)
    if (known === undefined) byProduct.set(place.statement.product, [place])
    else known.push(place)
  }
  const fixed = places.flatMap(fixedVersionsOf)
  const uncertain = new Set(
    places.flatMap(({ vulnerability }) =>
      vulnerability.recorded.flatMap((one) => (one.problem === null ? [] : [one.product])),
    ),
  )
  return [...byProduct].map(([id, statements]) => {
    const fixedTexts = fixed.filter((version) => version.product === id).map(({ version }) => version)
    const recorded = places.flatMap(({ vulnerability }) =>
      vulnerability.recorded.filter(({ product }) => product === id),
    )
    const recordedTexts = recorded.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)))
    return ofProduct(statements, fixedTexts, recordedTexts, groupsOf(places, id), uncertain.has(id))
  })
}

/** The unconditional affected statements about a product, by vulnerability; none for one that says nothing affected of it. */
function groupsOf(places: readonly VulnerabilityPlace[], id: ProductId): readonly (readonly StatementPlace[])[] {
  return places
    .map(({ statements }) => statements.filter((place) => place.statement.product === id && isAffected(place)))
    .filter((group) => group.length > 0)
    .map((group) => group.filter(({ statement }) => statement.condition === null))
}

function ofProduct(
  statements: readonly StatementPlace[],
  fixedTexts: readonly VersionText[],
  recordedTexts: readonly VersionText[],
  byVulnerability: readonly (readonly StatementPlace[])[],
  isUncertain: boolean,
): KnownVersions {
  const product = statements[0]?.product ?? null
  const scheme = statements[0]?.scheme ?? null
  const side = product === null ? null : publicSide(product)
  const bounds = statements.flatMap(({ ranges }) => ranges.flatMap(({ range }) => boundsOf(range)))
  const fixed = versionSet(product, scheme, fixedTexts)
  const limits = versionSet(product, scheme, bounds)
  const recorded = versionSet(product, scheme, recordedTexts)
  const affected = extentOf(scheme, statements.filter(isAffected))
  const all = extentOf(scheme, statements)
  const throughout = byVulnerability.map((group) => extentOf(scheme, group))
  const isOpen = isUncertain || statements.some(({ statement }) => statement.status === 'under_investigation')
  const lines = linesOf([...bounds, ...fixedTexts, ...(side?.releases ?? []).map(({ version }) => version)])

  /** "2024.1": a branch, or the beginning of versions that the data has. */
  function isLine(version: VersionText): boolean {
    return side?.branches.some(({ id }) => id === version) === true || lines.has(version)
  }
  return {
    product,
    fixedTexts,
    fixed,
    limits,
    holds: (version) => affected.of(version) === 'holds',
    isAffectedThroughout: (version) =>
      !isLine(version) && throughout.length > 0 && throughout.every((extent) => extent.of(version) === 'holds'),
    isClear: (version) => !isOpen && !isLine(version) && affected.of(version) === 'clear',
    isTold(version) {
      if (fixed.has(version) || limits.has(version) || recorded.has(version) || isLine(version)) return true
      return all.of(version) !== 'clear'
    },
    line(version) {
      const parsed = scheme?.parse(version)
      if (scheme === null || parsed === undefined || !parsed.ok) return 'none'
      const parts = scheme.releaseParts(parsed.value)
      const id: string | null = branchOf(side?.branches ?? [], parts)
      const line = id ?? (lines.has(parts.slice(0, -1).join('.')) ? parts.slice(0, -1).join('.') : null)
      if (line === null) return 'none'
      const [first = '', second] = line.split('.')
      return second !== undefined && first.length > 2 ? 'unmistakable' : 'known'
    },
  }
}

interface Extent {
  of(version: VersionText): 'holds' | 'open' | 'clear'
}

/** `open` where a bound is not recorded or cannot be read, or where the text is no version of the product. */
function extentOf(scheme: VersionScheme | null, statements: readonly StatementPlace[]): Extent {
  if (statements.some(({ statement }) => statement.extent.kind === 'all_versions')) return { of: () => 'holds' }
  const ranges = statements.flatMap((place) => place.ranges)
  const isService = statements.some(({ statement }) => statement.extent.kind === 'service')
  if (scheme === null || isService) return { of: () => 'open' }
  const order = orderRanges(scheme, ranges)
  return {
    of(version) {
      const parsed = scheme.parse(version)
      if (!parsed.ok) return 'open'
      if (rangeHolding(scheme, order, parsed.value) !== null) return 'holds'
      const isOpen =
        order.unread > 0 ||
        order.halfRecorded.some((one) => positionInParsedRange(scheme, one.parsed, parsed.value).kind === 'unknown')
      return isOpen ? 'open' : 'clear'
    },
  }
}

function boundsOf({ introduced, end }: VersionRange): readonly VersionText[] {
  return [introduced, end].flatMap((bound) => ('version' in bound ? [bound.version] : []))
}

/** What versions begin with, up to all but the last number: "2024.1" and "2024" for 2024.1.100. */
function linesOf(versions: readonly VersionText[]): ReadonlySet<string> {
  return new Set(
    versions.flatMap((version) => {
      const numbers = /^v?(\d+(?:\.\d+)*)/i.exec(version)?.[1]?.split('.', MAX_NUMBERS) ?? []
      return numbers.slice(1).map((_, index) => numbers.slice(0, index + 1).join('.'))
    }),
  )
}

/** More numbers than any product's versions have. */
const MAX_NUMBERS = 8
