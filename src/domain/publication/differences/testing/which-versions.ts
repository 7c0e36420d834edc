import { anAffectedStatement, aRange } from '../../../../../test/builders/advisory.ts'
import type { Statement } from '../../../advisory/statement.ts'
import { agent, type DifferenceCase, day, flaw, ranges, server, upTo } from './difference-case.ts'

const agentNotAffected: Statement = {
  product: agent.product,
  status: 'known_not_affected',
  extent: { kind: 'all_versions' },
  condition: null,
  reason: { kind: 'justification', justification: 'component_not_present', impact: null },
}
const investigated: Statement = { ...agentNotAffected, status: 'under_investigation' }
const onWindows = { platforms: ['Windows'], configuration: null }
const cloud = (fixedOn: string | null, from: string | null) =>
  flaw({
    statements: [
      anAffectedStatement({
        extent: {
          kind: 'service',
          fixedOn: fixedOn === null ? null : day(fixedOn),
          exposure: from === null ? null : { from: day(from), until: null },
        },
      }),
    ],
  })
export const WHICH_VERSIONS: readonly DifferenceCase[] = [
  [
    'widened',
    ranges(upTo('2024.1.0', '2024.1.8')),
    ranges(upTo('2023.4.0', '2024.1.8')),
    [
      [
        'affected_widened',
        'vulnerabilities.0.statements.0.versions',
        'affected widened: Example Server 2024.1.0–2024.1.8 → 2023.4.0–2024.1.8',
      ],
    ],
  ],
  [
    'narrowed by a fix',
    ranges({ introduced: { kind: 'version', version: '1' }, end: { kind: 'open' } }),
    ranges(aRange('1', '5')),
    [
      [
        'affected_narrowed',
        'vulnerabilities.0.statements.0.versions',
        'affected narrowed: Example Server 1 and later → 1 to before 5',
      ],
      [
        'fixed_version_changed',
        'vulnerabilities.0.statements.0.versions',
        'fixed version changed: Example Server none → 5',
      ],
    ],
  ],
  [
    'moved',
    ranges(aRange('1', '5')),
    ranges(aRange('2', '6')),
    [
      [
        'affected_moved',
        'vulnerabilities.0.statements.0.versions',
        'affected moved: Example Server 1 to before 5 → 2 to before 6',
      ],
      [
        'fixed_version_changed',
        'vulnerabilities.0.statements.0.versions',
        'fixed version changed: Example Server 5 → 6',
      ],
    ],
  ],
  [
    'the end is no fix after all',
    ranges(aRange('1', '5')),
    ranges({ ...aRange('1', '5'), end: { kind: 'before', version: '5' } }),
    [
      [
        'fixed_version_changed',
        'vulnerabilities.0.statements.0.versions',
        'fixed version changed: Example Server 5 → none',
      ],
    ],
  ],
  [
    'the same versions in other words',
    ranges(aRange('1', '5')),
    ranges(aRange('1.0', '5.0.0')),
    [
      [
        'ranges_rewritten',
        'vulnerabilities.0.statements.0.versions',
        'ranges of Example Server: the same versions, written differently',
      ],
    ],
  ],
  [
    'in another order',
    ranges(aRange('1', '2'), aRange('3', '4')),
    ranges(aRange('3', '4'), aRange('1', '2')),
    [['order_changed', 'vulnerabilities.0.statements.0.versions', 'ranges of Example Server: order changed']],
  ],
  [
    'cut into two statements',
    ranges(aRange('1', '2'), aRange('3', '4')),
    flaw({
      statements: [
        anAffectedStatement({ extent: { kind: 'ranges', ranges: [aRange('3', '4')] } }),
        anAffectedStatement({ extent: { kind: 'ranges', ranges: [aRange('1', '2')] } }),
      ],
    }),
    [['order_changed', 'vulnerabilities.0.statements.0.versions', 'ranges of Example Server: order changed']],
  ],
  [
    'a condition written in another case',
    flaw({ statements: [anAffectedStatement({ condition: onWindows })] }),
    flaw({ statements: [anAffectedStatement({ condition: { platforms: ['windows'], configuration: null } })] }),
    [
      [
        'statements_rearranged',
        'vulnerabilities.0.statements.0',
        'statements of Example Server (windows): the same in other words',
      ],
    ],
  ],
  [
    'a product more, and the order of all',
    flaw({ statements: [server] }),
    flaw({ statements: [agentNotAffected, server] }),
    [
      [
        'product_added',
        'vulnerabilities.0.statements.0',
        'product added: Example Agent, known not affected: all versions',
      ],
    ],
  ],
  [
    'a product less',
    flaw({ statements: [server, agent] }),
    flaw({ statements: [server] }),
    [
      [
        'product_removed',
        'vulnerabilities.0.statements.1',
        'product removed: Example Agent, known affected: 2024.1.100 to before 2024.1.200, 2024.2.100 to before 2024.2.200',
      ],
    ],
  ],
  [
    'statements in another order',
    flaw({ statements: [server, agent] }),
    flaw({ statements: [agent, server] }),
    [['order_changed', 'vulnerabilities.0.statements', 'statements: order changed']],
  ],
  [
    'the status',
    flaw({ statements: [investigated] }),
    flaw({ statements: [agentNotAffected] }),
    [
      [
        'status_changed',
        'vulnerabilities.0.statements.0.status',
        'status changed: Example Agent under investigation (all versions) → known not affected (all versions)',
      ],
    ],
  ],
  [
    'versions that are not affected',
    flaw({ statements: [agentNotAffected] }),
    flaw({ statements: [{ ...agentNotAffected, extent: { kind: 'ranges', ranges: [aRange('1', '2')] } }] }),
    [
      [
        'statement_versions_changed',
        'vulnerabilities.0.statements.0.versions',
        'known not affected changed: Example Agent all versions → 1 to before 2',
      ],
    ],
  ],
  [
    'why it is not affected',
    flaw({ statements: [agentNotAffected] }),
    flaw({ statements: [{ ...agentNotAffected, reason: { kind: 'impact', impact: 'It has no notes.' } }] }),
    [
      [
        'not_affected_reason_changed',
        'vulnerabilities.0.statements.0.justification',
        'reason why Example Agent is not affected: component not present → in words',
      ],
      [
        'not_affected_reason_changed',
        'vulnerabilities.0.statements.0.impact',
        'reason why Example Agent is not affected added',
      ],
    ],
  ],
  [
    'the condition',
    flaw({ statements: [server] }),
    flaw({ statements: [anAffectedStatement({ condition: onWindows })] }),
    [
      [
        'condition_changed',
        'vulnerabilities.0.statements.0',
        'condition changed: Example Server no condition → Windows',
      ],
    ],
  ],
  [
    'a condition more',
    flaw({ statements: [server] }),
    flaw({ statements: [server, anAffectedStatement({ condition: onWindows, extent: { kind: 'all_versions' } })] }),
    [
      [
        'statement_added',
        'vulnerabilities.0.statements.1',
        'newly stated: Example Server, known affected: all versions, Windows',
      ],
    ],
  ],
  [
    'a condition less',
    flaw({ statements: [server, { ...investigated, product: server.product, condition: onWindows }] }),
    flaw({ statements: [server] }),
    [
      [
        'statement_removed',
        'vulnerabilities.0.statements.1',
        'no longer stated: Example Server, under investigation: all versions, Windows',
      ],
    ],
  ],
  [
    'when a service was fixed',
    cloud(null, null),
    cloud('1900-01-02', '1900-01-01'),
    [
      [
        'service_fix_changed',
        'vulnerabilities.0.statements.0.service.fixedOn',
        'fix date changed: Example Server not stated → 1900-01-02',
      ],
      [
        'exposure_changed',
        'vulnerabilities.0.statements.0.service.exposure',
        'exposure changed: Example Server not stated → 1900-01-01 to not known',
      ],
    ],
  ],
  [
    'dates instead of versions',
    flaw({ statements: [anAffectedStatement({ extent: { kind: 'all_versions' } })] }),
    cloud('1900-01-02', null),
    [
      [
        'affected_moved',
        'vulnerabilities.0.statements.0',
        'affected moved: Example Server all versions → the service, fixed on 1900-01-02',
      ],
    ],
  ],
]
