import type { NonEmpty } from '../base/non-empty.ts'
import { unreachable } from '../base/unreachable.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { VersionText } from '../domain/catalogue/product.ts'
import { explainRangeProblem, findRangeProblems } from '../domain/catalogue/range-position.ts'
import { rangeWords } from '../domain/catalogue/range-words.ts'
import { subjectOf } from './answer-reasons.ts'
import { boundSlot } from './bound-table.ts'
import type { CheckCondition, CheckStatement } from './check-fragment.ts'
import { type CheckRange, versionRange } from './check-range.ts'
import type { CheckableProduct, ProductVersions } from './checkable-product.ts'
import type { Contradiction, Doubt, Match, VulnerabilityJudgement } from './judge-vulnerability.ts'

type RangeDoubt = Extract<Doubt, { kind: 'not_recorded' }>

/**
 * Why one vulnerability counts, in plain sentences. All fixed words of an advisory's answer are here.
 *
 * @param product whose scheme, if it has one, the ranges were asked by.
 * @param isAffectedAt whether the same advisory affects the versions of a slot: then no reader is sent there.
 */
export function reasonSentences(
  id: AdvisoryId,
  { matches, doubts, contradictions }: VulnerabilityJudgement,
  product: Pick<CheckableProduct, 'versions' | 'deployment'>,
  isAffectedAt: (slot: number) => boolean,
): readonly string[] {
  const { versions } = product
  const subject = subjectOf(product)
  const sentences: string[] = []
  for (const group of byCondition(matches)) sentences.push(matchesSentence(group, versions, isAffectedAt))
  for (const contradiction of contradictions) sentences.push(contradictionSentence(contradiction, subject))
  if (doubts.length === 0) return sentences.length < 2 ? sentences : [...new Set(sentences)]
  const told = widest(doubts, versions)
  for (const group of byCondition(told.filter(isRangeDoubt))) sentences.push(rangeDoubtsSentence(id, group))
  for (const doubt of told) if (!isRangeDoubt(doubt)) sentences.push(doubtSentence(id, doubt, versions, subject))
  return sentences.length < 2 ? sentences : [...new Set(sentences)]
}

/** What is said under one condition in one sentence, so that the condition is told once. */
function byCondition<T extends { readonly statement: CheckStatement }>(said: readonly T[]): readonly NonEmpty<T>[] {
  const [first] = said
  if (first === undefined) return []
  if (said.length === 1) return [[first]]
  const groups = new Map<string, [T, ...T[]]>()
  for (const one of said) {
    // A service is no range and has a sentence of its own.
    const key = `${one.statement.extent.kind} ${underCondition(one.statement)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

function matchesSentence(
  matches: NonEmpty<Match>,
  versions: ProductVersions | null,
  isAffectedAt: (slot: number) => boolean,
): string {
  const [first] = matches
  const { statement } = first
  const { extent } = statement
  const under = underCondition(statement)
  if (extent.kind === 'service') {
    const since = extent.from === undefined ? '' : ` since ${extent.from}`
    return `Affected${since}, and the vendor has not said that this service is fixed${under}.`
  }
  if (matches.length === 1) return `Affected: ${matchWords(first, versions, isAffectedAt)}${under}.`
  const words = matches.map((match) => matchWords(match, versions, isAffectedAt))
  return `Affected: ${[...new Set(words)].join('; ')}${under}.`
}

function matchWords(
  { range, number }: Match,
  versions: ProductVersions | null,
  isAffectedAt: (slot: number) => boolean,
): string {
  if (range === null) return 'all versions'
  const words = rangeWords(versionRange(range))
  const fix = versions?.ranges.fixes[number] ?? -1
  if (range.fixed === undefined || fix < 0) return words
  return `${words}, ${isAffectedAt(boundSlot(fix)) ? `and ${range.fixed} is affected too` : 'where it is fixed'}`
}

function contradictionSentence(contradiction: Contradiction, subject: string): string {
  switch (contradiction.kind) {
    case 'fixed_in':
      return `The record contradicts itself: it also says that ${contradiction.version} is fixed.`
    case 'not_affected':
      return `The record contradicts itself: it also says that ${subject} is not affected.`
    default:
      return unreachable(contradiction)
  }
}

/** Of several ranges that record only their ends, the one that ends last says what the others say too. */
function widest(doubts: readonly Doubt[], versions: ProductVersions | null): readonly Doubt[] {
  if (doubts.length < 2) return doubts
  let last: RangeDoubt | null = null
  const others: Doubt[] = []
  for (const doubt of doubts) {
    if (doubt.kind !== 'not_recorded' || !recordsOnlyItsEnd(doubt.range)) others.push(doubt)
    else if (last === null || highOf(doubt, versions) > highOf(last, versions)) last = doubt
  }
  return last === null ? others : [last, ...others]
}

function highOf({ number }: RangeDoubt, versions: ProductVersions | null): number {
  return versions?.ranges.highs[number] ?? 0
}

function recordsOnlyItsEnd(range: CheckRange): boolean {
  return range.introduced === undefined && !range.beginning && endOf(range) !== undefined
}

function endOf({ fixed, lastAffected, before }: CheckRange): VersionText | undefined {
  return fixed ?? lastAffected ?? before
}

function isRangeDoubt(doubt: Doubt): doubt is RangeDoubt {
  return doubt.kind === 'not_recorded'
}

function rangeDoubtsSentence(id: AdvisoryId, doubts: NonEmpty<RangeDoubt>): string {
  const words = [...new Set(doubts.map(({ range }) => unrecordedWords(range)))].join(', and ')
  const sources = [...new Set(doubts.map(({ range }) => sourceWords(range)))].join('')
  return `${id} records ${words} may or may not be affected${underCondition(doubts[0].statement)}.${sources}`
}

function doubtSentence(
  id: AdvisoryId,
  doubt: Exclude<Doubt, RangeDoubt>,
  versions: ProductVersions | null,
  subject: string,
): string {
  switch (doubt.kind) {
    case 'unusable_range': {
      const [problem] = versions === null ? [] : findRangeProblems(versions.scheme, versionRange(doubt.range))
      const why = problem === undefined ? 'A range cannot be used as it is recorded.' : explainRangeProblem(problem)
      return `${id} has a range that cannot be used, so nobody can say whether ${subject} is affected. ${why}`
    }
    case 'investigation':
      return `${id}: the vendor is still finding out whether ${subject} is affected${underCondition(doubt.statement)}.`
    case 'unusable_record': {
      const { source, problem } = doubt.record
      const why = problem === undefined ? '.' : `: ${sentence(problem)}`
      return `${id} does not say which versions are affected (${source})${why}`
    }
    case 'version_needed':
      return `${id} names versions, so only a version can be answered.`
    default:
      return unreachable(doubt)
  }
}

/** What half a range does not say, and of which versions nobody knows therefore. */
function unrecordedWords(range: CheckRange): string {
  const { introduced, beginning, lastAffected, open } = range
  if (introduced !== undefined) return `no end: versions from ${introduced} on`
  if (beginning) return 'no end: any version'
  const end = endOf(range)
  if (end !== undefined) return `no lower bound: versions ${lastAffected === undefined ? 'before' : 'up to'} ${end}`
  return open ? 'no lower bound: any version' : 'neither a lower bound nor an end: any version'
}

/** What the source has in place of a bound. */
function sourceWords({ introducedAsRecorded, endAsRecorded }: CheckRange): string {
  const words = [introducedAsRecorded, endAsRecorded].filter((text) => text !== undefined)
  return words.length === 0 ? '' : ` Its source says ${words.map((text) => `"${text}"`).join(' and ')}.`
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function underCondition({ condition }: CheckStatement): string {
  const words = conditionWords(condition)
  return words.length === 0 ? '' : ` (${words.join('; ')})`
}

/** `only on Windows`, and what must be configured. */
export function conditionWords(condition: CheckCondition | undefined): readonly string[] {
  if (condition === undefined) return []
  const { platforms = [], configuration } = condition
  return [
    ...(platforms.length === 0 ? [] : [`only on ${platforms.join(' or ')}`]),
    ...(configuration === undefined ? [] : [configuration.replace(/\.$/, '')]),
  ]
}
