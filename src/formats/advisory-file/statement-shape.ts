import type { NonEmpty } from '../../base/non-empty.ts'
import {
  type Condition,
  type Extent,
  JUSTIFICATIONS,
  type Justification,
  type NotAffectedReason,
  PRODUCT_STATUSES,
  type ProductStatus,
  type RecordedStatement,
  type Statement,
} from '../../domain/advisory/statement.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import { assessmentShape, scoreShape } from './assessment-shapes.ts'
import { day, productId } from './form-shapes.ts'
import { rangeShape } from './range-shape.ts'
import { remediationShape } from './remediation-shape.ts'
import { listOf, nonEmptyListOf, recordOf } from './shape/collection-shapes.ts'
import { optional, optionalWith, required, type Values } from './shape/fields.ts'
import { caseWith, mapOf, variantOf } from './shape/map-shapes.ts'
import { flag, line, oneOf, recordedText, text } from './shape/scalar-shapes.ts'
import type { Shape } from './shape/shape.ts'

const ranges = nonEmptyListOf(rangeShape)

/** `all`, or a list of ranges. */
const versionsShape: Shape<'all' | NonEmpty<VersionRange>> = {
  schema: { oneOf: [{ type: 'string', enum: ['all'] }, ranges.schema] },
  read: (node, name, problems) =>
    node.kind === 'list' ? ranges.read(node, name, problems) : oneOf(['all']).read(node, name, problems),
}

const serviceShape = mapOf({
  exposure: optional(
    mapOf({
      from: optional(day(), 'First day on which the service was open to the flaw; absent: not known.'),
      until: optional(day(), 'Last such day; absent: not known.'),
    }),
    'When the service was open to the flaw.',
  ),
  fixedOn: optional(day(), 'Day on which the vendor fixed the service.'),
})

const shared = {
  product: required(productId(), 'The product’s id in products.yaml.'),
  versions: optional(versionsShape, '`all`, or a list of version ranges.'),
  service: optional(serviceShape, 'Instead of `versions`, for a product that is a service: dates.'),
  platforms: optionalWith([], listOf(line()), 'Only on these platforms, as Windows.'),
  configuration: optional(text(), 'Only with this configuration, in plain words.'),
}

type Shared = Values<typeof shared>

const when = caseWith(shared)

export const statementShape: Shape<Statement> = variantOf<ProductStatus, Statement>(
  { key: 'status', description: 'What the vendor says of the product.', words: PRODUCT_STATUSES },
  shared,
  {
    known_affected: when(
      {
        assessment: optional(assessmentShape, 'The risk in this product, where it differs from the vulnerability’s.'),
        scores: optionalWith([], listOf(scoreShape), 'Scores for this product, where they differ.'),
        remediations: optionalWith(
          [],
          listOf(remediationShape),
          'What to do in this product, beside what holds for all.',
        ),
      },
      ({ assessment, scores, remediations, ...values }): Statement => ({
        ...commonPart(values),
        status: 'known_affected',
        assessment,
        scores,
        remediations,
      }),
    ),
    known_not_affected: when(
      {
        justification: optional(oneOf(JUSTIFICATIONS), 'Why it is not affected, in the words of VEX.'),
        impact: optional(text(), 'Why it is not affected, in plain words.'),
      },
      ({ justification, impact, ...values }): Statement => ({
        ...commonPart(values),
        status: 'known_not_affected',
        reason: notAffectedReason(justification, impact),
      }),
      [{ kind: 'at_least_one', keys: ['justification', 'impact'] }],
    ),
    fixed: when({}, (values): Statement => ({ ...commonPart(values), status: 'fixed' })),
    under_investigation: when({}, (values): Statement => ({ ...commonPart(values), status: 'under_investigation' })),
  },
  [{ kind: 'exactly_one', keys: ['versions', 'service'] }],
)

function commonPart({ product, versions, service, platforms, configuration }: Shared) {
  return { product, extent: extentOf(versions, service), condition: conditionOf(platforms, configuration) }
}

function extentOf(versions: Shared['versions'], service: Shared['service']): Extent {
  if (service !== null) return { kind: 'service', exposure: service.exposure, fixedOn: service.fixedOn }
  // The rule "exactly one" has made sure that a null is a service.
  return versions === null || versions === 'all' ? { kind: 'all_versions' } : { kind: 'ranges', ranges: versions }
}

function conditionOf(platforms: readonly string[], configuration: string | null): Condition | null {
  return platforms.length === 0 && configuration === null ? null : { platforms, configuration }
}

function notAffectedReason(justification: Justification | null, impact: string | null): NotAffectedReason {
  if (justification !== null) return { kind: 'justification', justification, impact }
  // The rule "at least one" has made sure that there is an impact.
  return { kind: 'impact', impact: impact ?? '' }
}

export const recordedStatementShape: Shape<RecordedStatement> = mapOf({
  product: required(productId(), 'The product’s id in products.yaml.'),
  source: required(line(), 'Where it was read, as CVE record 5.x.'),
  rows: optionalWith([], listOf(recordOf(recordedText())), 'The rows as they stand there, key and value.'),
  problem: optional(text(), 'What keeps the rows, or some of them, from being a statement; absent: nothing.'),
  unusable: optionalWith(false, flag(), 'True: nothing of it could become a statement.'),
})
