import {
  aGuidance,
  anAdvisory,
  anAffectedStatement,
  aRange,
  aVulnerability,
} from '../../../../../test/builders/advisory.ts'
import { aCatalogue, aProduct, aRelease } from '../../../../../test/builders/catalogue.ts'
import { isNonEmpty } from '../../../../base/non-empty.ts'
import type { Remediation } from '../../../advisory/remediation.ts'
import type { RecordedStatement, Statement } from '../../../advisory/statement.ts'
import type { Vulnerability } from '../../../advisory/vulnerability.ts'
import type { BranchId, ProductId } from '../../../catalogue/product.ts'
import type { LowerBound, UpperBound, VersionRange } from '../../../catalogue/version-range.ts'
import type { DraftContent } from '../../readiness-context.ts'
import type { RuleCase } from './rule-case.ts'

const other = 'example-other' as ProductId

function one(difference: Partial<Vulnerability>): DraftContent {
  return anAdvisory({ vulnerabilities: [aVulnerability(difference)] })
}

type Affected = ReturnType<typeof anAffectedStatement>

function affected(ranges: readonly VersionRange[], difference: Partial<Affected> = {}): Affected {
  if (!isNonEmpty(ranges)) throw new Error('A statement with ranges has one.')
  return anAffectedStatement({ extent: { kind: 'ranges', ranges }, ...difference })
}

function ranges(...list: VersionRange[]): DraftContent {
  return one({ statements: [affected(list)] })
}

function span(introduced: LowerBound, end: UpperBound): VersionRange {
  return { introduced, end }
}

const beginning: LowerBound = { kind: 'beginning' }
const noStart: LowerBound = { kind: 'not_recorded', asRecorded: null }
const noEnd: UpperBound = { kind: 'not_recorded', asRecorded: null }

function from(version: string): LowerBound {
  return { kind: 'version', version }
}

function upgrade(to: string, products: readonly ProductId[] = [], branches: readonly string[] = []): Remediation {
  return { kind: 'upgrade', scope: { products, branches: branches as readonly BranchId[] }, to, text: null }
}

const notAffected: Statement = {
  product: anAffectedStatement().product,
  status: 'known_not_affected',
  extent: { kind: 'all_versions' },
  condition: null,
  reason: { kind: 'impact', impact: 'The note is not shown.' },
}
const recorded: RecordedStatement = {
  product: anAffectedStatement().product,
  source: 'CVE record 5.1',
  rows: [{ version: '<', status: 'affected' }],
  problem: 'the version is "<"',
  unusable: true,
}

export const productsCases: readonly RuleCase[] = [
  { name: 'all in the catalogue', content: anAdvisory(), expected: [] },
  { name: 'guidance names none', content: aGuidance(), expected: [] },
  {
    name: 'no statement',
    content: one({ statements: [] }),
    expected: [['statements-missing', 'vulnerabilities.0.statements']],
  },
  { name: 'only what a source recorded', content: one({ statements: [], recorded: [recorded] }), expected: [] },
  {
    name: 'a product that is not in the catalogue',
    content: one({
      statements: [anAffectedStatement({ product: other })],
      recorded: [{ ...recorded, product: other }],
    }),
    expected: [
      ['product-unknown', 'vulnerabilities.0.statements.0.product', 'The catalogue has no product "example-other".'],
      ['product-unknown', 'vulnerabilities.0.recorded.0.product'],
    ],
  },
  {
    name: 'a remediation for a product that is not there',
    content: one({ remediations: [upgrade('2024.1.200', [other])] }),
    expected: [['product-unknown', 'vulnerabilities.0.remediations.0.products.0']],
  },
  {
    name: 'a remediation for a branch that is not there',
    content: one({ remediations: [upgrade('2024.1.200', [], ['2024.1', '2024.9'])] }),
    expected: [
      [
        'branch-unknown',
        'vulnerabilities.0.remediations.0.branches.1',
        'The remediation is for branch 2024.9, which Example Server does not have.',
      ],
    ],
  },
  {
    name: 'the same within a statement',
    content: one({ statements: [anAffectedStatement({ remediations: [upgrade('2024.1.200', [], ['9'])] })] }),
    expected: [['branch-unknown', 'vulnerabilities.0.statements.0.remediations.0.branches.0']],
  },
  {
    name: 'versions of a product whose numbering is not known',
    content: anAdvisory(),
    context: { catalogue: aCatalogue(aProduct({ versionScheme: null })) },
    expected: [['version-scheme-unknown', 'vulnerabilities.0.statements.0.versions']],
  },
  {
    name: 'all versions of it',
    content: one({ statements: [anAffectedStatement({ extent: { kind: 'all_versions' } })] }),
    context: { catalogue: aCatalogue(aProduct({ versionScheme: null })) },
    expected: [],
  },
  {
    name: 'versions of a service',
    content: anAdvisory(),
    context: { catalogue: aCatalogue(aProduct({ deployment: 'service' })) },
    expected: [['extent-deployment', 'vulnerabilities.0.statements.0.versions']],
  },
  {
    name: 'service dates of a product that customers run',
    content: one({ statements: [anAffectedStatement({ extent: { kind: 'service', exposure: null, fixedOn: null } })] }),
    expected: [['extent-deployment', 'vulnerabilities.0.statements.0.service']],
  },
]

export const rangeBoundsCases: readonly RuleCase[] = [
  { name: 'good ranges', content: anAdvisory(), expected: [] },
  { name: 'from the beginning and open', content: ranges(span(beginning, { kind: 'open' })), expected: [] },
  {
    name: 'bounds that are no versions',
    content: ranges(aRange('2024.x', '2024.1.200'), span(beginning, { kind: 'last_affected', version: '<' })),
    expected: [
      [
        'range-bound-malformed',
        'vulnerabilities.0.statements.0.versions.0.introduced',
        '"2024.x" is no version of Example Server; expected: whole numbers between dots and nothing else, like 2022.3.10586.',
      ],
      ['range-bound-malformed', 'vulnerabilities.0.statements.0.versions.1.lastAffected'],
    ],
  },
  {
    name: 'a fixed version and a limit that are no versions',
    content: ranges(aRange('2024.1.100', 'next'), span(beginning, { kind: 'before', version: '?' })),
    expected: [
      ['range-bound-malformed', 'vulnerabilities.0.statements.0.versions.0.fixed'],
      ['range-bound-malformed', 'vulnerabilities.0.statements.0.versions.1.before'],
    ],
  },
  {
    name: 'a range that ends before it begins',
    content: ranges(aRange('2024.1.200', '2024.1.100')),
    expected: [
      [
        'range-reversed',
        'vulnerabilities.0.statements.0.versions.0',
        'The range of Example Server begins at 2024.1.200 and ends at 2024.1.100, so no version lies in it.',
      ],
    ],
  },
  {
    name: 'an empty one',
    content: ranges(aRange('2024.1.100', '2024.1.100')),
    expected: [['range-reversed', 'vulnerabilities.0.statements.0.versions.0']],
  },
  {
    name: 'one version',
    content: ranges(span(from('2024.1.1'), { kind: 'last_affected', version: '2024.1.1' })),
    expected: [],
  },
  {
    name: 'no lower bound',
    content: ranges(
      span({ kind: 'not_recorded', asRecorded: 'unspecified' }, { kind: 'fixed', version: '2024.1.200' }),
    ),
    expected: [
      [
        'range-half-recorded',
        'vulnerabilities.0.statements.0.versions.0.introducedAsRecorded',
        'Example Server, before 2024.1.200 (start not recorded): nobody recorded with which version the flaw came in (the source says "unspecified"), so lower versions are answered "unknown".',
      ],
    ],
  },
  {
    name: 'no upper bound',
    content: ranges(span(from('2024.1.100'), noEnd)),
    expected: [['range-half-recorded', 'vulnerabilities.0.statements.0.versions.0.end']],
  },
  {
    name: 'no lower bound, beside a fix of an older branch and a whole range',
    content: ranges(aRange('2024.1.100', '2024.1.200'), span(noStart, { kind: 'fixed', version: '2024.2.200' })),
    expected: [
      [
        'range-half-recorded',
        'vulnerabilities.0.statements.0.versions.1.introduced',
        'Example Server, before 2024.2.200 (start not recorded): nobody recorded with which version the flaw came in, so lower versions are answered "unknown" where nothing else is said of them; but from 2024.1.200 on, in its own branch, the recorded fix counts instead.',
      ],
    ],
  },
  {
    name: 'no lower bound, beside a fix of the same branch: the two contradict each other, and nothing is settled',
    content: ranges(
      span(noStart, { kind: 'fixed', version: '2024.1.200' }),
      span(noStart, { kind: 'fixed', version: '2024.1.300' }),
    ),
    expected: ['0', '1'].map((number) => [
      'range-half-recorded',
      `vulnerabilities.0.statements.0.versions.${number}.introduced`,
      `Example Server, before 2024.1.${number === '0' ? 200 : 300} (start not recorded): nobody recorded with which version the flaw came in, so lower versions are answered "unknown".`,
    ]),
  },
  {
    name: 'no lower bound and no end: later branches are meant too, whatever is fixed in them',
    content: ranges(span(noStart, { kind: 'open' }), span(noStart, { kind: 'fixed', version: '2024.1.200' })),
    expected: [
      [
        'range-half-recorded',
        'vulnerabilities.0.statements.0.versions.0.introduced',
        'Example Server, all versions (start not recorded): nobody recorded with which version the flaw came in, so lower versions are answered "unknown".',
      ],
      ['range-half-recorded', 'vulnerabilities.0.statements.0.versions.1.introduced'],
    ],
  },
  {
    name: 'a fix under another condition settles nothing',
    content: one({
      statements: [
        affected([aRange('2024.1.100', '2024.1.200')], { condition: { platforms: ['Windows'], configuration: null } }),
        affected([span(noStart, { kind: 'fixed', version: '2024.2.200' })]),
      ],
    }),
    expected: [
      [
        'range-half-recorded',
        'vulnerabilities.0.statements.1.versions.0.introduced',
        'Example Server, before 2024.2.200 (start not recorded): nobody recorded with which version the flaw came in, so lower versions are answered "unknown" where nothing else is said of them.',
      ],
    ],
  },
  {
    name: 'half a range that is not affected says so of no version',
    content: one({
      statements: [
        {
          ...notAffected,
          extent: { kind: 'ranges', ranges: [span(noStart, { kind: 'before', version: '2024.1.100' })] },
        },
      ],
    }),
    expected: [
      [
        'range-half-recorded',
        'vulnerabilities.0.statements.0.versions.0.introduced',
        'Example Server, before 2024.1.100 (start not recorded): nobody recorded with which version the flaw came in, so it counts for no lower version.',
      ],
    ],
  },
  {
    name: 'a numbering that is not known: told elsewhere',
    content: ranges(aRange('x', 'y')),
    context: { catalogue: aCatalogue(aProduct({ versionScheme: null })) },
    expected: [],
  },
]

const onWindows = { condition: { platforms: ['Windows'], configuration: null } }
const onLinux = { condition: { platforms: ['Linux'], configuration: null } }

export const disjointRangesCases: readonly RuleCase[] = [
  {
    name: 'one range after another',
    content: ranges(aRange('2024.1.100', '2024.1.200'), aRange('2024.1.200', '2024.1.300')),
    expected: [],
  },
  {
    name: 'two that overlap',
    content: ranges(aRange('2024.1.100', '2024.2.200'), aRange('2024.2.100', '2024.2.300')),
    expected: [
      [
        'ranges-overlap',
        'vulnerabilities.0.statements.0.versions.1',
        'The ranges of Example Server overlap: 2024.1.100 to before 2024.2.200 and 2024.2.100 to before 2024.2.300.',
      ],
    ],
  },
  {
    name: 'one within another, the inner one first',
    content: ranges(aRange('2024.1.150', '2024.1.160'), aRange('2024.1.100', '2024.2.200')),
    expected: [['ranges-overlap', 'vulnerabilities.0.statements.0.versions.1']],
  },
  {
    name: 'overlap that reaches over a neighbour',
    content: ranges(
      aRange('2024.1.100', '2024.2.900'),
      aRange('2024.1.150', '2024.1.160'),
      aRange('2024.2.100', '2024.2.200'),
    ),
    expected: [
      ['ranges-overlap', 'vulnerabilities.0.statements.0.versions.1'],
      ['ranges-overlap', 'vulnerabilities.0.statements.0.versions.2'],
    ],
  },
  {
    name: 'everything and a part of it',
    content: ranges(span(beginning, { kind: 'open' }), aRange('2024.1.100', '2024.1.200')),
    expected: [['ranges-overlap', 'vulnerabilities.0.statements.0.versions.1']],
  },
  {
    name: 'between statements of one condition, written differently',
    content: one({
      statements: [
        affected([aRange('2024.1.100', '2024.1.200')], {
          condition: { platforms: ['Linux', 'windows'], configuration: null },
        }),
        affected([aRange('2024.1.150', '2024.1.300')], {
          condition: { platforms: ['Windows', 'Linux'], configuration: null },
        }),
      ],
    }),
    expected: [['ranges-overlap', 'vulnerabilities.0.statements.1.versions.0']],
  },
  {
    name: 'under different conditions',
    content: one({
      statements: [
        affected([aRange('2024.1.100', '2024.1.200')]),
        affected([aRange('2024.1.100', '2024.1.300')], onWindows),
      ],
    }),
    expected: [],
  },
  {
    name: 'between different flaws',
    content: anAdvisory({ vulnerabilities: [aVulnerability(), aVulnerability()] }),
    expected: [],
  },
  {
    name: 'two statuses at once',
    content: one({
      statements: [
        affected([aRange('2024.1.100', '2024.1.200')]),
        { ...notAffected, extent: { kind: 'ranges', ranges: [aRange('2024.1.150', '2024.2.100')] } },
      ],
    }),
    expected: [
      [
        'statements-contradict',
        'vulnerabilities.0.statements.1.versions.0',
        'Example Server is both known affected (2024.1.100 to before 2024.1.200) and known not affected (2024.1.150 to before 2024.2.100).',
      ],
    ],
  },
  {
    name: 'all versions twice over',
    content: one({ statements: [affected([aRange('2024.1.100', '2024.1.200')]), notAffected] }),
    expected: [['statements-contradict', 'vulnerabilities.0.statements.0']],
  },
  {
    name: 'all versions affected, said twice',
    content: one({ statements: [anAffectedStatement({ extent: { kind: 'all_versions' } }), anAffectedStatement()] }),
    expected: [['ranges-overlap', 'vulnerabilities.0.statements.1']],
  },
  {
    name: 'half-recorded ones: nobody can say',
    content: ranges(
      span(noStart, { kind: 'fixed', version: '2024.1.200' }),
      span(noStart, { kind: 'fixed', version: '2024.2.200' }),
    ),
    expected: [],
  },
  {
    name: 'a numbering that is not known',
    content: ranges(aRange('1', '3'), aRange('2', '4')),
    context: { catalogue: aCatalogue(aProduct({ versionScheme: null })) },
    expected: [],
  },
]

export const fixedVersionPositionCases: readonly RuleCase[] = [
  { name: 'fixed outside of every range', content: anAdvisory(), expected: [] },
  {
    name: 'fixed within the next range',
    content: ranges(aRange('2023.1.0', '2024.1.200'), aRange('2024.1.100', '2024.1.300')),
    expected: [
      [
        'fixed-version-affected',
        'vulnerabilities.0.statements.0.versions.0.fixed',
        '2024.1.200 is to bring the fix for Example Server, but lies in the affected range 2024.1.100 to before 2024.1.300.',
      ],
    ],
  },
  {
    name: 'fixed under every condition, within a range of one of them',
    content: one({
      statements: [
        affected([aRange('2024.1.100', '2024.1.200')]),
        affected([aRange('2024.1.100', '2024.1.300')], onWindows),
      ],
    }),
    expected: [
      [
        'fixed-version-affected',
        'vulnerabilities.0.statements.0.versions.0.fixed',
        '2024.1.200 is to bring the fix for Example Server (Windows), but lies in the affected range 2024.1.100 to before 2024.1.300.',
      ],
    ],
  },
  {
    name: 'fixed under one condition, within a range that holds under every one',
    content: one({
      statements: [
        affected([aRange('2024.1.100', '2024.1.200')], onWindows),
        affected([aRange('2024.1.50', '2024.1.300')]),
      ],
    }),
    expected: [
      [
        'fixed-version-affected',
        'vulnerabilities.0.statements.0.versions.0.fixed',
        '2024.1.200 is to bring the fix for Example Server, but lies in the affected range 2024.1.50 to before 2024.1.300.',
      ],
    ],
  },
  {
    name: 'fixed under one condition, within a range of another',
    content: one({
      statements: [
        affected([aRange('2024.1.100', '2024.1.200')], onLinux),
        affected([aRange('2024.1.100', '2024.1.300')], onWindows),
      ],
    }),
    expected: [],
  },
  {
    name: 'fixed within a range of another flaw',
    content: anAdvisory({
      vulnerabilities: [
        aVulnerability(),
        aVulnerability({ statements: [affected([aRange('2024.1.100', '2024.1.300')])] }),
      ],
    }),
    expected: [],
  },
  {
    name: 'an upgrade to an affected version',
    content: one({ remediations: [upgrade('2024.1.150')] }),
    expected: [['fixed-version-affected', 'vulnerabilities.0.remediations.0.to']],
  },
  {
    name: 'an upgrade that helps under one of two conditions',
    content: one({
      statements: [
        affected([aRange('2024.1.100', '2024.1.200')], onLinux),
        affected([aRange('2024.1.100', '2024.1.300')], onWindows),
      ],
      remediations: [upgrade('2024.1.200')],
    }),
    expected: [],
  },
  {
    name: 'the same upgrade, where it is written under the other one',
    content: one({
      statements: [
        affected([aRange('2024.1.100', '2024.1.200')], onLinux),
        affected([aRange('2024.1.100', '2024.1.300')], { ...onWindows, remediations: [upgrade('2024.1.200')] }),
      ],
    }),
    expected: [
      [
        'fixed-version-affected',
        'vulnerabilities.0.statements.1.remediations.0.to',
        '2024.1.200 is to bring the fix for Example Server (Windows), but lies in the affected range 2024.1.100 to before 2024.1.300.',
      ],
    ],
  },
  {
    name: 'a version stated as fixed and as affected',
    content: one({
      statements: [
        anAffectedStatement(),
        {
          product: notAffected.product,
          status: 'fixed',
          extent: { kind: 'ranges', ranges: [span(from('2024.1.150'), { kind: 'open' })] },
          condition: null,
        },
      ],
    }),
    expected: [['fixed-version-affected', 'vulnerabilities.0.statements.1.versions.0.introduced']],
  },
  {
    name: 'a fixed build of one branch below the half-recorded range of the next',
    content: ranges(
      span(noStart, { kind: 'fixed', version: '2024.1.200' }),
      span(noStart, { kind: 'fixed', version: '2024.2.200' }),
    ),
    expected: [
      [
        'fixed-version-unclear',
        'vulnerabilities.0.statements.0.versions.0.fixed',
        '2024.1.200 is to bring the fix for Example Server, but cannot be told from the affected range before 2024.2.200 (start not recorded): read to the letter, that range holds it too.',
      ],
    ],
  },
  {
    name: 'fixed above a range without an end',
    content: ranges(aRange('2024.1.100', '2024.1.200'), span(from('2024.1.50'), noEnd)),
    expected: [['fixed-version-unclear', 'vulnerabilities.0.statements.0.versions.0.fixed']],
  },
  { name: 'a malformed fixed version: told elsewhere', content: ranges(aRange('2024.1.100', 'x')), expected: [] },
]

export const recordedStatementsCases: readonly RuleCase[] = [
  { name: 'nothing recorded', content: anAdvisory(), expected: [] },
  {
    name: 'recorded without loss',
    content: one({ recorded: [{ ...recorded, problem: null, unusable: false }] }),
    expected: [],
  },
  {
    name: 'unusable',
    content: one({ recorded: [recorded] }),
    expected: [
      [
        'recorded-unusable',
        'vulnerabilities.0.recorded.0',
        'The record of Example Server (CVE record 5.1) cannot be used, so each of its versions is answered "unknown". The version is "<".',
      ],
    ],
  },
  {
    name: 'usable in part',
    content: one({ recorded: [{ ...recorded, unusable: false }] }),
    expected: [['recorded-problem', 'vulnerabilities.0.recorded.0']],
  },
]

const hidden = aCatalogue(
  aProduct({
    releases: [
      aRelease('2024.1.200'),
      aRelease('2024.2.200', { state: 'embargoed' }),
      aRelease('2024.2.300', { state: 'planned' }),
    ],
  }),
)

export const fixedReleasesCases: readonly RuleCase[] = [
  { name: 'released', content: anAdvisory(), expected: [] },
  { name: 'released, spelt otherwise', content: ranges(aRange('2024.1.100', '2024.1.200.0')), expected: [] },
  {
    name: 'not in the catalogue',
    content: ranges(aRange('2024.1.100', '2024.1.201')),
    expected: [
      [
        'fixed-release-absent',
        'vulnerabilities.0.statements.0.versions.0.fixed',
        'Example Server 2024.1.201 is to bring the fix, but the catalogue has no such release.',
      ],
    ],
  },
  {
    name: 'under embargo, and an upgrade that is only planned',
    content: one({ remediations: [upgrade('2024.2.300')] }),
    context: { catalogue: hidden },
    expected: [
      ['fixed-release-embargoed', 'vulnerabilities.0.statements.0.versions.1.fixed'],
      ['fixed-release-planned', 'vulnerabilities.0.remediations.0.to'],
    ],
  },
  {
    name: 'other bounds need not be releases',
    content: ranges(
      span(from('1.0'), { kind: 'last_affected', version: '2.0' }),
      span(from('3'), { kind: 'before', version: '4' }),
    ),
    expected: [],
  },
  {
    name: 'a service has no releases to choose from',
    content: anAdvisory(),
    context: { catalogue: aCatalogue(aProduct({ deployment: 'service', releases: [] })) },
    expected: [],
  },
]

function saying(summary: string): DraftContent {
  const { prose } = anAdvisory()
  return { ...ranges(aRange('2024.1.100', '2024.1.200')), prose: { ...prose, summary } } as DraftContent
}

export const unreleasedVersionsCases: readonly RuleCase[] = [
  {
    name: 'only public releases',
    content: saying('Fixed in 2024.1.200.'),
    context: { catalogue: hidden },
    expected: [],
  },
  {
    name: 'a bound names an embargoed release',
    content: ranges(
      span(from('2024.2.200'), { kind: 'open' }),
      span(beginning, { kind: 'last_affected', version: '2024.2.300' }),
      span(beginning, { kind: 'before', version: '2024.2.200.0' }),
    ),
    context: { catalogue: hidden },
    expected: [
      [
        'release-not-public',
        'vulnerabilities.0.statements.0.versions.0.introduced',
        'The range names Example Server 2024.2.200, which is under embargo and must not be known in public.',
      ],
      ['release-not-public', 'vulnerabilities.0.statements.0.versions.1.lastAffected'],
      ['release-not-public', 'vulnerabilities.0.statements.0.versions.2.before'],
    ],
  },
  {
    name: 'the prose names one',
    content: saying('A fix comes with v2024.2.300.'),
    context: { catalogue: hidden },
    expected: [['release-not-public', 'prose.summary']],
  },
  {
    name: 'a longer number is another one',
    content: saying('12024.2.300, 2024.2.3001, 2024.2.300.1'),
    context: { catalogue: hidden },
    expected: [],
  },
]
