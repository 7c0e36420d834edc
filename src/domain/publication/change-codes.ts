import type { ChangeClass, SemanticChange } from './semantic-change.ts'

export interface ChangeCodeEntry {
  readonly code: string
  readonly class: ChangeClass
}

/**
 * Every kind of difference between two revisions, with its class. `material`: a reader may have to act otherwise than
 * before, or the vendor's word on the risk is another one. `clarifying`: more or better words for the same.
 * `cosmetic`: nothing that a reader could miss.
 */
export const CHANGE_CODES = [
  // What kind of statement it is, and whether it holds.
  { code: 'id_changed', class: 'material' },
  { code: 'kind_changed', class: 'material' },
  { code: 'invented_changed', class: 'material' },
  { code: 'withdrawn', class: 'material' },
  { code: 'withdrawal_lifted', class: 'material' },
  { code: 'withdrawal_changed', class: 'material' },
  { code: 'next_update_moved', class: 'material' },
  // Which flaws, in what.
  { code: 'vulnerability_added', class: 'material' },
  { code: 'vulnerability_removed', class: 'material' },
  { code: 'cve_assigned', class: 'material' },
  { code: 'cve_removed', class: 'material' },
  { code: 'product_added', class: 'material' },
  { code: 'product_removed', class: 'material' },
  { code: 'statement_added', class: 'material' },
  { code: 'statement_removed', class: 'material' },
  { code: 'status_changed', class: 'material' },
  { code: 'condition_changed', class: 'material' },
  { code: 'affected_widened', class: 'material' },
  { code: 'affected_narrowed', class: 'material' },
  /** Neither wider nor narrower, or not to be told apart because a bound is not recorded. */
  { code: 'affected_moved', class: 'material' },
  /** Versions of a statement with another status than `known_affected`. */
  { code: 'statement_versions_changed', class: 'material' },
  { code: 'fixed_version_changed', class: 'material' },
  { code: 'exposure_changed', class: 'material' },
  { code: 'service_fix_changed', class: 'material' },
  /** An old source's rows that could (not) be read: it changes what customers are answered. */
  { code: 'recorded_answer_changed', class: 'material' },
  // How bad.
  { code: 'severity_stated', class: 'material' },
  { code: 'severity_removed', class: 'material' },
  { code: 'severity_raised', class: 'material' },
  { code: 'severity_lowered', class: 'material' },
  { code: 'score_changed', class: 'material' },
  { code: 'exploitation_changed', class: 'material' },
  // What to do and to look for. Words count here: who has acted by the old ones must see the new ones.
  { code: 'remediation_added', class: 'material' },
  { code: 'remediation_removed', class: 'material' },
  { code: 'remediation_changed', class: 'material' },
  { code: 'advice_changed', class: 'material' },
  { code: 'required_configuration_changed', class: 'material' },
  { code: 'recognition_changed', class: 'material' },
  { code: 'comparison_added', class: 'material' },
  { code: 'comparison_removed', class: 'material' },
  { code: 'comparison_changed', class: 'material' },
  { code: 'signs_of_attack_changed', class: 'material' },
  { code: 'indicator_added', class: 'material' },
  { code: 'indicator_removed', class: 'material' },
  // More or better words for the same.
  { code: 'title_changed', class: 'clarifying' },
  { code: 'summary_changed', class: 'clarifying' },
  { code: 'details_reworded', class: 'clarifying' },
  { code: 'faq_changed', class: 'clarifying' },
  { code: 'language_changed', class: 'clarifying' },
  { code: 'origin_changed', class: 'clarifying' },
  { code: 'indicator_note_changed', class: 'clarifying' },
  { code: 'timeline_added', class: 'clarifying' },
  { code: 'timeline_removed', class: 'clarifying' },
  { code: 'timeline_changed', class: 'clarifying' },
  { code: 'credit_added', class: 'clarifying' },
  { code: 'credit_removed', class: 'clarifying' },
  { code: 'reference_added', class: 'clarifying' },
  { code: 'reference_removed', class: 'clarifying' },
  { code: 'reference_changed', class: 'clarifying' },
  { code: 'related_changed', class: 'clarifying' },
  { code: 'images_changed', class: 'clarifying' },
  { code: 'recorded_publication_changed', class: 'clarifying' },
  { code: 'source_notes_changed', class: 'clarifying' },
  { code: 'cve_reason_changed', class: 'clarifying' },
  { code: 'other_ids_changed', class: 'clarifying' },
  { code: 'component_changed', class: 'clarifying' },
  { code: 'weakness_changed', class: 'clarifying' },
  { code: 'assessment_reason_changed', class: 'clarifying' },
  { code: 'score_detail_changed', class: 'clarifying' },
  /** What somebody else scores is evidence, and not the vendor's word. */
  { code: 'third_party_score_changed', class: 'clarifying' },
  /** Date, source or note; the status is the same. */
  { code: 'exploitation_detail_changed', class: 'clarifying' },
  { code: 'not_affected_reason_changed', class: 'clarifying' },
  { code: 'recorded_statement_changed', class: 'clarifying' },
  /** A difference for which no rule is written: better told vaguely than not at all. */
  { code: 'other_changed', class: 'clarifying' },
  // Nothing that a reader could miss.
  { code: 'typography_changed', class: 'cosmetic' },
  { code: 'order_changed', class: 'cosmetic' },
  { code: 'aliases_changed', class: 'cosmetic' },
  { code: 'release_time_changed', class: 'cosmetic' },
  /** The same versions in other words, `1.0` and `1.0.0`. */
  { code: 'ranges_rewritten', class: 'cosmetic' },
  /** Cut into other statements, which say the same together. */
  { code: 'statements_rearranged', class: 'cosmetic' },
] as const satisfies readonly ChangeCodeEntry[]

export type ChangeCode = (typeof CHANGE_CODES)[number]['code']

const CLASS_OF: ReadonlyMap<string, ChangeClass> = new Map(CHANGE_CODES.map((entry) => [entry.code, entry.class]))

/** A change with the class that its code has. */
export function changeOf(code: ChangeCode, path: SemanticChange['path'], text: string): SemanticChange {
  const changeClass = CLASS_OF.get(code)
  if (changeClass === undefined) throw new Error(`The code ${code} is not listed.`)
  return { code, class: changeClass, text, path }
}
