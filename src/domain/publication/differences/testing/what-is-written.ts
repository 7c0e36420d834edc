import type { Sha256 } from '../../../../base/sha256.ts'
import type { AdvisoryId } from '../../../advisory/identifiers.ts'
import { advisory, type DifferenceCase, day, flaw, plain } from './difference-case.ts'

const { prose } = plain
export const WHAT_IS_WRITTEN: readonly DifferenceCase[] = [
  ['title', plain, advisory({ title: 'Another' }), [['title_changed', 'title', 'title reworded']]],
  [
    'every section',
    plain,
    advisory({
      prose: {
        summary: null,
        whatToDo: 'x',
        recognise: 'x',
        requiredConfiguration: 'x',
        signsOfAttack: 'x',
        details: 'x',
        faq: 'x',
      },
    }),
    [
      ['advice_changed', 'prose.whatToDo', 'what to do added'],
      ['recognition_changed', 'prose.recognise', 'how to recognise it added'],
      ['required_configuration_changed', 'prose.requiredConfiguration', 'required configuration added'],
      ['signs_of_attack_changed', 'prose.signsOfAttack', 'signs of attack added'],
      ['summary_changed', 'prose.summary', 'summary removed'],
      ['details_reworded', 'prose.details', 'details added'],
      ['faq_changed', 'prose.faq', 'questions and answers added'],
    ],
  ],
  [
    'typography only',
    plain,
    advisory({ prose: { ...prose, summary: `${prose.summary}  ` } }),
    [['typography_changed', 'prose.summary', 'summary: only the typography changed']],
  ],
  [
    'lists of notes',
    advisory({
      timeline: [{ at: day('1900-01-01'), text: 'Reported' }],
      references: [{ url: 'https://example.com/1', kind: 'other', title: null }],
      credits: [{ name: null, organization: null, role: 'finder' }],
      aliases: ['https://example.com/old'],
    }),
    advisory({
      timeline: [
        { at: day('1900-01-01'), text: 'Reported to us' },
        { at: day('1900-01-02'), text: 'Fixed' },
      ],
      references: [{ url: 'https://example.com/1', kind: 'issue', title: null }],
      credits: [{ name: 'A. Finder', organization: null, role: 'finder' }],
      related: ['SA1900-02' as AdvisoryId],
      images: [{ file: 'images/a.png', sha256: `sha256:${'0'.repeat(64)}` as Sha256 }],
      sourceNotes: ['It was overwritten.'],
    }),
    [
      ['timeline_added', 'timeline.1', 'timeline entry added: 1900-01-02 Fixed'],
      ['timeline_changed', 'timeline.0', 'timeline entry of 1900-01-01 reworded'],
      ['credit_removed', 'credits.0', 'credit removed: without a name (finder)'],
      ['credit_added', 'credits.0', 'credit added: A. Finder (finder)'],
      ['reference_changed', 'references.0', 'reference described anew: https://example.com/1'],
      ['related_changed', 'related.0', 'related advisory added: SA1900-02'],
      ['images_changed', 'images.0', 'picture added: images/a.png'],
      ['source_notes_changed', 'sourceNotes.0', 'note on the sources added: It was overwritten.'],
      ['aliases_changed', 'aliases.0', 'old address removed: https://example.com/old'],
    ],
  ],
  [
    'notes that came and went',
    advisory({ timeline: [{ at: day('1900-01-01'), text: 'Reported' }] }),
    flaw({ references: [{ url: 'https://example.com/1', kind: 'other', title: null }] }),
    [
      ['timeline_removed', 'timeline.0', 'timeline entry removed: 1900-01-01 Reported'],
      ['reference_added', 'vulnerabilities.0.references.0', 'reference added: https://example.com/1'],
    ],
  ],
  [
    'a reference less',
    flaw({ references: [{ url: 'https://example.com/1', kind: 'other', title: null }] }),
    plain,
    [['reference_removed', 'vulnerabilities.0.references.0', 'reference removed: https://example.com/1']],
  ],
]
