/** A value as it stands in a file: every scalar is text, and everything knows its offset. */
export type YamlNode = YamlText | YamlList | YamlMap

export interface YamlText {
  readonly kind: 'text'
  readonly value: string
  /** Written without quotes and not as a block. */
  readonly plain: boolean
  readonly at: number
  /** Offset after its last character; that of its key where nothing is written. */
  readonly end: number
}

export interface YamlList {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
  readonly at: number
}

export interface YamlMap {
  readonly kind: 'map'
  readonly entries: readonly YamlEntry[]
  readonly at: number
}

export interface YamlEntry {
  readonly key: string
  readonly keyAt: number
  readonly value: YamlNode
}

/** `key:` and nothing after it. */
export function isNothing(node: YamlNode): boolean {
  return node.kind === 'text' && node.plain && node.value === ''
}
