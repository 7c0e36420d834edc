import { err, ok, type Result } from '../../base/result.ts'
import type { Draft } from '../../domain/approval/draft.ts'
import { collectProblems, type FileProblem, placeProblems } from './file-problem.ts'
import { MAX_ADVISORY_BYTES, normalizeFileText } from './file-text.ts'
import { type FrontMatter, splitFrontMatter } from './front-matter.ts'
import { frontMatterShape } from './front-matter-shape.ts'
import { type FieldPath, placesIn } from './locate.ts'
import { placesOfSections, readProse } from './read-prose.ts'
import type { TextPosition } from './text-position.ts'
import { readYaml } from './yaml/read-yaml.ts'

export interface ParsedAdvisoryFile {
  readonly draft: Draft
  /** False where the language is the one that the caller gave. */
  readonly statesLang: boolean
  /**
   * Where a field stands, as findings name it: keys and indexes from the front matter's root, or `prose` and a section.
   * A path that the file does not have leads to its nearest ancestor that it has.
   */
  readonly locate: (path: FieldPath) => TextPosition
}

/**
 * Reads an advisory file: front matter and prose. Shape only: whether the content makes sense is for the readiness
 * findings to say. Never throws; time and memory are bounded by the file's largest size.
 *
 * @param options `lang`: language of an advisory that names none, the vendor's.
 */
export function parseAdvisoryFile(
  text: string,
  options: { readonly lang: string },
): Result<ParsedAdvisoryFile, readonly FileProblem[]> {
  const normalized = normalizeFileText(text, MAX_ADVISORY_BYTES)
  if (!normalized.ok) return normalized
  const source = normalized.value
  const split = splitFrontMatter(source)
  if (!split.ok) return err(placeProblems([split.error], source))
  const { yaml, markdownAt } = split.value
  const root = readYaml(yaml)
  const problems = collectProblems()
  const prose = readProse(source, markdownAt, problems)
  const draft = root.ok ? frontMatterShape.read(root.value, 'the front matter', problems) : undefined
  if (!root.ok) return err(placeProblems([...root.error, ...problems.found], source))
  if (draft === undefined || problems.count() > 0) return err(placeProblems(problems.found, source))
  return ok({
    statesLang: root.value.entries.some(({ key }) => key === 'lang'),
    draft: draft({ prose, lang: options.lang }),
    locate: locator(source, split.value),
  })
}

/**
 * The file is read again at the first question, and never for those after it: few files have findings, and keeping the
 * places of all would cost more than that; but one file can have thousands.
 */
function locator(source: string, { yaml, markdownAt }: FrontMatter): ParsedAdvisoryFile['locate'] {
  let places: ParsedAdvisoryFile['locate'] | null = null
  return (path) => {
    places ??= readPlaces()
    return places(path)
  }

  function readPlaces(): ParsedAdvisoryFile['locate'] {
    const root = readYaml(yaml)
    if (!root.ok) throw new Error('A file that was read once can be read again.')
    return placesIn(source, root.value, placesOfSections(source, markdownAt), markdownAt)
  }
}
