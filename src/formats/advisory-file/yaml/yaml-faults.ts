import type { ProblemAt } from '../file-problem.ts'

type Explanation = readonly [message: string, expected: string]

/** What the parser says, and the same for people who do not know it. The first that fits counts. */
const REASONS: readonly (readonly [pattern: RegExp, ...Explanation])[] = [
  [/tab characters/, 'a tab is used for indentation', 'spaces'],
  [/nesting exceeded/, 'lists and maps are nested too deeply', 'at most 32 levels'],
  [
    /deficient indentation/,
    'a text in quotes or a list in brackets began above and has not ended before this line',
    'the closing quote or bracket, or this line indented if it belongs to it',
  ],
  [/multiline key|expected ':'/, 'this line has no key', 'a line like `key: value`, with a space after the colon'],
  [/within a flow collection/, 'a list or map in brackets does not end', 'a closing ] or }'],
  [/missed comma/, 'two entries in brackets have no comma between them', 'a comma'],
  [/found ','/, 'a comma has no entry before it', 'an entry, or no comma'],
  [/escape sequence|hexadecimal/, 'a backslash in double quotes begins no known escape', '\\\\ for a backslash'],
  [/whitespace character is expected/, 'a colon has no space after it', 'a space after the colon'],
  [/line break is expected/, 'text stands beside the | or > that begins a block', 'the text on the lines below it'],
  [/indentation width|chomping mode/, 'the mark that begins a block is wrong', '| or > alone'],
  [/anchor|alias/, 'an anchor or alias stands here', 'the value itself, or the text in quotes'],
  [/\btag\b/, 'a tag stands here', 'the value itself, or the text in quotes'],
  [/directive/, 'a YAML directive stands here', 'no line that begins with %'],
]

const IN_QUOTES = 'the whole text in double quotes, with \\" for each one inside'

/** @param reason what the parser says. @param at where it says it. */
export function explainYamlFault(reason: string, text: string, at: number): ProblemAt {
  if (/within a double quoted/.test(reason)) return openQuote(text, at, '"', 'and \\" for one inside the text')
  if (/within a single quoted/.test(reason)) return openQuote(text, at, "'", "and '' for one inside the text")
  if (/bad indentation|end of the stream or/.test(reason)) return withinOrBeforeLine(text, at)
  const [, message, expected] = REASONS.find(([pattern]) => pattern.test(reason)) ?? [
    null,
    `this is not YAML (${reason})`,
    'YAML',
  ]
  // A key that turns out to be none has been read to its end, and the blank lines after it.
  const place = /multiline key|expected ':'/.test(reason) ? startOfLastLine(text, at) : at
  return { at: place, message, expected }
}

/** The parser was content with what it had and met something that cannot follow. */
function withinOrBeforeLine(text: string, at: number): ProblemAt {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const before = text.slice(lineStart, at).trim()
  const [message, expected] = before === '' ? misalignedLine(text, lineStart) : strayCharacter(text.charAt(at), before)
  return { at, message, expected }
}

function misalignedLine(text: string, lineStart: number): Explanation {
  return /^[ \t]/.test(text.slice(lineStart, lineStart + 1))
    ? [
        'the indentation does not fit the lines above',
        'keys of one map, and items of one list, exactly below each other',
      ]
    : ['this line stands further left than the lines before it', 'all keys of the file at the left margin']
}

function strayCharacter(character: string, before: string): Explanation {
  if (character === ':') {
    return before.includes(':')
      ? ['a second colon stands on this line', 'the text in double quotes, if the colon belongs to it']
      : [
          'the line above has no key, or this one is indented further than it should be',
          'lines of `key: value`, all keys below each other',
        ]
  }
  if (/[:-]$/.test(before)) {
    return character === '-' || character === '?'
      ? ['a list begins on the line of its key', 'each item on a line of its own, or the text in double quotes']
      : [`a text begins with ${character}`, 'the text in double quotes']
  }
  return ['text goes on after a value has ended', IN_QUOTES]
}

function openQuote(text: string, at: number, quote: string, within: string): ProblemAt {
  return {
    at: openingQuote(text, at, quote),
    message: `a text that begins with ${quote} does not end`,
    expected: `a closing ${quote} (${within})`,
  }
}

/** What began the text swallowed the rest, so it is the last quote that stands for itself. */
function openingQuote(text: string, until: number, quote: string): number {
  let at = text.lastIndexOf(quote, until - 1)
  while (at > 0) {
    const previous = quote === '"' ? '\\' : quote
    let start = at
    while (start > 0 && text.charAt(start - 1) === previous) start -= 1
    const others = at - start
    if (others % 2 === 0) return quote === '"' ? at : start
    at = text.lastIndexOf(quote, start - 1)
  }
  return Math.max(0, at)
}

/** First character of the last line before the offset that is not blank. */
function startOfLastLine(text: string, at: number): number {
  const content = text.slice(0, at).trimEnd()
  const lineStart = content.lastIndexOf('\n') + 1
  return lineStart + Math.max(0, text.slice(lineStart).search(/\S/))
}
