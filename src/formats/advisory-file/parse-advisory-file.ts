import { err, ok, type Result } from '../../base/result.ts'
import type { Draft } from '../../domain/approval/draft.ts'
import { collectProblems, type FileProblem, placeProblems } from './file-problem.ts'
import { MAX_ADVISORY_BYTES, normalizeFileText } from './file-text.ts'
import { type FrontMatter, splitFrontMatter } from './front-matter.ts'
import { frontMatterShape } from './front-matter-shape.ts'
import { type FieldPath, locateIn } from './locate.ts'
import { placesOfSections, readProse } from './read-prose.ts'
import type { TextPosition } from './text-position.ts'
import { readYaml } from './yaml/read-yaml.ts'

export interface ParsedAdvisoryFile {
  readonly draft: Draft
  /**
   * Where a field stands, as findings name it: keys and indexes from the front matter's root, or `prose` and a section.
   * A path that the file does not have leads to its nearest ancestor that it has.
   */
  locate(path: FieldPath): TextPosition
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
    draft: draft({ prose, lang: options.lang }),
    // The file is read again for it: few files have findings, and keeping the places of all would cost more than that.
    locate: (path) => locate(source, split.value, path),
  })
}

function locate(source: string, { yaml, markdownAt }: FrontMatter, path: FieldPath): TextPosition {
  const root = readYaml(yaml)
  if (!root.ok) throw new Error('A file that was read once can be read again.')
  return locateIn(source, root.value, placesOfSections(source, markdownAt), markdownAt, path)
}
