import type { Commented, PrintMap, PrintNode } from './print-node.ts'
import type { SlotComments } from './read-comments.ts'
import { IDENTIFYING_KEYS, itemNames, slotName } from './slot-name.ts'

/** The tree with comments at the keys and items they belong to, and the comments whose place is gone. */
export function attachComments(
  root: PrintMap,
  slots: ReadonlyMap<string, SlotComments>,
): { readonly map: PrintMap; readonly left: readonly string[] } {
  if (slots.size === 0) return { map: root, left: [] }
  const unused = new Map(slots)
  const take = (name: string): Commented => {
    const comments = unused.get(name)
    unused.delete(name)
    return comments ?? { before: [], beside: null }
  }
  const map = withMapComments(root, '', take)
  const left = [...unused.values()].flatMap(({ before, beside }) => [...before, ...(beside === null ? [] : [beside])])
  return { map, left }
}

type Take = (name: string) => Commented

function withMapComments(map: PrintMap, parent: string, take: Take): PrintMap {
  const entries = map.entries.map((entry) => {
    const name = slotName(parent, entry.key)
    return { key: entry.key, ...take(name), value: withNodeComments(entry.value, name, take) }
  })
  return { ...map, entries }
}

function withNodeComments(node: PrintNode, parent: string, take: Take): PrintNode {
  if (node.kind === 'map') return withMapComments(node, parent, take)
  if (node.kind !== 'list') return node
  const names = itemNames(node.items.map((item) => identityOf(item.value)))
  const items = node.items.map((item, index) => {
    const name = slotName(parent, names[index] ?? '')
    return { ...take(name), value: withNodeComments(item.value, name, take) }
  })
  return { ...node, items }
}

function identityOf(node: PrintNode): string | null {
  if (node.kind === 'list') return null
  if (node.kind !== 'map') return node.value
  const named = node.entries.find(({ key }) => IDENTIFYING_KEYS.includes(key))?.value
  return named === undefined || named.kind === 'list' || named.kind === 'map' ? null : named.value
}
