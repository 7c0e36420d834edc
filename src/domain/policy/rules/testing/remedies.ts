import {
  aGuidance,
  anAdvisory,
  anAffectedStatement,
  aRange,
  aVulnerability,
} from '../../../../../test/builders/advisory.ts'
import { aCatalogue, aProduct, aRelease } from '../../../../../test/builders/catalogue.ts'
import type { CalendarDate } from '../../../../base/instant.ts'
import { isNonEmpty } from '../../../../base/non-empty.ts'
import type { Remediation } from '../../../advisory/remediation.ts'
import type { Extent, Statement } from '../../../advisory/statement.ts'
import type { Vulnerability } from '../../../advisory/vulnerability.ts'
import type { BranchId, ProductId } from '../../../catalogue/product.ts'
import type { VersionRange } from '../../../catalogue/version-range.ts'
import type { DraftContent } from '../../readiness-context.ts'
import type { RuleCase } from './rule-case.ts'

function one(difference: Partial<Vulnerability>): DraftContent {
  return anAdvisory({ vulnerabilities: [aVulnerability(difference)] })
}

function ranges(...list: VersionRange[]): Extent {
  if (!isNonEmpty(list)) throw new Error('A statement with ranges has one.')
  return { kind: 'ranges', ranges: list }
}

const day = (text: string) => text as CalendarDate
const open: VersionRange = { introduced: { kind: 'version', version: '2024.1.100' }, end: { kind: 'open' } }
const allOpen = anAffectedStatement({ extent: ranges(open) })
const everyone = { products: [], branches: [] }

function scope(...branches: string[]) {
  return { products: [], branches: branches as BranchId[] }
}

const mitigation: Remediation = {
  kind: 'mitigation',
  scope: everyone,
  text: 'Close the port.',
  cost: null,
  undo: null,
  isolate: false,
}
const pending: Remediation = { kind: 'fix_pending', scope: everyone, expected: day('1900-02-01'), text: null }
const none: Remediation = { kind: 'none_planned', scope: everyone, text: null }
const notAffected: Statement = {
  product: allOpen.product,
  status: 'known_not_affected',
  extent: { kind: 'all_versions' },
  condition: null,
  reason: { kind: 'justification', justification: 'component_not_present', impact: null },
}
const investigated: Statement = { ...allOpen, status: 'under_investigation' }
const service = aCatalogue(aProduct({ deployment: 'service', versionScheme: null, branches: [], releases: [] }))

function served(fixedOn: string | null, exposure: readonly [from: string | null, until: string | null] | null = null) {
  return anAffectedStatement({
    extent: {
      kind: 'service',
      fixedOn: fixedOn === null ? null : day(fixedOn),
      exposure:
        exposure === null
          ? null
          : {
              from: exposure[0] === null ? null : day(exposure[0]),
              until: exposure[1] === null ? null : day(exposure[1]),
            },
    },
  })
}

export const remediationsCases: readonly RuleCase[] = [
  { name: 'fixed versions are enough', content: anAdvisory(), expected: [] },
  { name: 'guidance is not asked', content: aGuidance(), expected: [] },
  {
    name: 'nothing at all',
    content: one({ statements: [allOpen] }),
    expected: [
      [
        'remediation-missing',
        'vulnerabilities.0.remediations',
        'Somebody is or may be affected, but there is no fix and nothing to do or to wait for.',
      ],
    ],
  },
  {
    name: 'nothing, and under investigation',
    content: one({ statements: [investigated] }),
    expected: [['remediation-missing', 'vulnerabilities.0.remediations']],
  },
  { name: 'nobody is affected', content: one({ statements: [notAffected] }), expected: [] },
  { name: 'all is fixed', content: one({ statements: [{ ...allOpen, status: 'fixed' }] }), expected: [] },
  { name: 'a mitigation', content: one({ statements: [allOpen], remediations: [mitigation] }), expected: [] },
  { name: 'an explicit none', content: one({ statements: [allOpen], remediations: [none] }), expected: [] },
  {
    name: 'a fix without a date',
    content: one({
      statements: [anAffectedStatement({ remediations: [{ ...pending, expected: null }] })],
      remediations: [pending, { ...pending, expected: null }],
    }),
    expected: [
      ['fix-pending-without-date', 'vulnerabilities.0.remediations.1.expected'],
      ['fix-pending-without-date', 'vulnerabilities.0.statements.0.remediations.0.expected'],
    ],
  },
  {
    name: 'a service that was fixed',
    content: one({ statements: [served('1900-01-01')] }),
    context: { catalogue: service },
    expected: [],
  },
  {
    name: 'a service with a mitigation only',
    content: one({ statements: [served(null)], remediations: [mitigation] }),
    context: { catalogue: service },
    expected: [
      [
        'service-without-remedy',
        'vulnerabilities.0.statements.0.service.fixedOn',
        'Example Server is affected, but the advisory does not say when it was or will be fixed.',
      ],
    ],
  },
  {
    name: 'a service with a date',
    content: one({ statements: [served(null)], remediations: [pending] }),
    context: { catalogue: service },
    expected: [],
  },
]

const ended = aCatalogue(
  aProduct({
    branches: [
      { id: '2023.4' as BranchId, support: { kind: 'ended', since: null } },
      { id: '2024.1' as BranchId, support: { kind: 'supported', until: null } },
    ],
  }),
)

/** One branch has begun, one has releases to come only, and one has both. */
const ahead = aCatalogue(
  aProduct({
    branches: ['2024.1', '2024.2', '2077'].map((id) => ({ id: id as BranchId, support: { kind: 'not_stated' } })),
    releases: [
      aRelease('2024.1.100'),
      aRelease('2024.1.200'),
      aRelease('2024.2.100'),
      aRelease('2024.2.200', { state: 'embargoed' }),
      aRelease('2077.1.0', { state: 'planned' }),
      aRelease('2077.1.1', { state: 'embargoed' }),
    ],
  }),
)

export const branchRemediesCases: readonly RuleCase[] = [
  { name: 'each branch has its fix', content: anAdvisory(), expected: [] },
  { name: 'guidance has no branches', content: aGuidance(), expected: [] },
  { name: 'nothing at all: told once, elsewhere', content: one({ statements: [allOpen] }), expected: [] },
  {
    name: 'one of two branches has no answer',
    content: one({ statements: [anAffectedStatement({ extent: ranges(aRange('2024.1.100', '2024.2.200')) })] }),
    expected: [
      [
        'branch-without-remedy',
        'vulnerabilities.0.statements.0.versions.0',
        'Branch 2024.1 of Example Server is affected (2024.1.100 to before 2024.2.200), but gets no fixed release of its own, no date for one, no other branch to move to and no word that none will come.',
      ],
    ],
  },
  {
    name: 'a move to another branch',
    content: one({
      statements: [anAffectedStatement({ extent: ranges(aRange('2024.1.100', '2024.2.200')) })],
      remediations: [{ kind: 'upgrade', scope: scope('2024.1'), to: '2024.2.200', text: null }],
    }),
    expected: [],
  },
  {
    name: 'a date for one, an explicit none for the other',
    content: one({
      statements: [allOpen],
      remediations: [
        { ...pending, scope: scope('2024.1') },
        { ...none, scope: scope('2024.2') },
      ],
    }),
    expected: [],
  },
  {
    name: 'an answer for another product only',
    content: one({
      statements: [allOpen],
      remediations: [{ ...none, scope: { products: ['example-agent' as ProductId], branches: [] } }],
    }),
    expected: [
      ['branch-without-remedy', 'vulnerabilities.0.statements.0.versions.0'],
      ['branch-without-remedy', 'vulnerabilities.0.statements.0.versions.0'],
    ],
  },
  {
    name: 'a mitigation is no answer for a branch',
    content: one({
      statements: [anAffectedStatement({ extent: { kind: 'all_versions' } })],
      remediations: [mitigation],
    }),
    expected: [
      ['branch-without-remedy', 'vulnerabilities.0.statements.0.versions'],
      ['branch-without-remedy', 'vulnerabilities.0.statements.0.versions'],
    ],
  },
  {
    name: 'a fix that comes before the range does not help it',
    content: one({
      statements: [
        anAffectedStatement({
          extent: ranges(aRange('2024.1.100', '2024.1.200'), {
            introduced: { kind: 'version', version: '2024.1.300' },
            end: { kind: 'open' },
          }),
          remediations: [{ ...none, scope: scope('2024.2') }],
        }),
      ],
    }),
    expected: [['branch-without-remedy', 'vulnerabilities.0.statements.0.versions.1']],
  },
  {
    name: 'a version stated as fixed is the answer',
    content: one({
      statements: [
        anAffectedStatement({
          extent: ranges({
            introduced: { kind: 'version', version: '2024.1.100' },
            end: { kind: 'last_affected', version: '2024.1.150' },
          }),
        }),
        {
          product: allOpen.product,
          status: 'fixed',
          extent: ranges({ introduced: { kind: 'version', version: '2024.1.200' }, end: { kind: 'open' } }),
          condition: null,
        },
      ],
    }),
    expected: [],
  },
  {
    name: 'who is on a branch that has ended moves to where the range ends',
    content: one({ statements: [anAffectedStatement({ extent: ranges(aRange('2023.4.0', '2024.1.200')) })] }),
    context: { catalogue: ended },
    expected: [],
  },
  {
    name: 'a branch without any release in the catalogue',
    content: one({ statements: [anAffectedStatement({ extent: ranges(aRange('2022.1', '2024.1.200')) })] }),
    context: {
      catalogue: aCatalogue(
        aProduct({
          branches: [
            { id: '2023.4' as BranchId, support: { kind: 'not_stated' } },
            { id: '2024.1' as BranchId, support: { kind: 'not_stated' } },
          ],
        }),
      ),
    },
    expected: [['branch-without-remedy', 'vulnerabilities.0.statements.0.versions.0']],
  },
  {
    name: 'a range that ends where the branch begins does not touch it',
    content: one({
      statements: [
        anAffectedStatement({
          extent: ranges({
            introduced: { kind: 'version', version: '2024.1.100' },
            end: { kind: 'before', version: '2024.2.0' },
          }),
        }),
      ],
      remediations: [{ ...none, scope: scope('2024.1') }],
    }),
    expected: [],
  },
  {
    name: 'a branch that is still to come is not told, and needs no answer yet',
    content: one({ statements: [allOpen], remediations: [{ ...none, scope: scope('2024.2') }] }),
    context: { catalogue: ahead },
    expected: [
      [
        'branch-without-remedy',
        'vulnerabilities.0.statements.0.versions.0',
        'Branch 2024.1 of Example Server is affected (2024.1.100 and later), but gets no fixed release of its own, no date for one, no other branch to move to and no word that none will come.',
      ],
    ],
  },
  {
    name: 'a release that is still to come touches no branch',
    content: one({
      statements: [
        anAffectedStatement({
          extent: ranges({ introduced: { kind: 'version', version: '2024.2.150' }, end: { kind: 'open' } }),
        }),
      ],
      remediations: [{ ...none, scope: scope('2024.2') }],
    }),
    context: { catalogue: ahead },
    expected: [],
  },
  {
    name: 'a fix of a branch that is still to come',
    content: one({
      statements: [anAffectedStatement({ extent: ranges(aRange('2024.1.100', '2077.1.1')) })],
      remediations: [{ kind: 'upgrade', scope: scope('2024.1', '2024.2'), to: '2077.1.1', text: null }],
    }),
    context: { catalogue: ahead },
    expected: [],
  },
  {
    name: 'a product without branches',
    content: one({ statements: [allOpen, anAffectedStatement()] }),
    context: { catalogue: aCatalogue(aProduct({ branches: [], releases: [aRelease('2024.1.200')] })) },
    expected: [['branch-without-remedy', 'vulnerabilities.0.statements.0.versions.0']],
  },
]

export const serviceDatesCases: readonly RuleCase[] = [
  { name: 'versions have no dates', content: anAdvisory(), expected: [] },
  {
    name: 'in order',
    content: one({ statements: [served('1900-01-03', ['1900-01-01', '1900-01-03'])] }),
    expected: [],
  },
  { name: 'not known', content: one({ statements: [served(null, [null, null]), served(null)] }), expected: [] },
  {
    name: 'exposed until before it began',
    content: one({ statements: [served(null, ['1900-01-02', '1900-01-01'])] }),
    expected: [
      [
        'service-dates-contradict',
        'vulnerabilities.0.statements.0.service.exposure',
        'Example Server is said to have been exposed from 1900-01-02 until 1900-01-01, which is earlier.',
      ],
    ],
  },
  {
    name: 'fixed before it began',
    content: one({ statements: [served('1900-01-01', ['1900-01-02', null])] }),
    expected: [['service-dates-contradict', 'vulnerabilities.0.statements.0.service.fixedOn']],
  },
  {
    name: 'fixed, but exposed until later',
    content: one({ statements: [served('1900-01-02', ['1900-01-01', '1900-01-03'])] }),
    expected: [['service-dates-contradict', 'vulnerabilities.0.statements.0.service.fixedOn']],
  },
]
