import type { BranchId, ProductId, VersionText } from '../../domain/catalogue/product.ts'
import type { Vulnerability } from '../../domain/publication/public-record.ts'
import { type BranchLabel, compareNumbers, type Numbering } from './branch-label.ts'
import { type Advice, type Claim, dueTo, type Said } from './claims.ts'
import { type Fate, isWayOut } from './fate.ts'
import { lineOfFix } from './fix-reach.ts'
import type { Settle } from './settle.ts'

/**
 * The lines of a product from the oldest to the newest, each told for itself, and neighbours that are told the same put
 * together. Odd places are lines that have a name; even ones what may lie between, before and after them.
 */
interface Axis {
  readonly lines: readonly Line[]
  readonly placeOf: ReadonlyMap<BranchId, number>
  readonly last: number
}

interface Line {
  readonly id: BranchId
  readonly numbers: readonly number[]
}

/** What one claim is about, in places of an axis. */
interface Reach {
  readonly claim: Claim
  readonly from: number
  readonly to: number
  /** An end of its range is not recorded: where a line has a fix of its own, that fix outweighs it (decision 021). */
  readonly isHalf: boolean
  /** Of the end that is recorded: there nothing outweighs it. Null where neither is. */
  readonly bound: number | null
}

/** @param claims none of which is about a service, or about ranges outside all branches. */
export function adviceByLine(
  product: ProductId,
  claims: readonly Claim[],
  numbering: Numbering,
  settle: Settle,
): readonly Advice[] {
  if (claims.length === 0) return []
  const axis = axisOf(claims, numbering)
  const reaches = claims.flatMap((claim) => reachOf(claim, axis))
  const settled = rememberSettled(product, settle)
  const fixes = fixesOf(reaches, settled, numbering, axis)
  const runs: Run[] = []
  for (let place = axis.last; place >= 0; place -= 1) {
    const [says] = saysAt(place, reaches, fixes, (fates) => waysFrom(place, settled(fates), numbering, axis))
    const key = says === undefined ? '' : JSON.stringify(says)
    const run = runs.at(-1)
    if (run?.key === key) run.from = place
    else runs.push({ key, says, from: place, to: place })
  }
  return labelled(product, runs, axis)
}

function axisOf(claims: readonly Claim[], numbering: Numbering): Axis {
  const lines: Line[] = [...numbering.branches]
  const add = (id: BranchId, isNew: (known: Line, numbers: readonly number[]) => boolean): void => {
    const numbers = id.split('.').map(Number)
    if (id !== '' && lines.every((known) => isNew(known, numbers))) lines.push({ id, numbers })
  }
  for (const { label } of claims) for (const id of endsOf(label)) add(id, (known) => known.id !== id)
  for (const { range } of claims) {
    if (range?.end.kind !== 'fixed') continue
    // A line that is known by fewer numbers has it already.
    add(lineOfFix(numbering, range.end.version), (known, numbers) => compareNumbers(known.numbers, numbers) !== 0)
  }
  lines.sort((a, b) => compareNumbers(a.numbers, b.numbers) || a.numbers.length - b.numbers.length)
  return { lines, placeOf: new Map(lines.map(({ id }, index) => [id, 2 * index + 1])), last: 2 * lines.length }
}

function endsOf(label: BranchLabel): readonly BranchId[] {
  if (label.kind === 'branch') return [label.branch]
  return [...('first' in label ? [label.first] : []), ...('last' in label ? [label.last] : [])]
}

function reachOf(claim: Claim, { placeOf, last }: Axis): readonly Reach[] {
  const { label, range } = claim
  const place = (id: BranchId): number => placeOf.get(id) ?? 0
  const isHalf = claim.state === 'unclear' && range !== null && range.end.kind !== 'open' && !isUnusable(claim)
  const reach = (from: number, to: number, bound: number | null): readonly Reach[] => [
    { claim, from, to, isHalf, bound },
  ]
  switch (label.kind) {
    case 'branch':
      return reach(place(label.branch), place(label.branch), null)
    case 'span':
      return reach(place(label.first), place(label.last), null)
    case 'and_older':
    case 'maybe_older':
      return reach(0, place(label.last), place(label.last))
    case 'and_newer':
    case 'maybe_newer':
      return reach(place(label.first), last, place(label.first))
    case 'all':
    case 'any':
      return reach(0, last, null)
    default:
      return []
  }
}

/** Versions that are named, and yet nothing tells which are meant: the range contradicts itself or cannot be read. */
function isUnusable({ label, range }: Claim): boolean {
  return label.kind === 'any' && range !== null && ('version' in range.introduced || 'version' in range.end)
}

interface Fix {
  readonly place: number
  readonly to: VersionText
  /** False: something of the advisory stays, whichever release after it one takes. */
  readonly leadsOut: boolean
}

/** Where each flaw has a fix of a line's own, oldest first. */
type Fixes = ReadonlyMap<Vulnerability, readonly Fix[]>

function fixesOf(
  reaches: readonly Reach[],
  settle: (fates: readonly Fate[]) => readonly Fate[],
  numbering: Numbering,
  axis: Axis,
): Fixes {
  const fixes = new Map<Vulnerability, Fix[]>()
  for (const { claim } of reaches) {
    if (claim.range?.end.kind !== 'fixed' || isUnusable(claim)) continue
    const to = claim.range.end.version
    const place = placeOfFix(to, numbering, axis)
    if (place === null) continue
    const leadsOut = settle([{ kind: 'move_to', to }]).every(isWayOut)
    fixes.set(claim.flaw, [...(fixes.get(claim.flaw) ?? []), { place, to, leadsOut }])
  }
  for (const ofFlaw of fixes.values()) ofFlaw.sort((a, b) => a.place - b.place)
  return fixes
}

/** Null where it is of no line that the axis knows. */
function placeOfFix(to: VersionText, numbering: Numbering, { lines, placeOf }: Axis): number | null {
  const line = lineOfFix(numbering, to)
  const place = placeOf.get(line)
  if (place !== undefined) return place
  const numbers = line.split('.').map(Number)
  const index = lines.findLastIndex((known) => line !== '' && compareNumbers(known.numbers, numbers) === 0)
  return index < 0 ? null : 2 * index + 1
}

function saysAt(
  place: number,
  reaches: readonly Reach[],
  fixes: Fixes,
  settle: (fates: readonly Fate[]) => readonly Fate[],
): readonly (readonly [Said, ...Said[]])[] {
  const here = reaches.filter(({ from, to }) => from <= place && place <= to)
  const counting = here.flatMap((reach): readonly Pick<Claim, 'state' | 'fate'>[] => {
    const { claim, isHalf, bound } = reach
    const ofFlaw = fixes.get(claim.flaw) ?? []
    if (!isHalf || (bound === place && claim.fate?.kind !== 'fix_of_branch')) {
      return [{ state: claim.state, fate: claim.fate === null ? null : leadingOut(claim.fate, place, ofFlaw) }]
    }
    const hasOwnFix = ofFlaw.some((fix) => fix.place === place)
    if (bound === place && hasOwnFix) {
      const hasLater = ofFlaw.some((fix) => fix.place > place && fix.leadsOut)
      return [hasLater ? claim : { state: claim.state, fate: { kind: 'not_recorded' } }]
    }
    if (hasOwnFix || leadsOutAnyway(reach, place, here)) return []
    return fatesInDoubt(claim, place, ofFlaw).map((fate) => ({ state: claim.state, fate }))
  })
  return dueTo(counting, settle)
}

/** Where nothing is to be had in the line itself, a later line's fix is the way out, as the check has it. */
function leadingOut(fate: Fate, place: number, fixes: readonly Fix[]): Fate {
  if (fate.kind !== 'none_planned' && fate.kind !== 'none_available' && fate.kind !== 'not_recorded') return fate
  const next = fixes.find((fix) => fix.place >= place && fix.leadsOut)
  return next === undefined || next.place === place ? fate : { kind: 'move_to', to: next.to }
}

/** Whoever leaves for what is surely affected here is out of the doubt as well. */
function leadsOutAnyway({ claim }: Reach, place: number, here: readonly Reach[]): boolean {
  return here.some(
    (other) =>
      other.claim.flaw === claim.flaw &&
      (!other.isHalf || other.bound === place) &&
      (other.claim.fate?.kind === 'upgrade' || other.claim.fate?.kind === 'move_to'),
  )
}

/** Half a range says nothing of the line, so the nearest line after it that has a fix is as good as its own end. */
function fatesInDoubt({ fate }: Claim, place: number, fixes: readonly Fix[]): readonly (Fate | null)[] {
  const next = fixes.find((fix) => fix.place > place && fix.leadsOut)
  if (next !== undefined) {
    return fixes.filter((fix) => fix.place === next.place).map(({ to }) => ({ kind: 'move_to', to }))
  }
  return [fate?.kind === 'fix_of_branch' ? { kind: 'not_recorded' } : fate]
}

function rememberSettled(product: ProductId, settle: Settle): (fates: readonly Fate[]) => readonly Fate[] {
  const known = new Map<string, readonly Fate[]>()
  return (fates) => {
    const key = JSON.stringify(fates)
    const settled = known.get(key) ?? settle(product, fates, [], { kind: 'all' })
    known.set(key, settled)
    return settled
  }
}

/** An upgrade in the line of the release, a move from any other. */
function waysFrom(place: number, fates: readonly Fate[], numbering: Numbering, axis: Axis): readonly Fate[] {
  return fates.map((fate) =>
    fate.kind !== 'upgrade' || fate.partial || placeOfFix(fate.to, numbering, axis) === place
      ? fate
      : { kind: 'move_to', to: fate.to },
  )
}

/** Places that are told the same, from an older to a newer one. */
interface Run {
  readonly key: string
  readonly says: Advice['says'] | undefined
  from: number
  readonly to: number
}

function labelled(product: ProductId, runs: readonly Run[], axis: Axis): readonly Advice[] {
  const [newest] = runs
  const oldest = runs.at(-1)
  // What is said of all versions, where others stand out of them.
  const everywhere = newest?.key === oldest?.key ? newest : undefined
  const told = runs.flatMap((run): readonly Advice[] => {
    if (run.says === undefined || (run.key === everywhere?.key && run.says !== everywhere.says)) return []
    const label = run === everywhere ? labelOfAll(run.says) : labelOfRun(run, axis)
    return label === null ? [] : [{ product, label, range: null, says: run.says }]
  })
  return told
}

function labelOfAll([{ state }]: Advice['says']): BranchLabel {
  return { kind: state === 'unclear' ? 'any' : 'all' }
}

/** Null where it is about no line that has a name: nobody has such a version. */
function labelOfRun({ from, to }: Run, { lines, last }: Axis): BranchLabel | null {
  // The line at place p is the one with index (p - 1) / 2.
  const first = lines[Math.floor(from / 2)]
  const highest = lines[Math.ceil(to / 2) - 1]
  const isNamed = from < to || from % 2 === 1
  if (!isNamed || first === undefined || highest === undefined) {
    if (from === 0) return isLowest(lines[0]) ? null : { kind: 'older' }
    return to === last ? { kind: 'newer' } : null
  }
  if (from === 0 && !(first === highest && isLowest(first))) return { kind: 'and_older', last: highest.id }
  if (to === last) return { kind: 'and_newer', first: first.id }
  return first === highest ? { kind: 'branch', branch: first.id } : { kind: 'span', first: first.id, last: highest.id }
}

/** Nothing is older than 0.0. */
function isLowest(line: Line | undefined): boolean {
  return line?.numbers.every((number) => number === 0) === true
}
