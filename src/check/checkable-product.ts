import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { Branch, Deployment, ProductId, VersionText } from '../domain/catalogue/product.ts'
import { lineOf, type VersionLine } from '../domain/catalogue/version-line.ts'
import type { VersionScheme, VersionSchemeId } from '../domain/catalogue/version-scheme.ts'
import { versionScheme } from '../domain/catalogue/version-schemes/index.ts'
import { affectedSlots } from './affected-slots.ts'
import { type AnswerMemory, emptyAnswerMemory, leadingNumbers } from './answer-memory.ts'
import { type BoundTable, lastSlot, readBounds } from './bound-table.ts'
import { candidateIntervals } from './candidate-intervals.ts'
import type { CheckFragment, CheckWithdrawal } from './check-fragment.ts'
import { type IntervalIndex, indexIntervals } from './interval-index.ts'
import type { ProductCheckData } from './product-check-data.ts'
import { type RangeTable, rangesOf, tabulateRanges } from './range-table.ts'
import type { JudgedAdvisories } from './ranked-answer.ts'
import type { ReasonWords } from './reason-words.ts'
import { REASON_WORDS_EN } from './reason-words-en.ts'
import { ladderOf, type ReleaseLadder, type ReleaseStep } from './release-ladder.ts'
import { positionOf } from './version-position.ts'

/** A product that is ready to be asked, often and fast. Made by `openProduct`; opaque to callers. */
export interface CheckableProduct {
  readonly id: ProductId
  readonly name: string
  readonly deployment: Deployment
  /** By advisory id. */
  readonly fragments: readonly CheckFragment[]
  /** Advisories that no longer hold. They count for nothing and are only told. */
  readonly withdrawn: readonly WithdrawnFragment[]
  /** Null when nobody knows how the product is numbered. */
  readonly versions: ProductVersions | null
  /** In which answers about it are told. */
  readonly words: ReasonWords
  readonly memory: {
    /** What holds whatever the version is; null before it is first asked for. */
    everyVersion: JudgedAdvisories | null
  }
}

/** What can be looked up by version. */
export interface ProductVersions {
  readonly scheme: VersionScheme
  readonly branches: readonly Branch[]
  readonly bounds: BoundTable
  readonly ranges: RangeTable
  /** Owners are positions of fragments that may affect a version of the slot. */
  readonly candidates: IntervalIndex
  /** The released releases that the scheme can read. */
  readonly releases: ReleaseLadder
  /** Those of them that no advisory is known to affect. */
  readonly clear: ReleaseLadder
  readonly memory: LookUpMemory
}

/** What look-ups found out once and need again. It only saves time: it never changes an answer. */
export interface LookUpMemory {
  readonly answers: AnswerMemory
  /** By spelling: two spellings of one version may lie on different lines where the catalogue has no branch for it. */
  readonly lineOfBound: Map<VersionText, VersionLine>
  /** By number in the range table; holes where nobody asked yet. */
  readonly lineOfFix: (VersionLine | undefined)[]
  readonly unknownAt: Map<ReleaseStep, OpenAdvisories>
  /** Ascending by what is unknown; null before it is first asked for. */
  byUnknown: readonly LadderByUnknown[] | null
}

/** Advisories of which nobody can say whether they affect a release. */
export interface OpenAdvisories {
  /** Ascending. */
  readonly ids: readonly AdvisoryId[]
  /** The same by name, for a sentence. */
  readonly told: string
}

/** The releases that no advisory is known to affect and of which so many advisories are unknown. */
export interface LadderByUnknown {
  readonly unknown: number
  readonly ladder: ReleaseLadder
}

/** Reads every bound once and builds the index. @param words in which answers are told; English where none are given. */
export function openProduct(data: ProductCheckData, words: ReasonWords = REASON_WORDS_EN): CheckableProduct {
  const withdrawn = data.advisories.filter(isWithdrawn)
  const fragments = byId(withdrawn.length === 0 ? data.advisories : data.advisories.filter((one) => !isWithdrawn(one)))
  return {
    id: data.product,
    name: data.name,
    deployment: data.deployment,
    fragments,
    withdrawn,
    versions: data.versionScheme === null ? null : openVersions(data, fragments, data.versionScheme),
    words,
    memory: { everyVersion: null },
  }
}

/** Our own data are in order, and of ten thousand that is seen at once; others' may not be. */
function byId(fragments: readonly CheckFragment[]): readonly CheckFragment[] {
  const isSorted = fragments.every(({ id }, index) => index === 0 || (fragments[index - 1]?.id ?? '') <= id)
  return isSorted ? fragments : fragments.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

export type WithdrawnFragment = CheckFragment & { readonly withdrawn: CheckWithdrawal }

function isWithdrawn(fragment: CheckFragment): fragment is WithdrawnFragment {
  return fragment.withdrawn !== undefined
}

function openVersions(
  { branches, releases }: ProductCheckData,
  fragments: readonly CheckFragment[],
  schemeId: VersionSchemeId,
): ProductVersions {
  const scheme = versionScheme(schemeId)
  const bounds = readBounds(scheme, boundTexts(fragments))
  const ranges = tabulateRanges(fragments, bounds)
  const last = lastSlot(bounds.table)
  const candidates = indexIntervals([...candidateIntervals(fragments, ranges, last)])
  const steps = releases.flatMap((text): ReleaseStep[] => {
    const version = scheme.parse(text)
    return version.ok ? [{ text, ...positionOf(bounds.table, branches, version.value) }] : []
  })
  const isAffected = affectedSlots(fragments, ranges, last)
  const ladder = ladderOf(scheme, steps)
  return {
    scheme,
    branches,
    bounds: bounds.table,
    ranges,
    candidates,
    releases: ladder,
    clear: ladderOf(
      scheme,
      steps.filter((step) => !isAffected(step.slot)),
    ),
    memory: {
      answers: emptyAnswerMemory(() => leadingNumbers(fragments, bounds.table, ladder.ofBranch.get(null) ?? [])),
      lineOfBound: new Map(),
      lineOfFix: new Array(ranges.fixes.length),
      unknownAt: new Map(),
      byUnknown: null,
    },
  }
}

/** The line of a bound as its range spells it; null for what is not a version of the scheme. */
export function lineOfBound({ scheme, branches, memory }: ProductVersions, bound: VersionText): VersionLine | null {
  const known = memory.lineOfBound.get(bound)
  if (known !== undefined) return known
  const line = lineOfText(scheme, branches, bound)
  if (line !== null) memory.lineOfBound.set(bound, line)
  return line
}

/** {@link lineOfBound} for the fix of the range with this number: found by number, which costs less than by text. */
export function lineOfFix(
  { scheme, branches, memory, ranges, bounds }: ProductVersions,
  fixed: VersionText,
  number: number,
): VersionLine | null {
  const known = memory.lineOfFix[number]
  if (known !== undefined) return known
  const bound = ranges.fixes[number] ?? -1
  const line =
    bounds.texts[bound] === fixed
      ? lineOf(scheme, branches, bounds.versions[bound])
      : lineOfText(scheme, branches, fixed)
  if (line !== null) memory.lineOfFix[number] = line
  return line
}

function lineOfText(scheme: VersionScheme, branches: readonly Branch[], text: VersionText): VersionLine | null {
  const parsed = scheme.parse(text)
  return parsed.ok ? lineOf(scheme, branches, parsed.value) : null
}

/** Targets of upgrades too: whether one is a way out is asked at its slot. */
function* boundTexts(fragments: readonly CheckFragment[]): Generator<VersionText> {
  for (const fragment of fragments) {
    for (const { introduced, fixed, lastAffected, before } of rangesOf(fragment)) {
      if (introduced !== undefined) yield introduced
      const end = fixed ?? lastAffected ?? before
      if (end !== undefined) yield end
    }
    for (const { remediations = [], statements = [] } of fragment.vulnerabilities) {
      for (const { to } of remediations) if (to !== undefined) yield to
      for (const { remediations: own = [] } of statements) for (const { to } of own) if (to !== undefined) yield to
    }
  }
}
