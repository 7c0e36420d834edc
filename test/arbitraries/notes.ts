import fc from 'fast-check'
import {
  type ComparedAspect,
  CREDIT_ROLES,
  type Credit,
  INDICATOR_KINDS,
  type Indicator,
  REFERENCE_KINDS,
  type Reference,
  type TimelineEntry,
} from '../../src/domain/advisory/notes.ts'
import { anyLine, anyName, anyText, anyWebAddress } from './text.ts'
import { anyInstantOrDay } from './time.ts'

export function anyCredit(): fc.Arbitrary<Credit> {
  return fc.record({
    name: fc.option(anyName()),
    organization: fc.option(anyName()),
    role: fc.constantFrom(...CREDIT_ROLES),
  })
}

export function anyReference(): fc.Arbitrary<Reference> {
  return fc.record({ url: anyWebAddress(), kind: fc.constantFrom(...REFERENCE_KINDS), title: fc.option(anyLine()) })
}

export function anyTimelineEntry(): fc.Arbitrary<TimelineEntry> {
  return fc.record({ at: anyInstantOrDay(), text: anyText() })
}

export function anyComparedAspect(): fc.Arbitrary<ComparedAspect> {
  return fc.record({ aspect: anyLine(), genuine: anyText(), fake: anyText() })
}

export function anyIndicator(): fc.Arbitrary<Indicator> {
  return fc.record({ kind: fc.constantFrom(...INDICATOR_KINDS), value: anyLine(), note: fc.option(anyText()) })
}
