import type { Result } from '../base/result.ts'
import { REMEDIATION_KINDS } from '../domain/advisory/remediation.ts'
import { PRODUCT_STATUSES } from '../domain/advisory/statement.ts'
import { EXPLOITATION_STATUSES, type Exploitation } from '../domain/assessment/exploitation.ts'
import { SEVERITY_LEVELS } from '../domain/assessment/severity-policy.ts'
import { type Branch, type BranchSupport, DEPLOYMENTS } from '../domain/catalogue/product.ts'
import { VERSION_SCHEME_IDS } from '../domain/catalogue/version-scheme.ts'
import type {
  CheckCondition,
  CheckExtent,
  CheckFragment,
  CheckRemediation,
  CheckStatement,
  CheckVulnerability,
  CheckWithdrawal,
  UnusableRecord,
} from './check-fragment.ts'
import type { CheckRange } from './check-range.ts'
import { branded, kinds, list, literal, nullable, oneOf, record, type Shape, text, wholeNumber } from './json-shape.ts'
import { parseCheckFile, type UnusableCheckFile } from './parse-check-file.ts'
import { PRODUCT_CHECK_FORMAT, type ProductCheckData } from './product-check-data.ts'

const remediationShape = record<CheckRemediation>(
  {
    kind: oneOf(REMEDIATION_KINDS),
    branches: list(branded()),
    to: text,
    text,
    cost: text,
    undo: text,
    isolate: literal(true),
    expected: branded(),
  },
  ['branches', 'to', 'text', 'cost', 'undo', 'isolate', 'expected'],
)

const rangeShape = record<CheckRange>(
  {
    introduced: text,
    beginning: literal(true),
    introducedAsRecorded: text,
    fixed: text,
    lastAffected: text,
    before: text,
    open: literal(true),
    endAsRecorded: text,
  },
  ['introduced', 'beginning', 'introducedAsRecorded', 'fixed', 'lastAffected', 'before', 'open', 'endAsRecorded'],
)

const extentShape = kinds<CheckExtent>({
  all_versions: record({ kind: literal('all_versions') }),
  ranges: record({ kind: literal('ranges'), ranges: list(rangeShape) }),
  service: record<Extract<CheckExtent, { kind: 'service' }>>(
    { kind: literal('service'), from: branded(), until: branded(), fixedOn: branded() },
    ['from', 'until', 'fixedOn'],
  ),
})

const statementShape = record<CheckStatement>(
  {
    status: oneOf(PRODUCT_STATUSES),
    extent: extentShape,
    condition: record<CheckCondition>({ platforms: list(text), configuration: text }, ['platforms', 'configuration']),
    severity: oneOf(SEVERITY_LEVELS),
    remediations: list(remediationShape),
  },
  ['condition', 'severity', 'remediations'],
)

const notStatedShape = record<{ readonly kind: 'not_stated' }>({ kind: literal('not_stated') })
const statedShape = record<Exclude<Exploitation, { kind: 'not_stated' }>>({
  kind: oneOf(EXPLOITATION_STATUSES),
  asOf: branded(),
  source: nullable(text),
  note: nullable(text),
})
const exploitationShape: Shape<Exploitation> = (value, path) =>
  notStatedShape(value, path) === null ? null : statedShape(value, path)

const vulnerabilityShape = record<CheckVulnerability>(
  {
    cve: branded(),
    severity: oneOf(SEVERITY_LEVELS),
    exploitation: exploitationShape,
    statements: list(statementShape),
    unusable: list(record<UnusableRecord>({ source: text, problem: text }, ['problem'])),
    remediations: list(remediationShape),
  },
  ['cve', 'severity', 'statements', 'unusable', 'remediations'],
)

const fragmentShape = record<CheckFragment>(
  {
    product: branded(),
    id: branded(),
    revision: wholeNumber,
    kind: oneOf(['preliminary', 'vulnerability']),
    title: text,
    invented: literal(true),
    openSince: branded(),
    nextUpdate: branded(),
    withdrawn: record<CheckWithdrawal>({ on: branded(), replacedBy: branded() }, ['replacedBy']),
    vulnerabilities: list(vulnerabilityShape),
  },
  ['invented', 'openSince', 'nextUpdate', 'withdrawn'],
)

const supportShape = kinds<BranchSupport>({
  supported: record({ kind: literal('supported'), until: nullable(branded()) }),
  ended: record({ kind: literal('ended'), since: nullable(branded()) }),
  not_stated: record({ kind: literal('not_stated') }),
})

const productShape = record<ProductCheckData>({
  format: literal(PRODUCT_CHECK_FORMAT),
  product: branded(),
  name: text,
  deployment: oneOf(DEPLOYMENTS),
  versionScheme: nullable(oneOf(VERSION_SCHEME_IDS)),
  branches: list(record<Branch>({ id: branded(), support: supportShape })),
  releases: list(text),
  advisories: list(fragmentShape),
})

/** @param json as `JSON.parse` gives it. */
export function parseProductCheckData(json: unknown): Result<ProductCheckData, UnusableCheckFile> {
  return parseCheckFile(json, PRODUCT_CHECK_FORMAT, productShape)
}
