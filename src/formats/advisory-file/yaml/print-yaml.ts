import { withoutBlankEnds } from '../text-ends.ts'
import type { Commented, PrintEntry, PrintItem, PrintMap, PrintNode, PrintScalar } from './print-node.ts'
import { foldedLines, inlineScalar, isBlockable } from './yaml-scalar.ts'

/** Widest line, where text can be broken at all. */
const MAX_COLUMNS = 110

/**
 * Prints a map as YAML, always the same way: maps of a few plain values on one line where they fit, text of several
 * lines as a block, quotes only where some reader of YAML needs them.
 */
export function printYaml(root: PrintMap): string {
  return linesOfEntries(root, 0)
    .map((line) => `${line}\n`)
    .join('')
}

function linesOfEntries(map: PrintMap, indent: number): readonly string[] {
  return map.entries.flatMap((entry) => linesOfEntry(entry, indent))
}

function linesOfEntry(entry: PrintEntry, indent: number): readonly string[] {
  const key = `${inlineScalar(entry.key, true)}:`
  return commented(entry, indent, linesAfter(`${' '.repeat(indent)}${key}`, entry.value, indent))
}

function linesOfItem(item: PrintItem, indent: number): readonly string[] {
  const dash = `${' '.repeat(indent)}-`
  const { value } = item
  if (value.kind !== 'map' || oneLine(dash, value) !== null)
    return commented(item, indent, linesAfter(dash, value, indent))
  const [first, ...rest] = value.entries
  if (first === undefined) return commented(item, indent, [`${dash} {}`])
  // The first key stands beside the dash, so comments that need a line before it go before the dash.
  const bare = linesOfEntry({ ...first, before: [], beside: null }, indent + 2)
  const isShort = bare.length === 1
  const before = [...item.before, ...first.before, ...(first.beside === null || isShort ? [] : [first.beside])]
  const firstLines = isShort ? linesOfEntry({ ...first, before: [] }, indent + 2) : bare
  const inner = [...firstLines, ...linesOfEntries({ ...value, entries: rest }, indent + 2)]
  return commented({ ...item, before }, indent, [`${dash} ${inner[0]?.trimStart() ?? ''}`, ...inner.slice(1)])
}

/** @param start what the first line begins with: indentation, and a key or a dash. */
function linesAfter(start: string, value: PrintNode, indent: number): readonly string[] {
  const line = oneLine(start, value)
  if (line !== null) return [line]
  switch (value.kind) {
    case 'list':
      return [start, ...value.items.flatMap((item) => linesOfItem(item, indent + 2))]
    case 'map':
      return [start, ...linesOfEntries(value, indent + 2)]
    default:
      return linesOfText(start, value, indent + 2)
  }
}

/** The whole value after `start` on one line; null where it does not fit or must not. */
function oneLine(start: string, value: PrintNode): string | null {
  switch (value.kind) {
    case 'bare':
      return `${start} ${value.value}`
    case 'recorded':
      return `${start} ${inlineScalar(value.value, false)}`
    case 'text': {
      const text = withoutBlankEnds(value.value)
      if (text.includes('\n')) return null
      const line = `${start} ${inlineScalar(text, false)}`
      return line.length <= MAX_COLUMNS ? line : null
    }
    case 'list':
    case 'map': {
      const brackets = inBrackets(value)
      if (brackets === null) return null
      const line = `${start} ${brackets}`
      return line.length <= MAX_COLUMNS ? line : null
    }
  }
}

/** As a block where that is exact, else in quotes on one line. */
function linesOfText(start: string, scalar: PrintScalar, indent: number): readonly string[] {
  const text = withoutBlankEnds(scalar.value)
  const margin = ' '.repeat(indent)
  if (!text.includes('\n')) {
    const folded = foldedLines(text, MAX_COLUMNS - indent)
    if (folded !== null) return [`${start} >`, ...folded.map((line) => margin + line)]
  } else if (isBlockable(text)) {
    // The reader tells the indentation from the first line; if that begins with a space, it must be told.
    const mark = text.startsWith(' ') ? '|2' : '|'
    return [`${start} ${mark}`, ...text.split('\n').map((line) => (line === '' ? '' : margin + line))]
  }
  return [`${start} ${inlineScalar(text, false)}`]
}

/** A small value in brackets; null for one that is large or has comments. */
function inBrackets(value: PrintNode): string | null {
  switch (value.kind) {
    case 'bare':
      return value.value
    case 'recorded':
      return inlineScalar(value.value, true)
    case 'text': {
      const text = withoutBlankEnds(value.value)
      return text.includes('\n') ? null : inlineScalar(text, true)
    }
    case 'list': {
      if (value.isSpacious || value.items.some((item) => hasComment(item) || !isScalar(item.value))) return null
      return joined(
        '[',
        ']',
        value.items.map((item) => inBrackets(item.value)),
      )
    }
    case 'map': {
      if (value.isSpacious || value.entries.some(hasComment)) return null
      const parts = value.entries.map((entry) => {
        const part = inBrackets(entry.value)
        return part === null ? null : `${inlineScalar(entry.key, true)}: ${part}`
      })
      return joined('{', '}', parts)
    }
  }
}

function joined(open: string, close: string, parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : `${open}${parts.join(', ')}${close}`
}

function isScalar(value: PrintNode): boolean {
  return value.kind !== 'list' && value.kind !== 'map'
}

function hasComment({ before, beside }: Commented): boolean {
  return before.length > 0 || beside !== null
}

/** A comment beside what takes several lines goes before it. */
function commented({ before, beside }: Commented, indent: number, lines: readonly string[]): readonly string[] {
  const margin = ' '.repeat(indent)
  const own = before.map((comment) => margin + comment)
  if (beside === null) return [...own, ...lines]
  const [only] = lines
  return lines.length === 1 && only !== undefined ? [...own, `${only} ${beside}`] : [...own, margin + beside, ...lines]
}
