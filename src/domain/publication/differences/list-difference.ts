import { canonicalJson } from '../../../base/canonical-json.ts'

/** A member of a list with its position. */
export interface Member<T> {
  readonly item: T
  readonly index: number
}

export interface Pair<T> {
  readonly before: Member<T>
  readonly after: Member<T>
}

/** Which member of one list became which of another. */
export interface Pairing<T> {
  /** In the order of the list before. */
  readonly pairs: readonly Pair<T>[]
  readonly removed: readonly Member<T>[]
  readonly added: readonly Member<T>[]
}

/**
 * Pairs members that are equal, then those that agree by each key in turn. What is left was added or removed. A key
 * that gives null pairs nothing.
 */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((item: T) => string | null)[] = [],
): Pairing<T> {
  const pairs: Pair<T>[] = []
  let removed = membersOf(before)
  let added = membersOf(after)
  for (const key of [canonicalJson, ...keys]) {
    const open = byKey(added, key)
    const taken = new Set<number>()
    removed = removed.filter((member) => {
      const own = key(member.item)
      const partner = own === null ? undefined : open.get(own)?.shift()
      if (partner === undefined) return true
      pairs.push({ before: member, after: partner })
      taken.add(partner.index)
      return false
    })
    added = added.filter(({ index }) => !taken.has(index))
  }
  return { pairs: pairs.sort((a, b) => a.before.index - b.before.index), removed, added }
}

/** Whether what stayed stands in another order. */
export function isReordered({ pairs }: Pairing<unknown>): boolean {
  return pairs.some(({ after }, index) => after.index < (pairs[index - 1]?.after.index ?? -1))
}

/** Whether two values are the same, whatever the order of their keys. */
export function isSame(before: unknown, after: unknown): boolean {
  return canonicalJson(before) === canonicalJson(after)
}

function membersOf<T>(list: readonly T[]): readonly Member<T>[] {
  return list.map((item, index) => ({ item, index }))
}

function byKey<T>(members: readonly Member<T>[], key: (item: T) => string | null): Map<string, Member<T>[]> {
  const groups = new Map<string, Member<T>[]>()
  for (const member of members) {
    const own = key(member.item)
    if (own === null) continue
    const group = groups.get(own)
    if (group === undefined) groups.set(own, [member])
    else group.push(member)
  }
  return groups
}
