import { expect, test } from 'vitest'
import { parseVendorFile } from './vendor-file.ts'

const MINIMAL = `name: Example Corp
namespace: https://example.com
advisoryIds: SA{year}-{number:2}
severity:
  - {level: critical, from: 9}
  - {level: low, from: 0.1, repairDays: 90}
site:
  baseUrl: https://advisories.example.com/
`

test('what is left out has its default', () => {
  expect(parseVendorFile(MINIMAL)).toEqual({
    ok: true,
    value: {
      name: 'Example Corp',
      namespace: 'https://example.com',
      cnaShortName: null,
      contacts: [],
      advisoryIdPattern: 'SA{year}-{number:2}',
      severityPolicy: {
        thresholds: [
          { level: 'critical', from: 9, repairDays: null },
          { level: 'low', from: 0.1, repairDays: 90 },
        ],
      },
      approval: { required: 1, nobodyApprovesAlone: true },
      preliminaryMinProducts: 2,
      disclosurePolicy: null,
      lang: 'en',
      site: { baseUrl: 'https://advisories.example.com', notice: null, robots: true },
    },
  })
})

test.each<[what: string, from: string, to: string, problem: string]>([
  ['an unknown key', 'name:', 'nam:', '1:1 unknown key `nam`'],
  ['a key in another case', 'advisoryIds', 'advisoryIDs', '3:1 unknown key `advisoryIDs`'],
  ['an id pattern without a number', 'SA{year}-{number:2}', 'SA{year}', '3:14 `advisoryIds` is `SA{year}`'],
  [
    'an id pattern that leaves the folder',
    'SA{year}-{number:2}',
    '"../{number}"',
    '3:14 `advisoryIds` is `../{number}`',
  ],
  ['levels upside down', 'from: 0.1', 'from: 9.5', '6:5 the levels do not go down'],
  ['a level twice', 'level: low', 'level: critical', '6:5 the levels do not go down'],
  [
    'no level',
    '  - {level: critical, from: 9}\n  - {level: low, from: 0.1, repairDays: 90}\n',
    '  []\n',
    '5:3 `severity` is an empty list',
  ],
  [
    'a site without an address',
    '  baseUrl: https://advisories.example.com/',
    '  robots: false',
    '8:3 `site` has no `baseUrl`',
  ],
  ['an address with a query', 'com/\n', 'com/?a=b\n', '8:12 `baseUrl` is `https://advisories.example.com/?a=b`'],
  ['nobody to approve', 'name: E', 'approval: {required: 0}\nname: E', '1:22 `required` is `0`'],
  [
    'a contact that is a script',
    'name: E',
    'contacts: [{label: a, url: "javascript:x"}]\nname: E',
    '1:28 `url` is `javascript:x`',
  ],
])('%s is refused', (_, from, to, problem) => {
  expect(MINIMAL).toContain(from)
  const file = parseVendorFile(MINIMAL.replace(from, to))
  const [first] = file.ok ? [] : file.error
  expect(`${first?.line}:${first?.column} ${first?.message}`).toBe(problem)
})
