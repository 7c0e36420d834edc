/** What is to be printed as YAML: values in the order of their keys, with the comments that go with them. */
export type PrintNode = PrintScalar | PrintList | PrintMap

export interface PrintScalar {
  /**
   * `text`: in quotes or as a block where it needs to be. `recorded`: likewise, but never as a block, which cannot keep
   * blank ends. `bare`: a number, a date, true or false, which other readers may take for what it is.
   */
  readonly kind: 'text' | 'recorded' | 'bare'
  readonly value: string
}

export interface PrintList {
  readonly kind: 'list'
  readonly items: readonly PrintItem[]
  /** True: one item a line, however short the list is. */
  readonly isSpacious: boolean
}

export interface PrintMap {
  readonly kind: 'map'
  readonly entries: readonly PrintEntry[]
  /** True: one key a line, however small it is. */
  readonly isSpacious: boolean
}

export interface PrintItem extends Commented {
  readonly value: PrintNode
}

export interface PrintEntry extends Commented {
  readonly key: string
  readonly value: PrintNode
}

export interface Commented {
  /** Comments on lines of their own before it. */
  readonly before: readonly string[]
  /** Comment at the end of its line. */
  readonly beside: string | null
}

const NO_COMMENTS: Commented = { before: [], beside: null }

export function printText(value: string): PrintScalar {
  return { kind: 'text', value }
}

export function printRecorded(value: string): PrintScalar {
  return { kind: 'recorded', value }
}

export function printBare(value: string | number | boolean): PrintScalar {
  return { kind: 'bare', value: String(value) }
}

export function printList<T>(items: readonly T[], print: (item: T) => PrintNode): PrintList {
  return { kind: 'list', isSpacious: false, items: items.map((item) => ({ ...NO_COMMENTS, value: print(item) })) }
}

/** Entries in their order; those whose value is null are left out. */
export function printMap(entries: readonly (readonly [string, PrintNode | null])[]): PrintMap {
  return {
    kind: 'map',
    isSpacious: false,
    entries: entries.flatMap(([key, value]) => (value === null ? [] : [{ ...NO_COMMENTS, key, value }])),
  }
}

export function spacious<T extends PrintMap | PrintList>(collection: T): T {
  return { ...collection, isSpacious: true }
}

/** Null for null, so that the entry is left out. */
export function ifPresent<T>(value: T | null, print: (value: T) => PrintNode): PrintNode | null {
  return value === null ? null : print(value)
}

/** Null for an empty list, so that the entry is left out. */
export function ifAny<T>(items: readonly T[], print: (item: T) => PrintNode): PrintNode | null {
  return items.length === 0 ? null : printList(items, print)
}

/** Null for the default, so that the entry is left out. */
export function unless<T>(standard: T, value: T, print: (value: T) => PrintNode): PrintNode | null {
  return value === standard ? null : print(value)
}
