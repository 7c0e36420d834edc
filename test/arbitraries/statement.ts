import fc from 'fast-check'
import { unreachable } from '../../src/base/unreachable.ts'
import { REMEDIATION_KINDS, type Remediation } from '../../src/domain/advisory/remediation.ts'
import {
  type Condition,
  type Extent,
  JUSTIFICATIONS,
  type NotAffectedReason,
  type RecordedStatement,
  type Statement,
} from '../../src/domain/advisory/statement.ts'
import { anyAssessment, anyScore } from './assessment.ts'
import { anyBranchId, anyProductId, anyRange, anyVersionText } from './catalogue.ts'
import { anyLine, anyRecordedText, anyText } from './text.ts'
import { anyDay } from './time.ts'

export function anyRemediation(): fc.Arbitrary<Remediation> {
  const scope = fc.record({
    products: fc.array(anyProductId(), { maxLength: 2 }),
    branches: fc.array(anyBranchId(), { maxLength: 2 }),
  })
  const text = fc.option(anyText())
  const effort = { cost: text, undo: text }
  const expected = fc.option(anyDay())
  return fc.constantFrom(...REMEDIATION_KINDS).chain((kind): fc.Arbitrary<Remediation> => {
    switch (kind) {
      case 'upgrade':
        return fc.record({ kind: fc.constant(kind), scope, to: anyVersionText(), text })
      case 'mitigation':
        return fc.record({
          kind: fc.constant(kind),
          scope,
          text: anyText(),
          ...effort,
          isolate: fc.boolean(),
        })
      case 'workaround':
        return fc.record({
          kind: fc.constant(kind),
          scope,
          text: anyText(),
          ...effort,
        })
      case 'fix_pending':
        return fc.record({ kind: fc.constant(kind), scope, expected, text })
      case 'none_planned':
      case 'none_available':
        return fc.record({ kind: fc.constant(kind), scope, text })
      default:
        return unreachable(kind)
    }
  })
}

/** Null stands for "no condition", so a condition always names one. */
function anyCondition(): fc.Arbitrary<Condition> {
  return fc
    .record({ platforms: fc.array(anyLine(), { maxLength: 2 }), configuration: fc.option(anyText()) })
    .filter((condition) => condition.platforms.length > 0 || condition.configuration !== null)
}

function anyExtent(): fc.Arbitrary<Extent> {
  return fc.oneof(
    fc.constant({ kind: 'all_versions' as const }),
    fc
      .tuple(anyRange(), fc.array(anyRange(), { maxLength: 3 }))
      .map(([first, rest]) => ({ kind: 'ranges' as const, ranges: [first, ...rest] as const })),
    fc.record({
      kind: fc.constant('service'),
      exposure: fc.option(fc.record({ from: fc.option(anyDay()), until: fc.option(anyDay()) })),
      fixedOn: fc.option(anyDay()),
    }),
  )
}

function anyNotAffectedReason(): fc.Arbitrary<NotAffectedReason> {
  return fc.oneof(
    fc.record({
      kind: fc.constant('justification'),
      justification: fc.constantFrom(...JUSTIFICATIONS),
      impact: fc.option(anyText()),
    }),
    fc.record({ kind: fc.constant('impact'), impact: anyText() }),
  )
}

export function anyStatement(): fc.Arbitrary<Statement> {
  const base = { product: anyProductId(), extent: anyExtent(), condition: fc.option(anyCondition()) }
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        ...base,
        status: fc.constant('known_affected'),
        assessment: fc.option(anyAssessment()),
        scores: fc.array(anyScore(), { maxLength: 1 }),
        remediations: fc.array(anyRemediation(), { maxLength: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ ...base, status: fc.constant('known_not_affected'), reason: anyNotAffectedReason() }),
    },
    { weight: 1, arbitrary: fc.record({ ...base, status: fc.constantFrom('fixed', 'under_investigation') }) },
  )
}

/** Keys that no reader of YAML may be given, whatever a source says. */
const REFUSED_KEYS = ['__proto__', 'constructor', 'prototype']

export function anyRecordedStatement(): fc.Arbitrary<RecordedStatement> {
  const key = fc
    .oneof(fc.constantFrom('version', 'lessThan', 'status', 'versionType'), anyLine())
    .filter((name) => !REFUSED_KEYS.includes(name))
  return fc.record({
    product: anyProductId(),
    source: anyLine(),
    rows: fc.array(fc.dictionary(key, anyRecordedText(), { maxKeys: 4, noNullPrototype: true }), { maxLength: 3 }),
    problem: fc.option(anyText()),
    unusable: fc.boolean(),
  })
}
