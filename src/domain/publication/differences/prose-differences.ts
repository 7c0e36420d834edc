import { PROSE_SECTIONS, type Prose, type ProseSection } from '../../advisory/advisory.ts'
import { type ChangeCode, changeOf } from '../change-codes.ts'
import type { DifferenceWords, TextWords } from '../difference-words.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { textDifference } from './text-difference.ts'

const SECTION_CODES: Readonly<Record<ProseSection, ChangeCode>> = {
  summary: 'summary_changed',
  whatToDo: 'advice_changed',
  recognise: 'recognition_changed',
  requiredConfiguration: 'required_configuration_changed',
  signsOfAttack: 'signs_of_attack_changed',
  details: 'details_reworded',
  faq: 'faq_changed',
}

export function proseDifferences(before: Prose, after: Prose, words: DifferenceWords): readonly SemanticChange[] {
  return PROSE_SECTIONS.flatMap((section) =>
    textChanges(
      SECTION_CODES[section],
      ['prose', section],
      words.advisory.prose[section],
      before[section],
      after[section],
    ),
  )
}

/** A text that was added, removed or worded otherwise; where only its typography changed, that is what is told. */
export function textChanges(
  code: ChangeCode,
  path: SemanticChange['path'],
  words: TextWords,
  before: string | null,
  after: string | null,
): readonly SemanticChange[] {
  switch (textDifference(before, after)) {
    case 'same':
      return []
    case 'typography':
      return [changeOf('typography_changed', path, words.typography)]
    case 'wording': {
      const what = before === null ? 'added' : after === null ? 'removed' : 'reworded'
      return [changeOf(code, path, words[what])]
    }
  }
}
