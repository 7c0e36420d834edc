import fc from 'fast-check'
import type { Draft } from '../../src/domain/approval/draft.ts'
import { anyAdvisory } from './advisory.ts'
import { anySha256 } from './seal.ts'
import { anyName, anyText } from './text.ts'
import { anyDay, anyInstant } from './time.ts'

/** An advisory file's whole content, with or without an id, with what only the desk knows. */
export function anyDraft(): fc.Arbitrary<Draft> {
  return fc.record({
    content: fc.oneof(
      { weight: 3, arbitrary: anyAdvisory() },
      { weight: 1, arbitrary: anyAdvisory().map((advisory) => ({ ...advisory, id: null })) },
    ),
    authors: fc.array(anyName(), { maxLength: 2 }),
    approvals: fc.array(fc.record({ by: anyName(), at: anyInstant(), seal: anySha256() }), { maxLength: 2 }),
    waivers: fc.array(
      fc.record({
        code: fc.constantFrom('range-bound-malformed', 'exploitation-not-stated'),
        path: fc.option(fc.constantFrom('vulnerabilities.0.statements.1', 'title')),
        reason: anyText(),
        by: anyName(),
        at: anyDay(),
      }),
      { maxLength: 2 },
    ),
  })
}
