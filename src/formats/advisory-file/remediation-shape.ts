import { REMEDIATION_KINDS, type Remediation, type RemediationKind } from '../../domain/advisory/remediation.ts'
import { branchId, day, productId } from './form-shapes.ts'
import { listOf } from './shape/collection-shapes.ts'
import { optional, optionalWith, required } from './shape/fields.ts'
import { caseWith, type VariantCase, variantOf } from './shape/map-shapes.ts'
import { flag, line, text } from './shape/scalar-shapes.ts'
import type { Shape } from './shape/shape.ts'

const shared = {
  products: optionalWith(
    [],
    listOf(productId()),
    'For these products only; absent: for all that the vulnerability concerns.',
  ),
  branches: optionalWith([], listOf(branchId()), 'For these branches only; absent: for all.'),
}

const when = caseWith(shared)

const note = { text: optional(text(), 'More about it, in plain words.') }
const measure = {
  text: required(text(), 'What to do, in plain words.'),
  cost: optional(text(), 'What it costs: what no longer works.'),
  undo: optional(text(), 'How to take it back after the fix.'),
}

function without(kind: 'none_planned' | 'none_available'): VariantCase<Remediation> {
  return when(note, ({ text, products, branches }): Remediation => ({ kind, scope: { products, branches }, text }))
}

export const remediationShape: Shape<Remediation> = variantOf<RemediationKind, Remediation>(
  { key: 'kind', description: 'What can be done.', words: REMEDIATION_KINDS },
  shared,
  {
    upgrade: when(
      { to: required(line(), 'The release to go to, of the same or of another branch.'), ...note },
      ({ to, text, products, branches }): Remediation => ({ kind: 'upgrade', scope: { products, branches }, to, text }),
    ),
    mitigation: when(
      {
        ...measure,
        isolate: optionalWith(false, flag(), 'True: take the product off the network until it is fixed.'),
      },
      ({ text, cost, undo, isolate, products, branches }): Remediation => ({
        kind: 'mitigation',
        scope: { products, branches },
        text,
        cost,
        undo,
        isolate,
      }),
    ),
    workaround: when(
      measure,
      ({ text, cost, undo, products, branches }): Remediation => ({
        kind: 'workaround',
        scope: { products, branches },
        text,
        cost,
        undo,
      }),
    ),
    fix_pending: when(
      { expected: optional(day(), 'Day on which the fix is expected.'), ...note },
      ({ expected, text, products, branches }): Remediation => ({
        kind: 'fix_pending',
        scope: { products, branches },
        expected,
        text,
      }),
    ),
    none_planned: without('none_planned'),
    none_available: without('none_available'),
  },
)
