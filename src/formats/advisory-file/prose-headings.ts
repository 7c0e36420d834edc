import type { ProseSection } from '../../domain/advisory/advisory.ts'

/** The fixed headings of the format. They are English whatever language the advisory is in, as the keys are. */
export const PROSE_HEADINGS = {
  summary: 'Summary',
  whatToDo: 'What to do',
  recognise: 'How to recognise it',
  requiredConfiguration: 'Required configuration',
  signsOfAttack: 'Signs of attack',
  details: 'Details',
  faq: 'Questions and answers',
} as const satisfies Record<ProseSection, string>
