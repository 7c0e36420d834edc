/** `material` tells outlets anew, `clarifying` updates in place, `cosmetic` only the site; by rule, never by mood. */
export const CHANGE_CLASSES = ['material', 'clarifying', 'cosmetic'] as const
export type ChangeClass = (typeof CHANGE_CLASSES)[number]

/** One difference between two revisions in the reader's terms: `affected widened`, not "line 12 changed". */
export interface SemanticChange {
  /** What kind of thing changed, `affected_widened`; one list in change-codes.ts with its class. */
  readonly code: string
  readonly class: ChangeClass
  /** One plain sentence with the old and the new value. */
  readonly text: string
  /** The field, as in a finding. */
  readonly path: readonly (string | number)[]
}
