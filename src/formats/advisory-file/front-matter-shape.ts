import { ADVISORY_KINDS, type AdvisoryKind, ORIGINS, type Prose } from '../../domain/advisory/advisory.ts'
import type { Draft } from '../../domain/approval/draft.ts'
import { exploitationShape } from './assessment-shapes.ts'
import { advisoryId, day, imagePath, instant, language, oldAddress, sha256 } from './form-shapes.ts'
import { comparedAspectShape, creditShape, indicatorShape, referenceShape, timelineEntryShape } from './notes-shapes.ts'
import { listOf, nonEmptyListOf } from './shape/collection-shapes.ts'
import { optional, optionalWith, required, type Values } from './shape/fields.ts'
import { caseWith, mapOf, variantOf } from './shape/map-shapes.ts'
import { flag, line, oneOf, text } from './shape/scalar-shapes.ts'
import type { Shape } from './shape/shape.ts'
import { vulnerabilityShape } from './vulnerability-shape.ts'

/** What the rest of the file adds to the front matter. */
export interface Surroundings {
  readonly prose: Prose
  /** Language of an advisory that names none. */
  readonly lang: string
}

const deskFields = {
  authors: optionalWith([], listOf(line()), 'Who wrote it; never published.'),
  approvals: optionalWith(
    [],
    listOf(
      mapOf({
        by: required(line(), 'Who approved.'),
        at: required(instant(), 'When.'),
        seal: required(sha256(), 'Seal of the content that was approved; any edit breaks it.'),
      }),
    ),
    'Who agreed to exactly this content; written by `tocsin approve`.',
  ),
  waivers: optionalWith(
    [],
    listOf(
      mapOf({
        code: required(line(), 'Code of the finding that is accepted.'),
        path: optional(
          line(),
          'The field it is about, as vulnerabilities.0.statements.1; absent: wherever the code occurs.',
        ),
        reason: required(text(), 'Why it is acceptable.'),
        by: required(line(), 'Who decided.'),
        at: required(day(), 'On which day.'),
      }),
    ),
    'Findings that are knowingly accepted; never published.',
  ),
}

const shared = {
  id: optional(advisoryId(), 'The advisory’s id, as SA2026-14; absent in a draft that has none yet.'),
  title: required(line(), 'One line that says what the reader must know.'),
  lang: optional(language(), 'Language of the text; absent: the vendor’s.'),
  origin: optionalWith('vendor', oneOf(ORIGINS), '`public_record`: an old advisory, read from public sources.'),
  invented: optionalWith(false, flag(), 'True: invented for demonstration; every page says so.'),
  releaseAt: optional(instant(), 'Not to be published before this instant; absent: as soon as it is approved.'),
  comparison: optionalWith(
    [],
    listOf(comparedAspectShape),
    'The genuine and the fake side by side, aspect by aspect: how to recognise it.',
  ),
  indicators: optionalWith([], listOf(indicatorShape), 'Signs of attack or fraud that can be looked for.'),
  timeline: optionalWith([], listOf(timelineEntryShape), 'What happened when.'),
  credits: optionalWith([], listOf(creditShape), 'Whom to thank.'),
  references: optionalWith([], listOf(referenceShape), 'Where to read more.'),
  related: optionalWith([], listOf(advisoryId()), 'Ids of advisories that belong with this one.'),
  aliases: optionalWith([], listOf(oldAddress()), 'Old addresses of this advisory, which keep working.'),
  images: optionalWith(
    [],
    listOf(
      mapOf({
        file: required(imagePath(), 'Path of the picture, beside the advisory file.'),
        sha256: required(sha256(), 'Hash of its bytes, so that approval covers it; written by `tocsin fmt`.'),
      }),
    ),
    'Pictures that the text shows.',
  ),
  recordedPublication: optional(
    mapOf({
      day: required(day(), 'Day of the first publication.'),
      basis: required(line(), 'Which source says so, as CVE record.'),
    }),
    'For old advisories: when it was first public.',
  ),
  sourceNotes: optionalWith([], listOf(text()), 'What is wrong or missing in the sources of an old advisory.'),
  withdrawal: optional(
    mapOf({
      reason: required(text(), 'Why it no longer holds.'),
      replacedBy: optional(advisoryId(), 'Id of the advisory that holds instead.'),
    }),
    'Says that the advisory no longer holds; written by `tocsin withdraw`.',
  ),
  ...deskFields,
}

const when = caseWith(shared)
const vulnerabilities = required(nonEmptyListOf(vulnerabilityShape), 'The flaws that the advisory is about.')

type ReadDraft = (surroundings: Surroundings) => Draft

/** The front matter of an advisory file. Prose and language come in when the rest of the file has been read. */
export const frontMatterShape: Shape<ReadDraft> = variantOf<AdvisoryKind, ReadDraft>(
  {
    key: 'kind',
    description:
      'Why it is posted. `preliminary`: a high risk before all is known; `vulnerability`: with the fix of a flaw; `guidance`: customers may be targeted.',
    words: ADVISORY_KINDS,
  },
  shared,
  {
    preliminary: when(
      { nextUpdate: required(instant(), 'When the reader will hear more.'), vulnerabilities },
      ({ nextUpdate, vulnerabilities, ...values }): ReadDraft =>
        (surroundings) => ({
          ...deskPart(values),
          content: { ...contentPart(values, surroundings), kind: 'preliminary', nextUpdate, vulnerabilities },
        }),
    ),
    vulnerability: when(
      { vulnerabilities },
      ({ vulnerabilities, ...values }): ReadDraft =>
        (surroundings) => ({
          ...deskPart(values),
          content: { ...contentPart(values, surroundings), kind: 'vulnerability', vulnerabilities },
        }),
    ),
    guidance: when(
      {
        exploitation: optionalWith(
          { kind: 'not_stated' },
          exploitationShape,
          'Whether the threat is known to be acted on.',
        ),
      },
      ({ exploitation, ...values }): ReadDraft =>
        (surroundings) => ({
          ...deskPart(values),
          content: { ...contentPart(values, surroundings), kind: 'guidance', exploitation },
        }),
    ),
  },
)

function deskPart({ authors, approvals, waivers }: Values<typeof deskFields>): Omit<Draft, 'content'> {
  return { authors, approvals, waivers }
}

function contentPart(values: Values<typeof shared>, { prose, lang }: Surroundings) {
  const { authors: _authors, approvals: _approvals, waivers: _waivers, ...content } = values
  return { ...content, lang: content.lang ?? lang, prose }
}
