import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDraft } from '../../../test/arbitraries/draft.ts'
import {
  decodeUtf8,
  type FileProblem,
  parseAdvisoryFile,
  parseProductsFile,
  parseVendorFile,
  printAdvisoryFile,
  readFileComments,
} from './index.ts'
import { readEvents } from './yaml/read-yaml.ts'

/** Reads the text as every kind of file; whatever it is, it ends in a value or in problems with a place. */
function readAll(text: string): void {
  const lines = text.split('\n').length
  const results = [parseAdvisoryFile(text, { lang: 'en' }), parseVendorFile(text), parseProductsFile(text)]
  for (const problem of results.flatMap((result) => (result.ok ? [] : result.error))) expectPlaced(problem, lines)
  readFileComments(text)
}

function expectPlaced({ line, column, message, expected }: FileProblem, lines: number): void {
  if (!(line >= 1 && line <= lines && column >= 1 && message !== '' && expected !== '')) {
    expect.fail(`${line}:${column} ${message} → ${expected}`)
  }
}

const PIECES = [
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    ': ',
    '- ',
    '? ',
    '\n',
    '\n ',
    '\n  ',
    '\n    ',
    ' ',
    '\t',
    '#',
    ' # ',
    '"',
    "'",
    '\\',
  ],
  ...[
    '|',
    '>',
    '|\n',
    '|2-\n',
    '&a ',
    '*a',
    '!t ',
    '!!str ',
    '!<x> ',
    '<<: ',
    '%YAML 1.2\n',
    '---\n',
    '...\n',
    '```\n',
  ],
  ...[
    '~~~\n',
    '## Summary\n',
    '\n## x\n',
    'kind: ',
    'guidance\n',
    'title: ',
    'vulnerabilities:',
    'a',
    'é',
    '👍',
    '\u2028',
  ],
  ...['\ufeff', '\r\n', '\r', '\0', '\u0007', '\ud800', '__proto__: ', 'constructor: ', '"\\u0000"', '"\\UFFFFFFFF"'],
]

describe('never throws', () => {
  test('on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = decodeUtf8(bytes)
        if (text.ok) readAll(text.value)
      }),
      { numRuns: 150 },
    )
  })

  test('on any pieces of YAML and Markdown', () => {
    const anyPieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(anyPieces, fc.constantFrom('', '---\n', '---\nkind: guidance\ntitle: a\n'), (text, start) => {
        readAll(start + text)
      }),
      { numRuns: 800 },
    )
  })

  test('on any valid file with pieces cut out, doubled, moved or put in', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(12),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
      piece: fc.constantFrom('', ...PIECES),
      kind: fc.constantFrom('cut', 'put', 'double', 'move'),
    })
    fc.assert(
      fc.property(anyDraft(), fc.array(edit, { minLength: 1, maxLength: 4 }), (draft, edits) => {
        let text = printAdvisoryFile(draft, { lang: 'en' })
        for (const { at, length, to, piece, kind } of edits) {
          const start = Math.floor(at * text.length)
          const part = text.slice(start, start + length)
          const without = text.slice(0, start) + text.slice(start + length)
          const target = Math.floor(to * without.length)
          if (kind === 'cut') text = without
          else if (kind === 'put') text = text.slice(0, start) + piece + text.slice(start)
          else if (kind === 'double') text = text.slice(0, start) + part + text.slice(start)
          else text = without.slice(0, target) + part + without.slice(target)
        }
        readAll(text)
      }),
      { numRuns: 150 },
    )
  })

  test('on a valid file that is cut off anywhere', () => {
    fc.assert(
      fc.property(anyDraft(), fc.double({ min: 0, max: 1, noNaN: true }), (draft, at) => {
        const text = printAdvisoryFile(draft, { lang: 'en' })
        readAll(text.slice(0, Math.floor(at * text.length)))
      }),
      { numRuns: 100 },
    )
  })
})

// Nothing here measures time: what took more than linear time, or memory without bound, would not end within the runner's
// limit for a test.
describe('ends on large input', () => {
  const MIB = 1024 * 1024
  const filled = (start: string, piece: string, end = '', size = MIB) =>
    start + piece.repeat(Math.floor((size - start.length - end.length) / Buffer.byteLength(piece))) + end

  test.each([
    ['of open brackets', filled('---\na: ', '[')],
    ['of open braces', filled('---\na: ', '{a: ')],
    ['of pairs in brackets', filled('---\na: [', 'a: b, ', ']\n---\n')],
    ['of nested lists', filled('---\n', '- ')],
    ['of deeper and deeper keys', `---\n${Array.from({ length: 1400 }, (_, n) => `${' '.repeat(n)}a:\n`).join('')}`],
    ['of one text', filled('---\na: "', 'x', '"\n---\n')],
    ['of escapes', filled('---\na: "', '\\u0041', '"\n---\n')],
    ['of one open quote', filled('---\na: "', 'x\n ')],
    ['of lines of one text', filled('---\na: b\n', '  c\n', '---\n')],
    ['of blank lines', filled('---\na: |\n', '\n', '---\n')],
    ['of comments', filled('---\n', '# a\n', '---\n')],
    ['of anchors and aliases', filled('---\na: &a [x]\nb: [', '*a, ', ']\n---\n')],
    ['of tags', filled('---\na: ', '!t ', '\n---\n')],
    ['of documents', filled('', 'a: b\n---\n')],
    ['of unknown keys', filled('---\n', 'statment: a\n', '---\n')],
    ['of one long key', filled('---\n', 'k', ': a\n---\n')],
    ['of headings', filled('---\nkind: guidance\ntitle: a\n---\n', '## Details\n')],
    ['of code fences', filled('---\nkind: guidance\ntitle: a\n---\n## Details\n', '```\n')],
    ['of backticks', filled('---\nkind: guidance\ntitle: a\n---\n## Details\n', '`')],
    ['of spaces', filled('---\nkind: guidance\ntitle: a\n---\n## Details\n', ' ')],
    ['of hashes', filled('---\nkind: guidance\ntitle: a\n---\n## ', '#')],
    ['of marks and spaces', filled('---\nkind: guidance\ntitle: a\n---\n## ', '# ')],
  ])('%s', (_, text) => {
    readAll(text)
  })

  test('a doubling of doublings (a "YAML bomb") is refused at its first anchor', () => {
    const levels = 'abcdefghi'.split('')
    const bomb = levels.map((name, index) => {
      const previous = levels[index - 1]
      return `${name}: &${name} [${Array(9)
        .fill(previous === undefined ? '"lol"' : `*${previous}`)
        .join(', ')}]`
    })
    const file = parseVendorFile(bomb.join('\n'))
    expect(file.ok ? null : file.error[0]).toMatchObject({ line: 1, column: 4, message: 'an anchor (&) stands here' })
  })

  test('a catalogue of more values than memory should hold is refused before it is read', () => {
    const events = readEvents(`products: [${'a,'.repeat(2_000_000)}]`)
    expect(events).toMatchObject({ ok: false, error: { message: 'the file holds too many values' } })
  })

  test('what is larger than a file may be is refused unread', () => {
    expect(parseProductsFile(' '.repeat(16 * MIB + 1))).toMatchObject({
      ok: false,
      error: [{ message: 'the file is larger than 16 MiB' }],
    })
  })
})
