/**
 * What is written by hand for one advisory. The facts give a short paraphrase only, so these texts say no more than
 * the facts do: no mitigation, no attack and no reach that no record names.
 */
export interface AdvisoryProse {
  readonly title: string
  /** One sentence. */
  readonly summary: string
  /** Only where the records themselves say what to move to. */
  readonly whatToDo?: string
  /** Paragraphs: the flaw, who could use it, what they could reach. */
  readonly details: readonly string[]
  /** What must be configured, where a record says so; becomes a section and the statement's condition. */
  readonly requiredConfiguration?: string
  /** Platforms that only the title or the notes of the facts tell, beside those in the record's own field. */
  readonly platforms?: readonly string[]
  /** Other flaws that the text names; their records become references. */
  readonly otherCves?: readonly string[]
  /** What is wrong or missing in the sources of this entry. */
  readonly sourceNotes?: readonly string[]
  /** Why the recorded rows did not become statements without loss. */
  readonly recordProblem?: string
  /** First fixed version as the source's text gives it, where its table differs: both readings are kept. */
  readonly fixedInText?: string
  /** Nothing of the rows can become a statement, although their bounds look like versions. */
  readonly unusable?: true
}

/** By advisory id. */
export type ProseById = Readonly<Record<string, AdvisoryProse>>
