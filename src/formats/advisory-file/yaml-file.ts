import { err, ok, type Result } from '../../base/result.ts'
import { collectProblems, type FileProblem, placeProblems } from './file-problem.ts'
import { normalizeFileText } from './file-text.ts'
import type { Shape } from './shape/shape.ts'
import { readYaml } from './yaml/read-yaml.ts'

/** Reads a file that is YAML alone. Never throws; time and memory are bounded by `maxBytes`. */
export function readYamlFile<T>(text: string, maxBytes: number, shape: Shape<T>): Result<T, readonly FileProblem[]> {
  const normalized = normalizeFileText(text, maxBytes)
  if (!normalized.ok) return normalized
  const source = normalized.value
  const root = readYaml(source)
  if (!root.ok) return err(placeProblems(root.error, source))
  const problems = collectProblems()
  const value = shape.read(root.value, 'the file', problems)
  return value === undefined ? err(placeProblems(problems.found, source)) : ok(value)
}
