import { type DifferenceCase, flaw, plain, server } from './difference-case.ts'

const record = (problem: string | null, unusable: boolean, version = '<') =>
  flaw({ recorded: [{ product: server.product, source: 'CVE record', rows: [{ version }], problem, unusable }] })
export const OLD_RECORDS: readonly DifferenceCase[] = [
  [
    'could be read',
    record('no version', true),
    record(null, false),
    [
      [
        'recorded_answer_changed',
        'vulnerabilities.0.recorded.0',
        'record of Example Server unusable → readable: CVE record',
      ],
    ],
  ],
  [
    'rows alone',
    record('no version', true),
    record('no version', true, '>'),
    [['recorded_statement_changed', 'vulnerabilities.0.recorded.0', 'record of Example Server changed: CVE record']],
  ],
  [
    'a new one that says nothing clear',
    plain,
    record('half', false),
    [['recorded_answer_changed', 'vulnerabilities.0.recorded.0', 'record of Example Server added: CVE record']],
  ],
]
