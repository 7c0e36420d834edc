import type { VulnerabilityAdvisory } from '../../src/domain/advisory/advisory.ts'
import type { TimelineEntry } from '../../src/domain/advisory/notes.ts'
import type { RecordedStatement, Statement } from '../../src/domain/advisory/statement.ts'
import type { Vulnerability } from '../../src/domain/advisory/vulnerability.ts'
import type { VersionRange } from '../../src/domain/catalogue/version-range.ts'
import { oldDraft } from './advisory.ts'
import { instant } from './parsed.ts'
import type { PlannedRevision } from './planned-revision.ts'

/**
 * SA2024-04 was changed in silence twice: its ranges twelve minutes after publication, and everything eight months
 * later, when the content of SA2024-10 was written over it. All three states can be put together from the records.
 *
 * @param second the advisory as the facts give it: the state of 2024-05-08T00:58:15Z.
 * @param other SA2024-10, whose content the third state has.
 */
export function revisionsOfSa202404(
  second: VulnerabilityAdvisory,
  other: VulnerabilityAdvisory,
): readonly PlannedRevision[] {
  return [
    { draft: oldDraft(firstOf(second)), publishedAt: instant('2024-05-08T00:46:31Z'), precision: 'second' },
    { draft: oldDraft(secondOf(second)), publishedAt: instant('2024-05-08T00:58:15Z'), precision: 'second' },
    { draft: oldDraft(thirdOf(second, other)), publishedAt: instant('2025-01-16T06:40:59Z'), precision: 'second' },
  ]
}

const FIRST_PUBLISHED: TimelineEntry = { at: instant('2024-05-08T00:46:31Z'), text: 'CVE record published' }
const RANGES_REPLACED: TimelineEntry = {
  at: instant('2024-05-08T00:58:15Z'),
  text: 'Affected versions replaced in the CVE record, without an explanation',
}
const OVERWRITTEN: TimelineEntry = {
  at: instant('2025-01-16T06:40:59Z'),
  text: 'CVE record overwritten with the content of SA2024-10, without an explanation',
}

const FIRST_STATE =
  'The first state, of 2024-05-08T00:46:31Z, was read from a public mirror of the CVE list. Its upper bounds are those of SA2024-01.'
const SECOND_STATE = 'All ranges were replaced twelve minutes later; the record does not say why.'

/** From its first affected version to its fix. */
const FIRST_RANGES = [
  ['3.0', '2023.4.8432'],
  ['2024.1.437', '2024.1.12087'],
  ['2024.2.101', '2024.2.2075'],
] as const

function firstOf(second: VulnerabilityAdvisory): VulnerabilityAdvisory {
  return {
    ...second,
    vulnerabilities: [inFirstRanges(second.vulnerabilities[0])],
    // What is said of later states was not known yet.
    related: [],
    timeline: [FIRST_PUBLISHED],
    sourceNotes: [FIRST_STATE],
  }
}

function secondOf(second: VulnerabilityAdvisory): VulnerabilityAdvisory {
  return {
    ...second,
    related: [],
    timeline: [FIRST_PUBLISHED, RANGES_REPLACED],
    sourceNotes: [FIRST_STATE, SECOND_STATE, ...second.sourceNotes],
  }
}

function thirdOf(second: VulnerabilityAdvisory, other: VulnerabilityAdvisory): VulnerabilityAdvisory {
  const [own] = second.vulnerabilities
  const [foreign] = other.vulnerabilities
  return {
    ...second,
    title: other.title,
    prose: other.prose,
    vulnerabilities: [
      {
        ...own,
        cwes: foreign.cwes,
        scores: foreign.scores,
        assessment: foreign.assessment,
        statements: foreign.statements,
        recorded: [...foreign.recorded, ...own.recorded.map(lastWordOn)],
      },
    ],
    timeline: [FIRST_PUBLISHED, RANGES_REPLACED, OVERWRITTEN],
    references: [
      ...second.references.filter((reference) => reference.kind !== 'advisory'),
      ...other.references.filter((reference) => reference.kind === 'advisory'),
    ],
    sourceNotes: [
      FIRST_STATE,
      SECOND_STATE,
      ...second.sourceNotes,
      'Since 2025-01-16 the record of CVE-2024-4456 holds the content of CVE-2024-12226 (SA2024-10): product, description, ranges, score, CWE and reference. Nothing in the record explains it, and whether it was put right later is not in the stored copies. What this advisory was about stands in its second revision.',
      'Since then the record says nothing of Octopus Server any more. What it said last is kept as a recorded statement, and answers nothing.',
    ],
  }
}

/**
 * What was said of Server and then vanished. It was neither corrected nor taken back, so it clears nobody, and nobody
 * stands by it either.
 */
function lastWordOn(said: RecordedStatement): RecordedStatement {
  return {
    ...said,
    source: `${said.source} of 2024-05-08`,
    problem:
      'Since 2025-01-16 the record says nothing of Server: the content of another advisory was written over it without an explanation. Whether these ranges still hold is not recorded, and the first state of the record had others.',
    unusable: true,
  }
}

function inFirstRanges(vulnerability: Vulnerability): Vulnerability {
  const [first, ...others] = FIRST_RANGES
  const ranges = [fixedRange(first), ...others.map(fixedRange)] as const
  return {
    ...vulnerability,
    statements: vulnerability.statements.map(
      (statement): Statement => ({ ...statement, extent: { kind: 'ranges', ranges } }),
    ),
    recorded: vulnerability.recorded.map((said) => ({
      ...said,
      source: 'Public mirror of the CVE list',
      rows: FIRST_RANGES.map(([version, lessThan]) => ({ version, lessThan })),
    })),
  }
}

function fixedRange([introduced, fixed]: (typeof FIRST_RANGES)[number]): VersionRange {
  return { introduced: { kind: 'version', version: introduced }, end: { kind: 'fixed', version: fixed } }
}
