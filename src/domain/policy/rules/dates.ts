import { type CalendarDate, dayOf, type Instant, instantOf } from '../../../base/instant.ts'
import type { Remediation } from '../../advisory/remediation.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent, FieldPath, ReadinessContext } from '../readiness-context.ts'

/** Days begin so much earlier than in UTC in some places, and end so much later in others. */
const HOURS_AHEAD = 14
const HOURS_BEHIND = 12

/** What is told as having happened has happened when readers see it, and a promised day has not passed. */
export function dates(content: DraftContent, { now }: ReadinessContext): readonly Finding[] {
  if (now === undefined || now === null) return []
  // An advisory that waits for its moment may speak of that moment.
  const read = content.releaseAt !== null && content.releaseAt > now ? content.releaseAt : now
  const told = [...statedTimes(content), ...timelineTimes(content)].filter(({ at }) => isAfter(at, read))
  const overdue = pendingFixes(content).filter(({ at }) => at < dayOf(shifted(now, -HOURS_BEHIND)))
  return [
    ...told.map(({ at, path }) =>
      findingOf('date-in-future', path, `${at} is still to come, but told as something that has happened.`),
    ),
    ...overdue.map(({ at, path }) =>
      findingOf('fix-pending-overdue', path, `A fix was expected for ${at}, which has passed.`),
    ),
  ]
}

interface PlacedTime<T> {
  readonly at: T
  readonly path: FieldPath
}

type Told = PlacedTime<Instant | CalendarDate>

function statedTimes(content: DraftContent): readonly Told[] {
  const stated =
    content.kind === 'guidance'
      ? [{ exploitation: content.exploitation, path: ['exploitation'] }]
      : content.vulnerabilities.map(({ exploitation }, index) => {
          return { exploitation, path: ['vulnerabilities', index, 'exploitation'] }
        })
  return stated.flatMap(({ exploitation, path }) =>
    exploitation.kind === 'not_stated' ? [] : [{ at: exploitation.asOf, path: [...path, 'asOf'] }],
  )
}

function timelineTimes({ timeline }: DraftContent): readonly Told[] {
  return timeline.map(({ at }, index) => ({ at, path: ['timeline', index, 'at'] }))
}

function pendingFixes(content: DraftContent): readonly PlacedTime<CalendarDate>[] {
  if (content.kind === 'guidance') return []
  return content.vulnerabilities.flatMap(({ remediations, statements }, index) => {
    const path = ['vulnerabilities', index]
    return [
      ...expectedDays(remediations, path),
      ...statements.flatMap((statement, position) =>
        statement.status === 'known_affected'
          ? expectedDays(statement.remediations, [...path, 'statements', position])
          : [],
      ),
    ]
  })
}

function expectedDays(remediations: readonly Remediation[], path: FieldPath): readonly PlacedTime<CalendarDate>[] {
  return remediations.flatMap((remediation, index) =>
    remediation.kind === 'fix_pending' && remediation.expected !== null
      ? [{ at: remediation.expected, path: [...path, 'remediations', index, 'expected'] }]
      : [],
  )
}

/** A day comes after an instant if it has begun nowhere yet. */
function isAfter(time: Instant | CalendarDate, instant: Instant): boolean {
  return time.length === 'YYYY-MM-DD'.length ? time > dayOf(shifted(instant, HOURS_AHEAD)) : time > instant
}

function shifted(instant: Instant, hours: number): Instant {
  return instantOf(Date.parse(instant) + hours * 3_600_000)
}
