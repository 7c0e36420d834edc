import { expect, test } from 'vitest'
import type { FieldPath } from './locate.ts'
import { parseAdvisoryFile } from './parse-advisory-file.ts'

const TEXT = `---
id: SA1900-01
kind: vulnerability
title: A title
vulnerabilities:
  - cve: CVE-1900-0001
    scores:
      - {source: nvd, vector: "CVSS:3.1/AV:N", score: 9.8}
    assessment: {level: high, reason: Because.}
    statements:
      - product: example-server
        status: known_affected
        versions: all
      - product: example-agent
        status: known_affected
        versions:
          - {introduced: 1.0.0, fixed: 1.1.0}
        remediations:
          - {kind: mitigation, products: [example-agent], text: Do.}
---

## Summary

Text.

## Details

More.
`

const file = parseAdvisoryFile(TEXT, { lang: 'en' })

test.each<[path: FieldPath, place: string]>([
  [[], '2:1'],
  [['title'], '4:8'],
  [['vulnerabilities'], '5:1'],
  [['vulnerabilities', 0], '6:5'],
  [['vulnerabilities', 0, 'cve'], '6:10'],
  [['vulnerabilities', 0, 'statements'], '10:5'],
  [['vulnerabilities', 0, 'statements', 1, 'product'], '14:18'],
  [['vulnerabilities', 0, 'statements', 1, 'versions', 0, 'fixed'], '17:40'],
  [['vulnerabilities', 0, 'assessment', 'level'], '9:25'],
  // The nearest ancestor of what is not there.
  [['releaseAt'], '2:1'],
  [['vulnerabilities', 0, 'statements', 1, 'impact'], '14:9'],
  [['vulnerabilities', 0, 'statements', 7, 'product'], '10:5'],
  [['vulnerabilities', 3], '5:1'],
  [['title', 0, 'x'], '4:8'],
  // Names of the domain for what stands under other keys here.
  [['vulnerabilities', 0, 'statements', 1, 'extent', 'ranges', 0, 'introduced', 'version'], '17:26'],
  [['vulnerabilities', 0, 'statements', 1, 'versions', 0, 'end'], '17:40'],
  [['vulnerabilities', 0, 'statements', 1, 'remediations', 0, 'scope', 'products', 0], '19:43'],
  [['vulnerabilities', 0, 'scores', 0, 'baseScore'], '8:55'],
  // Prose.
  [['prose', 'summary'], '22:1'],
  [['prose', 'details'], '26:1'],
  [['prose', 'faq'], '21:1'],
  [['prose'], '21:1'],
])('%j stands at %s', (path, place) => {
  const { line, column } = file.ok ? file.value.locate(path) : { line: 0, column: 0 }
  expect(`${line}:${column}`).toBe(place)
})

test('places are those of the file as it is, with a byte order mark and other line ends', () => {
  const other = parseAdvisoryFile(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`, { lang: 'en' })
  expect(other.ok && other.value.locate(['vulnerabilities', 0, 'cve'])).toEqual({ line: 6, column: 10 })
  expect(other.ok && file.ok && other.value.draft).toEqual(file.ok && file.value.draft)
})
