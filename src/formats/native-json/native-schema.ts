import type { Json } from '../../base/json.ts'
import { ADVISORY_KINDS, ORIGINS, PROSE_SECTIONS } from '../../domain/advisory/advisory.ts'
import { CREDIT_ROLES, INDICATOR_KINDS, REFERENCE_KINDS } from '../../domain/advisory/notes.ts'
import { JUSTIFICATIONS } from '../../domain/advisory/statement.ts'
import { LATER_FIELDS } from '../../domain/approval/seal.ts'
import { EXPLOITATION_STATUSES } from '../../domain/assessment/exploitation.ts'
import { CVSS_VERSIONS } from '../../domain/assessment/score.ts'
import { SEVERITY_LEVELS } from '../../domain/assessment/severity-policy.ts'
import { DEPLOYMENTS } from '../../domain/catalogue/product.ts'
import { VERSION_SCHEME_IDS } from '../../domain/catalogue/version-scheme.ts'
import { REVISION_ACTIONS } from '../../domain/publication/published-advisory.ts'
import { CHANGE_CLASSES } from '../../domain/publication/semantic-change.ts'
import { NATIVE_FORMAT } from './native-json.ts'

type Schema = { readonly [key: string]: Json }

const text: Schema = { type: 'string' }
const flag: Schema = { type: 'boolean' }
const hash: Schema = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' }
const instant: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' }
const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const moment: Schema = { anyOf: [instant, day] }
const advisoryId: Schema = { type: 'string', pattern: '^[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?$' }

function oneOf(words: readonly string[]): Schema {
  return { type: 'string', enum: [...words] }
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

function list(items: Schema, minItems = 0): Schema {
  return { type: 'array', items, ...(minItems > 0 ? { minItems } : {}) }
}

/** Every member is required, so that nothing is missing by accident; what may be absent is null. */
function record(properties: { readonly [key: string]: Schema }, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required, additionalProperties: false }
}

function kind(word: string, properties: { readonly [key: string]: Schema } = {}): Schema {
  return record({ kind: { const: word }, ...properties })
}

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` }
}

const exploitation: Schema = {
  anyOf: [
    record({ kind: oneOf(EXPLOITATION_STATUSES), asOf: moment, source: orNull(text), note: orNull(text) }),
    kind('not_stated'),
  ],
}
const assessment: Schema = {
  anyOf: [kind('stated', { level: oneOf(SEVERITY_LEVELS), reason: orNull(text) }), kind('not_stated')],
}
const score = record({
  source: text,
  version: oneOf(CVSS_VERSIONS),
  vector: orNull(text),
  baseScore: { type: 'number', minimum: 0, maximum: 10 },
  severity: orNull(text),
})
const scope = record({ products: list(text), branches: list(text) })
const withText = { scope: ref('scope'), text: orNull(text) }
const measure = { scope: ref('scope'), text, cost: orNull(text), undo: orNull(text) }
const remediation: Schema = {
  anyOf: [
    kind('upgrade', { scope: ref('scope'), to: text, text: orNull(text) }),
    kind('mitigation', { ...measure, isolate: flag }),
    kind('workaround', measure),
    kind('fix_pending', { scope: ref('scope'), expected: orNull(day), text: orNull(text) }),
    kind('none_planned', withText),
    kind('none_available', withText),
  ],
}
const range = record({
  introduced: {
    anyOf: [kind('version', { version: text }), kind('beginning'), kind('not_recorded', { asRecorded: orNull(text) })],
  },
  end: {
    anyOf: [
      kind('fixed', { version: text }),
      kind('last_affected', { version: text }),
      kind('before', { version: text }),
      kind('open'),
      kind('not_recorded', { asRecorded: orNull(text) }),
    ],
  },
})
const extent: Schema = {
  anyOf: [
    kind('all_versions'),
    kind('ranges', { ranges: list(ref('range'), 1) }),
    kind('service', {
      exposure: orNull(record({ from: orNull(day), until: orNull(day) })),
      fixedOn: orNull(day),
    }),
  ],
}
const condition = orNull(record({ platforms: list(text), configuration: orNull(text) }))
const statementBase = { product: text, extent, condition }
const statement: Schema = {
  anyOf: [
    record({
      ...statementBase,
      status: { const: 'known_affected' },
      assessment: orNull(ref('assessment')),
      scores: list(ref('score')),
      remediations: list(ref('remediation')),
    }),
    record({
      ...statementBase,
      status: { const: 'known_not_affected' },
      reason: {
        anyOf: [
          kind('justification', { justification: oneOf(JUSTIFICATIONS), impact: orNull(text) }),
          kind('impact', { impact: text }),
        ],
      },
    }),
    record({ ...statementBase, status: oneOf(['fixed', 'under_investigation']) }),
  ],
}
const credit = record({ name: orNull(text), organization: orNull(text), role: oneOf(CREDIT_ROLES) })
const reference = record({ url: text, kind: oneOf(REFERENCE_KINDS), title: orNull(text) })
const vulnerability = record({
  cve: {
    anyOf: [
      kind('assigned', { id: { type: 'string', pattern: '^CVE-\\d{4}-\\d{4,19}$' } }),
      kind('none', { reason: text }),
    ],
  },
  otherIds: list(record({ system: text, value: text })),
  title: orNull(text),
  description: orNull(text),
  ownership: { anyOf: [kind('own'), kind('third_party', { component: text, upstreamFix: orNull(text) })] },
  cwes: list({ type: 'string', pattern: '^CWE-[1-9]\\d{0,5}$' }),
  scores: list(ref('score')),
  assessment: ref('assessment'),
  exploitation: ref('exploitation'),
  statements: list(ref('statement')),
  recorded: list(
    record({
      product: text,
      source: text,
      rows: list({ type: 'object', additionalProperties: text }),
      problem: orNull(text),
      unusable: flag,
    }),
  ),
  remediations: list(ref('remediation')),
  credits: list(ref('credit')),
  references: list(ref('reference')),
})
const advisoryBase = {
  id: advisoryId,
  title: text,
  lang: text,
  origin: oneOf(ORIGINS),
  invented: flag,
  prose: record(Object.fromEntries(PROSE_SECTIONS.map((section) => [section, orNull(text)]))),
  comparison: list(record({ aspect: text, genuine: text, fake: text }), 1),
  indicators: list(record({ kind: oneOf(INDICATOR_KINDS), value: text, note: orNull(text) })),
  timeline: list(record({ at: moment, text })),
  credits: list(ref('credit')),
  references: list(ref('reference')),
  related: list(advisoryId),
  aliases: list(text),
  images: list(record({ file: text, sha256: hash })),
  releaseAt: orNull(instant),
  recordedPublication: orNull(record({ day, basis: text })),
  sourceNotes: list(text),
  withdrawal: orNull(record({ reason: text, replacedBy: orNull(advisoryId) })),
}
const [preliminary, vulnerabilityKind, guidance] = ADVISORY_KINDS
const advisoryOfKind = (word: string, properties: { readonly [key: string]: Schema }) =>
  record({ ...advisoryBase, kind: { const: word }, ...properties }, LATER_FIELDS)
const advisory: Schema = {
  anyOf: [
    advisoryOfKind(preliminary, { nextUpdate: instant, vulnerabilities: list(ref('vulnerability'), 1) }),
    advisoryOfKind(vulnerabilityKind, { vulnerabilities: list(ref('vulnerability'), 1) }),
    advisoryOfKind(guidance, { exploitation: ref('exploitation') }),
  ],
}
const change: Schema = {
  anyOf: [
    kind('first'),
    kind('compared', {
      class: oneOf(CHANGE_CLASSES),
      changes: list(
        record({ code: text, class: oneOf(CHANGE_CLASSES), text, path: list({ type: ['string', 'integer'] }) }),
      ),
    }),
    kind('not_comparable', { note: orNull(text) }),
  ],
}
const revision = record({
  revision: { type: 'integer', minimum: 1 },
  action: oneOf(REVISION_ACTIONS),
  publishedAt: instant,
  precision: oneOf(['second', 'day']),
  seal: hash,
  previous: orNull(hash),
  hash,
  content: oneOf(['kept', 'not_kept']),
  change: ref('change'),
  redactions: list(record({ at: instant, reason: text, previousSeal: hash })),
  url: orNull(text),
})

/** JSON Schema (draft 2020-12) of the native JSON, published as `schemas/native-advisory.schema.json`. */
export const NATIVE_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:tocsin:schema:${NATIVE_FORMAT}`,
  title: 'Security advisory in Tocsin’s own JSON',
  ...record({
    format: { const: NATIVE_FORMAT },
    id: advisoryId,
    url: text,
    revision: { type: 'integer', minimum: 1 },
    status: oneOf(['published', 'withdrawn']),
    firstPublishedAt: instant,
    updatedAt: instant,
    seal: hash,
    vendor: record({
      name: text,
      namespace: text,
      severityPolicy: record({
        thresholds: list(
          record({
            level: oneOf(SEVERITY_LEVELS),
            from: { type: 'number', minimum: 0, maximum: 10 },
            repairDays: orNull({ type: 'integer', minimum: 0 }),
          }),
        ),
      }),
    }),
    products: list(
      record({
        id: text,
        name: text,
        deployment: oneOf(DEPLOYMENTS),
        versionScheme: orNull(oneOf(VERSION_SCHEME_IDS)),
        names: record({ cpe: orNull(text), purl: orNull(text), cveProduct: orNull(text), aliases: list(text) }),
        branches: list(text),
      }),
    ),
    advisory,
    revisions: list(ref('revision'), 1),
  }),
  $defs: {
    exploitation,
    assessment,
    score,
    scope,
    remediation,
    range,
    statement,
    credit,
    reference,
    vulnerability,
    change,
    revision,
  },
}
