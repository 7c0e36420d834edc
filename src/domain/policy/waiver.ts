import type { CalendarDate } from '../../base/instant.ts'

/** A recorded decision to accept one finding. */
export interface Waiver {
  readonly code: string
  /** The field the finding names; null: wherever the code occurs in this advisory. */
  readonly path: string | null
  readonly reason: string
  readonly by: string
  readonly at: CalendarDate
}
