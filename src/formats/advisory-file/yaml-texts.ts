import { MAX_PRODUCTS_BYTES, normalizeFileText } from './file-text.ts'
import type { FieldPath } from './locate.ts'
import { positionsIn, type TextPosition } from './text-position.ts'
import { readYaml } from './yaml/read-yaml.ts'
import type { YamlNode, YamlText } from './yaml/yaml-node.ts'

/** A text as it is read, escapes resolved, and where it stands. */
export interface PlacedText extends TextPosition {
  readonly text: string
  /** Of a value; empty for what belongs to none, such as a comment. */
  readonly path: FieldPath
}

/**
 * All that somebody may read in a file that is YAML alone: its values, and line by line what stands around them. A file that
 * cannot be read has none.
 */
export function textsOfYamlFile(file: string): readonly PlacedText[] {
  const normalized = normalizeFileText(file, MAX_PRODUCTS_BYTES)
  const source = normalized.ok ? normalized.value : ''
  const root = readYaml(source)
  if (!root.ok) return []
  const positionOf = positionsIn(source)
  const values = [...valuesOf(root.value, [])]
  const texts = values.map(({ node, path }) => ({ text: node.value, path, ...positionOf(node.at) }))
  return [
    ...texts,
    ...around(
      source,
      values.map(({ node }) => node),
    ),
  ]
}

function* valuesOf(node: YamlNode, path: FieldPath): Generator<{ readonly node: YamlText; readonly path: FieldPath }> {
  if (node.kind === 'text') yield { node, path }
  else if (node.kind === 'list')
    for (const [index, item] of node.items.entries()) yield* valuesOf(item, [...path, index])
  else for (const { key, value } of node.entries) yield* valuesOf(value, [...path, key])
}

/** What is left of each line without the values. */
function around(source: string, values: readonly YamlText[]): readonly PlacedText[] {
  const rest: string[] = []
  let from = 0
  for (const { at, end } of values) {
    rest.push(source.slice(from, at), source.slice(at, end).replace(/[^\n]/g, ' '))
    from = Math.max(end, from)
  }
  rest.push(source.slice(from))
  return rest
    .join('')
    .split('\n')
    .map((text, index) => ({ text, path: [], line: index + 1, column: 1 }))
}
