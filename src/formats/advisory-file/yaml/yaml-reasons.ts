/** Why something is not YAML, in words for people who do not know the parser: what it says, our message, what is expected. */
const REASONS: readonly (readonly [pattern: RegExp, message: string, expected: string])[] = [
  [/tab characters/, 'a tab is used for indentation', 'spaces'],
  [/nesting exceeded/, 'lists and maps are nested too deeply', 'at most 32 levels'],
  [
    /bad indentation|deficient indentation/,
    'the indentation does not fit the lines above',
    'keys of one map, and items of one list, exactly below each other',
  ],
  [
    /multiline key|expected ':' after a mapping key/,
    'this line is neither a `key: value` nor part of the value above it',
    'a `key: value`, or the text in quotes, or the text indented below `key: |`',
  ],
  [/within a single quoted/, "a text that begins with ' does not end", "a closing ' (and '' for one inside the text)"],
  [/within a double quoted/, 'a text that begins with " does not end', 'a closing " (and \\" for one inside the text)'],
  [/within a flow collection/, 'a list or map in brackets does not end', 'a closing ] or }'],
  [/missed comma/, 'two entries in brackets have no comma between them', 'a comma'],
  [/found ','/, 'a comma has no entry before it', 'an entry, or no comma'],
  [
    /escape sequence|hexadecimal character/,
    'a backslash in double quotes begins no known escape',
    '\\\\ for a backslash',
  ],
  [/whitespace character is expected after/, 'a colon has no space after it', 'a space after the colon'],
  [/line break is expected/, 'text stands beside the | or > that begins a block', 'the text on the lines below it'],
  [/indentation width|chomping mode/, 'the mark that begins a block is wrong', '| or > alone'],
  [
    /anchor node|alias node|anchor property/,
    'an anchor or alias stands here',
    'the value itself, or the text in quotes',
  ],
  [/\btag\b/, 'a tag stands here', 'the value itself, or the text in quotes'],
  [/directive/, 'a YAML directive stands here', 'no line that begins with %'],
  [
    /end of the stream or a document separator/,
    'the text goes on where the value has ended',
    'a `key: value` at the left margin, or the text in quotes',
  ],
]

/** @param reason what the YAML parser says. */
export function explainYamlReason(reason: string): { readonly message: string; readonly expected: string } {
  const known = REASONS.find(([pattern]) => pattern.test(reason))
  if (known !== undefined) return { message: known[1], expected: known[2] }
  return { message: `this is not YAML (${reason})`, expected: 'YAML, with any unusual text in double quotes' }
}
