import { isOfLine, type VersionLine } from './version-line.ts'

/** A range of which one end, or both, nobody recorded. */
export interface HalfRecordedRange {
  /** Said to have no end, so it is not silent about later lines. */
  readonly open: boolean
  /** The line of the end that is recorded; null when none is. */
  readonly boundLine: VersionLine | null
}

/**
 * Whether a recorded fix of a line outweighs half a range that may or may not reach into it: the vendor's own claim of a
 * fix beats an absence. So a version at or above the fix of its line is not made unknown by half a range of another line.
 * The line of the half range's own end is the exception, for there the two contradict each other.
 *
 * The check answers by this, and the findings say what it answers: one rule, see `docs/decisions/021-*.md`.
 */
export function yieldsToFixIn({ open, boundLine }: HalfRecordedRange, line: VersionLine): boolean {
  return !open && (boundLine === null || !isOfLine(line, boundLine))
}
