import { EVENT_ID, type Event } from 'js-yaml'

/** A comment without its line break, `# why`. */
export interface YamlComment {
  readonly text: string
  readonly at: number
  /** True: nothing but spaces before it on its line. */
  readonly isOwnLine: boolean
}

/** Comments stand in what no scalar covers. */
export function findComments(text: string, events: readonly Event[]): readonly YamlComment[] {
  if (!text.includes('#')) return []
  const comments: YamlComment[] = []
  walkGaps(text, events, (unit, at) => {
    if (unit !== '#') return at + 1
    const lineEnd = text.indexOf('\n', at)
    const end = lineEnd === -1 ? text.length : lineEnd
    const before = text.slice(text.lastIndexOf('\n', at) + 1, at)
    comments.push({ text: text.slice(at, end).trimEnd(), at, isOwnLine: before.trim() === '' })
    return end
  })
  return comments
}

/** Tabs outside of texts and comments, where editors show them in different widths and YAML's readers disagree. */
export function findTabs(text: string, events: readonly Event[]): readonly number[] {
  if (!text.includes('\t')) return []
  const tabs: number[] = []
  walkGaps(text, events, (unit, at) => {
    if (unit === '#') {
      const lineEnd = text.indexOf('\n', at)
      return lineEnd === -1 ? text.length : lineEnd
    }
    if (unit === '\t') tabs.push(at)
    return at + 1
  })
  return tabs
}

/** @param visit gets a character that belongs to no scalar, and says where to go on. */
function walkGaps(text: string, events: readonly Event[], visit: (unit: string, at: number) => number): void {
  let at = 0
  const walkTo = (end: number) => {
    while (at < end) at = visit(text.charAt(at), at)
  }
  for (const event of events) {
    if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) continue
    walkTo(event.valueStart)
    at = Math.max(at, event.valueEnd)
  }
  walkTo(text.length)
}
