import { MAX_PRODUCTS_BYTES, normalizeFileText } from './file-text.ts'
import { splitFrontMatter } from './front-matter.ts'
import { attachComments } from './yaml/attach-comments.ts'
import type { PrintMap } from './yaml/print-node.ts'
import { printYaml } from './yaml/print-yaml.ts'
import { NO_COMMENTS, readComments, type YamlComments } from './yaml/read-comments.ts'

/** The comments of a file's YAML and what each belongs to, for printing them again. */
export type FileComments = YamlComments

/**
 * The comments of an advisory file's front matter, of `vendor.yaml` or of `products.yaml`. A file that cannot be read has
 * none.
 */
export function readFileComments(text: string): FileComments {
  const normalized = normalizeFileText(text, MAX_PRODUCTS_BYTES)
  if (!normalized.ok) return NO_COMMENTS
  const split = splitFrontMatter(normalized.value)
  return readComments(split.ok ? split.value.yaml : normalized.value)
}

/** Whether printing without them would lose comments. */
export function hasComments(text: string): boolean {
  const { head, slots, foot } = readFileComments(text)
  return head.length > 0 || slots.size > 0 || foot.length > 0
}

/** Prints YAML with its comments. What a comment belonged to may be gone; then the comment stands at the end. */
export function withComments(root: PrintMap, comments: FileComments = NO_COMMENTS): string {
  const { map, left } = attachComments(root, comments.slots)
  const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('')
  return lines(comments.head) + printYaml(map) + lines([...left, ...comments.foot])
}
