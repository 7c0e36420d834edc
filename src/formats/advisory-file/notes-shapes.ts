import {
  type ComparedAspect,
  CREDIT_ROLES,
  type Credit,
  INDICATOR_KINDS,
  type Indicator,
  REFERENCE_KINDS,
  type Reference,
  type TimelineEntry,
} from '../../domain/advisory/notes.ts'
import { instantOrDay, webAddress } from './form-shapes.ts'
import { optional, optionalWith, required } from './shape/fields.ts'
import { mapOf } from './shape/map-shapes.ts'
import { line, oneOf, text } from './shape/scalar-shapes.ts'
import type { Shape } from './shape/shape.ts'

export const creditShape: Shape<Credit> = mapOf({
  name: optional(line(), 'Who is thanked; absent for somebody who is credited without being named.'),
  organization: optional(line(), 'Whom they work for.'),
  role: required(oneOf(CREDIT_ROLES), 'What they did.'),
})

export const referenceShape: Shape<Reference> = mapOf({
  url: required(webAddress(), 'Where it is.'),
  kind: optionalWith('other', oneOf(REFERENCE_KINDS), 'What it is.'),
  title: optional(line(), 'What to call the link.'),
})

export const timelineEntryShape: Shape<TimelineEntry> = mapOf({
  at: required(instantOrDay(), 'When: a day or an instant.'),
  text: required(text(), 'What happened.'),
})

export const comparedAspectShape: Shape<ComparedAspect> = mapOf({
  aspect: required(line(), 'What is compared, as Sender.'),
  genuine: required(text(), 'How it is in what comes from you. Between backticks stands code.'),
  fake: required(text(), 'How it is in what does not.'),
})

export const indicatorShape: Shape<Indicator> = mapOf({
  kind: required(oneOf(INDICATOR_KINDS), 'What to look for.'),
  value: required(line(), 'Exactly as it occurs.'),
  note: optional(text(), 'Where it occurs, and what it means.'),
})
