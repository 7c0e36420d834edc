import { isBelowEnd, type ParsedRange, type ParsedUpperBound, parseRange } from '../../domain/catalogue/parsed-range.ts'
import type { ProductId } from '../../domain/catalogue/product.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import type { VersionScheme } from '../../domain/catalogue/version-scheme.ts'
import type { Numbering } from './branch-label.ts'
import { type Advice, type Claim, dueTo } from './claims.ts'
import type { Settle } from './settle.ts'

/**
 * Ranges that lie in no branch are told as they are recorded, and those that overlap as one.
 *
 * @param claims each with a range.
 * @param everywhere what is said of all versions besides, in a product without branches.
 */
export function adviceByRange(
  product: ProductId,
  claims: readonly Claim[],
  { scheme }: Numbering,
  settle: Settle,
  everywhere: readonly Claim[],
): readonly Advice[] {
  const groups = overlapping(claims, scheme)
  return groups.flatMap(({ range, claims }) => {
    const label = { kind: 'none' } as const
    const told = dueTo([...claims, ...everywhere], (fates) => settle(product, fates, [range], label))
    const advice = told.map((says): Advice => ({ product, label, range, says }))
    // "Older" says nothing where there are several that it could be older than.
    return groups.length === 1 && everywhere.length === 0 ? advice.flatMap(apart) : advice
  })
}

/** Where a fix is of one line only, a line for it and one for those that have to leave theirs. */
function apart(advice: Advice): readonly Advice[] {
  const [{ state, fates }, ...more] = advice.says
  const [fate, ...others] = fates
  if (fate?.kind !== 'upgrade' || fate.only === null || others.length + more.length > 0) return [advice]
  const { to, only } = fate
  return [
    {
      ...advice,
      label: { kind: 'branch', branch: only.line },
      range: null,
      says: [{ state, fates: [{ ...fate, only: null }] }],
    },
    { ...advice, label: only.others, range: null, says: [{ state, fates: [{ kind: 'move_to', to }] }] },
  ]
}

interface Group {
  readonly range: VersionRange
  readonly claims: readonly Claim[]
}

/** The newest first; each range apart where nothing tells which of two versions comes first. */
function overlapping(claims: readonly Claim[], scheme: VersionScheme | null): readonly Group[] {
  const ranged = claims.flatMap((claim) => (claim.range === null ? [] : [{ range: claim.range, claim }]))
  if (scheme === null) {
    const alike = Map.groupBy(ranged, ({ range }) => JSON.stringify(range))
    return [...alike.values()].flatMap((same) =>
      same.slice(0, 1).map(({ range }) => ({ range, claims: same.map(({ claim }) => claim) })),
    )
  }
  const groups: { range: VersionRange; parsed: ParsedRange<unknown>; claims: Claim[] }[] = []
  const parsed = ranged.map(({ range, claim }) => ({ range, claim, parsed: parseRange(scheme, range) }))
  for (const one of parsed.sort((a, b) => compareStarts(scheme, a.parsed, b.parsed))) {
    const { introduced, end } = one.parsed
    const group = groups.at(-1)
    const isApart =
      group === undefined ||
      (introduced.kind === 'version' && isBelowEnd(scheme, introduced.version, group.parsed.end) === false)
    if (isApart) {
      groups.push({ range: one.range, parsed: one.parsed, claims: [one.claim] })
      continue
    }
    group.claims.push(one.claim)
    if (!endsLater(scheme, end, group.parsed.end)) continue
    group.range = { ...group.range, end: one.range.end }
    group.parsed = { ...group.parsed, end }
  }
  return groups.reverse()
}

/** What has no version at its start, said or not, comes before all that has. */
function compareStarts(scheme: VersionScheme, one: ParsedRange<unknown>, other: ParsedRange<unknown>): number {
  const [a, b] = [one.introduced, other.introduced]
  if (a.kind !== 'version' || b.kind !== 'version') return Number(a.kind === 'version') - Number(b.kind === 'version')
  return scheme.compare(a.version, b.version)
}

function endsLater(scheme: VersionScheme, one: ParsedUpperBound<unknown>, other: ParsedUpperBound<unknown>): boolean {
  if (!('version' in other)) return false
  if (!('version' in one)) return true
  const order = scheme.compare(one.version, other.version)
  return order > 0 || (order === 0 && one.kind === 'included' && other.kind === 'excluded')
}
