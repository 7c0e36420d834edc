import type { VersionText } from '../../catalogue/product.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { claims, type FreeText } from '../free-texts.ts'
import { type KnownVersions, knownVersions } from '../known-versions.ts'
import { isNamed, isSmallNumber, type NamedVersion, namedVersions, type OwnerWords } from '../named-versions.ts'
import { sentencesOf, versionWordsOf } from '../prose-words.ts'
import type { DraftContent, ReadinessContext } from '../readiness-context.ts'
import { type StatementPlace, type VulnerabilityPlace, vulnerabilityPlaces } from '../statement-places.ts'
import { fixClaims, limitClaims, statusClaims } from '../version-claims.ts'

/**
 * Versions in the prose agree with the data: where it sends readers ("fixed in"), what it calls affected or not, where
 * it limits the affected ones ("before"), and, whatever the words, whether the data knows the version. What is claimed
 * is read in English only; a version after its product's name is known in any language.
 */
export function proseVersions(content: DraftContent, { catalogue }: ReadinessContext): readonly Finding[] {
  const places = vulnerabilityPlaces(content, catalogue)
  const statements = places.flatMap((place) => place.statements)
  if (statements.length === 0) return []
  const data = dataOf(places, statements)
  const owners = ownWords(statements)
  return claims(content).flatMap((text) => findingsIn(text, data, owners))
}

interface Data {
  readonly products: readonly KnownVersions[]
  /** Where a third party's component is fixed: the prose may well name it. */
  readonly upstream: ReadonlySet<VersionText>
  readonly hasRanges: boolean
}

function dataOf(places: readonly VulnerabilityPlace[], statements: readonly StatementPlace[]): Data {
  return {
    products: knownVersions(places),
    upstream: new Set(places.flatMap(upstreamVersions)),
    hasRanges: statements.some((place) => place.ranges.length > 0),
  }
}

/** Each version gives one finding in one text, by the strongest of what is said about it. */
function findingsIn({ text, path }: FreeText, data: Data, owners: OwnerWords): readonly Finding[] {
  const sentences = sentencesOf(versionWordsOf(text))
  const fixes = new Set(sentences.flatMap((sentence) => fixClaims(sentence, owners)))
  const statuses = sentences.flatMap((sentence) => statusClaims(sentence, owners))
  // Without ranges ("all versions", a service) there is no limit to contradict.
  const limits = data.hasRanges ? sentences.flatMap((sentence) => limitClaims(sentence, owners)) : []
  const found = new Map<VersionText, Finding>()
  const tell = (version: VersionText, finding: () => Finding): void => {
    if (!found.has(version)) found.set(version, finding())
  }

  for (const version of fixes) {
    if (!isFixed(version, data)) {
      tell(version, () => findingOf('prose-fixed-version-differs', path, wrongFix(version, data.products)))
    }
  }
  for (const { version, isAffected } of statuses) {
    if (contradicts(version, isAffected, data.products)) {
      tell(version, () => findingOf('prose-status-differs', path, wrongStatus(version, isAffected)))
    }
  }
  for (const { version, isIncluded } of limits) {
    if (!isLimit(version, isIncluded, data)) {
      const message = `The text limits the affected versions at ${version}, but no range has this limit.`
      tell(version, () => findingOf('prose-affected-version-differs', path, message))
    }
  }
  const claimed = new Set([...fixes, ...[...statuses, ...limits].map(({ version }) => version)])
  for (const named of sentences.flatMap((sentence) => namedVersions(sentence, owners))) {
    const { version } = named
    if (!claimed.has(version) && !data.upstream.has(version) && isUntold(named, data.products)) {
      const message = `The text names ${version}, of which the data says nothing: no range holds it or ends there, and no fix is in it.`
      tell(version, () => findingOf('prose-version-unlisted', path, message))
    }
  }
  return [...found.values()]
}

function isFixed(version: VersionText, { upstream, products }: Data): boolean {
  return upstream.has(version) || products.some(({ fixed }) => fixed.has(version))
}

function isLimit(version: VersionText, isIncluded: boolean, data: Data): boolean {
  return (
    isFixed(version, data) ||
    data.products.some(({ limits, holds }) => limits.has(version) || (isIncluded && holds(version)))
  )
}

function contradicts(version: VersionText, isAffected: boolean, products: readonly KnownVersions[]): boolean {
  // A text that is no version of a product is not clear there, and says nothing about it.
  const own = products.filter(({ line }) => line(version) !== 'none')
  if (own.length === 0) return false
  return own.every((product) => (isAffected ? product.isClear(version) : product.isAffectedThroughout(version)))
}

/** Whether it is a version of one of the products, and the data knows it for none. */
function isUntold(named: NamedVersion, products: readonly KnownVersions[]): boolean {
  const { version } = named
  if (products.some(({ isTold }) => isTold(version))) return false
  return products.some(({ product, line }) => {
    const ofLine = line(version)
    if (ofLine !== 'none' && product !== null && isNamed(named.lead, product)) return true
    if (ofLine === 'unmistakable') return named.whose !== 'other'
    return ofLine === 'known' && named.whose === 'own' && !isSmallNumber(version)
  })
}

function wrongFix(version: VersionText, products: readonly KnownVersions[]): string {
  const known = [...new Set(products.flatMap(({ fixedTexts }) => fixedTexts))]
  const data = known.length === 0 ? 'no fixed version' : `${known.slice(0, 10).join(', ')} as fixed`
  const affected = products.some(({ holds }) => holds(version)) ? `, and ${version} as affected` : ''
  return `The text sends readers to ${version}, but the data has ${data}${affected}.`
}

function wrongStatus(version: VersionText, isAffected: boolean): string {
  return isAffected
    ? `The text calls ${version} affected, but no affected range holds it.`
    : `The text calls ${version} not affected, but the data has it as affected.`
}

function upstreamVersions({ vulnerability }: VulnerabilityPlace): readonly VersionText[] {
  const { ownership } = vulnerability
  if (ownership.kind === 'own') return []
  return (ownership.upstreamFix ?? '').match(/\d+(?:\.\d+)+(?:[-+][\w.+-]*\w)?/g) ?? []
}

function ownWords(statements: readonly StatementPlace[]): OwnerWords {
  const products = new Set(statements.flatMap(({ product }) => product ?? []))
  const names = [...products].flatMap(({ name, names: { aliases, cveProduct } }) => [
    name,
    ...aliases,
    cveProduct ?? '',
  ])
  return new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}.]+/u)).filter((word) => word !== ''))
}
