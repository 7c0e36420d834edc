import { aGuidance, anAdvisory, aVulnerability } from '../../../../../test/builders/advisory.ts'
import { aVendor } from '../../../../../test/builders/catalogue.ts'
import type { CalendarDate, Instant } from '../../../../base/instant.ts'
import type { Sha256 } from '../../../../base/sha256.ts'
import type { AdvisoryId } from '../../../advisory/identifiers.ts'
import { parseAdvisoryId } from '../../../advisory/identifiers.ts'
import type { DraftContent, Removed } from '../../readiness-context.ts'
import type { RuleCase } from './rule-case.ts'

const sha256 = `sha256:${'0'.repeat(64)}` as Sha256

function id(text: string): AdvisoryId {
  const parsed = parseAdvisoryId(text)
  if (!parsed.ok) throw new Error(`${text} is no id`)
  return parsed.value
}

function withSummary(summary: string | null): DraftContent {
  const { prose } = anAdvisory()
  return anAdvisory({ prose: { ...prose, summary } })
}

export const titleAndSummaryCases: readonly RuleCase[] = [
  { name: 'both are there', content: anAdvisory(), expected: [] },
  {
    name: 'a title of 120 letters, counted as a reader counts',
    content: anAdvisory({ title: '😀'.repeat(120) }),
    expected: [],
  },
  {
    name: 'one more',
    content: anAdvisory({ title: 'x'.repeat(121) }),
    expected: [
      ['title-long', 'title', 'The title has 121 characters; lists, feeds and mail subjects cut it off after 120.'],
    ],
  },
  { name: 'a blank title', content: anAdvisory({ title: '  ' }), expected: [['title-missing', 'title']] },
  { name: 'no summary', content: withSummary(null), expected: [['summary-missing', 'prose.summary']] },
  { name: 'a blank summary', content: withSummary('\n'), expected: [['summary-missing', 'prose.summary']] },
]

const REMOVED_AT = '1900-01-03T10:00:00Z' as Instant

function removed(words: string, before: DraftContent | null = null): Removed {
  return {
    isTooMuch: (texts) => texts.join(' ').length > 100_000,
    in: (text) => (text.includes(words) ? REMOVED_AT : null),
    asItWas: (content) => (content === before ? REMOVED_AT : null),
  }
}

const before = anAdvisory()

export const removedWordsCases: readonly RuleCase[] = [
  { name: 'nothing was ever removed', content: anAdvisory(), context: { removed: null }, expected: [] },
  { name: 'what was removed is gone', content: anAdvisory(), context: { removed: removed('Jane Roe') }, expected: [] },
  {
    name: 'a field holds it again, which is told without the words',
    content: anAdvisory({ title: 'Found by Jane Roe' }),
    context: { removed: removed('Jane Roe') },
    expected: [['removed-words', 'title', 'The text holds words that a redaction removed on 1900-01-03.']],
  },
  {
    name: 'so much is new that nobody can look for it',
    content: withSummary('Found by Jane Roe. '.repeat(10_000)),
    context: { removed: removed('Jane Roe') },
    expected: [
      [
        'removed-words',
        '',
        'More is new in the text than can be looked through for words that a redaction removed, so nobody can tell whether they are back.',
      ],
    ],
  },
  {
    name: 'the whole is as it was, and no word is known',
    content: before,
    context: { removed: removed('Jane Roe', before) },
    expected: [
      ['removed-words', '', 'The advisory is as it was before, with words that a redaction removed on 1900-01-03.'],
    ],
  },
]

export const placeholdersCases: readonly RuleCase[] = [
  { name: 'nothing left to write', content: anAdvisory({ title: 'A todo list can be read by others' }), expected: [] },
  {
    name: 'as a new draft is',
    content: anAdvisory({
      title: 'TODO: what happens, where, in one line',
      prose: { ...anAdvisory().prose, details: 'Known so far.\n\nTODO: what they can reach.' },
      vulnerabilities: [aVulnerability({ cve: { kind: 'none', reason: 'TODO: not assigned yet' } })],
    }),
    expected: [
      ['placeholder-left', 'title', '"TODO: what happens, where, in one line" is still to be written.'],
      ['placeholder-left', 'prose.details', '"TODO: what they can reach." is still to be written.'],
      ['placeholder-left', 'vulnerabilities.0.noCve', '"TODO: not assigned yet" is still to be written.'],
    ],
  },
  {
    name: 'in guidance',
    content: aGuidance({
      prose: { ...aGuidance().prose, recognise: 'TODO' },
      comparison: [{ aspect: 'Sender', genuine: 'TODO: how ours is.', fake: 'another domain' }],
    }),
    expected: [
      ['placeholder-left', 'prose.recognise'],
      ['placeholder-left', 'comparison.0.genuine'],
    ],
  },
]

export const advisoryIdentityCases: readonly RuleCase[] = [
  { name: 'the id follows the pattern', content: anAdvisory(), context: { otherIds: [id('SA1900-02')] }, expected: [] },
  { name: 'no id yet', content: { ...anAdvisory(), id: null }, expected: [] },
  {
    name: 'another pattern',
    content: anAdvisory({ id: id('EX-7') }),
    expected: [['id-pattern', 'id', "The id EX-7 does not follow the vendor's pattern SA{year}-{number:2}."]],
  },
  {
    name: 'a CVE id of a new advisory',
    content: anAdvisory({ id: id('CVE-1900-0001') }),
    expected: [['id-pattern', 'id']],
  },
  {
    name: 'a CVE id of an old one',
    content: anAdvisory({ id: id('CVE-1900-0001'), origin: 'public_record' }),
    expected: [],
  },
  {
    name: 'an old one that has neither',
    content: anAdvisory({ id: id('old-1'), origin: 'public_record' }),
    expected: [['id-pattern', 'id']],
  },
  {
    name: 'a pattern that cannot be read',
    content: anAdvisory(),
    context: { vendor: aVendor({ advisoryIdPattern: 'SA' }) },
    expected: [['id-pattern', 'id']],
  },
  {
    name: 'an id that differs from another one only in case',
    content: anAdvisory(),
    context: { otherIds: [id('sa1900-01')] },
    expected: [
      [
        'id-taken',
        'id',
        'Another advisory has the id sa1900-01, which differs only in upper and lower case from SA1900-01.',
      ],
    ],
  },
  {
    name: 'the same id',
    content: anAdvisory(),
    context: { otherIds: [id('SA1900-01')] },
    expected: [['id-taken', 'id', 'Another advisory has the id SA1900-01.']],
  },
]

const now = '1900-06-15T23:59:59Z' as Instant

function recordedOn(day: string): DraftContent {
  return anAdvisory({
    origin: 'public_record',
    recordedPublication: { day: day as CalendarDate, basis: 'CVE record' },
  })
}

export const recordedPublicationCases: readonly RuleCase[] = [
  { name: 'a new advisory needs none', content: anAdvisory(), expected: [] },
  {
    name: 'an old one has it',
    content: anAdvisory({
      origin: 'public_record',
      recordedPublication: { day: '1900-01-01' as CalendarDate, basis: 'CVE record' },
    }),
    expected: [],
  },
  {
    name: 'an old one lacks it',
    content: anAdvisory({ origin: 'public_record' }),
    expected: [['public-record-undated', 'recordedPublication']],
  },
  { name: 'today', content: recordedOn('1900-06-15'), context: { now }, expected: [] },
  {
    name: 'tomorrow',
    content: recordedOn('1900-06-16'),
    context: { now },
    expected: [
      [
        'recorded-publication-future',
        'recordedPublication.day',
        'The advisory is said to have been public on 1900-06-16, but today is 1900-06-15.',
      ],
    ],
  },
  {
    name: 'a year that was mistyped, in a new advisory',
    content: { ...recordedOn('2900-06-15'), origin: 'vendor' },
    context: { now },
    expected: [['recorded-publication-future', 'recordedPublication.day']],
  },
  { name: 'without a clock', content: recordedOn('2900-06-15'), context: { now: null }, expected: [] },
]

const isPublished = (other: AdvisoryId) => other === 'SA1900-02'

export const linkedAdvisoriesCases: readonly RuleCase[] = [
  { name: 'no links', content: anAdvisory(), expected: [] },
  { name: 'a public one', content: anAdvisory({ related: [id('SA1900-02')] }), context: { isPublished }, expected: [] },
  {
    name: 'one that is not public',
    content: anAdvisory({ related: [id('SA1900-02'), id('SA1900-03')] }),
    context: { isPublished },
    expected: [
      [
        'link-unpublished',
        'related.1',
        'SA1900-03 is named as related, but it is not published: the link would lead nowhere.',
      ],
    ],
  },
  {
    name: 'a replacement that is not public',
    content: anAdvisory({ withdrawal: { reason: 'It was no flaw.', replacedBy: id('SA1900-03') } }),
    context: { isPublished },
    expected: [['link-unpublished', 'withdrawal.replacedBy']],
  },
  {
    name: 'a withdrawal without replacement',
    content: anAdvisory({ withdrawal: { reason: 'It was no flaw.', replacedBy: null } }),
    expected: [],
  },
  {
    name: 'itself',
    content: anAdvisory({ related: [id('SA1900-01')] }),
    context: { isPublished: () => true },
    expected: [['link-to-itself', 'related.0', 'SA1900-01 is named as related, but it is this advisory itself.']],
  },
]

function withDetails(details: string, files: readonly string[] = []): DraftContent {
  const { prose } = anAdvisory()
  return anAdvisory({ prose: { ...prose, details }, images: files.map((file) => ({ file, sha256 })) })
}

export const imagesCases: readonly RuleCase[] = [
  { name: 'no pictures', content: withDetails('Nothing to see.'), expected: [] },
  { name: 'shown and listed', content: withDetails('![The dialog](images/a.png)', ['images/a.png']), expected: [] },
  { name: 'with a title', content: withDetails('![Dialog](images/a.png "It")', ['images/a.png']), expected: [] },
  { name: 'by reference', content: withDetails('![Dialog][d]\n\n[D]: images/a.png', ['images/a.png']), expected: [] },
  {
    name: 'brackets in its words',
    content: withDetails('![The [old] one](images/a.png)', ['images/a.png']),
    expected: [],
  },
  {
    name: 'shown, not listed',
    content: withDetails('![Dialog](images/a.png)'),
    expected: [
      ['image-not-listed', 'prose.details', 'The picture images/a.png is shown, but not listed with its hash.'],
    ],
  },
  {
    name: 'from elsewhere',
    content: withDetails('![Dialog](https://example.com/a.png)'),
    expected: [['image-not-listed', 'prose.details']],
  },
  {
    name: 'listed, not shown',
    content: withDetails('None.', ['images/a.png']),
    expected: [['image-unused', 'images.0', 'The picture images/a.png is listed, but shown nowhere.']],
  },
  {
    name: 'quoted in code',
    content: withDetails('`![x](images/a.png)`\n\n```\n![y](images/b.png)\n```'),
    expected: [],
  },
  { name: 'a link is no picture', content: withDetails('[x](images/a.png)'), expected: [] },
]

function replacedBy(replacement: string, ...withdrawn: readonly (readonly [string, string | null])[]) {
  return {
    content: anAdvisory({ withdrawal: { reason: 'It never ran.', replacedBy: id(replacement) } }),
    context: {
      replacements: new Map(withdrawn.map(([one, other]) => [id(one), other === null ? null : id(other)] as const)),
    },
  }
}

export const replacementCases: readonly RuleCase[] = [
  { name: 'by one that holds', ...replacedBy('SA1900-02'), expected: [] },
  {
    name: 'by one that is withdrawn',
    ...replacedBy('SA1900-02', ['SA1900-02', null]),
    expected: [
      [
        'replacement-withdrawn',
        'withdrawal.replacedBy',
        'SA1900-02 is to replace this advisory, but it is withdrawn itself.',
      ],
    ],
  },
  {
    name: 'by one that is replaced by one that holds',
    ...replacedBy('SA1900-02', ['SA1900-02', 'SA1900-03']),
    expected: [['replacement-withdrawn', 'withdrawal.replacedBy']],
  },
  {
    name: 'by one that it replaces',
    ...replacedBy('SA1900-02', ['SA1900-02', 'SA1900-01']),
    expected: [
      [
        'replacement-circular',
        'withdrawal.replacedBy',
        'SA1900-02 is replaced by SA1900-01, so readers would be sent in a circle and find nothing that holds.',
      ],
    ],
  },
  {
    name: 'by way of others, which lead back',
    ...replacedBy('SA1900-02', ['SA1900-02', 'SA1900-03'], ['SA1900-03', 'SA1900-01']),
    expected: [['replacement-circular', 'withdrawal.replacedBy']],
  },
  {
    name: 'by two that replace each other',
    ...replacedBy('SA1900-02', ['SA1900-02', 'SA1900-03'], ['SA1900-03', 'SA1900-02']),
    expected: [['replacement-circular', 'withdrawal.replacedBy']],
  },
  { name: 'itself, which another rule tells', ...replacedBy('SA1900-01', ['SA1900-01', 'SA1900-01']), expected: [] },
]
