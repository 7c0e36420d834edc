import { readEvents, readYaml } from './read-yaml.ts'
import { IDENTIFYING_KEYS, itemNames, slotName } from './slot-name.ts'
import { findComments, type YamlComment } from './yaml-gaps.ts'
import type { YamlNode } from './yaml-node.ts'

/** Comments of one document, by what they belong to. */
export interface YamlComments {
  /** Before the first key: they stay at the top, as the line by which an editor finds a schema must. */
  readonly head: readonly string[]
  /** By the name of a slot: a key of a map or an item of a list. */
  readonly slots: ReadonlyMap<string, SlotComments>
  /** After everything. */
  readonly foot: readonly string[]
}

export interface SlotComments {
  readonly before: readonly string[]
  readonly beside: string | null
}

export const NO_COMMENTS: YamlComments = { head: [], slots: new Map(), foot: [] }

interface Slot {
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * A comment on a line of its own belongs to what comes after it; one at the end of a line to what that line holds, or to
 * what begins on it.
 *
 * @param yaml without control characters. What cannot be read has no comments.
 */
export function readComments(yaml: string): YamlComments {
  if (!yaml.includes('#')) return NO_COMMENTS
  const events = readEvents(yaml)
  const root = events.ok ? readYaml(yaml) : events
  if (!events.ok || !root.ok) return NO_COMMENTS
  const comments = findComments(yaml, events.value)
  const slots = slotsOf(root.value, '').toSorted((a, b) => a.start - b.start)
  return assign(yaml, comments, slots)
}

function assign(yaml: string, comments: readonly YamlComment[], slots: readonly Slot[]): YamlComments {
  const head: string[] = []
  const foot: string[] = []
  const bySlot = new Map<string, { readonly before: string[]; beside: string | null }>()
  const at = (slot: Slot) => {
    const known = bySlot.get(slot.name) ?? { before: [], beside: null }
    bySlot.set(slot.name, known)
    return known
  }
  for (const comment of comments) {
    const slot = comment.isOwnLine ? null : slotBeside(yaml, comment.at, slots)
    const next = slots[firstFrom(slots, comment.at)]
    if (slot !== null) {
      const own = at(slot)
      if (own.beside === null) own.beside = comment.text
      else own.before.push(comment.text)
    } else if (comment.at < (slots[0]?.start ?? 0)) head.push(comment.text)
    else if (next === undefined) foot.push(comment.text)
    else at(next).before.push(comment.text)
  }
  return { head, slots: bySlot, foot }
}

/** The outermost slot that ends before the comment on its line; else the innermost that begins on it. */
function slotBeside(yaml: string, commentAt: number, slots: readonly Slot[]): Slot | null {
  const lineStart = yaml.lastIndexOf('\n', commentAt) + 1
  const onLine = slots.slice(firstFrom(slots, lineStart), firstFrom(slots, commentAt))
  return onLine.find((slot) => slot.end <= commentAt) ?? onLine.at(-1) ?? null
}

/** Index of the first slot that does not begin before the offset. */
function firstFrom(slots: readonly Slot[], offset: number): number {
  let low = 0
  let high = slots.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((slots[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** All keys and items, outer before inner. */
function slotsOf(node: YamlNode, parent: string): readonly Slot[] {
  if (node.kind === 'text') return []
  if (node.kind === 'map') {
    return node.entries.flatMap(({ key, keyAt, value }) => {
      const name = slotName(parent, key)
      return [{ name, start: keyAt, end: Math.max(endOf(value), keyAt + key.length) }, ...slotsOf(value, name)]
    })
  }
  const names = itemNames(node.items.map(identityOf))
  return node.items.flatMap((item, index) => {
    const name = slotName(parent, names[index] ?? '')
    return [{ name, start: item.at, end: endOf(item) }, ...slotsOf(item, name)]
  })
}

function identityOf(item: YamlNode): string | null {
  if (item.kind === 'text') return item.value
  if (item.kind === 'list') return null
  const named = item.entries.find(({ key }) => IDENTIFYING_KEYS.includes(key))?.value
  return named?.kind === 'text' ? named.value : null
}

function endOf(node: YamlNode): number {
  if (node.kind === 'text') return node.end
  const last = node.kind === 'list' ? node.items.at(-1) : node.entries.at(-1)?.value
  return last === undefined ? node.at : endOf(last)
}
