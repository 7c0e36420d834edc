/**
 * Finds, among very many closed intervals of whole numbers, those that hold a given number: in O(log n) and, for each
 * interval found, at most O(log n) more, however many others there are.
 *
 * Intervals lie in flat arrays sorted by their lower end, with a tree of the highest upper end over them. What holds
 * `at` is in the prefix whose lower ends are at most `at`, and the tree skips whatever part of it ended before.
 */
export interface IntervalIndex {
  readonly lows: Int32Array
  readonly owners: Int32Array
  /** `tree[1]` is the root, node n has the children 2n and 2n + 1, interval i is the leaf `leaves + i`. */
  readonly tree: Int32Array
  /** A power of two. */
  readonly leaves: number
}

export interface OwnedInterval {
  readonly low: number
  /** Included. */
  readonly high: number
  /** Whatever the caller finds again by it. */
  readonly owner: number
}

export function indexIntervals(intervals: readonly OwnedInterval[]): IntervalIndex {
  const sorted = [...intervals].sort((a, b) => a.low - b.low || a.high - b.high || a.owner - b.owner)
  let leaves = 1
  while (leaves < sorted.length) leaves *= 2
  const tree = new Int32Array(2 * leaves).fill(-1)
  const lows = new Int32Array(sorted.length)
  const owners = new Int32Array(sorted.length)
  for (const [position, { low, high, owner }] of sorted.entries()) {
    lows[position] = low
    owners[position] = owner
    tree[leaves + position] = high
  }
  for (let node = leaves - 1; node > 0; node--) {
    tree[node] = Math.max(tree[2 * node] ?? -1, tree[2 * node + 1] ?? -1)
  }
  return { lows, owners, tree, leaves }
}

/** The owners of the intervals that hold `at`, in the order of the intervals' lower ends. */
export function ownersAt(index: IntervalIndex, at: number): readonly number[] {
  const { lows, owners, tree, leaves } = index
  const end = countUpTo(lows, at)
  const found: number[] = []
  function visit(node: number, start: number, size: number): void {
    if (start >= end || (tree[node] ?? -1) < at) return
    if (node >= leaves) {
      found.push(owners[start] ?? -1)
      return
    }
    const half = size / 2
    visit(2 * node, start, half)
    visit(2 * node + 1, start + half, half)
  }
  visit(1, 0, leaves)
  return found
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: Int32Array, limit: number): number {
  let from = 0
  let to = ascending.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((ascending[middle] ?? 0) <= limit) from = middle + 1
    else to = middle
  }
  return from
}
