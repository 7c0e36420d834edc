import { isNonEmpty, type NonEmpty } from '../../../base/non-empty.ts'
import type { Problems } from '../file-problem.ts'
import { isNothing, type YamlNode } from '../yaml/yaml-node.ts'
import type { Shape } from './shape.ts'
import { quoted } from './words.ts'

/** Any number of items. */
export function listOf<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema },
    read(node, name, problems) {
      if (node.kind !== 'list') return refuseOther(node, name, problems)
      const items: T[] = []
      for (const child of node.items) {
        if (problems.isFull()) return undefined
        const value = item.read(child, name, problems)
        if (value !== undefined) items.push(value)
      }
      // A dropped item has left a problem behind; the others were read to find theirs.
      return items.length === node.items.length ? items : undefined
    },
  }
}

/** At least one item. */
export function nonEmptyListOf<T>(item: Shape<T>): Shape<NonEmpty<T>> {
  const list = listOf(item)
  return {
    schema: { ...list.schema, minItems: 1 },
    read(node, name, problems) {
      const items = list.read(node, name, problems)
      if (items === undefined || isNonEmpty(items)) return items
      problems.add(node.at, `\`${name}\` is an empty list`, 'at least one item')
      return undefined
    },
  }
}

const UNSAFE_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** Keys of any name, as the rows of an old source have them. */
export function recordOf<T>(value: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    schema: { type: 'object', additionalProperties: value.schema },
    read(node, name, problems) {
      if (node.kind !== 'map') {
        problems.add(node.at, `an item of \`${name}\` has no keys`, 'a map, like {version: 1.0, status: affected}')
        return undefined
      }
      const record: Record<string, T> = {}
      let read = 0
      for (const entry of node.entries) {
        if (problems.isFull()) return undefined
        if (UNSAFE_KEYS.includes(entry.key)) {
          problems.add(entry.keyAt, `the key ${quoted(entry.key)} is not allowed`, 'another name')
        } else if (Object.hasOwn(record, entry.key)) {
          problems.add(entry.keyAt, `the key ${quoted(entry.key)} stands twice in one map`, 'each key once')
        } else {
          const field = value.read(entry.value, entry.key, problems)
          if (field === undefined) continue
          record[entry.key] = field
          read += 1
        }
      }
      return read === node.entries.length ? record : undefined
    },
  }
}

function refuseOther(node: YamlNode, name: string, problems: Problems): undefined {
  const found = node.kind === 'map' ? 'is a map of keys' : isNothing(node) ? 'has no value' : 'is a text'
  problems.add(
    node.at,
    `\`${name}\` ${found}`,
    'a list: each item on a line of its own after "- ", or all in [brackets]',
  )
  return undefined
}
