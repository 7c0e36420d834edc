import { expect, test } from 'vitest'
import { readSecurityTxt } from '../builders/security-txt.ts'
import { SAYS_NOTHING, VENDOR, wholeSite } from './fixtures.ts'
import { pageAt, textAt } from './reader.ts'

const FILE = '.well-known/security.txt'

test('it says how to report, until when, with which key, and where it is served', () => {
  const read = readSecurityTxt(textAt(wholeSite(), FILE))
  expect(Object.fromEntries(read)).toEqual({
    contact: ['mailto:security@example.com', 'https://example.com/bounty'],
    expires: ['2027-06-30T00:00:00Z'],
    encryption: ['https://example.com/openpgp/reports.asc', 'https://example.com/reports.pem'],
    'preferred-languages': ['en, de'],
    policy: ['https://advisories.example.com/policy/'],
    canonical: [
      'https://advisories.example.com/.well-known/security.txt',
      'https://example.com/.well-known/security.txt',
    ],
  })
  expect(pageAt(wholeSite(), 'contact/index.html').attribute('#genuine > p.muted a', 'href')).toBe(`/${FILE}`)
})

test('what nobody said is left out, but for the language', () => {
  const { contacts, securityTxt } = VENDOR
  if (securityTxt === null) throw new Error('The example has one.')
  const little = {
    ...SAYS_NOTHING,
    contacts,
    securityTxt: { ...securityTxt, languages: [], alsoAt: [] },
    lang: 'pt-BR',
  }
  const read = readSecurityTxt(textAt(wholeSite(little), FILE))
  expect([...read.keys()]).toEqual(['contact', 'expires', 'preferred-languages', 'canonical'])
  expect(read.get('preferred-languages')).toEqual(['pt-BR'])
})

test('a site below a path names the root of its host, where the file has to be', () => {
  const site = { baseUrl: 'https://example.com/security/advisories', notice: null, robots: true, socialCards: true }
  const read = readSecurityTxt(textAt(wholeSite({ site }), FILE))
  expect(read.get('canonical')).toEqual(['https://example.com/.well-known/security.txt'])
  expect(read.get('policy')).toEqual(['https://example.com/security/advisories/policy/'])
})

test('a notice stands in it, and cannot become a field; letters beyond ASCII are escaped', () => {
  const site = {
    baseUrl: 'https://advisories.example.com',
    notice: 'Only\n\nContact: mailto:me@example.com',
    robots: true,
    socialCards: true,
  }
  const contacts = [{ label: 'Mail', url: 'mailto:prüfung@example.com', reports: false }]
  const file = textAt(wholeSite({ site, contacts }), FILE)
  expect(file).toMatch(/^# Only\n#\n# Contact: mailto:me@example\.com\nContact: mailto:pr%C3%BCfung@example\.com\n/)
  expect(readSecurityTxt(file).get('contact')).toEqual(['mailto:pr%C3%BCfung@example.com'])
})

test('a vendor that wants none has none', () => {
  expect(wholeSite({ securityTxt: null }).map(({ path }) => path)).not.toContain(FILE)
})

test.each([
  ['Contact: http://example.com/\nExpires: 1900-12-31T00:00:00Z\n', 'No URI that may stand here'],
  ['Contact: mailto:a@example.com\n', 'Expires stands there exactly once'],
  ['Expires: 1900-12-31T00:00:00Z\n', 'There is no Contact'],
  ['Contact: mailto:a@example.com\nExpires: 1900-12-31\n', 'Not of RFC 3339'],
  ['Contact: mailto:a@example.com\nhello\nExpires: 1900-12-31T00:00:00Z\n', 'No field and no comment'],
])('the reader of this test refuses %j', (file, message) => {
  expect(() => readSecurityTxt(file)).toThrow(message)
})
