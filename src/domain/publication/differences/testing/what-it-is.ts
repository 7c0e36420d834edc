import { aPreliminary } from '../../../../../test/builders/advisory.ts'
import type { Instant } from '../../../../base/instant.ts'
import type { Advisory } from '../../../advisory/advisory.ts'
import type { AdvisoryId } from '../../../advisory/identifiers.ts'
import { advisory, type DifferenceCase, day, plain } from './difference-case.ts'

const withdrawn = advisory({ withdrawal: { reason: 'It was no flaw.', replacedBy: null } })
export const WHAT_IT_IS: readonly DifferenceCase[] = [
  [
    'another id',
    plain,
    advisory({ id: 'SA1900-02' as AdvisoryId }),
    [['id_changed', 'id', 'id changed: SA1900-01 → SA1900-02']],
  ],
  [
    'all is known now',
    aPreliminary(),
    { ...aPreliminary(), kind: 'vulnerability' } as Advisory,
    [['kind_changed', 'kind', 'kind changed: preliminary → vulnerability']],
  ],
  [
    'the next update',
    aPreliminary(),
    aPreliminary({ nextUpdate: '1900-01-04T12:00:00Z' as Instant }),
    [['next_update_moved', 'nextUpdate', 'next update moved: 1900-01-03T12:00:00Z → 1900-01-04T12:00:00Z']],
  ],
  ['withdrawn', plain, withdrawn, [['withdrawn', 'withdrawal', 'withdrawn: It was no flaw.']]],
  ['no longer withdrawn', withdrawn, plain, [['withdrawal_lifted', 'withdrawal', 'no longer withdrawn']]],
  [
    'withdrawn for another reason',
    withdrawn,
    advisory({ withdrawal: { reason: 'It was a feature.', replacedBy: 'SA1900-02' as AdvisoryId } }),
    [
      ['withdrawal_changed', 'withdrawal.reason', 'reason for the withdrawal reworded'],
      ['withdrawal_changed', 'withdrawal.replacedBy', 'replaced by: nothing → SA1900-02'],
    ],
  ],
  ['real after all', advisory({ invented: true }), plain, [['invented_changed', 'invented', 'invented: yes → no']]],
  ['language', plain, advisory({ lang: 'de' }), [['language_changed', 'lang', 'language: en → de']]],
  [
    'origin',
    plain,
    advisory({ origin: 'public_record' }),
    [['origin_changed', 'origin', 'origin: vendor → public record']],
  ],
  [
    'release time',
    plain,
    advisory({ releaseAt: '1900-01-01T00:00:00Z' as Instant }),
    [['release_time_changed', 'releaseAt', 'release not before: not stated → 1900-01-01T00:00:00Z']],
  ],
  [
    'first publication',
    plain,
    advisory({ recordedPublication: { day: day('1900-01-01'), basis: 'CVE record' } }),
    [
      [
        'recorded_publication_changed',
        'recordedPublication',
        'first publication: not stated → 1900-01-01 (CVE record)',
      ],
    ],
  ],
]
