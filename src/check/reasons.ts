import { fill } from '../base/fill.ts'
import type { NonEmpty } from '../base/non-empty.ts'
import { unreachable } from '../base/unreachable.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { VersionText } from '../domain/catalogue/product.ts'
import { explainRangeProblem, findRangeProblems } from '../domain/catalogue/range-position.ts'
import { rangeWords } from '../domain/catalogue/range-words.ts'
import { expectedVersion, subjectOf } from './answer-reasons.ts'
import { boundSlot } from './bound-table.ts'
import type { CheckCondition, CheckStatement } from './check-fragment.ts'
import { type CheckRange, versionRange } from './check-range.ts'
import type { CheckableProduct, ProductVersions } from './checkable-product.ts'
import type { Contradiction, Doubt, Match, VulnerabilityJudgement } from './judge-vulnerability.ts'
import type { ReasonWords } from './reason-words.ts'

type RangeDoubt = Extract<Doubt, { kind: 'not_recorded' }>

/** Of the product that is asked about. */
type Asked = Pick<CheckableProduct, 'versions' | 'deployment' | 'words'>

/**
 * Why one vulnerability counts, in plain sentences.
 *
 * @param product whose scheme, if it has one, the ranges were asked by, and in whose words it is told.
 * @param isAffectedAt whether the same advisory affects the versions of a slot: then no reader is sent there.
 */
export function reasonSentences(
  id: AdvisoryId,
  { matches, doubts, contradictions }: VulnerabilityJudgement,
  product: Asked,
  isAffectedAt: (slot: number) => boolean,
): readonly string[] {
  const sentences: string[] = []
  for (const group of byCondition(matches)) sentences.push(matchesSentence(group, product, isAffectedAt))
  for (const contradiction of contradictions) sentences.push(contradictionSentence(contradiction, product))
  if (doubts.length === 0) return sentences.length < 2 ? sentences : [...new Set(sentences)]
  const told = widest(doubts, product.versions)
  for (const group of byCondition(told.filter(isRangeDoubt))) {
    sentences.push(rangeDoubtsSentence(id, group, product.words))
  }
  for (const doubt of told) if (!isRangeDoubt(doubt)) sentences.push(doubtSentence(id, doubt, product))
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
    const key = `${one.statement.extent.kind} ${JSON.stringify(one.statement.condition)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

function matchesSentence(
  matches: NonEmpty<Match>,
  { versions, words }: Asked,
  isAffectedAt: (slot: number) => boolean,
): string {
  const [first] = matches
  const { statement } = first
  const { extent } = statement
  const under = underCondition(statement, words)
  if (extent.kind === 'service') {
    return extent.from === undefined
      ? fill(words.advisory.serviceAffected, { under })
      : fill(words.advisory.serviceAffectedSince, { day: extent.from, under })
  }
  const wordsOf = (match: Match) => matchWords(match, versions, isAffectedAt, words)
  const ranges = matches.length === 1 ? wordsOf(first) : [...new Set(matches.map(wordsOf))].join('; ')
  return fill(words.advisory.affected, { ranges, under })
}

function matchWords(
  { range, number }: Match,
  versions: ProductVersions | null,
  isAffectedAt: (slot: number) => boolean,
  words: ReasonWords,
): string {
  if (range === null) return words.range.all
  const told = rangeWords(versionRange(range), words.range)
  const fix = versions?.ranges.fixes[number] ?? -1
  if (range.fixed === undefined || fix < 0) return told
  return isAffectedAt(boundSlot(fix))
    ? fill(words.advisory.fixAffected, { range: told, version: range.fixed })
    : fill(words.advisory.whereFixed, { range: told })
}

function contradictionSentence(contradiction: Contradiction, product: Asked): string {
  const words = product.words.advisory
  switch (contradiction.kind) {
    case 'fixed_in':
      return fill(words.contradictsFix, { version: contradiction.version })
    case 'not_affected':
      return fill(words.contradictsClearance, { subject: subjectOf(product) })
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

function rangeDoubtsSentence(id: AdvisoryId, doubts: NonEmpty<RangeDoubt>, words: ReasonWords): string {
  const gaps = [...new Set(doubts.map(({ range }) => gapWords(range, words.advisory)))].join(words.advisory.andGap)
  const sources = [...new Set(doubts.flatMap(({ range }) => sourceSentence(range, words) ?? []))]
  const under = underCondition(doubts[0].statement, words)
  return [fill(words.advisory.halfRecorded, { id, gaps, under }), ...sources].join(' ')
}

function doubtSentence(id: AdvisoryId, doubt: Exclude<Doubt, RangeDoubt>, product: Asked): string {
  const { versions, words } = product
  const subject = subjectOf(product)
  switch (doubt.kind) {
    case 'unusable_range': {
      const [problem] = versions === null ? [] : findRangeProblems(versions.scheme, versionRange(doubt.range))
      const why =
        problem === undefined
          ? words.advisory.unusable
          : explainRangeProblem(problem, words.range, (error) => expectedVersion(error, words))
      return fill(words.advisory.unusableRange, { id, subject, why })
    }
    case 'investigation':
      return fill(words.advisory.investigation, { id, subject, under: underCondition(doubt.statement, words) })
    case 'unusable_record': {
      const { source, problem } = doubt.record
      return `${fill(words.advisory.unusableRecord, { id, source })}${problem === undefined ? '.' : `: ${sentence(problem)}`}`
    }
    case 'version_needed':
      return fill(words.advisory.versionNeeded, { id })
    default:
      return unreachable(doubt)
  }
}

/** What half a range does not say, and of which versions nobody knows therefore. */
function gapWords(range: CheckRange, words: ReasonWords['advisory']): string {
  const { introduced, beginning, lastAffected, open } = range
  if (introduced !== undefined) return fill(words.noEndFrom, { version: introduced })
  if (beginning) return words.noEnd
  const end = endOf(range)
  if (end !== undefined)
    return fill(lastAffected === undefined ? words.noStartBefore : words.noStartUpTo, { version: end })
  return open ? words.noStart : words.neither
}

/** What the source has in place of a bound; null where it has nothing. */
function sourceSentence({ introducedAsRecorded, endAsRecorded }: CheckRange, words: ReasonWords): string | null {
  const texts = [introducedAsRecorded, endAsRecorded].filter((text) => text !== undefined)
  if (texts.length === 0) return null
  const { sourceSays, quoted } = words.advisory
  return fill(sourceSays, { texts: texts.map((text) => fill(quoted, { text })).join(words.and) })
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function underCondition({ condition }: CheckStatement, words: ReasonWords): string {
  const told = conditionWords(condition, words)
  return told.length === 0 ? '' : ` (${told.join('; ')})`
}

/** `only on Windows`, and what must be configured. */
export function conditionWords(condition: CheckCondition | undefined, words: ReasonWords): readonly string[] {
  if (condition === undefined) return []
  const { platforms = [], configuration } = condition
  return [
    ...(platforms.length === 0 ? [] : [fill(words.advisory.onlyOn, { platforms: platforms.join(words.or) })]),
    ...(configuration === undefined ? [] : [configuration.replace(/\.$/, '')]),
  ]
}
