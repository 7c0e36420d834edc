import type { Problems } from '../file-problem.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import type { JsonSchema } from './json-schema.ts'

/**
 * One description of what may stand in a file: it reads a value into the domain's type, and it is the JSON Schema by
 * which editors complete and check. So both say the same.
 */
export interface Shape<T> {
  /**
   * Undefined after at least one problem has been added.
   *
   * @param name the key under which the value stands, for messages.
   */
  readonly read: (node: YamlNode, name: string, problems: Problems) => T | undefined
  readonly schema: JsonSchema
}

/** A shape whose value goes through one more step that may find problems of its own. */
export function refined<T, U>(
  shape: Shape<T>,
  refine: (value: T, node: YamlNode, problems: Problems) => U | undefined,
): Shape<U> {
  return {
    schema: shape.schema,
    read(node, name, problems) {
      const value = shape.read(node, name, problems)
      return value === undefined ? undefined : refine(value, node, problems)
    },
  }
}

/** The same value in other words. */
export function mapped<T, U>(shape: Shape<T>, change: (value: T) => U): Shape<U> {
  return refined(shape, change)
}
