import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml'
import { err, ok, type Result } from '../../../base/result.ts'
import { collectProblems, type ProblemAt, type Problems } from '../file-problem.ts'
import { characterName, indexOfRefusedCharacter } from '../file-text.ts'
import { explainYamlFault } from './yaml-faults.ts'
import { findTabs } from './yaml-gaps.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlText } from './yaml-node.ts'

/** How many lists and maps may stand inside each other. */
const MAX_LEVELS = 32
/** Bounds the memory for a file made of nothing but brackets; a catalogue of 100,000 releases has fewer. */
const MAX_MARKS = 1_500_000

/**
 * Reads one YAML document into texts, lists and maps. No value is taken for a number, date or null: `2024.10` is a
 * version. What makes YAML dangerous or surprising is refused: anchors and aliases, tags, merge keys, directives,
 * several documents, keys that are not plain words, tabs outside of texts.
 *
 * @param text without control characters; offsets of the result and of problems point into it.
 */
export function readYaml(text: string): Result<YamlMap, readonly ProblemAt[]> {
  const events = readEvents(text)
  if (!events.ok) return err([events.error])
  const problems = collectProblems()
  refuseFeatures(events.value, text, problems)
  if (problems.found.length > 0) return err(problems.found)
  const cursor: Cursor = { events: events.value, next: 1, text, lastAt: 0, problems }
  const node = events.value.length === 0 ? null : readNode(cursor)
  if (problems.found.length > 0) return err(problems.found)
  if (node === null || node.kind !== 'map') {
    return err([{ at: node?.at ?? 0, message: 'there are no keys here', expected: 'lines of `key: value`' }])
  }
  return ok(node)
}

/** The parser's events; its offsets point into the text. */
export function readEvents(text: string): Result<readonly Event[], ProblemAt> {
  const tooMany = indexOfMarkBeyond(text, MAX_MARKS)
  if (tooMany !== -1) return err({ at: tooMany, message: 'the file holds too many values', expected: 'fewer values' })
  try {
    // The parser counts a scalar as a level of its own.
    return ok(parseEvents(text, { maxDepth: MAX_LEVELS + 1 }))
  } catch (error) {
    // It asks callers to catch everything, whatever is thrown.
    const isItsOwn = error instanceof YAMLException
    const at = Math.min((isItsOwn ? error.mark?.position : null) ?? 0, text.length)
    return err(explainYamlFault(isItsOwn ? error.reason : 'unreadable', text, at))
  }
}

/** Every value of a document needs one of these marks before or after it. */
function indexOfMarkBeyond(text: string, limit: number): number {
  if (text.length < limit) return -1
  let marks = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const isMark =
      unit === 0x0a ||
      unit === 0x2c ||
      unit === 0x5b ||
      unit === 0x7b ||
      (isSpaced(unit) && !isWordUnit(text, index + 1))
    if (isMark) {
      marks += 1
      if (marks > limit) return index
    }
  }
  return -1
}

/** `-`, `:` and `?` are marks only where no word goes on after them. */
function isSpaced(unit: number): boolean {
  return unit === 0x2d || unit === 0x3a || unit === 0x3f
}

function isWordUnit(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return (
    (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x2f
  )
}

function refuseFeatures(events: readonly Event[], text: string, problems: Problems): void {
  let documents = 0
  for (const event of events) {
    if (event.type === EVENT_ID.POP) continue
    if (event.type === EVENT_ID.DOCUMENT) {
      documents += 1
      if (event.directives.length > 0) {
        problems.add(startOfLine(text, '%'), 'a YAML directive stands here', 'no line that begins with %')
      }
      if (event.explicitEnd)
        problems.add(startOfLine(text, '...'), 'a line of three dots ends the YAML', 'no such line')
      continue
    }
    if (event.type === EVENT_ID.ALIAS) {
      problems.add(
        event.anchorStart - 1,
        'an alias (*) stands here',
        'the value itself, or the text in quotes if it begins with *',
      )
      continue
    }
    if (event.anchorStart >= 0) {
      problems.add(
        event.anchorStart - 1,
        'an anchor (&) stands here',
        'the value itself, or the text in quotes if it begins with &',
      )
    }
    if (event.tagStart >= 0) {
      problems.add(
        event.tagStart,
        'a tag (!) stands here',
        'the value itself, or the text in quotes if it begins with !',
      )
    }
  }
  if (documents > 1) problems.add(text.lastIndexOf('\n---') + 1, 'a second YAML document begins here', 'one document')
  for (const at of findTabs(text, events)) problems.add(at, 'a tab stands between values', 'spaces')
}

function startOfLine(text: string, mark: string): number {
  return text.startsWith(mark) ? 0 : text.indexOf(`\n${mark}`) + 1
}

interface Cursor {
  readonly events: readonly Event[]
  readonly text: string
  readonly problems: Problems
  next: number
  /** The last place seen: where nothing is written, nothing has a place of its own. */
  lastAt: number
}

function readNode(cursor: Cursor): YamlNode {
  const event = cursor.events[cursor.next]
  cursor.next += 1
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return readText(cursor, event)
    case EVENT_ID.SEQUENCE: {
      cursor.lastAt = event.start
      const items: YamlNode[] = []
      while (cursor.events[cursor.next]?.type !== EVENT_ID.POP) items.push(readNode(cursor))
      cursor.next += 1
      return { kind: 'list', items, at: event.start }
    }
    case EVENT_ID.MAPPING: {
      cursor.lastAt = event.start
      const entries: YamlEntry[] = []
      while (cursor.events[cursor.next]?.type !== EVENT_ID.POP) entries.push(readEntry(cursor))
      cursor.next += 1
      return { kind: 'map', entries, at: event.start }
    }
    default:
      throw new Error('The YAML parser’s events are not balanced.')
  }
}

function readEntry(cursor: Cursor): YamlEntry {
  const key = readNode(cursor)
  const value = readNode(cursor)
  if (key.kind === 'text') {
    if (key.plain && key.value === '<<')
      cursor.problems.add(key.at, 'a merge key (<<) stands here', 'the keys themselves')
    return { key: key.value, keyAt: key.at, value }
  }
  cursor.problems.add(key.at, 'a list or map is used as a key', 'a word as the key')
  return { key: '', keyAt: key.at, value }
}

function readText(cursor: Cursor, event: ScalarEvent): YamlText {
  const value = getScalarValue(cursor.text, event)
  const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK
  const plain = event.style === SCALAR_STYLE.PLAIN
  if (event.valueStart >= 0) {
    cursor.lastAt = isBlock ? blockMarkBefore(cursor.text, event.valueStart) : event.valueStart - (plain ? 0 : 1)
  }
  const at = cursor.lastAt
  // The raw text was checked before: only escapes can bring in what is refused.
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast) refuseEscapes(cursor, event, value, at)
  return { kind: 'text', value, plain, at, end: Math.max(at, event.valueEnd) }
}

/** Offset of the `|` or `>` at the end of the line above a block. */
function blockMarkBefore(text: string, blockAt: number): number {
  const lineEnd = text.charAt(blockAt - 1) === '\n' ? blockAt - 1 : blockAt
  const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1
  return lineStart + Math.max(0, text.slice(lineStart, lineEnd).search(/[|>][-+\d]*\s*(?:#.*)?$/))
}

function refuseEscapes(cursor: Cursor, event: ScalarEvent, value: string, at: number): void {
  const raw = cursor.text.slice(event.valueStart, event.valueEnd)
  for (const [, code] of raw.matchAll(/\\(?:U([0-9a-fA-F]{8})|.)/gs)) {
    if (code !== undefined && Number.parseInt(code, 16) > 0x10ffff) {
      cursor.problems.add(at, `the escape \\U${code} stands for no character`, 'at most \\U0010FFFF')
      return
    }
  }
  const refused = indexOfRefusedCharacter(value)
  if (refused !== -1) {
    cursor.problems.add(at, `an escape stands for ${characterName(value, refused)}`, 'text without control characters')
  }
}
