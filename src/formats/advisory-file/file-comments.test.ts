import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDraft } from '../../../test/arbitraries/draft.ts'
import { hasComments, readFileComments } from './file-comments.ts'
import { parseAdvisoryFile } from './parse-advisory-file.ts'
import { printAdvisoryFile } from './print-advisory-file.ts'
import { parseProductsFile, printProductsFile } from './products-file.ts'
import { parseVendorFile, printVendorFile } from './vendor-file.ts'

function reprinted(text: string): string {
  const file = parseAdvisoryFile(text, { lang: 'en' })
  return file.ok
    ? printAdvisoryFile(file.value.draft, { lang: 'en', comments: readFileComments(text) })
    : JSON.stringify(file.error)
}

const COMMENTED = `---
# yaml-language-server: $schema=advisory.schema.json
# Two lines at the top.
kind: vulnerability # why it is posted
# About the title.
title: "A # that is no comment"
vulnerabilities:
  # The first.
  - cve: CVE-1900-0001 # asked for on Monday
    # All of them.
    statements:
      # Before an item.
      - product: example-server
        status: known_affected
        versions:
          - {introduced: 1.0.0, fixed: 1.1.0}
          # Before a range.
          - {introduced: 2.0.0, fixed: 2.1.0} # beside a range
related: [SA1900-02] # beside a list
# At the end.
---

## Summary

# This is Markdown.
`

test('comments keep their places', () => {
  expect(reprinted(COMMENTED)).toBe(COMMENTED.replace('kind: vulnerability #', 'kind: vulnerability #'))
})

test('comments move with their keys', () => {
  const text = '---\ntitle: A # of the title\n# of the id\nid: SA1900-01\nkind: guidance\n---\n'
  expect(reprinted(text)).toBe('---\n# of the id\nid: SA1900-01\nkind: guidance\ntitle: A # of the title\n---\n')
})

test.each([
  [
    'a default that is left out',
    'kind: guidance\ntitle: A\ninvented: false # really\n',
    'kind: guidance\ntitle: A\n# really\n',
  ],
  [
    'a list in brackets over several lines',
    'kind: guidance\ntitle: A\nrelated: [\n  SA1, # one\n  # before two\n  SA2 # two\n  ]\n',
    'kind: guidance\ntitle: A\nrelated:\n  - SA1 # one\n  # before two\n  - SA2 # two\n',
  ],
  [
    'a block of text',
    'kind: guidance\ntitle: A\nsourceNotes:\n  - | # of the block\n    # text\n    more\n',
    'kind: guidance\ntitle: A\nsourceNotes:\n  # of the block\n  - |\n    # text\n    more\n',
  ],
  [
    'a key whose value is below',
    'kind: guidance\ntitle: A\nwithdrawal: # of the withdrawal\n  reason: Because.\n',
    'kind: guidance\ntitle: A\nwithdrawal: {reason: Because.} # of the withdrawal\n',
  ],
  [
    'a dash',
    'kind: guidance\ntitle: A\nrelated:\n  - # of the item\n    SA1\n',
    'kind: guidance\ntitle: A\nrelated:\n  # of the item\n  - SA1\n',
  ],
  [
    'two comments of one value',
    'kind: guidance # one\n# two\n# three\ntitle: A\n',
    'kind: guidance # one\n# two\n# three\ntitle: A\n',
  ],
  ['only comments below', 'kind: guidance\ntitle: A\n  # one\n# two\n', 'kind: guidance\ntitle: A\n# one\n# two\n'],
])('a comment of %s is not lost', (_, yaml, expected) => {
  const printed = reprinted(`---\n${yaml}---\n`)
  expect(printed).toBe(`---\n${expected}---\n`)
  expect(reprinted(printed)).toBe(printed)
})

test('wherever comments stand, none is lost, and a second printing changes nothing', () => {
  const comment = fc.record({ line: fc.nat(), isOwnLine: fc.boolean() })
  fc.assert(
    fc.property(anyDraft(), fc.array(comment, { maxLength: 6 }), (draft, comments) => {
      const lines = printAdvisoryFile(draft, { lang: 'en' }).split('\n')
      const end = lines.indexOf('---', 1)
      comments.forEach(({ line, isOwnLine }, index) => {
        const at = 1 + (line % end)
        const text = `#comment-${index}-of-this-test`
        if (isOwnLine) lines[at] = `${' '.repeat(line % 7)}${text}\n${lines[at]}`
        else if (at < end) lines[at] += ` ${text}`
      })
      const text = lines.join('\n')
      const file = parseAdvisoryFile(text, { lang: 'en' })
      // Within a block of text it became text, or broke it; then there is nothing to keep.
      fc.pre(file.ok)
      const kept = readFileComments(text)
      const printed = printAdvisoryFile(file.value.draft, { lang: 'en', comments: kept })
      const again = parseAdvisoryFile(printed, { lang: 'en' })
      expect(again.ok && again.value.draft).toEqual(file.value.draft)
      for (let index = 0; index < comments.length; index += 1) {
        const mark = `#comment-${index}-of-this-test`
        expect(printed.includes(mark)).toBe(text.includes(mark))
      }
      const twice = printAdvisoryFile(file.value.draft, { lang: 'en', comments: readFileComments(printed) })
      expect(twice).toBe(printed)
    }),
    { numRuns: 100 },
  )
})

describe('hasComments', () => {
  test.each([
    [COMMENTED, true],
    ['---\nkind: guidance\ntitle: "a # b"\n---\n\n# Markdown\n', false],
    ['---\nkind: guidance\ntitle: a#b\n---\n', false],
    ['# comment\nname: Example\n', true],
    ['name: Example # comment\n', true],
    ['name: Example\ntext: |\n  # text\n', false],
    ['not: [yaml # at all', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(hasComments(text)).toBe(expected)
  })
})

test('comments of releases follow them into their order', () => {
  const text = `# The catalogue.
products:
  - id: example-server
    name: Example Server
    versionScheme: dotted
    releases:
      - 2.0 # new
      # old
      - version: "1.0"
`
  const catalogue = parseProductsFile(text)
  expect(
    catalogue.ok && printProductsFile(catalogue.value, { comments: readFileComments(text) }),
  ).toBe(`# The catalogue.
products:
  - id: example-server
    name: Example Server
    versionScheme: dotted
    releases:
      # old
      - "1.0"
      - "2.0" # new
`)
})

test('comments of the vendor profile are kept', () => {
  const text = `# Who publishes.
name: Example Corp
namespace: https://example.com
# cna: example
advisoryIds: SA{year}-{number:2}
severity:
  - {level: critical, from: 9, repairDays: 14} # two weeks
site: {baseUrl: https://advisories.example.com}
`
  const vendor = parseVendorFile(text)
  expect(vendor.ok && printVendorFile(vendor.value, { comments: readFileComments(text) })).toBe(text)
})
