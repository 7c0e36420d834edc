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
      keys: [],
      reporting: null,
      genuineMessages: null,
      securityTxt: null,
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
      site: { baseUrl: 'https://advisories.example.com', notice: null, robots: true, socialCards: true },
      look: { logo: null, accent: null, header: [], footer: [] },
      oldFeed: null,
    },
  })
})

test('how to reach the vendor, and how to recognise it', () => {
  const file = parseVendorFile(`${MINIMAL}contacts:
  - {label: Report, url: "mailto:security@example.com"}
  - {label: Bounty, url: "https://example.com/bounty", reports: true}
keys:
  - label: OpenPGP
    url: https://example.com/key.asc
    fingerprint: 0123 4567 89ab cdef 0123  4567 89AB CDEF 0123 4567
genuineMessages:
  neverAskedFor: [your password]
securityTxt:
  expires: 1900-12-31T23:00:00+01:00
  alsoAt: [https://example.com/.well-known/security.txt]
`)
  expect(file).toMatchObject({
    ok: true,
    value: {
      contacts: [{ reports: false }, { reports: true }],
      keys: [{ fingerprint: '0123456789ABCDEF0123456789ABCDEF01234567' }],
      genuineMessages: { announcedAt: [], senders: [], neverAskedFor: ['your password'], text: null },
      securityTxt: {
        expires: '1900-12-31T22:00:00Z',
        languages: [],
        alsoAt: ['https://example.com/.well-known/security.txt'],
      },
    },
  })
})

const REPORTS = 'contacts: [{label: a, url: "mailto:security@example.com"}]\n'
const EXPIRES = 'securityTxt: {expires: 1900-12-31T00:00:00Z}\n'

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
  [
    'a key from a plain address',
    'name: E',
    'keys: [{label: a, url: "http://example.com/k"}]\nname: E',
    '1:24 `url` is `http://example.com/k`',
  ],
  [
    'half a fingerprint',
    'name: E',
    'keys: [{label: a, url: "https://example.com/k", fingerprint: 0123 4567}]\nname: E',
    '1:62 `fingerprint` is `0123 4567`',
  ],
  [
    'a way to recognise messages that says nothing',
    'name: E',
    'genuineMessages: {}\nname: E',
    '1:18 `genuineMessages` has neither `announcedAt` nor `senders` nor `neverAskedFor` nor `text`',
  ],
  [
    'an old feed that only its query tells apart',
    'name: E',
    'oldFeed: {addresses: [{url: "https://example.com/index.php?feed=rss2"}]}\nname: E',
    '1:29 `url` is `https://example.com/index.php?feed=rss2`',
  ],
  [
    'an old feed without a path',
    'name: E',
    'oldFeed: {addresses: [{url: "https://example.com/"}]}\nname: E',
    '1:29 `url` is `https://example.com/`',
  ],
  [
    'an old feed with a broken escape',
    'name: E',
    'oldFeed: {addresses: [{url: "/feed/%E0"}]}\nname: E',
    '1:29 `url` is `/feed/%E0`',
  ],
  [
    'an old feed of slashes alone',
    'name: E',
    'oldFeed: {addresses: [{url: "https://old.example.com//"}]}\nname: E',
    '1:29 `url` is `https://old.example.com//`',
  ],
  [
    'an old feed at an encoded slash',
    'name: E',
    'oldFeed: {addresses: [{url: "/%2F"}]}\nname: E',
    '1:29 `url` is `/%2F`',
  ],
  [
    'an old feed with a line break',
    'name: E',
    'oldFeed: {addresses: [{url: "/feed%0A"}]}\nname: E',
    '1:29 `url` is `/feed%0A`',
  ],
  [
    'a security.txt that never expires',
    'name: E',
    `${REPORTS}securityTxt: {}\nname: E`,
    '2:14 `securityTxt` has no `expires`',
  ],
  [
    'a security.txt with a day',
    'name: E',
    `${REPORTS}securityTxt: {expires: 1900-12-31}\nname: E`,
    '2:24 `expires` is `1900-12-31`',
  ],
  [
    'a security.txt at an address of its own',
    'name: E',
    `${REPORTS}securityTxt: {expires: 1900-12-31T00:00:00Z, alsoAt: ["https://example.com/security.txt"]}\nname: E`,
    '2:55 `alsoAt` is `https://example.com/security.txt`',
  ],
  ['a security.txt without a contact', 'name: E', `${EXPIRES}name: E`, '1:1 `securityTxt` has nobody to name'],
  [
    'a security.txt with a contact that others can read',
    'name: E',
    `contacts: [{label: a, url: "http://example.com/"}]\n${EXPIRES}name: E`,
    '2:1 `securityTxt` would name `http://example.com/`',
  ],
  [
    'a security.txt that others can change',
    'site:\n  baseUrl: https:',
    `${REPORTS}${EXPIRES}site:\n  baseUrl: http:`,
    '8:1 `securityTxt` is for a site without https',
  ],
])('%s is refused', (_, from, to, problem) => {
  expect(MINIMAL).toContain(from)
  const file = parseVendorFile(MINIMAL.replace(from, to))
  const [first] = file.ok ? [] : file.error
  expect(`${first?.line}:${first?.column} ${first?.message}`).toBe(problem)
})
