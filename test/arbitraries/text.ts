import fc from 'fast-check'

// What readers of YAML and Markdown have stumbled over; every text of a record may hold any of it.
const AWKWARD_PIECES = [
  'null',
  'true',
  'false',
  'yes',
  'No',
  'on',
  'y',
  '~',
  '=',
  '<<',
  '2024.10',
  '007',
  '0x1F',
  '0o17',
  '1e3',
  '1_000',
  '190:20:30',
  '.5',
  '-.inf',
  '.NaN',
  '2026-11-04',
  '2026-11-04T02:10:00Z',
  '---',
  '--- x',
  '...',
  '#',
  '# not a comment',
  'a #b',
  'a: b',
  'key:',
  ':',
  '- item',
  '-',
  '? key',
  '"',
  "'",
  'it\'s "quoted"',
  'back\\slash \\n',
  '`code`',
  '```',
  '~~~',
  '{a: b}',
  '[a, b]',
  ', ',
  '&anchor',
  '*alias',
  '!tag',
  '!!str x',
  '| block',
  '> folded',
  '%TAG',
  '@at',
  '<script>alert(1)</script>',
  '![image](images/a.png)',
  '__proto__',
  'constructor',
  'ünïcödé',
  'שלום עולם',
  '\u202Eright to left',
  '日本語',
  '👩🏽‍💻',
  'e\u0301',
  '\u00A0no break',
  '\u2028',
  '\u2029',
  '\u200B',
  'tab\there',
] as const

// Refused by the format wherever they stand: control characters, and what some readers drop or take for a line break.
const REFUSED = /(?!\t)[\p{Cc}\uFEFF\uFFFE\uFFFF]/gu

function anyFragment(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...AWKWARD_PIECES) },
    { weight: 3, arbitrary: fc.lorem({ maxCount: 12 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replace(REFUSED, '')) },
    { weight: 1, arbitrary: fc.constantFrom(' ', '  ', '\t', ' \t ') },
  )
}

function notBlank(text: string): boolean {
  return /\S/.test(text)
}

/** One line of text that says something; spaces and tabs at its ends belong to it. */
export function anyLine(): fc.Arbitrary<string> {
  return fc
    .oneof(
      { weight: 2, arbitrary: fc.constantFrom(...AWKWARD_PIECES) },
      {
        weight: 3,
        arbitrary: fc.array(anyFragment(), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
      },
      { weight: 1, arbitrary: fc.lorem({ maxCount: 60 }).map((text) => text.replaceAll('\n', ' ')) },
    )
    .map((text) => text.replace(REFUSED, ''))
    .filter(notBlank)
}

/** Exactly what a source said: like a line, but may be empty or blank. */
export function anyRecordedText(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 5, arbitrary: anyLine() },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', '\t', 'a\n', '\n', '\nb\n\n') },
  )
}

/** Text of one or more lines. Blank lines at its ends do not belong to it; everything between them does. */
export function anyText(): fc.Arbitrary<string> {
  const line = fc.oneof(
    { weight: 3, arbitrary: anyLine() },
    { weight: 1, arbitrary: fc.constantFrom('', '  ', '\t') },
    { weight: 1, arbitrary: anyLine().map((text) => `    ${text}`) },
    { weight: 1, arbitrary: anyLine().map((text) => `${text}  `) },
  )
  return fc.oneof(
    anyLine(),
    fc
      .array(line, { minLength: 1, maxLength: 6 })
      .map((lines) => withoutBlankEnds(lines).join('\n'))
      .filter(notBlank),
  )
}

/** Short invented name, `Example Corp`. */
export function anyName(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('Example Corp', 'A. Finder', 'Zoë', 'null') },
    { weight: 1, arbitrary: anyLine() },
  )
}

/** An address on the web. */
export function anyWebAddress(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('https', 'http'),
      fc.constantFrom('example.com', 'advisories.example.com', 'xn--bcher-kva.example', 'localhost:8080', '[::1]'),
      fc.constantFrom(
        '',
        '/',
        '/post/1900/sa1900-01/',
        '/adv/1900-01---Title-%28CVE-1900-0001%29.1733296189.html',
        '/a?b=c&d=e,f#section:1',
        '/straße',
        "/it's/~user/*.html",
      ),
    )
    .map(([protocol, host, path]) => `${protocol}://${host}${path}`)
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(notBlank)
  const last = lines.findLastIndex(notBlank)
  return first === -1 ? [] : lines.slice(first, last + 1)
}
