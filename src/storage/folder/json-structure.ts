/** Where a JSON text is something else than it seems, although a parser may take it. */
export interface JsonFault {
  /** Offset into the text. */
  readonly at: number
  readonly message: string
}

const SPACE = 0x20
const QUOTE = 0x22
const COMMA = 0x2c
const BACKSLASH = 0x5c
const OPEN_LIST = 0x5b
const OPEN_MAP = 0x7b

/**
 * The first place at which lists and maps are nested deeper than allowed, a map has a key twice, of which a parser takes
 * the last in silence, or a control character stands between values; null where there is none. Of what is no JSON at all
 * it only looks at the brackets. Takes
 * time in proportion to the length and memory in proportion to the largest map.
 */
export function jsonFault(text: string, maxLevels: number): JsonFault | null {
  /** Of the open brackets: the keys so far, null for a list. */
  const open: (Set<string> | null)[] = []
  let isKeyNext = false
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === QUOTE) {
      const end = endOfString(text, index)
      const keys = open.at(-1)
      if (isKeyNext && keys != null) {
        const key = keyOf(text.slice(index, end + 1))
        if (keys.has(key))
          return { at: index, message: `the key ${text.slice(index, end + 1)} stands twice in one map` }
        keys.add(key)
        isKeyNext = false
      }
      index = end
    } else if (unit === OPEN_MAP || unit === OPEN_LIST) {
      if (open.length === maxLevels) return { at: index, message: 'lists and maps are nested too deeply' }
      open.push(unit === OPEN_MAP ? new Set() : null)
      isKeyNext = unit === OPEN_MAP
    } else if (unit === COMMA) {
      isKeyNext = open.at(-1) != null
    } else if (unit === OPEN_LIST + 2 || unit === OPEN_MAP + 2) {
      open.pop()
      isKeyNext = false
    } else if (unit < SPACE && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) {
      return { at: index, message: 'a control character stands here' }
    }
  }
  return null
}

/** Offset of the closing quote; of the last character where there is none. */
function endOfString(text: string, opening: number): number {
  let end = text.indexOf('"', opening + 1)
  while (end !== -1) {
    let before = end - 1
    while (text.charCodeAt(before) === BACKSLASH) before -= 1
    if ((end - before) % 2 === 1) return end
    end = text.indexOf('"', end + 1)
  }
  return text.length - 1
}

/** Two spellings of one key are one key. */
function keyOf(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted
  }
}

/** Offset at which a value of a JSON text begins, or the nearest around it that is there. */
export function offsetInJson(text: string, path: readonly PropertyKey[]): number {
  /** Of the open brackets: which member is next. */
  const open: { readonly isMap: boolean; member: string | number }[] = []
  let best = { at: 0, depth: 0 }
  let isValueNext = true
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    const inside = open.at(-1)
    if (character === ',' && inside !== undefined) {
      if (typeof inside.member === 'number') inside.member += 1
      isValueNext = !inside.isMap
    } else if (character === ':') isValueNext = true
    else if (character === ']' || character === '}') open.pop()
    else if (!/\s/.test(character)) {
      const end = character === '"' ? endOfString(text, index) : index
      if (isValueNext) {
        const isOnPath = open.length <= path.length && open.every(({ member }, level) => member === path[level])
        if (isOnPath && open.length >= best.depth) best = { at: index, depth: open.length }
        isValueNext = false
      } else if (inside?.isMap === true && character === '"') inside.member = keyOf(text.slice(index, end + 1))
      if (character === '{' || character === '[') {
        open.push(character === '{' ? { isMap: true, member: '' } : { isMap: false, member: 0 })
        isValueNext = character === '['
      }
      index = end
    }
  }
  return best.at
}
