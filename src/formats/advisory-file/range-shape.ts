import type { LowerBound, UpperBound, VersionRange } from '../../domain/catalogue/version-range.ts'
import { optional, type Values } from './shape/fields.ts'
import { mapOf } from './shape/map-shapes.ts'
import { line, oneOf, recordedText } from './shape/scalar-shapes.ts'
import { mapped, type Shape } from './shape/shape.ts'

/** Word for "no lower bound at all"; so no product may number a release like this. */
export const BEGINNING = 'beginning'

const fields = {
  introduced: optional(line(), 'First version that has the flaw, or `beginning`. Absent: no source says it.'),
  introducedAsRecorded: optional(recordedText(), 'What a source says instead of a lower bound, as 1.x.'),
  fixed: optional(line(), 'First version that has the fix; the range ends before it.'),
  lastAffected: optional(line(), 'Last version that has the flaw; part of the range.'),
  before: optional(line(), 'The range ends before this version, which is not a fix, as where a branch ends.'),
  end: optional(oneOf(['open']), '`open`: every later version has the flaw too.'),
  endAsRecorded: optional(recordedText(), 'What a source says instead of an upper bound.'),
}

/** One range of versions; a missing end is "not recorded", which is not the same as open. */
export const rangeShape: Shape<VersionRange> = mapped(
  mapOf(fields, [
    { kind: 'at_most_one', keys: ['introduced', 'introducedAsRecorded'] },
    { kind: 'at_most_one', keys: ['fixed', 'lastAffected', 'before', 'end', 'endAsRecorded'] },
  ]),
  (values) => ({ introduced: lowerBound(values), end: upperBound(values) }),
)

function lowerBound({ introduced, introducedAsRecorded }: Values<typeof fields>): LowerBound {
  if (introduced === null) return { kind: 'not_recorded', asRecorded: introducedAsRecorded }
  return introduced === BEGINNING ? { kind: 'beginning' } : { kind: 'version', version: introduced }
}

function upperBound({ fixed, lastAffected, before, end, endAsRecorded }: Values<typeof fields>): UpperBound {
  if (fixed !== null) return { kind: 'fixed', version: fixed }
  if (lastAffected !== null) return { kind: 'last_affected', version: lastAffected }
  if (before !== null) return { kind: 'before', version: before }
  return end === null ? { kind: 'not_recorded', asRecorded: endAsRecorded } : { kind: 'open' }
}
