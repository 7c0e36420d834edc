import { anAffectedStatement } from '../../../../../test/builders/advisory.ts'
import type { Remediation } from '../../../advisory/remediation.ts'
import type { BranchId } from '../../../catalogue/product.ts'
import { advisory, type DifferenceCase, day, flaw, plain, server } from './difference-case.ts'

const everyone = { products: [], branches: [] }
const mitigation = (text: string): Remediation => ({
  kind: 'mitigation',
  scope: everyone,
  text,
  cost: null,
  undo: null,
  isolate: false,
})
const upgrade = (to: string, ...branches: string[]): Remediation => ({
  kind: 'upgrade',
  scope: { products: [], branches: branches as BranchId[] },
  to,
  text: null,
})
export const WHAT_TO_DO: readonly DifferenceCase[] = [
  [
    'one more, for a branch',
    plain,
    flaw({ remediations: [upgrade('2024.2.200', '2024.1')] }),
    [
      [
        'remediation_added',
        'vulnerabilities.0.remediations.0',
        'remediation added: upgrade to 2024.2.200 (for 2024.1)',
      ],
    ],
  ],
  [
    'one less',
    flaw({ remediations: [{ kind: 'none_planned', scope: everyone, text: null }] }),
    plain,
    [['remediation_removed', 'vulnerabilities.0.remediations.0', 'remediation removed: none planned']],
  ],
  [
    'to another version',
    flaw({ remediations: [upgrade('1.2')] }),
    flaw({ remediations: [upgrade('1.3')] }),
    [
      [
        'remediation_changed',
        'vulnerabilities.0.remediations.0',
        'remediation changed: upgrade to 1.2 → upgrade to 1.3',
      ],
    ],
  ],
  [
    'when the fix is expected',
    flaw({ remediations: [{ kind: 'fix_pending', scope: everyone, expected: null, text: null }] }),
    flaw({ remediations: [{ kind: 'fix_pending', scope: everyone, expected: day('1900-02-01'), text: null }] }),
    [
      [
        'remediation_changed',
        'vulnerabilities.0.remediations.0',
        'remediation changed: fix pending → fix expected 1900-02-01',
      ],
    ],
  ],
  [
    'in other words',
    flaw({ remediations: [mitigation('Close the port.')] }),
    flaw({ remediations: [mitigation('Close all ports.')] }),
    [
      [
        'remediation_changed',
        'vulnerabilities.0.remediations.0',
        'remediation changed: mitigation "Close the port." → mitigation "Close all ports."',
      ],
    ],
  ],
  [
    'only a full stop',
    flaw({ remediations: [mitigation('Close the port')] }),
    flaw({ remediations: [mitigation('Close the port.')] }),
    [['typography_changed', 'vulnerabilities.0.remediations.0', 'remediation: only the typography changed']],
  ],
  [
    'in one product',
    flaw({ statements: [server] }),
    flaw({ statements: [anAffectedStatement({ remediations: [mitigation('Close the port.')] })] }),
    [
      [
        'remediation_added',
        'vulnerabilities.0.statements.0.remediations.0',
        'remediation of Example Server added: mitigation "Close the port."',
      ],
    ],
  ],
  [
    'the genuine and the fake',
    advisory({
      comparison: [
        { aspect: 'Sender', genuine: 'our domain', fake: 'another' },
        { aspect: 'Tone', genuine: 'calm', fake: 'a  threat' },
        { aspect: 'Attachment', genuine: 'never', fake: 'a program' },
      ],
    }),
    advisory({
      comparison: [
        { aspect: 'Sender', genuine: 'our domain', fake: 'one that looks like it' },
        { aspect: 'Tone', genuine: 'calm', fake: 'a threat' },
        { aspect: 'Asks for', genuine: 'nothing', fake: 'card details' },
      ],
    }),
    [
      ['comparison_removed', 'comparison.2', 'comparison removed: Attachment'],
      ['comparison_added', 'comparison.2', 'comparison added: Asks for'],
      ['comparison_changed', 'comparison.0', 'comparison reworded: Sender'],
      ['typography_changed', 'comparison.1', 'comparison of Tone: only the typography changed'],
    ],
  ],
  [
    'indicators',
    advisory({ indicators: [{ kind: 'domain', value: 'a.example', note: null }] }),
    advisory({
      indicators: [
        { kind: 'domain', value: 'a.example', note: 'Since May.' },
        { kind: 'file_name', value: 'x.dll', note: null },
      ],
    }),
    [
      ['indicator_added', 'indicators.1', 'indicator added: file name x.dll'],
      ['indicator_note_changed', 'indicators.0', 'note changed of indicator domain a.example'],
    ],
  ],
  [
    'an indicator less',
    advisory({ indicators: [{ kind: 'domain', value: 'a.example', note: null }] }),
    plain,
    [['indicator_removed', 'indicators.0', 'indicator removed: domain a.example']],
  ],
]
