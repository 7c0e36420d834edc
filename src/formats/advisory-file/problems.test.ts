import { describe, expect, test } from 'vitest'
import type { FileProblem } from './file-problem.ts'
import { parseAdvisoryFile } from './index.ts'

const VULNERABILITY = `---
kind: vulnerability
title: A title
vulnerabilities:
  - cve: CVE-1900-0001
    statements:
      - product: example-server
        status: known_affected
        versions: all
---
`

/** The problems of the file as `line:column message → expected`. */
function problemsOf(text: string): readonly string[] {
  const file = parseAdvisoryFile(text, { lang: 'en' })
  return file.ok ? [] : file.error.map(inOneLine)
}

function inOneLine({ line, column, message, expected }: FileProblem): string {
  return `${line}:${column} ${message} → ${expected}`
}

/** The example with one line replaced by others; line 1 is the fence. */
function withLine(line: number, ...replacement: readonly string[]): string {
  const lines = VULNERABILITY.split('\n')
  lines.splice(line - 1, 1, ...replacement)
  return lines.join('\n')
}

test('the example itself has no problem', () => {
  expect(problemsOf(VULNERABILITY)).toEqual([])
})

describe('the shape of the front matter', () => {
  test.each<[what: string, text: string, problem: string]>([
    ['an unknown key', withLine(6, '    statment:'), '6:5 unknown key `statment` → did you mean `statements`?'],
    [
      'a key in another spelling',
      withLine(3, 'title: A', 'release_at: 2026-11-04T02:10:00Z'),
      '4:1 unknown key `release_at` → did you mean `releaseAt`?',
    ],
    [
      'a status that is none',
      withLine(8, '        status: afected'),
      '8:17 `status` is `afected` → one of known_affected, known_not_affected, fixed or under_investigation',
    ],
    [
      'a status with a typing error',
      withLine(8, '        status: known-afected'),
      '8:17 `status` is `known-afected` → one of known_affected, known_not_affected, fixed or under_investigation; did you mean known_affected?',
    ],
    [
      'a comma within braces',
      withLine(5, '  - cve: CVE-1900-0001', '    assessment: {level: high, reason: First, do this}'),
      '6:46 `do this` is read as a key → the text in double quotes, if a comma in it ended it',
    ],
    [
      'no title',
      withLine(3),
      '2:1 `the front matter` has no `title` → `title`: One line that says what the reader must know.',
    ],
    [
      'no kind',
      withLine(2),
      '2:1 `the front matter` has no `kind` → `kind`: one of preliminary, vulnerability or guidance',
    ],
    ['a blank title', withLine(3, 'title: " "'), '3:8 `title` is blank → a text that says something, or no such key'],
    ['a title without a value', withLine(3, 'title:'), '3:1 `title` has no value → a value, or no such key'],
    ['a title of two lines', withLine(3, 'title: |', '  one', '  two'), '3:8 `title` has several lines → one line'],
    [
      'a list for a title',
      withLine(3, 'title: [a]'),
      '3:8 `title` is a list → a text or a number (in quotes if it has a colon, a # or brackets in it)',
    ],
    [
      'a text for a list',
      withLine(4, 'related: SA1900-02', 'vulnerabilities:'),
      '4:10 `related` is a text → a list: each item on a line of its own after "- ", or all in [brackets]',
    ],
    [
      'a text for a map',
      withLine(5, '  - cve: CVE-1900-0001', '    assessment: high'),
      '6:17 `assessment` is a text → keys with values: lines of `key: value`, or {key: value}',
    ],
    ['a key twice', withLine(3, 'title: A', 'title: B'), '4:1 the key `title` stands twice in one map → each key once'],
    [
      'an id that is no id',
      withLine(3, 'title: A', 'id: ../x'),
      '4:5 `id` is `../x` → letters, digits and hyphens, like SA2024-04',
    ],
    [
      'a moment without a zone',
      withLine(3, 'title: A', 'releaseAt: 2026-11-04T02:10:00'),
      '4:12 `releaseAt` is `2026-11-04T02:10:00` → an instant with its zone, to the second, like 2026-11-04T02:10:00Z',
    ],
    ['yes for true', withLine(3, 'title: A', 'invented: yes'), '4:11 `invented` is `yes` → true or false'],
    [
      'an address that is a script',
      withLine(3, 'title: A', 'references: [{url: "javascript:alert(1)"}]'),
      '4:20 `url` is `javascript:alert(1)` → an address that begins with https:// (or http://) and has no spaces',
    ],
    [
      'a picture outside of the folder',
      withLine(3, 'title: A', `images: [{file: ../x.png, sha256: "sha256:${'0'.repeat(64)}"}]`),
      '4:17 `file` is `../x.png` → a path below the advisory, like images/dialog.png, of letters, digits, dots, hyphens and underscores',
    ],
    [
      'a score with two decimals',
      withLine(5, '  - cve: CVE-1900-0001', '    scores: [{source: nvd, vector: "CVSS:3.1/AV:N", score: 9.81}]'),
      '6:60 `score` is `9.81` → a number from 0.0 to 10.0 with one decimal',
    ],
    [
      'a score without a version',
      withLine(5, '  - cve: CVE-1900-0001', '    scores: [{source: nvd, score: 9.8}]'),
      '6:14 the score has no CVSS version → `cvss`: one of 2.0, 3.0, 3.1 or 4.0; or a vector that begins with CVSS:',
    ],
    [
      'two CVSS versions in one score',
      withLine(
        5,
        '  - cve: CVE-1900-0001',
        '    scores: [{source: nvd, vector: "CVSS:3.1/AV:N", cvss: "4.0", score: 9.8}]',
      ),
      '6:14 `cvss` is 4.0 and the vector is of 3.1 → no `cvss` beside a vector with a prefix',
    ],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })
})

describe('keys that depend on others', () => {
  test.each<[what: string, text: string, problem: string]>([
    [
      'the next update of a vulnerability advisory',
      withLine(3, 'title: A', 'nextUpdate: 2026-11-04T02:10:00Z'),
      '4:1 `nextUpdate` does not belong here → only where `kind` is preliminary',
    ],
    [
      'a preliminary without the next update',
      withLine(2, 'kind: preliminary'),
      '2:1 `the front matter` has no `nextUpdate` → `nextUpdate`: When the reader will hear more.',
    ],
    [
      'guidance with vulnerabilities',
      withLine(2, 'kind: guidance'),
      '4:1 `vulnerabilities` does not belong here → only where `kind` is preliminary or vulnerability',
    ],
    [
      'no vulnerabilities',
      '---\nkind: vulnerability\ntitle: A\nvulnerabilities: []\n---\n',
      '4:18 `vulnerabilities` is an empty list → at least one item',
    ],
    [
      'a CVE id and a reason for none',
      withLine(5, '  - cve: CVE-1900-0001', '    noCve: Not asked for.'),
      '6:5 `cve` and `noCve` stand together → only one of cve or noCve',
    ],
    ['neither', withLine(5, '  - title: A'), '5:5 `vulnerabilities` has neither `cve` nor `noCve` → cve or noCve'],
    [
      'versions of a service',
      withLine(9, '        versions: all', '        service: {}'),
      '10:9 `versions` and `service` stand together → only one of versions or service',
    ],
    ['no versions', withLine(9), '7:9 `statements` has neither `versions` nor `service` → versions or service'],
    [
      'two ends of a range',
      withLine(9, '        versions: [{introduced: 1.0.0, fixed: 1.1.0, end: open}]'),
      '9:54 `fixed` and `end` stand together → only one of fixed, lastAffected, before, end or endAsRecorded',
    ],
    [
      'a justification for something affected',
      withLine(9, '        versions: all', '        justification: component_not_present'),
      '10:9 `justification` does not belong here → only where `status` is known_not_affected',
    ],
    [
      'not affected for no reason',
      withLine(8, '        status: known_not_affected'),
      '7:9 `statements` has neither `justification` nor `impact` → justification or impact',
    ],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })
})

describe('the file around the front matter', () => {
  test.each<[what: string, text: string, problem: string]>([
    ['no front matter', '# Title\n', '1:1 the file does not begin with front matter → a line --- as the first line'],
    ['nothing at all', '', '1:1 the file does not begin with front matter → a line --- as the first line'],
    [
      'an open front matter',
      '---\nid: a\n',
      '1:1 the front matter that begins here does not end → a line --- after the last key',
    ],
    ['empty front matter', '---\n---\n', '1:1 there are no keys here → lines of `key: value`'],
    ['a list as front matter', '---\n- a\n---\n', '2:1 there are no keys here → lines of `key: value`'],
    [
      'text before the first heading',
      `${VULNERABILITY}\n\nHello\n\n## Summary\n\nText\n`,
      '13:1 text stands before the first heading → one of the headings ## Summary, ## What to do, ## How to recognise it, ## Required configuration, ## Signs of attack, ## Details, ## Questions and answers',
    ],
    [
      'an unknown heading',
      `${VULNERABILITY}## Sumary\n\nText\n`,
      '11:1 unknown heading `## Sumary` → one of ## Summary, ## What to do, ## How to recognise it, ## Required configuration, ## Signs of attack, ## Details, ## Questions and answers; did you mean ## Summary? Headings within a section begin with ###.',
    ],
    [
      'a heading twice',
      `${VULNERABILITY}## Details\n\nText\n\n## Details\n\nMore\n`,
      '15:1 the section "Details" stands twice → each heading once',
    ],
    [
      'an open code block',
      `${VULNERABILITY}## Summary\n\n\`\`\`\n## Details\n`,
      '13:1 a block of code begins here and does not end → a line with the same marks after the code',
    ],
    [
      'a control character',
      withLine(3, 'title: A\u0007'),
      '3:9 the character U+0007 stands here → text without control characters and without invisible marks of encodings',
    ],
    [
      'half a surrogate pair',
      withLine(3, 'title: A\ud83d'),
      '3:9 the character U+D83D stands here → text without control characters and without invisible marks of encodings',
    ],
    ['a large file', 'a'.repeat(1024 * 1024 + 1), '1:1 the file is larger than 1 MiB → at most 1 MiB'],
    ['a file that is large in bytes only', '€'.repeat(400_000), '1:1 the file is larger than 1 MiB → at most 1 MiB'],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })
})

test('all problems of a file are told, in its order', () => {
  const text = `${withLine(8, '        status: afected').replace('product:', 'produkt:')}## Sumary\n`
  expect(problemsOf(text).map((problem) => problem.split(' → ')[0])).toEqual([
    '7:9 unknown key `produkt`',
    '8:17 `status` is `afected`',
    '11:1 unknown heading `## Sumary`',
  ])
})

test('a file of nothing but problems tells the first hundred and that there are more', () => {
  const keys = Array.from({ length: 5000 }, (_, index) => `unknown${index}: a`)
  const problems = problemsOf(`---\n${keys.join('\n')}\n---\n`)
  expect(problems).toHaveLength(101)
  expect(problems.some((problem) => problem.includes('there are more problems'))).toBe(true)
})

test('what is expected never quotes the file', () => {
  const secret = 'zq-canary'
  const texts = [
    withLine(2, `kind: ${secret}`),
    withLine(3, `${secret}: A`),
    withLine(3, `title: A`, `id: "${secret} ${secret}"`),
    withLine(5, `  - cve: ${secret}`),
    withLine(5, `  - {${secret}: ${secret}}`),
    withLine(8, `        status: known_${secret}`),
    withLine(9, `        versions: [{introduced: ${secret}, fixed: ${secret}, before: ${secret}}]`),
    withLine(3, `title: *${secret}`),
    withLine(3, `title: [${secret}`),
    withLine(3, `title: "\\${secret}"`),
    `${VULNERABILITY}## ${secret}\n`,
    `${VULNERABILITY}${secret}\n`,
    `---\n${secret}\n---\n`,
  ]
  for (const text of texts) {
    const file = parseAdvisoryFile(text, { lang: 'en' })
    expect(file.ok, text).toBe(false)
    expect(file.ok ? '' : file.error.map((problem) => problem.expected).join('\n'), text).not.toContain(secret)
  }
})
